import { docsUrlOf, hasMember, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

const TYPES: ReadonlySet<string> = new Set([
  'api_error',
  'card_error',
  'idempotency_error',
  'invalid_request_error',
  // Of older versions of the API.
  'api_connection_error',
  'authentication_error',
  'rate_limit_error',
  'validation_error',
]);

/**
 * Stripe: `{"error": {type, code, decline_code, message, param, doc_url}}`. OpenAI uses one of the types too, but always
 * sends `param` and `code`, null or not, and links to nothing; Anthropic has a `type` beside the error.
 *
 * Source: docs.stripe.com/api/errors.
 */
export const stripe: Shape = {
  id: 'stripe',
  recognise(answer) {
    const error = member(answer.json, 'error');
    const type = wordsAt(error, 'type');
    if (type === null || !TYPES.has(type) || hasMember(answer.json, 'type')) return null;
    const isUnmistakable = ['doc_url', 'request_log_url', 'decline_code'].some((name) =>
      hasMember(error, name),
    );
    // Its fields stand in brackets, as its forms do.
    const isOfAForm = /\w\[\w*\]/.test(wordsAt(error, 'param') ?? '');
    const isLikeOpenAi = hasMember(error, 'param') && hasMember(error, 'code') && !isOfAForm;
    if (isLikeOpenAi && !isUnmistakable) return null;
    const declineCode = textAt(error, 'decline_code');
    return reportOn(answer, {
      // A declined card comes with 402, but it is the card that has to be another, not the account.
      likeStatus: type === 'card_error' ? 422 : null,
      confidence: isUnmistakable ? 'certain' : 'likely',
      errors: errorsOf({
        message: wordsAt(error, 'message'),
        // What the bank said is the part of it that one can act on.
        title: declineCode ?? type,
        code: textAt(error, 'code'),
        field: fieldNamed(wordsAt(error, 'param')),
        docsUrl: docsUrlOf(member(error, 'doc_url')),
      }),
    });
  },
};
