import { hasMember, integerOf, isObject, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Confluence, first version of its API: `{"statusCode", "data": {authorized, valid, errors, successful}, "message"}`.
 *
 * Source: developer.atlassian.com/cloud/confluence/rest/v1, error responses.
 */
export const confluence: Shape = {
  id: 'confluence',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'statusCode'));
    const data = member(root, 'data');
    const isConfluence =
      status !== null &&
      isObject(data) &&
      ['authorized', 'valid', 'successful'].some((name) => hasMember(data, name));
    if (!isConfluence) return null;
    const message = wordsAt(root, 'message');
    const listed = itemsOf(member(data, 'errors')).flatMap((each) =>
      errorsOf({
        message: wordsAt(each, 'message', 'translation'),
        code: wordsAt(each, 'message', 'key'),
      }),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message }),
      status,
    });
  },
};
