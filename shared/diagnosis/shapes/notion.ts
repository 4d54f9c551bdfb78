import { integerOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Notion: `{"object": "error", "status", "code", "message", "request_id"}`. A message about the body begins with the
 * place: `body.properties.Name.title should be …`.
 *
 * Source: developers.notion.com/reference/status-codes.
 */
export const notion: Shape = {
  id: 'notion',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    if (wordsAt(root, 'object') !== 'error' || message === null) return null;
    const place = /\bbody\.([\w.[\]-]{1,200}) (?:should|must|is)\b/.exec(message)?.[1] ?? null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message, code: wordsAt(root, 'code'), field: fieldNamed(place, 'body') }),
      status: integerOf(member(root, 'status')),
      isFailure: answer.isSoundJson,
    });
  },
};
