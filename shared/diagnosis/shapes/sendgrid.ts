import { docsUrlOf, hasMember, hasOnly, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * SendGrid: `{"errors": [{"message", "field", "help"}]}`, where `field` and `help` are there even when they are null.
 *
 * Source: docs.sendgrid.com/api-reference, "Mail send: errors".
 */
export const sendgrid: Shape = {
  id: 'sendgrid',
  recognise(answer) {
    const list = itemsOf(member(answer.json, 'errors'));
    const isSendGrid =
      list.length > 0 &&
      hasOnly(answer.json, ['errors', 'id']) &&
      list.every(
        (each) =>
          hasOnly(each, ['message', 'field', 'help', 'error_id']) && wordsAt(each, 'message') !== null,
      ) &&
      list.some((each) => hasMember(each, 'field'));
    if (!isSendGrid) return null;
    return reportOn(answer, {
      confidence: list.some((each) => hasMember(each, 'help')) ? 'certain' : 'likely',
      errors: list.flatMap((each) =>
        errorsOf({
          message: wordsAt(each, 'message'),
          code: textAt(each, 'error_id'),
          field: fieldNamed(wordsAt(each, 'field')),
          docsUrl: docsUrlOf(member(each, 'help')),
        }),
      ),
    });
  },
};
