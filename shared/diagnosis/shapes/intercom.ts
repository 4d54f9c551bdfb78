import { itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Intercom: `{"type": "error.list", "request_id": "…", "errors": [{"code", "message", "field"}]}`.
 *
 * Source: developers.intercom.com/docs/references/rest-api/errors/error-objects.
 */
export const intercom: Shape = {
  id: 'intercom',
  recognise(answer) {
    const root = answer.json;
    if (wordsAt(root, 'type') !== 'error.list') return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: itemsOf(member(root, 'errors')).flatMap((each) =>
        errorsOf({
          message: wordsAt(each, 'message'),
          code: wordsAt(each, 'code'),
          field: fieldNamed(wordsAt(each, 'field')),
        }),
      ),
      isFailure: answer.isSoundJson,
    });
  },
};
