import type { JsonNode } from '../../json/json-node.ts';
import { itemsOf, member, memberAt, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Slack, with 200: `{"ok": false, "error": "missing_scope", "needed": "…", "provided": "…"}`, and sentences under
 * `response_metadata.messages` for some. Telegram has `ok` too, but numbers its errors.
 *
 * Source: api.slack.com/web, "Evaluating responses"; slackapi/slack-api-specs.
 */
export const slack: Shape = {
  id: 'slack',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'error');
    if (member(root, 'ok')?.kind !== 'false' || code === null || !/^[a-z][\w:./-]*$/.test(code)) return null;
    // Slack has no words beside its code; who has some writes in another way.
    if (WORDS.some((name) => wordsAt(root, name) !== null)) return null;
    const listed = itemsOf(memberAt(root, 'response_metadata', 'messages')).flatMap((each) =>
      readMessage(wordsOf(each), code),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? code : null,
      errors: listed.length > 0 ? listed : errorsOf({ message: withScopes(code, root), code }),
      isFailure: answer.isSoundJson,
      likeStatus: likeStatusOf(code),
    });
  },
};

const WORDS = ['message', 'description', 'error_description', 'detail', 'reason'] as const;

/** What the codes that any method can answer with are like; all come with 200. Source: api.slack.com/methods, "Errors". */
const CODES_BY_STATUS: readonly (readonly [status: number, code: RegExp])[] = [
  [401, /^(?:not_authed|invalid_auth|account_inactive|token_(?:revoked|expired))$/],
  [
    403,
    /^(?:missing_scope|no_permission|access_denied|ekm_access_denied|not_allowed_token_type|restricted_\w+)$/,
  ],
  [404, /_not_found$/],
  [429, /^(?:ratelimited|rate_limited)$/],
  [500, /^(?:fatal_error|internal_error)$/],
  [503, /^(?:service_unavailable|request_timeout|team_added_to_org)$/],
];

function likeStatusOf(code: string): number | null {
  return CODES_BY_STATUS.find(([, codes]) => codes.test(code))?.[0] ?? null;
}

/** Its own words, put together: the scopes that are needed and those that the token has are what one has to know. */
function withScopes(code: string, root: JsonNode | null): string {
  const scopes = ['needed', 'provided'].flatMap((name) => {
    const scope = wordsAt(root, name);
    return scope === null ? [] : [`${name}: ${scope}`];
  });
  return scopes.length === 0 ? code : `${code} (${scopes.join('; ')})`;
}

/** `[ERROR] missing required field: channel [json-pointer:/blocks/0]`. */
function readMessage(text: string | null, code: string): ReportedError[] {
  const message = text?.replace(/^\[(?:ERROR|WARN)\]\s*/, '') ?? null;
  const pointer = /\[json-pointer:([^\]\s]{1,200})\]/.exec(message ?? '')?.[1] ?? null;
  const named = /\bfield:?\s+[`'"]?([\w.[\]-]{1,100})/.exec(message ?? '')?.[1] ?? null;
  return errorsOf({
    message: message?.replace(/\s*\[json-pointer:[^\]]*\]/, '') ?? null,
    code,
    field: fieldNamed(pointer, 'body') ?? fieldNamed(named),
    severity: text?.startsWith('[WARN]') === true ? 'warning' : 'error',
  });
}
