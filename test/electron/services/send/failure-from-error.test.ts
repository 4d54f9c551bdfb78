import { describe, expect, test } from 'vitest';
import { failureFromError } from '../../../../electron/services/send/failure-from-error.ts';
import type { Failure } from '../../../../shared/model/response-record.ts';

const context = { phase: 'connect' as const, host: 'api.example', port: 443, tried: '192.0.2.7:443' };
const read = (error: unknown, phase: Failure['phase'] = 'connect') =>
  failureFromError(error, { ...context, phase });
const withCode = (code: string, message = 'whatever'): Error => Object.assign(new Error(message), { code });

test('a code is translated, and kept beside the sentence', () => {
  expect(read(withCode('ECONNREFUSED', 'connect ECONNREFUSED 192.0.2.7:443'))).toEqual({
    code: 'connection-refused',
    phase: 'connect',
    rawCode: 'ECONNREFUSED',
    rawMessage: 'connect ECONNREFUSED 192.0.2.7:443',
    detail: { host: 'api.example', port: 443, tried: '192.0.2.7:443' },
    certificate: null,
  });
});

describe('the cause is looked for where it is', () => {
  test('behind an error that says nothing', () => {
    const error = new TypeError('fetch failed', {
      cause: new Error('again', { cause: withCode('ENOTFOUND') }),
    });
    expect(read(error, 'dns')).toMatchObject({ code: 'host-not-found', rawCode: 'ENOTFOUND' });
  });

  test('among the addresses that were tried, the most telling one', () => {
    const error = new AggregateError([
      withCode('ENETUNREACH'),
      withCode('ECONNREFUSED'),
      withCode('EHOSTUNREACH'),
    ]);
    expect(read(error)).toMatchObject({ code: 'connection-refused', rawCode: 'ECONNREFUSED' });
    expect(read(new AggregateError([withCode('ENETUNREACH'), withCode('EHOSTUNREACH')])).code).toBe(
      'network-unreachable',
    );
  });

  test('a cause that is its own cause does not hang', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(read(error).code).toBe('internal');
  });
});

describe('one code means different things on different legs', () => {
  test.each([
    ['dns', 'dns-unavailable'],
    ['connect', 'connect-timeout'],
    ['tls', 'connect-timeout'],
    ['waiting', 'connection-reset'],
    ['receiving', 'connection-reset'],
  ] as const)('ETIMEDOUT while in %s', (phase, code) => {
    expect(read(withCode('ETIMEDOUT'), phase).code).toBe(code);
  });
});

/** As Electron's Node says it, which is built on BoringSSL and gives no codes of its own. */
const boring = (name: string, alert?: number): string =>
  `26873216:error:10000418:SSL routines:OPENSSL_internal:${name}:../../third_party/boringssl/src/ssl/tls_record.cc:592:` +
  (alert === undefined ? '' : `SSL alert number ${alert}`);

