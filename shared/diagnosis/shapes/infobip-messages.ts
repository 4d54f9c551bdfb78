import type { JsonNode } from '../../json/json-node.ts';
import { integerOf, itemsOf, member, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/** Groups of statuses that no waiting mends: undeliverable, expired, rejected. */
const FAILED_GROUPS: ReadonlySet<number> = new Set([2, 4, 5]);

/**
 * Infobip's answer to sending: 200, and a status for each message, `{"messages": [{status: {groupId, groupName, name,
 * description}, error: {name, description, permanent}}]}`. Delivery reports, whose list is called `results`, are records.
 *
 * Source: infobip.com/docs/essentials/api-essentials/response-status-and-error-codes, "Message status codes".
 */
export const infobipMessages: Shape = {
  id: 'infobip',
  recognise(answer) {
    const messages = itemsOf(member(answer.json, 'messages'));
    const isInfobip =
      messages.length > 0 && messages.every((each) => groupOf(each) !== null && hasGroupName(each));
    const errors = isInfobip ? messages.flatMap(readMessage) : [];
    if (errors.length === 0) return null;
    const isAll = errors.length === messages.length;
    return reportOn(answer, {
      confidence: 'certain',
      errors,
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

function groupOf(message: JsonNode): number | null {
  return integerOf(memberAt(message, 'status', 'groupId'));
}

function hasGroupName(message: JsonNode): boolean {
  return wordsAt(message, 'status', 'groupName') !== null;
}

/** What went wrong is under `error` where that says more than that nothing did. */
function readMessage(message: JsonNode, index: number): ReportedError[] {
  if (!FAILED_GROUPS.has(groupOf(message) ?? 0)) return [];
  const part = (textAt(message, 'error', 'id') ?? '0') === '0' ? 'status' : 'error';
  return errorsOf({
    message: wordsAt(message, part, 'description'),
    code: wordsAt(message, part, 'name'),
    title: wordsAt(message, 'status', 'groupName'),
    field: fieldNamed(`messages[${index}]`),
  });
}
