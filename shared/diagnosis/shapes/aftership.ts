import { hasMember, integerOf, isNothing, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * AfterShip and Postmen: `{"meta": {"code": 4105, "message": "…", "details": [{path, info}], "retryable": false},
 * "data": {}}`. A success has the same frame with the code 200.
 *
 * Source: aftership.com/docs/postmen, "Errors".
 */
export const aftership: Shape = {
  id: 'aftership',
  recognise(answer) {
    const metadata = member(answer.json, 'meta');
    const data = member(answer.json, 'data');
    const code = integerOf(member(metadata, 'code'));
    const message = wordsAt(metadata, 'message');
    const isError = code !== null && code >= 400 && message !== null && (data === null || isNothing(data));
    if (!isError) return null;
    const listed = itemsOf(member(metadata, 'details')).flatMap((each) =>
      errorsOf({
        message: wordsAt(each, 'info'),
        code: textAt(metadata, 'code'),
        field: fieldNamed(wordsAt(each, 'path')),
      }),
    );
    return reportOn(answer, {
      confidence: hasMember(metadata, 'retryable') ? 'certain' : 'likely',
      headline: listed.length > 0 ? message : null,
      errors:
        listed.length > 0
          ? listed
          : errorsOf({ message, code: textAt(metadata, 'code'), title: wordsAt(metadata, 'type') }),
      status: code < 600 ? code : null,
      // What is worth another try is a matter of waiting, whatever the status is.
      likeStatus: member(metadata, 'retryable')?.kind === 'true' ? 503 : null,
    });
  },
};
