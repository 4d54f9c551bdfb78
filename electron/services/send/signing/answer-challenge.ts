import { createHash } from 'node:crypto';
import type { DigestChallenge } from './digest-challenge.ts';

export interface DigestParts {
  readonly username: string;
  readonly password: string;
  readonly method: string;
  /** The request target as it is sent. */
  readonly uri: string;
  /** Hash of the body in hex, for `auth-int`. */
  readonly bodyHash: string;
  /** How often this nonce was used, this time included. */
  readonly nonceCount: number;
  /** Of our own making, different each time. */
  readonly cnonce: string;
  /** The cnonce that a `-sess` began with. */
  readonly sessionCnonce: string;
}

/** The value of `Authorization`. Source: RFC 7616 3.4. */
export function answerChallenge(challenge: DigestChallenge, parts: DigestParts): string {
  const { realm, nonce, opaque, algorithm, qop, hashesUsername } = challenge;
  const { username, uri, cnonce } = parts;
  const hash = (text: string): string => createHash(challenge.hash).update(text, 'utf8').digest('hex');
  const count = parts.nonceCount.toString(16).padStart(8, '0');
  const plainA1 = hash(`${username}:${realm}:${parts.password}`);
  const a1 = challenge.isSession ? hash(`${plainA1}:${nonce}:${parts.sessionCnonce}`) : plainA1;
  const a2 = hash(qop === 'auth-int' ? `${parts.method}:${uri}:${parts.bodyHash}` : `${parts.method}:${uri}`);
  const response = hash(
    qop === null ? `${a1}:${nonce}:${a2}` : `${a1}:${nonce}:${count}:${cnonce}:${qop}:${a2}`,
  );
  const fields = [
    ...(hashesUsername ? [`username=${quote(hash(`${username}:${realm}`))}`] : nameFields(username)),
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${response}"`,
    ...(algorithm === null ? [] : [`algorithm=${algorithm}`]),
    ...(qop === null ? [] : [`qop=${qop}`, `nc=${count}`]),
    // A session without qop has its cnonce in A1, so that the server needs it as well.
    ...(qop === null && !challenge.isSession
      ? []
      : [`cnonce="${challenge.isSession && qop === null ? parts.sessionCnonce : cnonce}"`]),
    ...(opaque === null ? [] : [`opaque=${quote(opaque)}`]),
    ...(hashesUsername ? ['userhash=true'] : []),
  ];
  return `Digest ${fields.join(', ')}`;
}

/** A name beyond ASCII goes as RFC 8187 writes it (RFC 7616 3.4). */
function nameFields(username: string): string[] {
  if (/^[\x20-\x7e]*$/.test(username)) return [`username=${quote(username)}`];
  const encoded = encodeURIComponent(username.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [`username*=UTF-8''${encoded}`];
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
