import type { JsonNode } from '../../json/json-node.ts';
import { parseJson } from '../../json/parse-json.ts';
import { readLoc } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { isObject, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Zod's issues, `[{"code": "invalid_type", "path": ["items", 0, "qty"], "message": "…"}]`, alone, under `issues`, `errors`
 * or `error`, and as JSON inside `message`, as its errors print themselves.
 *
 * Source: zod.dev/error-customization; `ZodIssue` in its sources.
 */
export const zod: Shape = {
  id: 'zod',
  recognise(answer) {
    const list = issuesIn(answer.json, 0);
    if (list.length === 0) return null;
    return reportOn(answer, { confidence: 'certain', errors: list.flatMap(readIssue) });
  },
};

const CODES: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_literal',
  'invalid_value',
  'invalid_format',
  'invalid_string',
  'invalid_date',
  'invalid_enum_value',
  'invalid_union',
  'invalid_union_discriminator',
  'invalid_key',
  'invalid_element',
  'invalid_arguments',
  'invalid_return_type',
  'invalid_intersection_types',
  'unrecognized_keys',
  'too_small',
  'too_big',
  'not_multiple_of',
  'not_finite',
  'custom',
]);

const HOLDERS = ['issues', 'errors', 'error', 'details', 'message', 'cause'] as const;

function issuesIn(node: JsonNode | null, depth: number): readonly JsonNode[] {
  const list = itemsOf(node);
  if (list.length > 0) return list.every(isIssue) ? list : [];
  if (node?.kind === 'string') return issuesIn(unwrap(node.value), 3);
  if (!isObject(node) || depth > 2) return [];
  for (const name of HOLDERS) {
    const found = issuesIn(member(node, name), depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

function unwrap(text: string): JsonNode | null {
  if (!/^\s*\[\s*\{/.test(text) || text.length > LIMITS.messageLength * 4) return null;
  return parseJson(text, { maxNodes: LIMITS.nodes, maxDepth: LIMITS.depth, maxProblems: 1 }).root;
}

function isIssue(node: JsonNode): boolean {
  return (
    CODES.has(wordsAt(node, 'code') ?? '') &&
    member(node, 'path')?.kind === 'array' &&
    wordsAt(node, 'message') !== null
  );
}

/** An unknown name is listed beside the way to the object that holds it. */
function readIssue(node: JsonNode): ReportedError[] {
  const key = itemsOf(member(node, 'keys'))[0];
  const steps = itemsOf(member(node, 'path'));
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: wordsAt(node, 'code'),
    field: readLoc(key === undefined ? steps : [...steps, key]),
  });
}
