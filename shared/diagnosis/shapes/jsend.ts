import { isMapOfWords, readFieldMap } from '../field-map.ts';
import { hasOnly, isObject, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * JSend: `{"status": "fail", "data": {"title": "A title is required"}}` where the request is at fault, `{"status":
 * "error", "message", "code", "data"}` where the server is; often with 200.
 *
 * Source: github.com/omniti-labs/jsend.
 */
export const jsend: Shape = {
  id: 'jsend',
  recognise(answer) {
    const root = answer.json;
    const data = member(root, 'data');
    if (wordsAt(root, 'status') !== 'fail' || !hasOnly(root, ['status', 'data', 'message', 'code']))
      return null;
    const message = wordsAt(root, 'message');
    const listed = isMapOfWords(data) ? readFieldMap(data) : [];
    const errors =
      listed.length > 0
        ? listed
        : errorsOf({
            message: message ?? (isObject(data) ? null : wordsAt(root, 'data')),
            code: textAt(root, 'code'),
          });
    return errors.length === 0
      ? null
      : reportOn(answer, {
          confidence: 'likely',
          headline: listed.length > 0 ? message : null,
          errors,
          isFailure: answer.isSoundJson,
        });
  },
};
