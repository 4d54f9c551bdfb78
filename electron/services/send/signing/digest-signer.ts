import { randomBytes } from 'node:crypto';
import type { ResolvedHeader, Signing } from '../../../../shared/model/resolved-request.ts';
import type { AnswerHead, SignInAsked } from '../../../../shared/model/response-record.ts';
import type { SentParts } from '../sent-parts.ts';
import { answerChallenge } from './answer-challenge.ts';
import { chooseChallenge } from './digest-challenge.ts';
import type { DigestChallenge } from './digest-challenge.ts';
import { hashBody } from './hash-body.ts';
import { withoutSignature } from './signer.ts';
import type { Signer } from './signer.ts';

/** A nonce under which further requests may go, each with the next count. */
interface Session {
  readonly challenge: DigestChallenge;
  readonly sessionCnonce: string;
  count: number;
}

/** More servers than anybody signs in to in one run. */
const MOST_SESSIONS = 200;

/** What servers asked last, so that the next request is signed at once (RFC 7616 3.6). */
export class DigestMemory {
  readonly #sessions = new Map<string, Session>();

  find(key: string): Session | null {
    return this.#sessions.get(key) ?? null;
  }

  keep(key: string, challenge: DigestChallenge): void {
    this.#sessions.delete(key);
    this.#sessions.set(key, { challenge, sessionCnonce: makeCnonce(), count: 0 });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
  }
}

/** The sign-in of one exchange by Digest. */
export class DigestSigner implements Signer {
  readonly #username: string;
  readonly #password: string;
  readonly #memory: DigestMemory;
  #origin: string | null = null;
  /** The target that was last asked about, and how often. */
  #asked: { readonly target: string; times: number } = { target: '', times: 0 };

  constructor({ username, password }: Extract<Signing, { kind: 'digest' }>, memory: DigestMemory) {
    this.#username = username;
    this.#password = password;
    this.#memory = memory;
  }

  async sign(sent: SentParts): Promise<SentParts> {
    this.#origin ??= sent.address.origin;
    const headers = withoutSignature(sent.headers);
    const session = this.#isOwn(sent) ? this.#memory.find(this.#key(sent)) : null;
    if (session === null) return { ...sent, headers };
    const { challenge, sessionCnonce } = session;
    session.count += 1;
    const value = answerChallenge(challenge, {
      username: this.#username,
      password: this.#password,
      method: sent.method,
      uri: sent.address.target,
      bodyHash: challenge.qop === 'auth-int' ? await hashBody(sent.body, challenge.hash) : '',
      nonceCount: session.count,
      cnonce: session.count === 1 ? sessionCnonce : makeCnonce(),
      sessionCnonce,
    });
    const header: ResolvedHeader = { name: 'Authorization', value, isSecret: true, from: 'sign-in' };
    return { ...sent, headers: [...headers, header] };
  }

  asked(sent: SentParts, { status, headers }: Pick<AnswerHead, 'status' | 'headers'>): SignInAsked | null {
    if (status !== 401 || !this.#isOwn(sent)) return null;
    const challenge = chooseChallenge(headers);
    if (challenge === null) return null;
    this.#memory.keep(this.#key(sent), challenge);
    const wasSigned = sent.headers.some(({ name }) => name.toLowerCase() === 'authorization');
    const { target } = sent.address;
    if (this.#asked.target !== target) this.#asked = { target, times: 0 };
    // What is signed with an earlier number may try again; a refusal of what was just asked for is the answer. A number
    // may run out once on the way.
    if (this.#asked.times > (challenge.isStale ? 1 : 0)) return null;
    this.#asked.times += 1;
    return { scheme: 'Digest', why: wasSigned && challenge.isStale ? 'stale' : 'challenge' };
  }

  /** The password is for the server that the request was written for, and no other. */
  #isOwn({ address }: SentParts): boolean {
    return address.origin === this.#origin;
  }

  #key({ address }: SentParts): string {
    return `${address.origin}\n${this.#username}`;
  }
}

function makeCnonce(): string {
  return randomBytes(16).toString('base64url');
}
