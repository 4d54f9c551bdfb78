import { integerOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Mailchimp Transactional (Mandrill): `{"status": "error", "code": -1, "name": "Invalid_Key", "message": "…"}`. Its name
 * tells more than its number, and than its status, which is 500 for a wrong key too. Mailchimp Marketing sends problem details.
 *
 * Source: mailchimp.com/developer/transactional/docs/error-glossary.
 */
export const mailchimpTransactional: Shape = {
  id: 'mailchimp-transactional',
  recognise(answer) {
    const root = answer.json;
    const name = wordsAt(root, 'name');
    const message = wordsAt(root, 'message');
    const isError = wordsAt(root, 'status') === 'error' && integerOf(member(root, 'code')) !== null;
    if (!isError || name === null || message === null) return null;
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message, code: name }),
      status: null,
      likeStatus: likeStatusOf(name),
    });
  },
};

function likeStatusOf(name: string): number | null {
  if (name.startsWith('Unknown_')) return 404;
  return LIKE_STATUSES.get(name) ?? null;
}

const LIKE_STATUSES: ReadonlyMap<string, number> = new Map([
  ['Invalid_Key', 401],
  ['PaymentRequired', 402],
  ['ValidationError', 422],
  ['ServiceUnavailable', 503],
]);
