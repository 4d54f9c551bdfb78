import { createHash, randomBytes } from 'node:crypto';
import { answer } from './echo-server.ts';
import type { ReceivedRequest, Reply } from './echo-server.ts';

export interface DigestDoorOptions {
  readonly username: string;
  readonly password: string;
  readonly realm?: string;
  /** One challenge for each, in this order. */
  readonly algorithms?: readonly string[];
  /** Null: none is named, as before RFC 2617. */
  readonly qop?: string | null;
  readonly hashesUsername?: boolean;
  /** A number is good for so many requests; then it is stale. */
  readonly usesOfNonce?: number;
  /** In one header, separated by commas. */
  readonly isOneHeader?: boolean;
}

export interface DigestDoor {
  readonly reply: Reply;
  /** What was found wrong with each request that brought an answer, or `ok`. */
  readonly verdicts: readonly string[];
}

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512-256': 'sha512-256',
};

/**
 * A server that signs in by Digest, written from RFC 7616 section 3 apart from our own code: it makes its numbers, checks
 * every field, counts, and refuses a number that comes twice.
 */
export function makeDigestDoor(options: DigestDoorOptions): DigestDoor {
  const { realm = 'members', algorithms = ['MD5'], qop = 'auth', isOneHeader = false } = options;
  const counts = new Map<string, number>();
  const opaque = randomBytes(9).toString('base64');
  const verdicts: string[] = [];

  const challenge = (isStale: boolean): readonly (readonly [string, string])[] => {
    const nonce = randomBytes(12).toString('base64');
    counts.set(nonce, 0);
    const values = algorithms.map((algorithm) =>
      [
        `Digest realm="${realm.replace(/["\\]/g, '\\$&')}"`,
        `nonce="${nonce}"`,
        `opaque="${opaque}"`,
        ...(algorithm === '' ? [] : [`algorithm=${algorithm}`]),
        ...(qop === null ? [] : [`qop="${qop}"`]),
        'charset=UTF-8',
        ...(options.hashesUsername === true ? ['userhash=true'] : []),
        ...(isStale ? ['stale=true'] : []),
      ].join(', '),
    );
    return isOneHeader
      ? [['WWW-Authenticate', values.join(', ')]]
      : values.map((value) => ['WWW-Authenticate', value] as const);
  };

  const check = (fields: Readonly<Record<string, string>>, request: ReceivedRequest): string => {
    const algorithm = fields['algorithm'] ?? 'MD5';
    const [base = '', session] = algorithm.split(/(-sess)$/);
    const hashName = HASHES[base];
    if (hashName === undefined) return 'unknown algorithm';
    const hash = (text: string | Buffer): string => createHash(hashName).update(text).digest('hex');
    const { nonce = '', nc = '', cnonce = '', uri = '' } = fields;
    const count = counts.get(nonce);
    if (count === undefined) return 'unknown nonce';
    if (fields['opaque'] !== opaque) return 'opaque differs';
    if (uri !== request.target) return 'uri differs';
    const name = fields['userhash'] === 'true' ? hash(`${options.username}:${realm}`) : options.username;
    if (givenName(fields) !== name) return 'user name differs';
    const plain = hash(`${options.username}:${realm}:${options.password}`);
    const a1 = session === undefined ? plain : hash(`${plain}:${nonce}:${firstCnonce(nonce, cnonce)}`);
    const a2 = hash(
      fields['qop'] === 'auth-int'
        ? `${request.method}:${uri}:${hash(request.body)}`
        : `${request.method}:${uri}`,
    );
    const middle = qop === null ? nonce : `${nonce}:${nc}:${cnonce}:${fields['qop'] ?? ''}`;
    if (fields['response'] !== hash(`${a1}:${middle}:${a2}`)) return 'response differs';
    if (qop === null) return 'ok';
    if (Number.parseInt(nc, 16) !== count + 1) return `count is ${nc} after ${count}`;
    counts.set(nonce, count + 1);
    return count + 1 > (options.usesOfNonce ?? Infinity) ? 'stale' : 'ok';
  };

  const firstCnonces = new Map<string, string>();
  const firstCnonce = (nonce: string, cnonce: string): string => {
    const known = firstCnonces.get(nonce) ?? cnonce;
    firstCnonces.set(nonce, known);
    return known;
  };

  return {
    verdicts,
    reply(socket, request) {
      const given = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
      const verdict = given === undefined ? 'nothing' : check(fieldsOf(given), request);
      if (given !== undefined) verdicts.push(verdict);
      const isIn = verdict === 'ok';
      const send = isIn
        ? answer('let in')
        : answer('who is there?', { status: '401 Unauthorized', headers: challenge(verdict === 'stale') });
      send(socket, request);
    },
  };
}

function givenName(fields: Readonly<Record<string, string>>): string {
  const extended = fields['username*'];
  return extended === undefined
    ? (fields['username'] ?? '')
    : decodeURIComponent(extended.replace(/^UTF-8''/, ''));
}

function fieldsOf(value: string): Record<string, string> {
  const fields = [...value.matchAll(/([\w*]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)];
  return Object.fromEntries(
    fields.map(([, name = '', quoted, plain]) => [name, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '']),
  );
}
