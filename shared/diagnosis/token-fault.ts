import { listCredentials } from './credentials.ts';
import type { Credential } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { parseChallenges } from './challenges.ts';
import { timeFault } from './read-jwt.ts';
import { tokenOf } from './token-of.ts';
import type { FoundToken } from './token-of.ts';

export interface SentToken {
  readonly token: FoundToken;
  readonly credential: Credential;
}

/** The first credential of a refused request that is a token which says something about itself. */
function refusedToken({ draft, likeStatus, variables, record }: Exchange): SentToken | null {
  if (draft === null || (likeStatus !== 401 && likeStatus !== 403)) return null;
  for (const credential of listCredentials(draft, variables)) {
    const token = tokenOf(credential, { variables, secretFacts: record.secretFacts });
    if (token !== null) return { token, credential };
  }
  return null;
}

/** A refused token that was over, or not valid yet, when the answer came, by the times that stand in it. */
export function findTokenOutOfTime(
  exchange: Exchange,
): (SentToken & { readonly fault: 'expired' | 'not-yet'; readonly ms: number }) | null {
  const found = refusedToken(exchange);
  if (found === null) return null;
  const at = exchange.answeredAt ?? exchange.now;
  const { claims } = found.token;
  const fault = timeFault(claims, at);
  const limit = fault === 'expired' ? claims.expiresAt : claims.notBefore;
  return fault === null || limit === null ? null : { ...found, fault, ms: Math.abs(at - limit) };
}

/**
 * A refused token without a scope that the answer asks for (`WWW-Authenticate: Bearer error="insufficient_scope",
 * scope="…"`, RFC 6750 3.1). Null where the token does not say what it may be used for.
 */
export function findMissingScopes(exchange: Exchange): (SentToken & { readonly missing: string[] }) | null {
  const found = refusedToken(exchange);
  const held = found?.token.claims.scopes ?? [];
  if (found === null || held.length === 0) return null;
  const challenge = exchange.answerHeader('www-authenticate') ?? '';
  const asked = parseChallenges(challenge.slice(0, 4096)).find(
    ({ params }) => params.get('error') === 'insufficient_scope' && params.has('scope'),
  );
  const missing = (asked?.params.get('scope') ?? '')
    .split(/\s+/)
    .filter((scope) => scope !== '' && !held.includes(scope));
  return missing.length === 0 ? null : { ...found, missing };
}
