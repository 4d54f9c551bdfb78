import { itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Oracle Commerce: `{"message", "status": "400", "errorCode": "82001"}`, both numbers as texts; or a list `errors` of
 * the same beside a summary.
 *
 * Source: docs.oracle.com, "REST API for Oracle Commerce: error responses".
 */
export const oracleCommerce: Shape = {
  id: 'oracle-commerce',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    const status = wordsAt(root, 'status') ?? '';
    const code = wordsAt(root, 'errorCode');
    if (message === null || code === null || !/^\d+$/.test(code) || !/^[45]\d\d$/.test(status)) return null;
    const listed = itemsOf(member(root, 'errors')).flatMap((each) =>
      errorsOf({
        message: wordsAt(each, 'message'),
        code: textAt(each, 'errorCode'),
        field: fieldNamed(wordsAt(each, 'o:errorPath') ?? wordsAt(each, 'field')),
      }),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code }),
      status: Number(status),
    });
  },
};
