import type { JsonNode } from '../../json/json-node.ts';
import { integerOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Meta's Graph API (Facebook, Instagram, WhatsApp): `{"error": {message, type, code, error_subcode, error_data: {details},
 * error_user_title, error_user_msg, fbtrace_id}}`. The details say what is wrong where the message only classes it.
 *
 * Source: developers.facebook.com/docs/graph-api/guides/error-handling; .../docs/whatsapp/cloud-api/support/error-codes.
 */
export const meta: Shape = {
  id: 'meta',
  recognise(answer) {
    const error = member(answer.json, 'error');
    const code = textAt(error, 'code');
    const traceId = textAt(error, 'fbtrace_id');
    const isMeta =
      integerOf(member(error, 'code')) !== null &&
      (traceId !== null || wordsAt(error, 'type') === 'OAuthException');
    const message = wordsAt(error, 'message');
    if (!isMeta || message === null || code === null) return null;
    const details = wordsAt(error, 'error_data', 'details') ?? wordsAt(error, 'error_user_msg');
    return reportOn(answer, {
      confidence: traceId === null ? 'likely' : 'certain',
      errors: errorsOf({
        message: details ?? message,
        title: details === null ? typeOf(error) : (wordsAt(error, 'error_user_title') ?? message),
        code,
      }),
      requestId: traceId === null ? null : { value: traceId.slice(0, 200), from: 'body error.fbtrace_id' },
      status: null,
      likeStatus: likeStatusOf(Number(code)),
    });
  },
};

/** Meta sends 400 for most of what can happen; the code tells. Source: as above, "Error codes", and the ones of WhatsApp. */
function likeStatusOf(code: number): number | null {
  if (code === 190 || code === 102) return 401;
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return 403;
  if (RATE_LIMITS.has(code)) return 429;
  return code === 1 || code === 2 ? 503 : null;
}

const RATE_LIMITS: ReadonlySet<number> = new Set([4, 17, 32, 341, 613, 80_007, 130_429, 131_048, 131_056]);

/** The subcode tells apart what one code covers. */
function typeOf(error: JsonNode | null): string | null {
  const type = wordsAt(error, 'type');
  const subcode = textAt(error, 'error_subcode');
  return subcode === null ? type : `${type ?? 'error'} (error_subcode ${subcode})`;
}
