import type { JsonNode } from '../../json/json-node.ts';
import {
  hasMember,
  integerOf,
  isObject,
  itemsOf,
  member,
  textAt,
  wordsAt,
  wordsOf,
} from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * JSON-RPC 2.0, often with 200: `{"jsonrpc": "2.0", "error": {"code": -32601, "message", "data"}, "id"}`; a batch is a list
 * of answers, of which some may have worked.
 *
 * Source: jsonrpc.org/specification, sections 5.1 and 6.
 */
export const jsonRpc: Shape = {
  id: 'json-rpc',
  recognise(answer) {
    const root = answer.json;
    const isBatch = root?.kind === 'array';
    const answers = isBatch ? itemsOf(root) : root === null ? [] : [root];
    if (answers.length === 0 || !answers.every((each) => wordsAt(each, 'jsonrpc') === '2.0')) return null;
    const failed = answers.filter((each) => isError(member(each, 'error')));
    if (failed.length === 0) return null;
    const isAll = failed.length === answers.length;
    return reportOn(answer, {
      confidence: 'certain',
      errors: answers.flatMap((each, index) => readError(member(each, 'error'), isBatch ? index : null)),
      status: null,
      likeStatus: LIKE_STATUSES.get(textAt(failed[0] ?? null, 'error', 'code') ?? '') ?? null,
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

/** The codes that the specification itself gives out: what cannot be read, found or used, and what broke. */
const LIKE_STATUSES: ReadonlyMap<string, number> = new Map([
  ['-32700', 400],
  ['-32600', 400],
  ['-32601', 404],
  ['-32602', 422],
  ['-32603', 500],
]);

function isError(error: JsonNode | null): boolean {
  return isObject(error) && integerOf(member(error, 'code')) !== null && hasMember(error, 'message');
}

/** `index` of the call in a batch. */
function readError(error: JsonNode | null, index: number | null): ReportedError[] {
  if (!isError(error)) return [];
  const message = wordsAt(error, 'message');
  const data =
    wordsOf(member(error, 'data')) ?? wordsAt(error, 'data', 'message') ?? wordsAt(error, 'data', 'detail');
  return errorsOf({
    message: data ?? message,
    title: data === null ? null : message,
    code: textAt(error, 'code'),
    field: index === null ? null : fieldNamed(`[${index}]`, 'body'),
  });
}
