// oxlint-disable-next-line typescript/triple-slash-reference -- the tests' own program finds the declaration only so
/// <reference path="./aws4.d.ts" />
import aws4 from 'aws4';
import type { ResolvedHeader, Signing } from '../../../../shared/model/resolved-request.ts';
import type { SignInAsked } from '../../../../shared/model/response-record.ts';
import type { SentParts } from '../sent-parts.ts';
import { hashBody } from './hash-body.ts';
import { withoutSignature } from './signer.ts';
import type { Signer } from './signer.ts';

/** The headers of ours that are signed; what proxies on the way may change (Accept-Encoding, say) must not be. */
const SIGNED_DEFAULTS: ReadonlySet<string> = new Set(['content-type', 'host']);
const OWN_HEADERS = ['x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token'] as const;
const SHOWN_AS: Readonly<Record<(typeof OWN_HEADERS)[number], string>> = {
  'x-amz-date': 'X-Amz-Date',
  'x-amz-content-sha256': 'X-Amz-Content-Sha256',
  'x-amz-security-token': 'X-Amz-Security-Token',
};

/**
 * AWS Signature Version 4 in the header. Source: docs.aws.amazon.com, "Create a signed AWS API request". Signed anew for
 * each request, since the time and the address are part of it, and never for another server.
 */
export class AwsSigner implements Signer {
  readonly #signing: Extract<Signing, { kind: 'aws' }>;
  /** Epoch ms. */
  readonly #now: () => number;
  #origin: string | null = null;

  constructor(signing: Extract<Signing, { kind: 'aws' }>, now: () => number) {
    this.#signing = signing;
    this.#now = now;
  }

  async sign(sent: SentParts): Promise<SentParts> {
    const headers = withoutSignature(sent.headers);
    this.#origin ??= sent.address.origin;
    if (sent.address.origin !== this.#origin) return { ...sent, headers };
    const hash = await hashBody(sent.body, 'sha256');
    const made = signAws({ ...sent, headers }, hash, { ...this.#signing, at: this.#now() });
    return { ...sent, headers: [...headers, ...made] };
  }

  /** A refusal is final: nothing that AWS answers is a question. */
  asked(): SignInAsked | null {
    return null;
  }
}

/** The headers that sign a request. `bodyHash` is its SHA-256 in hex; `at` in epoch ms. */
export function signAws(
  { method, address, headers }: Pick<SentParts, 'method' | 'address' | 'headers'>,
  bodyHash: string,
  {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    at,
    ...scope
  }: Extract<Signing, { kind: 'aws' }> & { at: number },
): ResolvedHeader[] {
  const given = joinByName(headers);
  const host = given['host'] ?? address.authority;
  const where = {
    ...(scope.service === '' ? {} : { service: scope.service }),
    ...(scope.region === '' ? {} : { region: scope.region }),
  };
  const credentials = { accessKeyId, secretAccessKey };
  const { service } = new aws4.RequestSigner({ host, method, path: '/', headers: {}, ...where }, credentials);
  const own: Record<string, string> = { 'x-amz-date': toAmzDate(at) };
  // S3 wants it said; elsewhere the hash is in the signature alone.
  if (service === 's3') own['x-amz-content-sha256'] = bodyHash;
  if (sessionToken !== '') own['x-amz-security-token'] = sessionToken;
  const unsaid = service === 's3' || given['x-amz-content-sha256'] !== undefined ? {} : UNSAID;
  const signed = aws4.sign(
    {
      host,
      method,
      path: withoutStrayPercent(address.target),
      // What was typed wins, the hash included: "UNSIGNED-PAYLOAD" is a way of S3.
      headers: { ...(service === 's3' ? {} : { 'x-amz-content-sha256': bodyHash }), ...own, ...given, host },
      extraHeadersToIgnore: unsaid,
      ...where,
    },
    credentials,
  );
  const make = (name: string, value: string): ResolvedHeader => ({
    name,
    value,
    isSecret: true,
    from: 'sign-in',
  });
  return [
    ...OWN_HEADERS.flatMap((name) =>
      own[name] === undefined || given[name] !== undefined ? [] : [make(SHOWN_AS[name], own[name])],
    ),
    make('Authorization', signed.headers['Authorization'] ?? ''),
  ];
}

/** The library takes the hash of the body from this header; it is neither sent nor signed then. */
const UNSAID = { 'x-amz-content-sha256': true };

/** Repeated headers are one, their values joined by commas in order. */
function joinByName(headers: SentParts['headers']): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const { name, value, from } of headers) {
    const lowerCase = name.toLowerCase();
    if (from === 'default' && !SIGNED_DEFAULTS.has(lowerCase)) continue;
    // The engine writes these by itself.
    if (lowerCase === 'content-length' || lowerCase === 'connection') continue;
    const before = joined[lowerCase];
    joined[lowerCase] = before === undefined ? value : `${before},${value}`;
  }
  return joined;
}

/** `20150830T123600Z`. */
function toAmzDate(at: number): string {
  return new Date(at).toISOString().replace(/[:-]|\.\d{3}/g, '');
}

/** A `%` that begins no escape makes the library throw. */
function withoutStrayPercent(target: string): string {
  return target.replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}
