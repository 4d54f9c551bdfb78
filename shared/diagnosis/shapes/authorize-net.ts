import { itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Authorize.net, under 200: `{"messages": {"resultCode": "Error", "message": [{code, text}]}}`, and for a payment that
 * was not made the reasons under `transactionResponse.errors`.
 *
 * Source: developer.authorize.net/api/reference, "Response codes".
 */
export const authorizeNet: Shape = {
  id: 'authorize-net',
  recognise(answer) {
    const root = answer.json;
    if (wordsAt(root, 'messages', 'resultCode') !== 'Error') return null;
    const reasons = itemsOf(memberAt(root, 'transactionResponse', 'errors')).flatMap((each) =>
      errorsOf({ message: wordsAt(each, 'errorText'), code: textAt(each, 'errorCode') }),
    );
    const messages = itemsOf(memberAt(root, 'messages', 'message')).flatMap((each) =>
      errorsOf({ message: wordsAt(each, 'text'), code: textAt(each, 'code') }),
    );
    const errors = reasons.length > 0 ? reasons : messages;
    return errors.length === 0
      ? null
      : reportOn(answer, {
          confidence: 'certain',
          headline: reasons.length > 0 ? (messages[0]?.message ?? null) : null,
          errors,
          isFailure: answer.isSoundJson,
        });
  },
};
