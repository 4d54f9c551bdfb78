import { member, wordsAt } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Bitbucket Cloud: `{"type": "error", "error": {"message", "detail", "fields": {"<field>": ["…"]}}}`.
 *
 * Source: developer.atlassian.com/cloud/bitbucket/rest/intro, "Standardized error responses".
 */
export const bitbucket: Shape = {
  id: 'bitbucket',
  recognise(answer) {
    const error = member(answer.json, 'error');
    const message = wordsAt(error, 'message');
    // Anthropic's error has the same frame, and a type inside.
    if (wordsAt(answer.json, 'type') !== 'error' || message === null || member(error, 'type') !== null)
      return null;
    const listed = readFieldMap(member(error, 'fields'));
    const detail = wordsAt(error, 'detail');
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors:
        listed.length > 0
          ? listed
          : errorsOf({ message: detail ?? message, title: detail === null ? null : message }),
    });
  },
};
