import type { JsonNode } from '../../json/json-node.ts';
import { integerOf, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Zendesk's jobs, with 200: `{"job_status": {"status": "completed", "results": [{"success": false, "error", "details"}]}}`,
 * one result for each record.
 *
 * Source: developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses.
 */
export const zendeskJob: Shape = {
  id: 'zendesk',
  recognise(answer) {
    const results = itemsOf(member(member(answer.json, 'job_status'), 'results'));
    const failed = results.filter(isFailed);
    if (failed.length === 0) return null;
    const isAll = failed.length === results.length;
    return reportOn(answer, {
      confidence: 'certain',
      headline: wordsAt(answer.json, 'job_status', 'message'),
      errors: results.flatMap((each, place) => (isFailed(each) ? readResult(each, place) : [])),
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

function isFailed(result: JsonNode): boolean {
  return member(result, 'success')?.kind === 'false' || wordsAt(result, 'error') !== null;
}

function readResult(result: JsonNode, place: number): ReportedError[] {
  const index = integerOf(member(result, 'index')) ?? place;
  return errorsOf({
    message: wordsAt(result, 'details') ?? wordsAt(result, 'errors') ?? wordsAt(result, 'description'),
    code: wordsAt(result, 'error'),
    field: fieldNamed(`results[${index}]`),
  });
}
