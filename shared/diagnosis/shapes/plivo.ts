import { hasOnly, isObject, member, textAt, wordsAt } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Plivo: `{"api_id": "…", "error": "…"}`, where `error` is a sentence or a map of sentences by field. Its `api_id` is the
 * number of the request.
 *
 * Source: plivo.com/docs, "API: HTTP status codes".
 */
export const plivo: Shape = {
  id: 'plivo',
  recognise(answer) {
    const root = answer.json;
    const apiId = textAt(root, 'api_id');
    const error = member(root, 'error');
    if (apiId === null || error === null || !hasOnly(root, ['api_id', 'error', 'message'])) return null;
    const message = wordsAt(root, 'error') ?? wordsAt(root, 'message');
    return reportOn(answer, {
      confidence: 'likely',
      errors: isObject(error) ? readFieldMap(error) : errorsOf({ message }),
      requestId: { value: apiId.slice(0, 200), from: 'body api_id' },
    });
  },
};
