import { hasMember, hasOnly, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * OpenAI, and the many that speak its language: `{"error": {message, type, param, code}}`, where `param` and `code` are
 * there even when they are null.
 *
 * Source: platform.openai.com/docs/guides/error-codes; openai/openai-openapi, `Error`.
 */
export const openai: Shape = {
  id: 'openai',
  recognise(answer) {
    const error = member(answer.json, 'error');
    const message = wordsAt(error, 'message');
    const isOpenAi =
      hasMember(error, 'param') &&
      hasMember(error, 'code') &&
      hasOnly(error, ['message', 'type', 'param', 'code', 'event_id']);
    // Stripe sends the same four where it has no more to say; the fields in its forms have brackets.
    if (!isOpenAi || message === null || /\w\[\w*\]/.test(wordsAt(error, 'param') ?? '')) return null;
    const type = wordsAt(error, 'type');
    return reportOn(answer, {
      confidence: type === null ? 'likely' : 'certain',
      errors: errorsOf({
        message,
        title: type,
        code: textAt(error, 'code') ?? type,
        field: fieldNamed(wordsAt(error, 'param')),
      }),
      status: null,
      // Comes with 429, but waiting mends nothing: the account has no money left.
      likeStatus: wordsAt(error, 'code') === 'insufficient_quota' ? 402 : null,
    });
  },
};
