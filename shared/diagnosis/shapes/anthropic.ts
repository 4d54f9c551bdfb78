import { member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { placedMessage } from '../placed-message.ts';
import type { Shape } from '../shape.ts';

/**
 * Anthropic: `{"type": "error", "error": {"type": "overloaded_error", "message": "…"}, "request_id": "…"}`. A message
 * about a value begins with its place: `messages.0.content: …`.
 *
 * Source: docs.anthropic.com/en/api/errors.
 */
export const anthropic: Shape = {
  id: 'anthropic',
  recognise(answer) {
    const error = member(answer.json, 'error');
    const code = wordsAt(error, 'type');
    const message = wordsAt(error, 'message');
    if (wordsAt(answer.json, 'type') !== 'error' || code === null || message === null) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ ...placedMessage(message), code }),
    });
  },
};
