import { createHash } from 'node:crypto';
import { parseChallenges } from '../../../../shared/diagnosis/challenges.ts';
import { findAllHeaders } from '../../../../shared/http/headers.ts';
import type { HeaderPair } from '../../../../shared/model/response-record.ts';

/** What a server asks of a sign-in by Digest. Source: RFC 7616 3.3. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  /** Given back as it came; null where there was none. */
  readonly opaque: string | null;
  /** As the server wrote it; null where it named none, which means MD5 (RFC 2617). */
  readonly algorithm: string | null;
  /** As `node:crypto` calls it. */
  readonly hash: string;
  readonly isSession: boolean;
  /** Null: the old way without counting (RFC 2069). */
  readonly qop: 'auth' | 'auth-int' | null;
  readonly isStale: boolean;
  /** The server wants a hash of the user name in its place (RFC 7616 3.4.4). */
  readonly hashesUsername: boolean;
}

/** The strongest first; their names in `node:crypto`. */
const HASHES: readonly (readonly [name: string, hash: string])[] = [
  ['sha-512-256', 'sha512-256'],
  ['sha-256', 'sha256'],
  ['md5', 'md5'],
];

/** Longer than any honest list of challenges. */
const MAX_CHARACTERS = 16_384;

/**
 * The strongest of the challenges that can be answered here, or null: the others are in a hash that is not known, or ask
 * for a protection that is not. Several may stand in one header, and several headers may come.
 */
export function chooseChallenge(headers: readonly HeaderPair[]): DigestChallenge | null {
  const offered = findAllHeaders(headers, 'www-authenticate')
    .flatMap((value) => parseChallenges(value.slice(0, MAX_CHARACTERS)))
    .filter(({ scheme }) => scheme.toLowerCase() === 'digest')
    .flatMap(({ params }) => readChallenge(params) ?? []);
  const rank = ({ hash }: DigestChallenge): number => HASHES.findIndex(([, each]) => each === hash);
  return offered.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

function readChallenge(params: ReadonlyMap<string, string>): DigestChallenge | null {
  const nonce = params.get('nonce');
  const algorithm = params.get('algorithm') ?? null;
  const [, name = '', session] = /^(.*?)(-sess)?$/i.exec(algorithm ?? 'MD5') ?? [];
  const hash = HASHES.find(([each]) => each === name.toLowerCase())?.[1];
  const qop = chooseQop(params.get('qop'));
  if (nonce === undefined || hash === undefined || qop === 'unknown' || !isHashKnown(hash)) return null;
  return {
    realm: params.get('realm') ?? '',
    nonce,
    opaque: params.get('opaque') ?? null,
    algorithm,
    hash,
    isSession: session !== undefined,
    qop,
    isStale: params.get('stale')?.toLowerCase() === 'true',
    hashesUsername: params.get('userhash')?.toLowerCase() === 'true',
  };
}

/** `auth-int` only where nothing else is offered: few servers that offer both can check it. */
function chooseQop(value: string | undefined): DigestChallenge['qop'] | 'unknown' {
  if (value === undefined || value.trim() === '') return null;
  const offered = value.toLowerCase().split(/[\s,]+/);
  if (offered.includes('auth')) return 'auth';
  return offered.includes('auth-int') ? 'auth-int' : 'unknown';
}

/** What the libraries of a hardened system leave out is no hash to choose. */
function isHashKnown(hash: string): boolean {
  try {
    createHash(hash);
    return true;
  } catch {
    return false;
  }
}
