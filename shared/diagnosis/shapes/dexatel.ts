import type { JsonNode } from '../../json/json-node.ts';
import { makeError } from '../error-item.ts';
import { integerOf, isObject, member, textOf, wordsOf } from '../json-reading.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Dexatel: `{"errors": [{timestamp, path, method, status, message, code}]}`. The items name no field; the message does.
 *
 * Source: developers.dexatel.com/docs/status-and-error-codes, "Error response body".
 */
export const dexatel: Shape = {
  id: 'dexatel',
  recognise(answer) {
    const list = member(answer.json, 'errors');
    if (list === null || list.kind !== 'array') return null;
    const [first] = list.items;
    if (first === undefined || !isDexatelError(first)) return null;
    const errors = list.items
      .slice(0, LIMITS.errors)
      .map(readError)
      .filter((error) => error !== null);
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors,
      status: integerOf(member(first, 'status')),
      // Beside real data the list is something else: a log of past requests, for example.
      isFailure: answer.isSoundJson && isObject(answer.json) && answer.json.members.length === 1,
    };
  },
};

function isDexatelError(node: JsonNode): boolean {
  return (
    member(node, 'timestamp') !== null &&
    member(node, 'path') !== null &&
    member(node, 'method') !== null &&
    integerOf(member(node, 'status')) !== null
  );
}

function readError(node: JsonNode): ReportedError | null {
  const message = wordsOf(member(node, 'message'));
  const code = textOf(member(node, 'code'));
  if (message === null && code === null) return null;
  return makeError({ message: message ?? code ?? '', code });
}
