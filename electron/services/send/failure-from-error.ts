import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import { BodyFileError } from './open-body.ts';
import { Http2Error } from './http2-error.ts';
import { UnusableAnswerError } from './unusable-answer-error.ts';
import { ClientCertificateError } from './client-certificate.ts';
import { ConnectTimeoutError } from './open-socket.ts';
import { ProxyError, ProxyLegError } from './proxy-error.ts';
import { HandshakeError } from './secure-socket.ts';

/** What is known of the attempt beside the error. */
export interface FailureContext {
  readonly phase: Failure['phase'];
  readonly host: string;
  readonly port: number;
  /** `127.0.0.1:80, [::1]:80`; `''` where nothing was tried yet. */
  readonly tried: string;
  /** A certificate of the person's own was held ready for the server. */
  readonly hasOwnCertificate?: boolean;
  /** The oldest version of TLS that was allowed, `1.2`. */
  readonly oldestTls?: string;
}

type FailureCode = Failure['code'];

/**
 * Raw codes by what they mean. Node's system errors (nodejs.org/api/errors.html), OpenSSL's verify and SSL errors,
 * undici's `lib/core/errors.js`.
 */
const FAILURE_BY_CODE: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'host-not-found',
  ENODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',
  EAI_NODATA: 'host-not-found',
  EAI_AGAIN: 'dns-unavailable',
  EAI_FAIL: 'dns-unavailable',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  EADDRNOTAVAIL: 'host-unreachable',
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  UND_ERR_SOCKET: 'connection-closed',
  CONNECTION_CLOSED: 'connection-closed',
  UND_ERR_HEADERS_TIMEOUT: 'no-response-in-time',
  UND_ERR_BODY_TIMEOUT: 'answer-stalled',
  UND_ERR_HEADERS_OVERFLOW: 'head-too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'body-too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'answer-cut-off',
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: 'content-length-mismatch',
  HTTP2_UNAVAILABLE: 'http2-unavailable',
  HTTP2_REFUSED_STREAM: 'http2-refused',
  HTTP2_ENHANCE_YOUR_CALM: 'http2-refused',
  HTTP2_HTTP_1_1_REQUIRED: 'http2-unavailable',
  PLAINCALL_BODY_FILE: 'file-unusable',

  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-incomplete-chain',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_REJECTED: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  INVALID_PURPOSE: 'certificate-untrusted',
  PATH_LENGTH_EXCEEDED: 'certificate-untrusted',
  // Node has no name for what OpenSSL finds too weak (X509_V_ERR_CA_MD_TOO_WEAK and its kin).
  UNSPECIFIED: 'certificate-weak',
  HOSTNAME_MISMATCH: 'certificate-wrong-host',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-host',
};

/**
 * Read only where the code says nothing: Electron's Node is built on BoringSSL, whose failures arrive as one text,
 * `…:SSL routines:OPENSSL_internal:TLSV1_ALERT_UNKNOWN_CA:…SSL alert number 48`. The more telling patterns come first.
 */
const FAILURE_BY_MESSAGE: readonly (readonly [RegExp, FailureCode])[] = [
  [/altnames|host ?name.*(?:mismatch|does not match)/i, 'certificate-wrong-host'],
  [/self[- ]signed certificate in (?:certificate )?chain/i, 'certificate-untrusted'],
  [/self[- ]signed/i, 'certificate-self-signed'],
  [/unable to (?:verify the first|get (?:local )?issuer) certificate/i, 'certificate-incomplete-chain'],
  [/certificate (?:has|is) expired/i, 'certificate-expired'],
  [/certificate is not yet valid/i, 'certificate-not-yet-valid'],
  [/(?:digest algorithm|certificate key|ee key|ca key) too weak/i, 'certificate-weak'],
  [
    /(?<!alert )certificate revoked|invalid ca certificate|unsupported certificate purpose|path length constraint|certificate signature failure|certificate chain too long|subtree violation/i,
    'certificate-untrusted',
  ],
  [/wrong[_ ]version[_ ]number|packet[_ ]length[_ ]too[_ ]long|http[_ ]request/i, 'tls-wrong-version'],
  [/no[_ ]application[_ ]protocol|alert number 120\b/i, 'http2-unavailable'],
  [/unsupported[_ ]protocol|alert[_ ]protocol[_ ]version|alert number 70\b/i, 'tls-too-old'],
  [
    /(?:dh|ee|ca)[_ ](?:key|md)[_ ]too[_ ](?:small|weak)|legacy[_ ](?:sigalg|renegotiation)|bad[_ ]dh[_ ]p[_ ]length/i,
    'tls-too-old',
  ],
  [
    // RFC 8446 6.2: what is said of a certificate of ours, one that is missing included.
    /certificate[_ ]required|alert[_ ](?:unknown[_ ]ca|(?:bad|unsupported|unknown)[_ ]certificate|certificate[_ ](?:expired|revoked|unknown))|alert number (?:4[2-68]|116)\b/i,
    'client-certificate-required',
  ],
  [/certificate[_ ]verify[_ ]failed/i, 'certificate-untrusted'],
  [/handshake[_ ]failure|alert number \d+|ssl routines/i, 'tls-handshake'],
];

/** What a failure on the way to a proxy is called; every other one is the proxy's failing. */
const FAILURE_BEFORE_PROXY: Partial<Record<FailureCode, FailureCode>> = {
  'host-not-found': 'proxy-not-found',
  'dns-unavailable': 'proxy-not-found',
  'connection-refused': 'proxy-unreachable',
  'connect-timeout': 'proxy-unreachable',
  'host-unreachable': 'proxy-unreachable',
  'network-unreachable': 'proxy-unreachable',
  'tls-wrong-version': 'not-a-proxy',
};

