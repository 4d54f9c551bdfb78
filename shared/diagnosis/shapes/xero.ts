import type { JsonNode } from '../../json/json-node.ts';
import { integerOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Xero: `{"ErrorNumber": 10, "Type": "ValidationException", "Message": "…", "Elements": [{"ValidationErrors": [{Message}]}]}`,
 * one element for each record that was sent.
 *
 * Source: developer.xero.com/documentation/api/accounting/responsecodes.
 */
export const xero: Shape = {
  id: 'xero',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'Message');
    const type = wordsAt(root, 'Type');
    if (integerOf(member(root, 'ErrorNumber')) === null || message === null || type === null) return null;
    const elements = itemsOf(member(root, 'Elements'));
    const listed = elements.flatMap((element, index) =>
      readElement(element, elements.length === 1 ? null : index),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors:
        listed.length > 0 ? listed : errorsOf({ message, title: type, code: textAt(root, 'ErrorNumber') }),
      status: null,
    });
  },
};

/** Null for the index where there is only one: it says nothing then. */
function readElement(element: JsonNode, index: number | null): ReportedError[] {
  return itemsOf(member(element, 'ValidationErrors')).flatMap((each) =>
    errorsOf({
      message: wordsAt(each, 'Message'),
      field: index === null ? null : fieldNamed(`Elements[${index}]`),
    }),
  );
}
