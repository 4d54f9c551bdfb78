import { integerOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Telegram's Bot API: `{"ok": false, "error_code": 429, "description": "…", "parameters": {"retry_after": 5}}`.
 *
 * Source: core.telegram.org/bots/api, "Making requests".
 */
export const telegram: Shape = {
  id: 'telegram',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'error_code'));
    const description = wordsAt(root, 'description');
    if (member(root, 'ok')?.kind !== 'false' || status === null || description === null) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message: description, code: textAt(root, 'error_code') }),
      status: status >= 100 && status <= 599 ? status : null,
      isFailure: answer.isSoundJson,
    });
  },
};
