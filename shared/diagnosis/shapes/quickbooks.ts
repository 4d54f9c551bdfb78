import type { JsonNode } from '../../json/json-node.ts';
import { itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * QuickBooks Online: `{"Fault": {"Error": [{Message, Detail, code, element}], "type": "ValidationFault"}, "time"}`; a
 * failed sign-in writes the same names small. The request's number is in the header `intuit_tid`.
 *
 * Source: developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes.
 */
export const quickbooks: Shape = {
  id: 'quickbooks',
  recognise(answer) {
    const root = answer.json;
    const fault = member(root, 'Fault') ?? member(root, 'fault');
    const list = itemsOf(member(fault, 'Error') ?? member(fault, 'error'));
    const errors = list.flatMap((each) => readError(each, wordsAt(fault, 'type')));
    if (errors.length === 0) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors,
      isFailure: answer.isSoundJson && member(root, 'QueryResponse') === null,
    });
  },
};

function readError(node: JsonNode, type: string | null): ReportedError[] {
  const message = wordsAt(node, 'Message') ?? wordsAt(node, 'message');
  const detail = wordsAt(node, 'Detail') ?? wordsAt(node, 'detail');
  return errorsOf({
    message: detail ?? message,
    title: detail === null ? type : message,
    code: textAt(node, 'code'),
    field: fieldNamed(wordsAt(node, 'element')),
  });
}
