import { member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * ServiceNow: `{"error": {"message", "detail"}, "status": "failure"}`; the detail is null where the message is all.
 *
 * Source: servicenow.com/docs, "Table API: response"; api-evangelist/servicenow.
 */
export const servicenow: Shape = {
  id: 'servicenow',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'error', 'message');
    if (wordsAt(root, 'status') !== 'failure' || message === null) return null;
    const detail = wordsAt(member(root, 'error'), 'detail');
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message: detail ?? message, title: detail === null ? null : message }),
    });
  },
};
