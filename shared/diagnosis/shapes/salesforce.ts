import type { JsonNode } from '../../json/json-node.ts';
import { hasMember, itemsOf, member, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Salesforce: a list at the top, `[{"errorCode": "…", "message": "…", "fields": […]}]`; from its record services the same
 * under `errors`, with `statusCode` and `success: false`.
 *
 * Source: developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm.
 */
export const salesforce: Shape = {
  id: 'salesforce',
  recognise(answer) {
    const root = answer.json;
    const list = itemsOf(root);
    if (isSalesforceList(list))
      return reportOn(answer, {
        confidence: 'certain',
        errors: list.flatMap(readSalesforceError),
        likeStatus: likeStatusOf(codeIn(list[0] ?? null)),
        isFailure: answer.isSoundJson && (answer.status === null || answer.status >= 300),
      });
    const saved = itemsOf(member(root, 'errors'));
    if (member(root, 'success')?.kind !== 'false' || !isSalesforceList(saved)) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: saved.flatMap(readSalesforceError),
      isFailure: answer.isSoundJson,
    });
  },
};

/** Whether there are items, and each is an error as Salesforce writes it. */
export function isSalesforceList(list: readonly JsonNode[]): boolean {
  return (
    list.length > 0 &&
    list.every(
      (each) =>
        /^[A-Z][A-Z0-9_]+$/.test(codeIn(each) ?? '') &&
        (wordsAt(each, 'message') !== null || hasMember(each, 'fields')),
    )
  );
}

/** The errors in one item: one for each field that it names, one in any case. */
export function readSalesforceError(node: JsonNode): ReportedError[] {
  const fields = itemsOf(member(node, 'fields')).map(wordsOf);
  const parts = { message: wordsAt(node, 'message'), code: codeIn(node) };
  return (fields.length === 0 ? [null] : fields).flatMap((field) =>
    errorsOf({ ...parts, field: fieldNamed(field, 'body') }),
  );
}

/** Codes that are about waiting, whatever the status is. */
function likeStatusOf(code: string | null): number | null {
  if (code === 'REQUEST_LIMIT_EXCEEDED') return 429;
  return code === 'UNABLE_TO_LOCK_ROW' || code === 'SERVER_UNAVAILABLE' ? 503 : null;
}

function codeIn(node: JsonNode | null): string | null {
  return wordsAt(node, 'errorCode') ?? wordsAt(node, 'statusCode');
}
