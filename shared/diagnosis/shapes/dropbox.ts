import { isObject, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Dropbox: `{"error_summary": "path/not_found/..", "error": {".tag": "path", "path": {".tag": "not_found"}},
 * "user_message": {"text", "locale"}}`, with 409 for what an operation itself refuses. The summary ends in as many dots as
 * are drawn by lot, so that nobody relies on its whole.
 *
 * Source: dropbox.com/developers/documentation/http/documentation, "Errors by status code".
 */
export const dropbox: Shape = {
  id: 'dropbox',
  recognise(answer) {
    const root = answer.json;
    const summary = wordsAt(root, 'error_summary');
    const error = member(root, 'error');
    if (summary === null || !isObject(error) || wordsAt(error, '.tag') === null) return null;
    const code = summary.replace(/\/?\.*$/, '');
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message: wordsAt(root, 'user_message', 'text') ?? code, code }),
    });
  },
};
