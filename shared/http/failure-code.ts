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
 * - sign-in-incomplete: kind (oauth2, aws), part (the field of the sign-in), reason (empty, no-address, not-this-computer)
 * - sign-in-failed: reason (refused, no-answer, no-token, denied, no-browser, timed-out, port-taken), and where known
 *   error (RFC 6749 4.1.2.1, 5.2), description, status
 * - file-unusable: path, reason (no-path, missing, folder, unreadable, not-allowed, changed), name (of the part, or '')
 * - connection-refused, connect-timeout, host-unreachable, network-unreachable: tried (`127.0.0.1:80, [::1]:80`)
 * - connect-timeout, no-response-in-time, deadline-reached: limitMs
 * - head-too-large, body-too-large: limitBytes
 * - not-http: received (the first readable characters, may be ''), speaks (tls, another-http-version, broken-http, upgrade, unknown)
 * - http2-broken: reason (the name of RFC 9113 7, `INTERNAL_ERROR`)
 * - connection-reset, connection-closed: connection (kept, where it had been open before)
 * - tls-too-old: oldestTls (what this request allows, `1.2`), spoken (what the server speaks, where it shows)
 * - client-certificate-refused: reason (expired, revoked, unknown-issuer, not-supported, other)
 * - client-certificate-unusable: path, hosts, reason (missing-file, unreadable-file, not-a-certificate, not-a-key,
 *   key-mismatch, passphrase-missing, passphrase-wrong, not-supported)
 * - every proxy-* and not-a-proxy: proxy (`http://proxy.example:3128`), from (request, settings, environment, system)
 * - proxy-refused, proxy-no-way, proxy-sign-in-*: status, statusText, page (the beginning of its body), mediaType, and
 *   challenge where there is one (of one that wants no Basic reason `other-kind` and kind); of a SOCKS proxy reason (NotAllowed, HostUnreachable, ConnectionRefused …)
 * - proxy-invalid: reason (empty, scheme, host, port); not-a-proxy: received
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
  'sign-in-incomplete',
  'sign-in-needed',
  'sign-in-failed',
  'body-unsupported',
  'file-unusable',
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
  'certificate-weak',
  'client-certificate-required',
  'client-certificate-refused',
  'client-certificate-unusable',
  // A proxy in between.
  'proxy-invalid',
  'proxy-not-found',
  'proxy-unreachable',
  'proxy-sign-in-missing',
  'proxy-sign-in-wrong',
  'proxy-refused',
  'proxy-no-way',
  'not-a-proxy',
  'proxy-failed',
  // Talking.
  'connection-reset',
  'connection-closed',
  'not-http',
  'http2-unavailable',
  'http2-refused',
  'http2-broken',
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

/** The leg of the journey on which it happened; `proxy`: asking a proxy that was reached for the way on. */
export const FAILURE_PHASES = [
  'prepare',
  'dns',
  'connect',
  'proxy',
  'tls',
  'send',
  'waiting',
  'receiving',
] as const;
export type FailurePhase = (typeof FAILURE_PHASES)[number];
