import type { JsonNode } from '../../json/json-node.ts';
import { readElasticsearchError } from '../elasticsearch-error.ts';
import { hasMember, isObject, itemsOf, memberAt } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * A bulk call of Elasticsearch: 200 with `"errors": true`, and the errors of single lines under `items`, in the order in
 * which they were sent: `{"took": 7, "errors": true, "items": [{"index": {"_id", "status", "error": {type, reason}}}]}`.
 *
 * Source: elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk, "Responses".
 */
export const elasticsearchBulk: Shape = {
  id: 'elasticsearch',
  recognise(answer) {
    const root = answer.json;
    if (memberAt(root, 'errors')?.kind !== 'true' || !hasMember(root, 'took')) return null;
    const items = itemsOf(memberAt(root, 'items'));
    const errors = items.flatMap(readItem);
    if (errors.length === 0) return null;
    const isAll = items.every((item) => errorOf(item) !== null);
    return reportOn(answer, {
      confidence: 'certain',
      errors,
      status: null,
      isFailure: answer.isSoundJson && isAll,
      isPartial: answer.isSoundJson && !isAll,
    });
  },
};

/** `{"index": {…}}`, `{"create": {…}}`: the one member is named after what was to be done. */
function errorOf(item: JsonNode): JsonNode | null {
  const error = isObject(item) ? memberAt(item.members[0]?.value ?? null, 'error') : null;
  return isObject(error) ? error : null;
}

function readItem(item: JsonNode, index: number): ReportedError[] {
  const raw = `items[${index}]`;
  return readElasticsearchError(errorOf(item), null).map((error) => ({
    ...error,
    field: { in: 'unknown', path: ['items', index], raw },
  }));
}