describe('where there is no code, the message is read', () => {
  test.each([
    [boring('TLSV1_ALERT_UNKNOWN_CA', 48), 'client-certificate-required'],
    [boring('SSLV3_ALERT_BAD_CERTIFICATE', 42), 'client-certificate-required'],
    [boring('TLSV1_CERTIFICATE_REQUIRED', 116), 'client-certificate-required'],
    [boring('SSLV3_ALERT_CERTIFICATE_EXPIRED', 45), 'client-certificate-required'],
    [boring('SSLV3_ALERT_CERTIFICATE_REVOKED', 44), 'client-certificate-required'],
    [boring('SSLV3_ALERT_UNSUPPORTED_CERTIFICATE', 43), 'client-certificate-required'],
    [boring('SSLV3_ALERT_CERTIFICATE_UNKNOWN', 46), 'client-certificate-required'],
    [boring('HTTPS_PROXY_REQUEST'), 'tls-handshake'],
    [boring('BAD_DH_P_LENGTH'), 'tls-too-old'],
    [boring('TLSV1_UNRECOGNIZED_NAME', 112), 'tls-handshake'],
    [boring('NO_COMMON_SIGNATURE_ALGORITHMS'), 'tls-handshake'],
    ['certificate revoked', 'certificate-untrusted'],
    ['invalid CA certificate', 'certificate-untrusted'],
    ['unsupported certificate purpose', 'certificate-untrusted'],
    ['CA signature digest algorithm too weak', 'certificate-weak'],
    ['EE certificate key too weak', 'certificate-weak'],
    [boring('WRONG_VERSION_NUMBER'), 'tls-wrong-version'],
    [boring('HTTP_REQUEST'), 'tls-wrong-version'],
    [boring('TLSV1_ALERT_PROTOCOL_VERSION', 70), 'tls-too-old'],
    [boring('UNSUPPORTED_PROTOCOL'), 'tls-too-old'],
    [boring('SSLV3_ALERT_HANDSHAKE_FAILURE', 40), 'tls-handshake'],
    [boring('TLSV1_ALERT_INTERNAL_ERROR', 80), 'tls-handshake'],
    ['self signed certificate', 'certificate-self-signed'],
    ['self-signed certificate', 'certificate-self-signed'],
    ['self-signed certificate in certificate chain', 'certificate-untrusted'],
    ['unable to verify the first certificate', 'certificate-incomplete-chain'],
    ['unable to get local issuer certificate', 'certificate-incomplete-chain'],
    ['certificate has expired', 'certificate-expired'],
    ['certificate is not yet valid', 'certificate-not-yet-valid'],
    [
      "Hostname/IP does not match certificate's altnames: Host: a. is not cert's CN: b",
      'certificate-wrong-host',
    ],
    [boring('CERTIFICATE_VERIFY_FAILED'), 'certificate-untrusted'],
  ])('%s', (message, code) => {
    expect(read(withCode('EPROTO', message), 'tls').code).toBe(code);
    expect(read(new Error(message), 'tls').code).toBe(code);
  });

  test.each([
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'client-certificate-required'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-too-old'],
    ['ERR_SSL_DH_KEY_TOO_SMALL', 'tls-too-old'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-wrong-version'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'tls-wrong-version'],
    ['ERR_SSL_SOMETHING_NEW', 'tls-handshake'],
    ['ERR_TLS_SOMETHING_NEW', 'tls-handshake'],
  ])('a code of OpenSSL by its words: %s', (rawCode, code) => {
    expect(read(withCode(rawCode, 'no more to say'), 'tls').code).toBe(code);
  });
});

describe('a server that refuses a certificate of ours says why, if one was shown', () => {
  test.each([
    ['SSLV3_ALERT_CERTIFICATE_EXPIRED', 45, 'expired'],
    ['SSLV3_ALERT_CERTIFICATE_REVOKED', 44, 'revoked'],
    ['TLSV1_ALERT_UNKNOWN_CA', 48, 'unknown-issuer'],
    ['SSLV3_ALERT_UNSUPPORTED_CERTIFICATE', 43, 'not-supported'],
    ['SSLV3_ALERT_BAD_CERTIFICATE', 42, 'other'],
  ])('%s', (name, alert, reason) => {
    const error = new Error(boring(name, alert));
    const shown = failureFromError(error, { ...context, phase: 'tls', hasOwnCertificate: true });
    expect(shown).toMatchObject({ code: 'client-certificate-refused', detail: { reason } });
    expect(read(error, 'tls').detail).not.toHaveProperty('reason');
  });

  test('one that is missing is missing, whatever was shown', () => {
    const error = new Error(boring('TLSV1_CERTIFICATE_REQUIRED', 116));
    const failure = failureFromError(error, { ...context, phase: 'tls', hasOwnCertificate: true });
    expect(failure.code).toBe('client-certificate-required');
  });
});

test('the parser of undici is known by its name, because it gives no code', () => {
  const error = Object.assign(new Error('Response does not match the HTTP/1.1 protocol'), {
    name: 'HTTPParserError',
  });
  expect(read(error, 'waiting').code).toBe('not-http');
});

test.each([
  undefined,
  null,
  'text',
  7,
  {},
  { code: 7 },
  new Error('who knows'),
  withCode('ERR_ASSERTION'),
  withCode('toString'),
])('what nothing fits is internal: %j', (thrown) => {
  expect(read(thrown).code).toBe('internal');
});
