import { indexLines } from '../json/index-lines.ts';
import { parseJson } from '../json/parse-json.ts';
import { bodySchemasOf } from '../profiles/shipped-bodies.ts';
import { findBodySchema } from './body-schema.ts';
import type { JsonSchema } from './body-schema.ts';
import type { BodyQuestion } from './body-question.ts';
import type { BodyCheck } from '../diagnosis/body-check.ts';
import { prepareSchema } from './find-schema-errors.ts';
import type { PreparedSchema } from './find-schema-errors.ts';
import { readKnownBody } from './known-body.ts';
import { misspelledMember } from './mend-violation.ts';
import { placeSteps } from './place-steps.ts';
import { readViolations } from './read-violations.ts';
import { placeOf, sayViolation } from './say-violation.ts';
import type { SayContext } from './say-violation.ts';
import type { Violation } from './violation.ts';
import type { JsonNode } from '../json/json-node.ts';

/** UTF-16 units. A body of that length takes about half a second. */
const LONGEST_BODY = 1_000_000;
/** Up to here mends are worked out: each takes reading the body again, and so does showing it. */
const LONGEST_MENDED = 100_000;
const MOST_FINDINGS = 5;
const DEEPEST = 100;

/**
 * What in a body does not fit what is documented of it, in the order of the text, each with its place and with what would
 * put it right. Null where nothing is known of that body, or it cannot be read. Does not throw, whatever the body and the
 * schema hold; how long it takes is up to the patterns in the schema, so the caller sets the limit.
 */
export function checkBody(question: BodyQuestion): BodyCheck | null {
  const { text, api } = question;
  const known = findSchema(question);
  if (known === null || text.length > LONGEST_BODY) return null;
  const { root, problems, isTruncated } = parseJson(text, { allowsPlaceholders: true, maxDepth: DEEPEST });
  if (root === null || isTruncated || problems.some(({ severity }) => severity === 'error')) return null;
  const prepared = prepare(known.schema);
  const violations = prepared === null ? null : findViolations(root, question, prepared);
  if (prepared === null || violations === null) return null;
  const context: SayContext = {
    text,
    root,
    prepared,
    api,
    lines: indexLines(text),
    link: known.link,
    hasMends: text.length <= LONGEST_MENDED,
  };
  const inOrder = withoutDoubles(violations, root)
    .map((violation) => ({ violation, offset: offsetOf(violation, context) }))
    .toSorted((a, b) => a.offset - b.offset);
  const findings = inOrder.slice(0, MOST_FINDINGS).map(({ violation }) => sayViolation(violation, context));
  return { text, api, findings, more: inOrder.length - findings.length };
}

/** Null where the schema leads in a circle, say: nothing can be told by it, and sending goes on. */
function findViolations(
  root: JsonNode,
  { text, variables }: BodyQuestion,
  prepared: PreparedSchema,
): Violation[] | null {
  try {
    return readViolations(readKnownBody(root, { text, variables }), prepared);
  } catch {
    return null;
  }
}

function findSchema({ schema }: BodyQuestion): { schema: JsonSchema; link: string | null } | null {
  return schema.kind === 'own' ? schema : findBodySchema(bodySchemasOf(schema.set), schema);
}

const preparedSchemas = new WeakMap<object, PreparedSchema>();

/** Null for a schema whose parts contradict each other. */
function prepare(schema: JsonSchema): PreparedSchema | null {
  const known = typeof schema === 'boolean' ? undefined : preparedSchemas.get(schema);
  if (known !== undefined) return known;
  try {
    const prepared = prepareSchema(schema);
    if (typeof schema !== 'boolean') preparedSchemas.set(schema, prepared);
    return prepared;
  } catch {
    return null;
  }
}

/** A name that stands there in place of one that is missing is told once. */
function withoutDoubles(violations: readonly Violation[], root: JsonNode): Violation[] {
  const told = new Set<string>();
  for (const violation of violations)
    if (violation.kind === 'missing' || violation.kind === 'one-missing') {
      const meant = misspelledMember(violation, placeSteps(root, violation.path), root);
      if (meant !== null) told.add(JSON.stringify([...violation.path, meant.from]));
    }
  return violations.filter(({ kind, path }) => kind !== 'unknown-name' || !told.has(JSON.stringify(path)));
}

function offsetOf(violation: Violation, context: SayContext): number {
  return placeOf(violation, placeSteps(context.root, violation.path), context).offset;
}
