import type { JsonNode } from '../../json/json-node.ts';
import { hasOnly, integerOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Sinch: its SMS API answers `{"code": "syntax_invalid_json", "text": "…"}`, its voice APIs
 * `{"errorCode": 40001, "message": "…", "reference": "…"}`, also under `error` with `code`.
 *
 * Source: developers.sinch.com/docs/sms/api-reference/status-codes, .../docs/voice/api-reference/errors.
 */
export const sinch: Shape = {
  id: 'sinch',
  recognise(answer) {
    const root = answer.json;
    if (isSms(root))
      return reportOn(answer, {
        confidence: 'likely',
        errors: errorsOf({ message: wordsAt(root, 'text'), code: wordsAt(root, 'code') }),
      });
    const error = member(root, 'error') ?? root;
    if (!isVoice(error)) return null;
    return reportOn(answer, {
      confidence: 'likely',
      errors: errorsOf({
        message: wordsAt(error, 'message'),
        code: textAt(error, 'errorCode') ?? textAt(error, 'code'),
      }),
    });
  },
};

/** Both are texts, and there is nothing else. */
function isSms(root: JsonNode | null): boolean {
  return (
    hasOnly(root, ['code', 'text']) &&
    wordsAt(root, 'text') !== null &&
    /^[a-z]+(?:_[a-z]+)+$/.test(wordsAt(root, 'code') ?? '')
  );
}

/** The code is the status and two digits more: 40003 for 400. */
function isVoice(error: JsonNode | null): boolean {
  const code = integerOf(member(error, 'errorCode')) ?? integerOf(member(error, 'code')) ?? 0;
  return (
    hasOnly(error, ['errorCode', 'code', 'message', 'reference', 'status']) &&
    wordsAt(error, 'message') !== null &&
    code >= 40_000 &&
    code < 60_000
  );
}
