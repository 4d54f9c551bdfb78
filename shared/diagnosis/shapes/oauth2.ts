import { member, textOf, wordsAt, docsUrlOf, hasMember, hasOnly, isObject } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import type { Shape } from '../shape.ts';

/**
 * OAuth 2.0: `{"error": "invalid_grant", "error_description": "…", "error_uri": "…"}`, as token endpoints and the APIs
 * behind them answer. GitHub sends it with 200.
 *
 * Sources: RFC 6749 4.1.2.1 and 5.2, RFC 6750 3.1, RFC 8628 3.5, RFC 7591 3.2.2, OpenID Connect Core 3.1.2.6;
 * docs.github.com/apps, "Troubleshooting OAuth app access token request errors".
 */
export const oauth2: Shape = {
  id: 'oauth2',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'error');
    if (!isObject(root) || code === null || !/^[A-Za-z][\w.-]{0,80}$/.test(code)) return null;
    const isKnown = CODES.has(code);
    const description = wordsAt(root, 'error_description');
    // `ok: false` and `stat: "fail"` are the marks of others that name their errors alike.
    if (['ok', 'stat', 'success', 'status'].some((name) => hasMember(root, name))) return null;
    // Words or a list beside the code say more, in a way of their own.
    if (description === null && !(isKnown && hasOnly(root, NAMES))) return null;
    const isLater = code === 'authorization_pending' || code === 'slow_down';
    return reportOn(answer, {
      confidence: isKnown ? 'certain' : 'likely',
      errors: errorsOf({ message: description, code, docsUrl: docsUrlOf(member(root, 'error_uri')) }),
      likeStatus: likeStatusOf(code),
      ...(isLater ? { retryAfterMs: intervalMs(textOf(member(root, 'interval'))) } : {}),
    });
  },
};

/** What a bare code may stand beside. */
const NAMES = ['error', 'error_description', 'error_uri', 'state', 'scope', 'interval', 'iss'];

/** Codes of the standards: one of them alone, without a description, is enough. */
export const CODES: ReadonlySet<string> = new Set(
  'invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type invalid_scope access_denied unsupported_response_type server_error temporarily_unavailable invalid_token insufficient_scope redirect_uri_mismatch authorization_pending slow_down expired_token interaction_required login_required consent_required account_selection_required invalid_redirect_uri invalid_client_metadata invalid_target invalid_request_uri invalid_request_object request_not_supported request_uri_not_supported registration_not_supported use_dpop_nonce invalid_dpop_proof unsupported_token_type'.split(
    ' ',
  ),
);

/** Five seconds where the answer does not say (RFC 8628 3.5). */
function intervalMs(seconds: string | null): number {
  return seconds !== null && /^\d{1,4}$/.test(seconds) ? Number(seconds) * 1000 : 5000;
}
