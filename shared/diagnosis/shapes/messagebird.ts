import { hasMember, integerOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * MessageBird, today Bird: `{"errors": [{"code": 9, "description": "…", "parameter": "recipient"}]}`, with a null where
 * no parameter is to blame.
 *
 * Source: developers.messagebird.com/api, "Errors".
 */
export const messagebird: Shape = {
  id: 'messagebird',
  recognise(answer) {
    const list = itemsOf(member(answer.json, 'errors'));
    const isMessageBird =
      list.length > 0 &&
      list.every(
        (each) =>
          integerOf(member(each, 'code')) !== null &&
          wordsAt(each, 'description') !== null &&
          hasMember(each, 'parameter'),
      );
    if (!isMessageBird) return null;
    return reportOn(answer, {
      confidence: 'likely',
      errors: list.flatMap((each) =>
        errorsOf({
          message: wordsAt(each, 'description'),
          code: textAt(each, 'code'),
          field: fieldNamed(wordsAt(each, 'parameter')),
        }),
      ),
    });
  },
};
