import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { readErrorItem } from '../error-item.ts';
import { isNothing, isObject, itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import type { AnswerReport, Shape } from '../shape.ts';

/**
 * JSON:API: `{"errors": [{id, status, code, title, detail, source: {pointer | parameter | header}, links: {about}}]}`.
 * The status of an error is a text, and may be another than that of the answer.
 *
 * Source: jsonapi.org/format, "Error objects"; a document never holds `data` beside `errors` ("Top level").
 */
export const jsonApi: Shape = {
  id: 'jsonapi',
  recognise(answer) {
    const list = itemsOf(memberAt(answer.json, 'errors'));
    const [first] = list;
    const isLabelled = answer.mediaType === 'application/vnd.api+json';
    if (first === undefined || !(isLabelled ? isObject(first) : list.every(isJsonApiError))) return null;
    const errors = list.map((node) => readErrorItem(node, 'list')).filter((error) => error !== null);
    if (errors.length === 0) return null;
    const isFailure = answer.isSoundJson && isNothing(memberAt(answer.json, 'data') ?? NOTHING);
    const report = reportOn(answer, {
      confidence: isLabelled || hasSource(first) ? 'certain' : 'likely',
      errors,
      isFailure,
      status: Number(textAt(first, 'status') ?? NaN) || null,
    });
    return { ...report, requestId: report.requestId ?? occurrenceId(answer) };
  },
};

const NOTHING: JsonNode = { kind: 'null', offset: 0, length: 0 };

/** Words, and what no other shape has beside them: an object under `source`, or a status that is a text. */
function isJsonApiError(node: JsonNode): boolean {
  const hasWords = wordsAt(node, 'detail') !== null || wordsAt(node, 'title') !== null;
  const status = wordsAt(node, 'status');
  return hasWords && (hasSource(node) || (status !== null && /^[1-5]\d\d$/.test(status)));
}

function hasSource(node: JsonNode): boolean {
  return ['pointer', 'parameter', 'header'].some((name) => memberAt(node, 'source', name) !== null);
}

/** "A unique identifier for this particular occurrence of the problem", where the error has one. */
function occurrenceId(answer: AnswerView): AnswerReport['requestId'] {
  const [first] = itemsOf(memberAt(answer.json, 'errors'));
  const value = textAt(first ?? null, 'id');
  return value === null || value.length > 200 ? null : { value, from: 'body errors[0].id' };
}
