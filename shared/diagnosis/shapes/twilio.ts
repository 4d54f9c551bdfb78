import { docsUrlOf, integerOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { AnswerView } from '../answer-view.ts';
import type { AnswerReport, Shape } from '../shape.ts';

/**
 * Twilio: `{"code", "message", "more_info", "status"}`, from its newer APIs `{"errors": [{"code", "message", "infoUrl"}]}`,
 * and a message that was created and failed at once, which comes with 201, `error_code` and `error_message`. A failed
 * message that is only looked up is a record, not a failure.
 *
 * Source: twilio.com/docs/usage/twilios-response, .../docs/bulk-messaging/api, and .../docs/api/errors for the codes.
 */
export const twilio: Shape = {
  id: 'twilio',
  recognise(answer) {
    const root = answer.json;
    const code = textAt(root, 'code');
    const moreInfo = wordsAt(root, 'more_info');
    if (code === null || !/^\d+$/.test(code) || moreInfo === null)
      return readList(answer) ?? readFailedMessage(answer);
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({
        message: wordsAt(root, 'message'),
        code,
        docsUrl: docsUrlOf(member(root, 'more_info')) ?? dictionaryUrl(moreInfo, code),
      }),
      status: integerOf(member(root, 'status')),
    });
  },
};

/** Older answers link to their dictionary without https. */
function dictionaryUrl(moreInfo: string, code: string): string | null {
  return /^http:\/\/(?:www\.)?twilio\.com\//.test(moreInfo)
    ? `https://www.twilio.com/docs/api/errors/${code}`
    : null;
}

function readList(answer: AnswerView): AnswerReport | null {
  const list = itemsOf(member(answer.json, 'errors'));
  const isTwilio =
    list.length > 0 &&
    list.every((each) => /^https:\/\/(?:www\.)?twilio\.com\//.test(wordsAt(each, 'infoUrl') ?? ''));
  if (!isTwilio) return null;
  return reportOn(answer, {
    confidence: 'certain',
    errors: list.flatMap((each) =>
      errorsOf({
        message: wordsAt(each, 'message'),
        code: textAt(each, 'code'),
        field: fieldNamed(wordsAt(each, 'path')),
        docsUrl: docsUrlOf(member(each, 'infoUrl')),
      }),
    ),
    status: null,
  });
}

function readFailedMessage(answer: AnswerView): AnswerReport | null {
  const root = answer.json;
  const code = textAt(root, 'error_code');
  const isFailed = /^(?:failed|undelivered)$/.test(wordsAt(root, 'status') ?? '');
  if (answer.status !== 201 || !isFailed || code === null || wordsAt(root, 'sid') === null) return null;
  return reportOn(answer, {
    confidence: 'certain',
    errors: errorsOf({
      message: wordsAt(root, 'error_message'),
      code,
      docsUrl: `https://www.twilio.com/docs/api/errors/${encodeURIComponent(code)}`,
    }),
    isFailure: answer.isSoundJson,
  });
}
