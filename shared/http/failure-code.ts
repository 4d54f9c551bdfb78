/**
 * Every way an exchange can end without a whole answer: a closed list, so that a missing explanation is a type error.
 * Raw codes (Node, OpenSSL, undici) are translated where they are caught and kept beside it as technical detail.
 *
 * What `Failure.detail` holds, by code; from `host-not-found` on always `host` and `port` too:
 *
 * - unresolved-variable: variable, variables (all, `a, b`), place (method, url, param, header, auth, form, body), name
 *   (of the row, or ''), reason (missing, no-value, cycle, too-deep, too-large)
 * - address-invalid: address, reason (empty, leading-blank, scheme-missing, slashes-missing, host-missing, host-invalid,
 *   port-invalid), offset, part, and suggestion where only the beginning is wrong
 * - address-scheme-unsupported: address, scheme
 * - header-invalid: header, from (row, inherited, sign-in, address), reason (name-missing, name-character,
 *   value-character, not-supported, twice), and character, codePoint (`U+000A`), offset where a character is at fault
 * - method-invalid: method; content-length-mismatch: header, given, actual
 * - auth-unsupported, body-unsupported: kind
 * - connection-refused, connect-timeout, host-unreachable, network-unreachable: tried (`127.0.0.1:80, [::1]:80`)
 * - connect-timeout, no-response-in-time, deadline-reached: limitMs
 * - head-too-large, body-too-large: limitBytes
 * - not-http: received (the first readable characters, may be ''), speaks (tls, another-http-version, broken-http, upgrade, unknown)
 * - redirect-loop, too-many-redirects, redirect-unsupported: location, count (followed before)
 * - cancelled: by (person, app)
 * - engine-stopped: how (crashed, stuck, not-started)
 */
export const FAILURE_CODES = [
  // Before anything left this computer.
  'unresolved-variable',
  'address-invalid',
  'address-scheme-unsupported',
  'header-invalid',
  'method-invalid',
  'content-length-mismatch',
  'auth-unsupported',
  'body-unsupported',
  // Finding and reaching the server.
  'host-not-found',
  'dns-unavailable',
  'connection-refused',
  'connect-timeout',
  'host-unreachable',
  'network-unreachable',
  // Securing the connection.
  'tls-wrong-version',
  'tls-handshake',
  'tls-too-old',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-self-signed',
  'certificate-untrusted',
  'certificate-incomplete-chain',
  'certificate-wrong-host',
  'client-certificate-required',
  // Talking.
  'connection-reset',
  'connection-closed',
  'not-http',
  'proxy-failed',
  'no-response-in-time',
  'answer-stalled',
  'deadline-reached',
  'head-too-large',
  'body-too-large',
  'answer-cut-off',
  // Redirects.
  'redirect-loop',
  'too-many-redirects',
  'redirect-unsupported',
  // Ourselves.
  'cancelled',
  'disk-failed',
  'engine-stopped',
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** The leg of the journey on which it happened. */
export const FAILURE_PHASES = ['prepare', 'dns', 'connect', 'tls', 'send', 'waiting', 'receiving'] as const;
export type FailurePhase = (typeof FAILURE_PHASES)[number];
