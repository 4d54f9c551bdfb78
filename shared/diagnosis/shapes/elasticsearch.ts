import { integerOf, isObject, itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import { readElasticsearchError } from '../elasticsearch-error.ts';
import type { Shape } from '../shape.ts';

/**
 * Elasticsearch and OpenSearch: `{"error": {root_cause: [{type, reason, line, col}], type, reason, caused_by: {…}},
 * "status": 400}`. The innermost cause says what is wrong.
 *
 * Source: elastic.co/docs/reference/elasticsearch/rest-apis, "Error responses"; docs.opensearch.org, "Common REST
 * parameters" (`error_trace`).
 */
export const elasticsearch: Shape = {
  id: 'elasticsearch',
  recognise(answer) {
    const error = memberAt(answer.json, 'error');
    const [root] = itemsOf(memberAt(error, 'root_cause'));
    const isOne = root !== undefined || (isObject(error) && wordsAt(error, 'reason') !== null);
    const status = integerOf(memberAt(answer.json, 'status'));
    if (!isOne || wordsAt(error, 'type') === null || status === null) return null;
    const read = readElasticsearchError(error, root ?? null);
    const reason = textAt(error, 'reason');
    return reportOn(answer, {
      confidence: root === undefined ? 'likely' : 'certain',
      headline: read.some(({ message }) => message === reason) ? null : reason,
      errors: read,
      status,
      isFailure: answer.isSoundJson && status >= 400,
    });
  },
};
