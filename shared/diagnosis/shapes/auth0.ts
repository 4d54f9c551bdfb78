import { docsUrlOf, hasOnly, integerOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Auth0's Management API: `{"statusCode": 400, "error": "Bad Request", "message": "…", "errorCode": "invalid_body"}`. It
 * is the code's name that tells it from the frameworks that number their errors in the same way.
 *
 * Source: auth0.com/docs/api/management/v2, "Errors".
 */
export const auth0: Shape = {
  id: 'auth0',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'statusCode'));
    const message = wordsAt(root, 'message');
    const code = wordsAt(root, 'errorCode');
    const isAuth0 = hasOnly(root, ['statusCode', 'error', 'message', 'errorCode', 'attributes', 'error_uri']);
    if (!isAuth0 || status === null || message === null || code === null) return null;
    return reportOn(answer, {
      confidence: 'likely',
      errors: errorsOf({ message, code, docsUrl: docsUrlOf(member(root, 'error_uri')) }),
      status,
    });
  },
};
