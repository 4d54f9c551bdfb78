import type { GatewayCase } from '../gateway-case.ts';
import { hasOnly, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Azure API Management: `{"statusCode": 401, "message": "…"}` in sentences of its own, some with `activityId`. The key
 * belongs in the header Ocp-Apim-Subscription-Key.
 *
 * Source: learn.microsoft.com/azure/api-management/api-management-error-handling-policies and /api-management-subscriptions.
 */
export const azureApiManagement: Shape = {
  id: 'azure-api-management',
  recognise(answer) {
    if (!hasOnly(answer.json, ['statusCode', 'message', 'activityId'])) return null;
    if (member(answer.json, 'statusCode')?.kind !== 'number') return null;
    const message = wordsAt(answer.json, 'message');
    const known = message === null ? undefined : SENTENCES.find(([sentence]) => sentence.test(message));
    if (message === null || known === undefined) return null;
    const activity = textAt(answer.json, 'activityId');
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message }),
      ...(activity === null ? {} : { requestId: { value: activity, from: 'body activityId' } }),
      answerer: {
        who: 'gateway',
        name: 'Azure API Management',
        evidence: { from: 'answer-body', name: 'message', value: message },
        case: known[1],
      },
    });
  },
};

const SENTENCES: readonly (readonly [sentence: RegExp, what: GatewayCase])[] = [
  [/^Access denied due to missing subscription key\b/i, 'key-missing'],
  [/^Access denied due to invalid subscription key\b/i, 'key-refused'],
  [/^Access denied due to inactive subscription\b/i, 'not-subscribed'],
  [/^Resource not found$/i, 'no-route'],
  [/^Rate limit is exceeded\b/i, 'limit'],
  [/^Out of (?:call volume|bandwidth) quota\b/i, 'quota'],
  [/^(?:JWT not present|Authorization header .{0,60}missing)/i, 'key-missing'],
  [/^(?:Invalid JWT|Unauthorized\. Access token)/i, 'key-refused'],
  [/^(?:IP|Caller IP) address .{0,60}not allowed|^Forbidden$/i, 'permission-missing'],
  [/^Internal server error$/i, 'program-failed'],
];
