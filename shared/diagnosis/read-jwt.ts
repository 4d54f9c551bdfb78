import type { TokenClaims } from '../model/token-claims.ts';

/** Three parts in base64url, the signature empty for an unsigned one. Source: RFC 7519 3, RFC 7515 3.1. */
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/;
/** Tokens travel in a header, which servers cut off far below this. */
const LONGEST = 32_768;
/** So many words of a list are worth showing. */
const MOST_WORDS = 200;
/** The last moment that a date can name, in ms. Source: ECMA-262 21.4.1.1. */
const LAST_MOMENT_MS = 8.64e15;

/**
 * What a token says about itself, decoded here and never verified: that takes the server's key. Null for anything that
 * is no JSON Web Token. A claim of another kind than RFC 7519 4.1 gives it counts as absent.
 */
export function readJwt(token: string): TokenClaims | null {
  const parts = token.length > LONGEST ? null : COMPACT.exec(token.trim());
  if (parts === null) return null;
  const header = decodeObject(parts[1] ?? '');
  const claims = decodeObject(parts[2] ?? '');
  if (header === null || claims === null) return null;
  return {
    algorithm: textOf(header['alg']),
    issuer: textOf(claims['iss']),
    audience: wordsOf(claims['aud'], false),
    scopes: unique([
      ...wordsOf(claims['scope'], true),
      ...wordsOf(claims['scp'], true),
      ...wordsOf(claims['permissions'], false),
    ]),
    roles: unique([...wordsOf(claims['roles'], false), ...wordsOf(rolesOfRealm(claims), false)]),
    issuedAt: momentOf(claims['iat']),
    notBefore: momentOf(claims['nbf']),
    expiresAt: momentOf(claims['exp']),
  };
}

/** Whom a token speaks for (`sub`); apart from the rest, because it often names a person. */
export function readSubject(token: string): string | null {
  const payload = token.length > LONGEST ? undefined : COMPACT.exec(token.trim())?.[2];
  return payload === undefined ? null : textOf(decodeObject(payload)?.['sub']);
}

/** Whether the times in a token rule out this moment; null where it holds, or does not say. */
export function timeFault(
  { notBefore, expiresAt }: Pick<TokenClaims, 'notBefore' | 'expiresAt'>,
  now: number,
): 'expired' | 'not-yet' | null {
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  return notBefore !== null && notBefore > now + CLOCK_LEEWAY_MS ? 'not-yet' : null;
}

/** Clocks differ a little, and RFC 7519 4.1.5 has servers allow for "a few minutes, to account for clock skew". */
const CLOCK_LEEWAY_MS = 120_000;

function decodeObject(part: string): Record<string, unknown> | null {
  try {
    const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
      character.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2048) : null;
}

/** One text, or a list of them; `isSpaced`: a text is a list with blanks between. */
function wordsOf(value: unknown, isSpaced: boolean): string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return listed
    .slice(0, MOST_WORDS)
    .filter((each) => typeof each === 'string')
    .flatMap((each) => (isSpaced ? each.split(/\s+/) : [each]))
    .filter((each) => each !== '')
    .slice(0, MOST_WORDS)
    .map((each) => each.slice(0, 512));
}

/** Keycloak keeps the roles of a realm one step deeper. Source: keycloak.org, "Server Administration Guide", roles. */
function rolesOfRealm({ realm_access: realm }: Record<string, unknown>): unknown {
  return typeof realm === 'object' && realm !== null && 'roles' in realm ? realm.roles : [];
}

/** Seconds since 1970, with a fraction perhaps (NumericDate of RFC 7519 2). */
function momentOf(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const ms = value * 1000;
  return Math.abs(ms) <= LAST_MOMENT_MS ? ms : null;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
