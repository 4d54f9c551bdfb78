import type { JsonNode } from '../../json/json-node.ts';
import type { JsonPath } from '../../model/edit.ts';
import { formatJsonPath } from '../../json/json-path.ts';
import type { AnswerView } from '../answer-view.ts';
import { hasMember, integerOf, itemsOf, member, wordsAt } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';
import { isSalesforceList, readSalesforceError } from './salesforce.ts';

/**
 * Salesforce, several requests in one, all with 200: `compositeResponse[].{httpStatusCode, referenceId, body}` of the
 * composite resource, `{"hasErrors", "results": [{statusCode, result}]}` of batches, and the bare list
 * `[{"success": false, "errors": […]}]` of the collections. Each error points to the part of the request it is about.
 *
 * Source: developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite.htm.
 */
export const salesforceComposite: Shape = {
  id: 'salesforce',
  recognise(answer) {
    const root = answer.json;
    return (
      readParts(answer, itemsOf(member(root, 'compositeResponse')), COMPOSITE) ??
      (hasMember(root, 'hasErrors') ? readParts(answer, itemsOf(member(root, 'results')), BATCH) : null) ??
      readParts(answer, itemsOf(root), COLLECTION)
    );
  },
};

interface PartForm {
  /** Name of the list in the request. */
  readonly list: string;
  /** Errors of a part that failed; an empty list for one that did not, null for something else. */
  readonly read: (part: JsonNode) => readonly JsonNode[] | null;
}

const COMPOSITE: PartForm = {
  list: 'compositeRequest',
  read: (part) => byStatus(integerOf(member(part, 'httpStatusCode')), member(part, 'body')),
};
const BATCH: PartForm = {
  list: 'batchRequests',
  read: (part) => byStatus(integerOf(member(part, 'statusCode')), member(part, 'result')),
};
const COLLECTION: PartForm = {
  list: 'records',
  read(part) {
    const errors = itemsOf(member(part, 'errors'));
    const success = member(part, 'success')?.kind;
    if (success === 'true') return [];
    return success === 'false' && isSalesforceList(errors) ? errors : null;
  },
};

function byStatus(status: number | null, body: JsonNode | null): readonly JsonNode[] | null {
  if (status === null) return null;
  if (status < 400) return [];
  const list = itemsOf(body);
  return isSalesforceList(list) ? list : null;
}

function readParts(answer: AnswerView, parts: readonly JsonNode[], form: PartForm): AnswerReport | null {
  const errors: ReportedError[] = [];
  let failedParts = 0;
  for (const [index, part] of parts.entries()) {
    const found = form.read(part);
    if (found === null) return null;
    if (found.length > 0) failedParts += 1;
    for (const each of found)
      errors.push(...readSalesforceError(each).map((error) => inPart(error, [form.list, index], part)));
  }
  if (failedParts === 0) return null;
  const isAll = failedParts === parts.length;
  return reportOn(answer, {
    confidence: 'certain',
    errors,
    isFailure: answer.isSoundJson && isAll,
    isPartial: answer.isSoundJson && !isAll,
  });
}

/** Points to the part; the name that the person gave it is the title. */
function inPart(error: ReportedError, way: JsonPath, part: JsonNode): ReportedError {
  const path = [...way, ...(error.field?.path ?? [])];
  return {
    ...error,
    title: wordsAt(part, 'referenceId'),
    field: { in: 'body', path, raw: formatJsonPath(path) },
  };
}