/** Where several addresses failed, each in its way: the most telling one first. */
const TELLING: readonly FailureCode[] = ['connection-refused', 'connection-reset', 'connect-timeout'];

/** The failure that an error means. Never throws, whatever was thrown: what nothing fits is `internal`. */
export function failureFromError(error: unknown, context: FailureContext): Failure {
  const { host, port, tried, phase } = context;
  const detail: Failure['detail'] = { host, port };
  if (tried !== '') detail['tried'] = tried;
  if (error instanceof ProxyError) return fromProxy(error, context, detail);
  if (error instanceof ClientCertificateError) return fromOwnCertificate(error, detail);
  const cause = mostTelling(error);
  const limit = error instanceof ProxyLegError ? error.cause : error;
  if (limit instanceof ConnectTimeoutError) detail['limitMs'] = limit.limitMs;
  if (cause instanceof BodyFileError) Object.assign(detail, { path: cause.path, reason: cause.reason });
  if (cause instanceof Http2Error) detail['reason'] = cause.code.replace('HTTP2_', '');
  const parts = { rawCode: codeOf(cause), rawMessage: messageOf(cause), detail };
  const code = inPhase(meaningOf(cause), phase);
  if (error instanceof ProxyLegError) {
    Object.assign(detail, error.detail);
    return makeFailure(FAILURE_BEFORE_PROXY[code] ?? 'proxy-failed', phase, parts);
  }
  const told = withOwnCertificate(code, cause, context);
  if (told.reason !== null) detail['reason'] = told.reason;
  if (code === 'tls-too-old') detail['oldestTls'] = context.oldestTls ?? '';
  const chain = error instanceof HandshakeError ? [...error.chain] : [];
  const failure = makeFailure(told.code, phase, { ...parts, certificate: chain[0] ?? null });
  return chain.length === 0 ? failure : { ...failure, chain };
}

function fromProxy(error: ProxyError, { phase }: FailureContext, detail: Failure['detail']): Failure {
  return makeFailure(error.code, phase, {
    rawMessage: error.message,
    detail: { ...detail, ...error.detail },
  });
}

function fromOwnCertificate(
  { certificate, reason, message }: ClientCertificateError,
  detail: Failure['detail'],
): Failure {
  const { path, hosts } = certificate;
  return makeFailure('client-certificate-unusable', 'prepare', {
    rawMessage: message,
    detail: { ...detail, path, hosts, reason },
  });
}

/** What a server says of our certificate (alerts of RFC 8446 6.2): of one that was shown, it means something else than of none. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/certificate[_ ]expired|alert number 45\b/i, 'expired'],
  [/certificate[_ ]revoked|alert number 44\b/i, 'revoked'],
  [/unknown[_ ]ca|alert number 48\b/i, 'unknown-issuer'],
  [/unsupported[_ ]certificate|alert number 43\b/i, 'not-supported'],
  [/(?:bad|unknown)[_ ]certificate|certificate[_ ]unknown|alert number 4[26]\b/i, 'other'],
];

function withOwnCertificate(
  code: FailureCode,
  cause: unknown,
  { hasOwnCertificate }: FailureContext,
): { code: FailureCode; reason: string | null } {
  if (hasOwnCertificate !== true || code !== 'client-certificate-required') return { code, reason: null };
  const text = `${codeOf(cause) ?? ''} ${messageOf(cause)}`;
  const reason = REFUSALS.find(([pattern]) => pattern.test(text))?.[1];
  return reason === undefined ? { code, reason: null } : { code: 'client-certificate-refused', reason };
}

/** The system says ETIMEDOUT of names, of connecting, and of a connection that has gone dead. */
function inPhase(code: FailureCode | null, phase: Failure['phase']): FailureCode {
  if (code !== 'connect-timeout' || phase === 'connect' || phase === 'proxy' || phase === 'tls')
    return code ?? 'internal';
  return phase === 'dns' ? 'dns-unavailable' : 'connection-reset';
}

function meaningOf(error: unknown): FailureCode | null {
  const code = codeOf(error) ?? '';
  if (Object.hasOwn(FAILURE_BY_CODE, code)) return FAILURE_BY_CODE[code] ?? null;
  // undici 8 names the parser's code only where its table can be read backwards, and it cannot.
  if (code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError'))
    return 'not-http';
  if (error instanceof Http2Error) return error.isUnprocessed ? 'http2-refused' : 'http2-broken';
  if (error instanceof UnusableAnswerError) return error.why === 'too-large' ? 'head-too-large' : 'not-http';
  const text = `${code} ${messageOf(error)}`;
  const found = FAILURE_BY_MESSAGE.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  return code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')
    ? 'tls-handshake'
    : null;
}

/** Walks down `cause` and the errors of an AggregateError to one that a meaning is known for. */
function mostTelling(error: unknown, depth = 0): unknown {
  if (meaningOf(error) !== null || depth > 5 || typeof error !== 'object' || error === null) return error;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors
      .map((each) => mostTelling(each, depth + 1))
      .toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  return 'cause' in error && error.cause !== undefined ? mostTelling(error.cause, depth + 1) : error;
}

function rankOf(error: unknown): number {
  const rank = TELLING.indexOf(meaningOf(error) ?? 'internal');
  return rank === -1 ? TELLING.length : rank;
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
