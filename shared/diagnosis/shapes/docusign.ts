import { hasOnly, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * DocuSign: `{"errorCode": "USER_AUTHENTICATION_FAILED", "message": "…"}` and nothing else.
 *
 * Source: developers.docusign.com/docs/esign-rest-api/esign101/error-codes.
 */
export const docusign: Shape = {
  id: 'docusign',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'errorCode');
    const message = wordsAt(root, 'message');
    if (code === null || message === null || !hasOnly(root, ['errorCode', 'message'])) return null;
    if (!/^[A-Z]+(?:_[A-Z0-9]+)+$/.test(code)) return null;
    return reportOn(answer, { confidence: 'likely', errors: errorsOf({ message, code }) });
  },
};
