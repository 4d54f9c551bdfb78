import type { RuleFinding } from '../diagnosis/rule-finding.ts';
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
import { placeSteps } from './place-steps.ts';
import { readViolations } from './read-violations.ts';
import { sayViolation } from './say-violation.ts';
import type { Violation } from './violation.ts';
import { findNode } from '../json/json-path.ts';
import type { JsonNode } from '../json/json-node.ts';

/** UTF-16 units. A body of that length takes about a tenth of a second. */
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
  const { text, variables, api } = question;
  const known = findSchema(question);
  if (known === null || text.length > LONGEST_BODY) return null;
  const { root, problems, isTruncated } = parseJson(text, { allowsPlaceholders: true, maxDepth: DEEPEST });
  if (root === null || isTruncated || problems.some(({ severity }) => severity === 'error')) return null;
  try {
    const prepared = prepare(known.schema);
    const violations = readViolations(readKnownBody(root, { text, variables }), prepared);
    const context = {
      text,
      root,
      prepared,
      api,
      lines: indexLines(text),
      link: known.link,
      hasMends: text.length <= LONGEST_MENDED,
    };
    const inOrder = violations.toSorted((a, b) => offsetOf(root, a) - offsetOf(root, b));
    const findings = inOrder
      .slice(0, MOST_FINDINGS)
      .map((violation): RuleFinding => sayViolation(violation, context));
    return { text, api, findings, more: violations.length - findings.length };
  } catch {
    // A schema that leads in a circle, say: nothing can be told by it, and sending goes on.
    return null;
  }
}

function findSchema({ schema }: BodyQuestion): { schema: JsonSchema; link: string | null } | null {
  return schema.kind === 'own' ? schema : findBodySchema(bodySchemasOf(schema.set), schema);
}

const preparedSchemas = new WeakMap<object, PreparedSchema>();

function prepare(schema: JsonSchema): PreparedSchema {
  if (typeof schema === 'boolean') return prepareSchema(schema);
  const known = preparedSchemas.get(schema);
  if (known !== undefined) return known;
  const prepared = prepareSchema(schema);
  preparedSchemas.set(schema, prepared);
  return prepared;
}

function offsetOf(root: JsonNode, { path }: Violation): number {
  return findNode(root, placeSteps(root, path))?.offset ?? 0;
}
