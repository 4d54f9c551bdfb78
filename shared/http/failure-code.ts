/**
 * Every way an exchange can end without a whole answer: a closed list, so that a missing explanation is a type error.
 * Raw codes (Node, OpenSSL, undici) are translated where they are caught and kept beside it as technical detail.
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
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** The leg of the journey on which it happened. */
export const FAILURE_PHASES = ['prepare', 'dns', 'connect', 'tls', 'send', 'waiting', 'receiving'] as const;
export type FailurePhase = (typeof FAILURE_PHASES)[number];
