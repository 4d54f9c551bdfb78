import type { JsonNode } from '../../json/json-node.ts';
import { integerOf, itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Kubernetes: `{"kind": "Status", "status": "Failure", message, reason, details: {causes: [{reason, message, field}],
 * retryAfterSeconds}, code}`.
 *
 * Source: kubernetes.io/docs/reference/kubernetes-api/common-definitions/status.
 */
export const kubernetes: Shape = {
  id: 'kubernetes',
  recognise(answer) {
    const root = answer.json;
    if (wordsAt(root, 'kind') !== 'Status' || wordsAt(root, 'apiVersion') === null) return null;
    if (wordsAt(root, 'status') !== 'Failure') return null;
    const message = wordsAt(root, 'message');
    const reason = wordsAt(root, 'reason');
    const causes = itemsOf(memberAt(root, 'details', 'causes')).flatMap(readCause);
    const seconds = integerOf(memberAt(root, 'details', 'retryAfterSeconds'));
    return reportOn(answer, {
      confidence: 'certain',
      headline: causes.length === 0 ? null : message,
      errors: causes.length === 0 ? errorsOf({ message, code: reason }) : causes,
      status: integerOf(memberAt(root, 'code')),
      retryAfterMs: seconds === null || seconds <= 0 ? null : Math.min(seconds, 86_400) * 1000,
      isFailure: answer.isSoundJson,
    });
  },
};

function readCause(node: JsonNode): ReportedError[] {
  const field = wordsAt(node, 'field');
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: textAt(node, 'reason'),
    field: field === '<nil>' ? null : fieldNamed(field),
  });
}
