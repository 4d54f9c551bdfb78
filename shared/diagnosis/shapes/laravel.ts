import { isObject, member, wordsAt } from '../json-reading.ts';
import { isMapOfLists, readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Laravel: 422 with `{"message", "errors": {"users.0.email": ["…"]}}`; in debug mode `{"message", "exception", "file",
 * "line", "trace"}`, whose message may be empty.
 *
 * Source: laravel.com/docs/validation, "Validation error response format"; .../docs/errors.
 */
export const laravel: Shape = {
  id: 'laravel',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    const errors = member(root, 'errors');
    if (message !== null && isObject(errors) && isMapOfLists(errors))
      return reportOn(answer, {
        confidence: answer.status === 422 ? 'certain' : 'likely',
        headline: message,
        errors: readFieldMap(errors),
      });
    const exception = wordsAt(root, 'exception');
    const isDebug =
      exception !== null && wordsAt(root, 'file') !== null && member(root, 'trace')?.kind === 'array';
    return isDebug
      ? reportOn(answer, { confidence: 'certain', errors: errorsOf({ message, code: exception }) })
      : null;
  },
};
