import { isObject, member, textAt, wordsAt } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Akamai Identity Cloud, with 200: `{"stat": "error", "code": 100, "error": "missing_argument", "error_description": "…",
 * "request_id": "…"}`, with `invalid_fields` for a form.
 *
 * Source: techdocs.akamai.com/identity-cloud, "Error responses".
 */
export const akamaiIdentity: Shape = {
  id: 'akamai-identity',
  recognise(answer) {
    const root = answer.json;
    const error = wordsAt(root, 'error');
    if (wordsAt(root, 'stat') !== 'error' || error === null) return null;
    const message = wordsAt(root, 'error_description');
    const invalid = member(root, 'invalid_fields');
    const listed = isObject(invalid) ? readFieldMap(invalid) : [];
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code: textAt(root, 'code'), title: error }),
      status: null,
      isFailure: answer.isSoundJson,
    });
  },
};
