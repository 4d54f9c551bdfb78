import { itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { docsUrlOf } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { placedMessage } from '../placed-message.ts';
import type { Shape } from '../shape.ts';

/**
 * Okta: `{"errorCode": "E0000001", "errorSummary": "…", "errorLink": "…", "errorId": "…", "errorCauses": [{"errorSummary":
 * "login: …"}]}`; a cause begins with the field it is about.
 *
 * Source: developer.okta.com/docs/reference/error-codes.
 */
export const okta: Shape = {
  id: 'okta',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'errorCode');
    const summary = wordsAt(root, 'errorSummary');
    if (code === null || summary === null || !/^E\d{7}$/.test(code)) return null;
    const docsUrl = docsUrlOf(member(root, 'errorLink'));
    const listed = itemsOf(member(root, 'errorCauses')).flatMap((cause) => {
      const words = wordsAt(cause, 'errorSummary');
      return words === null ? [] : errorsOf({ ...placedMessage(words), code, docsUrl });
    });
    const id = textAt(root, 'errorId');
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? summary : null,
      errors: listed.length > 0 ? listed : errorsOf({ message: summary, code, docsUrl }),
      requestId: id === null ? null : { value: id.slice(0, 200), from: 'body errorId' },
    });
  },
};
