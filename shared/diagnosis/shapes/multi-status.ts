import type { JsonNode } from '../../json/json-node.ts';
import { readErrorItem } from '../error-item.ts';
import { integerOf, isObject, itemsOf, memberAmong, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * A 207 in JSON: a list at the top or under any name, whose items have a status of HTTP each, or a list of the ones that
 * failed. Every error carries the place of its item, so that one knows which record it is about.
 *
 * Source: RFC 4918 section 13 for the status; its JSON form is nobody's standard.
 */
export const multiStatus: Shape = {
  id: 'multi-status',
  recognise(answer) {
    if (answer.status !== 207) return null;
    const lists = listsIn(answer.json);
    const errors = lists.flatMap(({ name, items }) =>
      items.flatMap((item, index) => readItem(item, name, index)),
    );
    if (errors.length === 0) return null;
    const isAll = lists.every(({ items }) => items.every((item) => statusIn(item) >= 400));
    return reportOn(answer, {
      confidence: 'likely',
      errors,
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

interface NamedList {
  /** `''` for the list at the top. */
  readonly name: string;
  readonly items: readonly JsonNode[];
}

function listsIn(root: JsonNode | null): NamedList[] {
  const top = itemsOf(root);
  if (top.length > 0) return top.every(isObject) ? [{ name: '', items: top }] : [];
  if (!isObject(root)) return [];
  return root.members.flatMap(({ key, value }) => {
    const items = itemsOf(value);
    return items.length > 0 && items.every(isObject) ? [{ name: key.value, items }] : [];
  });
}

function statusIn(item: JsonNode): number {
  for (const name of ['status', 'statuscode', 'httpstatus', 'httpstatuscode', 'code', 'responsecode']) {
    const status = integerOf(memberAmong(item, [name]));
    if (status !== null && status >= 100 && status <= 599) return status;
  }
  return 0;
}

/** `"status": "error"` or `"success": false`, with words beside it. */
function saysFailed(item: JsonNode): boolean {
  const word = wordsOf(memberAmong(item, ['status', 'result', 'state', 'outcome'])) ?? '';
  const isNo = memberAmong(item, ['ok', 'success'])?.kind === 'false';
  return isNo || /^(?:error|err|fail|failed|failure|rejected)$/i.test(word);
}

/** What is said about the item may stand in it, or in its `error`, `errors` or `body`. */
function readItem(item: JsonNode, list: string, index: number): ReportedError[] {
  const status = statusIn(item);
  const isFailed =
    status >= 400 ||
    (status === 0 &&
      (memberAmong(item, ['error', 'errors']) !== null || (!/errors?$/i.test(list) && saysFailed(item))));
  if (!isFailed) return [];
  const held = memberAmong(item, ['error', 'errors', 'body', 'response']);
  const inner = itemsOf(held)[0] ?? held;
  const read = (inner === null ? null : readErrorItem(inner, 'list')) ?? readErrorItem(item, 'list');
  const place = fieldNamed(`${list}[${index}]`);
  return read === null
    ? errorsOf({ message: status === 0 ? null : String(status), code: String(status), field: place })
    : [{ ...read, field: place }];
}
