import type { FailureCode } from '../http/failure-code.ts';
import type { Turn } from '../model/diagnosis.ts';
import type { CauseKey } from './cause-key.ts';

/**
 * Where no answer came: whose turn it is and the usual causes, likeliest first, for every code of the closed list.
 * The sentences stand in the texts under `failure.<code>.*`; a code without a row or a sentence does not compile.
 *
 * Sources: Node's error codes (nodejs.org/api/errors.html), OpenSSL's verify codes, undici's docs/docs/api/Errors.md.
 */
export interface FailureFacts {
  readonly turn: Turn;
  readonly causes: readonly CauseKey[];
}

export const FAILURES: Readonly<Record<FailureCode, FailureFacts>> = {
  'unresolved-variable': { turn: 'you', causes: [] },
  'address-invalid': { turn: 'you', causes: [] },
  'address-scheme-unsupported': { turn: 'you', causes: [] },
  'header-invalid': { turn: 'you', causes: [] },
  'method-invalid': { turn: 'you', causes: [] },
  'content-length-mismatch': { turn: 'you', causes: [] },
  'auth-unsupported': { turn: 'you', causes: [] },
  'sign-in-incomplete': { turn: 'you', causes: [] },
  'sign-in-needed': { turn: 'you', causes: [] },
  'sign-in-failed': { turn: 'you', causes: [] },
  'body-unsupported': { turn: 'you', causes: [] },
  'file-unusable': { turn: 'you', causes: [] },

  'host-not-found': { turn: 'you', causes: ['cause.host-misspelled', 'cause.vpn-off', 'cause.offline'] },
  'dns-unavailable': { turn: 'road', causes: ['cause.offline', 'cause.dns-down', 'cause.vpn-off'] },
  'connection-refused': {
    turn: 'you',
    causes: ['cause.service-stopped', 'cause.port-wrong', 'cause.localhost-family'],
  },
  'connect-timeout': {
    turn: 'road',
    causes: ['cause.firewall-drops', 'cause.vpn-off', 'cause.host-misspelled', 'cause.server-down'],
  },
  'host-unreachable': { turn: 'road', causes: ['cause.vpn-off', 'cause.network-broken', 'cause.ipv6-only'] },
  'network-unreachable': { turn: 'road', causes: ['cause.offline', 'cause.vpn-off', 'cause.ipv6-only'] },

  'tls-wrong-version': { turn: 'you', causes: ['cause.https-to-http-port', 'cause.port-wrong'] },
  'tls-handshake': { turn: 'road', causes: ['cause.security-settings', 'cause.client-certificate'] },
  'tls-too-old': { turn: 'them', causes: ['cause.old-security'] },
  'certificate-expired': { turn: 'them', causes: ['cause.certificate-not-renewed', 'cause.clock-wrong'] },
  'certificate-not-yet-valid': { turn: 'road', causes: ['cause.clock-wrong', 'cause.certificate-fresh'] },
  'certificate-self-signed': { turn: 'road', causes: ['cause.test-server', 'cause.tls-inspection'] },
  'certificate-untrusted': { turn: 'road', causes: ['cause.tls-inspection', 'cause.test-server'] },
  'certificate-incomplete-chain': { turn: 'them', causes: ['cause.certificate-chain'] },
  'certificate-wrong-host': {
    turn: 'you',
    causes: ['cause.certificate-other-name', 'cause.dns-points-elsewhere'],
  },
  'certificate-weak': { turn: 'them', causes: ['cause.certificate-not-renewed', 'cause.tls-inspection'] },
  'client-certificate-required': { turn: 'you', causes: ['cause.client-certificate'] },
  'client-certificate-refused': {
    turn: 'you',
    causes: ['cause.own-certificate-expired', 'cause.own-certificate-other-issuer'],
  },
  'client-certificate-unusable': { turn: 'you', causes: [] },

  'proxy-invalid': { turn: 'you', causes: [] },
  'proxy-not-found': { turn: 'you', causes: ['cause.proxy-misspelled', 'cause.vpn-off', 'cause.offline'] },
  'proxy-unreachable': {
    turn: 'road',
    causes: ['cause.proxy-stopped', 'cause.vpn-off', 'cause.proxy-misspelled'],
  },
  'proxy-sign-in-missing': { turn: 'you', causes: ['cause.proxy-sign-in'] },
  'proxy-sign-in-wrong': {
    turn: 'you',
    causes: ['cause.proxy-password-changed', 'cause.proxy-sign-in-kind'],
  },
  'proxy-refused': { turn: 'road', causes: ['cause.proxy-forbids', 'cause.proxy-port-forbidden'] },
  'proxy-no-way': {
    turn: 'road',
    causes: ['cause.proxy-cannot-find', 'cause.server-down', 'cause.inner-name'],
  },
  'not-a-proxy': { turn: 'you', causes: ['cause.proxy-kind-wrong', 'cause.proxy-port-wrong'] },
  'proxy-failed': { turn: 'road', causes: ['cause.proxy-wrong', 'cause.proxy-sign-in'] },

  'connection-reset': {
    turn: 'road',
    causes: [
      'cause.idle-connection',
      'cause.http-to-https-port',
      'cause.middlebox-cuts',
      'cause.service-crashed',
    ],
  },
  'connection-closed': {
    turn: 'road',
    causes: ['cause.idle-connection', 'cause.service-crashed', 'cause.http-to-https-port'],
  },
  'not-http': { turn: 'you', causes: ['cause.http-to-https-port', 'cause.not-a-web-port'] },
  'http2-unavailable': { turn: 'you', causes: ['cause.only-http-1', 'cause.middlebox-old-http'] },
  'http2-refused': { turn: 'wait', causes: ['cause.server-busy-http-2', 'cause.service-restarting'] },
  'http2-broken': { turn: 'them', causes: ['cause.http-2-fault', 'cause.middlebox-cuts'] },
  'no-response-in-time': { turn: 'them', causes: ['cause.server-slow', 'cause.asked-for-much'] },
  'answer-stalled': { turn: 'road', causes: ['cause.server-aborts', 'cause.answer-stream-open'] },
  'deadline-reached': { turn: 'you', causes: ['cause.server-slow', 'cause.answer-stream-open'] },
  'head-too-large': { turn: 'them', causes: ['cause.answer-head-large'] },
  'body-too-large': { turn: 'you', causes: ['cause.answer-large'] },
  'answer-cut-off': { turn: 'road', causes: ['cause.server-aborts', 'cause.middlebox-cuts'] },

  'redirect-loop': { turn: 'them', causes: ['cause.redirects-by-cookie', 'cause.redirects-by-scheme'] },
  'too-many-redirects': { turn: 'them', causes: ['cause.redirects-by-cookie', 'cause.redirects-by-scheme'] },
  'redirect-unsupported': { turn: 'them', causes: [] },

  cancelled: { turn: 'none', causes: [] },
  'disk-failed': { turn: 'road', causes: ['cause.disk-full'] },
  'engine-stopped': { turn: 'none', causes: [] },
  internal: { turn: 'none', causes: [] },
};
