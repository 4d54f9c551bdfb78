import type { JsonNode, JsonObjectNode } from '../../json/json-node.ts';
import { formatJsonPath } from '../../json/json-path.ts';
import { makeError } from '../error-item.ts';
import { makeField } from '../field-path.ts';
import {
  hasMember,
  hasOnly,
  isObject,
  itemsOf,
  memberAt,
  textAt,
  textOf,
  wordsAt,
  wordsOf,
} from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * A GraphQL operation that was called and refused: `{"data": {"<operation>": {"userErrors": [{field, message, code}]}}}`,
 * the list called `errors` by some. The answer itself is a success in every other way.
 *
 * Sources: shopify.dev/docs/api/admin-graphql, interface `DisplayableError`; docs.saleor.io, "Error handling".
 */
export const graphqlUserErrors: Shape = {
  id: 'graphql',
  recognise(answer) {
    const data = memberAt(answer.json, 'data');
    if (!hasOnly(answer.json, ['data', 'extensions']) || !isObject(data)) return null;
    const operations = data.members.map(({ value }) => ({ value, list: refusalsOf(value) }));
    const errors = operations.flatMap(({ list }) => list.map(readRefusal)).filter((error) => error !== null);
    if (errors.length === 0) return null;
    const isAll = operations.every(({ value, list }) => list.length > 0 || value.kind === 'null');
    return reportOn(answer, {
      confidence: 'certain',
      errors,
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

/** The list of what an operation refused; the name `errors` is believed where nothing else came of the operation. */
function refusalsOf(payload: JsonNode): readonly JsonNode[] {
  if (!isObject(payload)) return [];
  // A union whose errors are types of their own: `{"__typename": "OutOfStockError", "message": "…"}`.
  if (/[a-z]Error$/.test(wordsAt(payload, '__typename') ?? '') && wordsAt(payload, 'message') !== null)
    return [payload];
  const named = payload.members.find(({ key }) => /user_?errors$/i.test(key.value))?.value ?? null;
  const list = itemsOf(named ?? (isFruitless(payload) ? memberAt(payload, 'errors') : null));
  return list.every(
    (node) =>
      (wordsAt(node, 'message') ?? wordsOf(itemsOf(memberAt(node, 'messages'))[0] ?? null)) !== null &&
      (named !== null || hasMember(node, 'field')),
  )
    ? list
    : [];
}

function isFruitless(payload: JsonObjectNode): boolean {
  return payload.members.every(
    ({ key, value }) =>
      value.kind === 'null' || value.kind === 'false' || key.value === 'errors' || key.value === '__typename',
  );
}

function readRefusal(node: JsonNode): ReportedError | null {
  const message = wordsAt(node, 'message') ?? wordsOf(itemsOf(memberAt(node, 'messages'))[0] ?? null);
  if (message === null) return null;
  return makeError({
    message,
    code: textAt(node, 'code') ?? textAt(node, '__typename'),
    field: fieldOf(memberAt(node, 'field')),
  });
}

/** A way of steps in one dialect, a name in another. */
function fieldOf(node: JsonNode | null): ReportedError['field'] {
  if (node?.kind !== 'array') return makeField(textOf(node) ?? '');
  const path = itemsOf(node).flatMap((step) => {
    const text = textOf(step);
    return text === null ? [] : [/^\d{1,9}$/.test(text) ? Number(text) : text];
  });
  return path.length === 0 ? null : { in: 'unknown', path, raw: formatJsonPath(path).slice(0, 300) };
}
