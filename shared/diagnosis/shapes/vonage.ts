import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Vonage's older APIs, with 200: SMS answers `{"messages": [{"status": "4", "error-text": "…"}]}` with a status for each
 * part of the message, Verify `{"status": "3", "error_text": "…"}`; the text `"0"` is success. The newer APIs send
 * problem details.
 *
 * Source: developer.vonage.com, "SMS API: response" and "Verify API v1: response".
 */
export const vonage: Shape = {
  id: 'vonage',
  recognise(answer) {
    return readMessages(answer) ?? readSingle(answer);
  },
};

function readMessages(answer: AnswerView): AnswerReport | null {
  const messages = itemsOf(member(answer.json, 'messages'));
  if (messages.length === 0 || !messages.every((each) => statusOf(each) !== null)) return null;
  const errors = messages.flatMap((message, index): ReportedError[] =>
    statusOf(message) === '0'
      ? []
      : errorsOf({
          message: wordsAt(message, 'error-text'),
          code: statusOf(message),
          field: fieldNamed(`messages[${index}]`),
        }),
  );
  if (!messages.some((message) => wordsAt(message, 'error-text') !== null)) return null;
  const isAll = errors.length === messages.length;
  return reportOn(answer, {
    confidence: 'certain',
    errors,
    isFailure: answer.isSoundJson && isAll,
    isPartial: answer.isSoundJson && !isAll,
    likeStatus: likeStatusOf(errors[0]?.code ?? null),
  });
}

function readSingle(answer: AnswerView): AnswerReport | null {
  const root = answer.json;
  const message = wordsAt(root, 'error_text');
  const status = statusOf(root);
  if (message === null || status === null || status === '0') return null;
  return reportOn(answer, {
    confidence: 'certain',
    errors: errorsOf({ message, code: status }),
    isFailure: answer.isSoundJson,
    likeStatus: likeStatusOf(status),
  });
}

/** What the numbers that both APIs share are like. Source: developer.vonage.com, "SMS API: troubleshooting". */
const LIKE_STATUSES: ReadonlyMap<string, number> = new Map([
  ['1', 429],
  ['4', 401],
  ['5', 500],
  ['8', 403],
  ['9', 402],
  ['14', 401],
]);

function likeStatusOf(status: string | null): number | null {
  return LIKE_STATUSES.get(status ?? '') ?? null;
}

/** A number of at most two digits, as a text. */
function statusOf(node: JsonNode | null): string | null {
  const status = wordsAt(node, 'status');
  return status !== null && /^\d{1,2}$/.test(status) ? status : null;
}
