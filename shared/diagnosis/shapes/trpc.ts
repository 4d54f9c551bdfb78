import type { JsonNode } from '../../json/json-node.ts';
import { hasOnly, integerOf, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * tRPC: `{"error": {"message", "code": -32004, "data": {"code": "NOT_FOUND", "httpStatus": 404, "path"}}}`, in a list where
 * calls are batched, and with `json` in between where a transformer is used.
 *
 * Source: trpc.io/docs/server/error-handling, "Error formatting"; .../docs/rpc.
 */
export const trpc: Shape = {
  id: 'trpc',
  recognise(answer) {
    const root = answer.json;
    const calls = root?.kind === 'array' ? itemsOf(root) : root === null ? [] : [root];
    const errors = calls.map(errorIn);
    const failed = errors.filter((error) => error !== null);
    const first = failed[0];
    if (first === undefined || !calls.every(isCall)) return null;
    const isAll = failed.length === calls.length;
    return reportOn(answer, {
      confidence: 'certain',
      errors: failed.flatMap(readError),
      status: integerOf(member(member(first, 'data'), 'httpStatus')),
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

function isCall(node: JsonNode): boolean {
  return hasOnly(node, ['result', 'error', 'id', 'jsonrpc']);
}

function errorIn(call: JsonNode): JsonNode | null {
  const error = member(call, 'error');
  const inner = member(error, 'json') ?? error;
  const isTrpc =
    wordsAt(inner, 'message') !== null &&
    integerOf(member(inner, 'code')) !== null &&
    wordsAt(inner, 'data', 'code') !== null &&
    integerOf(member(member(inner, 'data'), 'httpStatus')) !== null;
  return isTrpc ? inner : null;
}

/** The path is that of the procedure, which in a batch tells the calls apart. */
function readError(error: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsAt(error, 'message'),
    code: wordsAt(error, 'data', 'code'),
    title: wordsAt(error, 'data', 'path'),
  });
}
