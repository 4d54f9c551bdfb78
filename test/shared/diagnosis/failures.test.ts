import { expect, test } from 'vitest';
import { FAILURES } from '../../../shared/diagnosis/failures.ts';
import { FAILURE_CODES } from '../../../shared/http/failure-code.ts';
import { explainFailure } from './make-exchange.ts';

/** No answer of the API's, and yet somebody spoke. */
const PROXY_ANSWERED: ReadonlySet<string> = new Set([
  'proxy-sign-in-missing',
  'proxy-sign-in-wrong',
  'proxy-refused',
  'proxy-no-way',
]);

test.each(FAILURE_CODES.map((code) => [code] as const))(
  '%s is told in plain words, with whose turn it is',
  (code) => {
    const {
      status,
      class: statusClass,
      ok,
      answeredBy,
      turn,
      name,
      summary,
      advice,
    } = explainFailure(code, {
      failure: { detail: { host: 'api.example.test', port: 443 } },
    });
    expect({ status, statusClass, ok, answeredBy, turn }).toEqual({
      status: null,
      statusClass: 'none',
      ok: false,
      answeredBy: PROXY_ANSWERED.has(code) ? 'proxy' : 'nobody',
      turn: FAILURES[code].turn,
    });
    for (const sentence of [summary, advice]) expect(sentence).toMatch(/^[A-Zb0-9].*\.$/);
    expect(`${name} ${summary} ${advice}`).not.toMatch(/undefined|NaN|null|!/);
  },
);

test('values that are known stand in the sentence', () => {
  expect(
    explainFailure('connection-refused', { failure: { detail: { host: '127.0.0.1', port: 4010 } } }).summary,
  ).toBe('No answer. The computer 127.0.0.1 was reached, but nothing listens on port 4010.');
  expect(
    explainFailure('no-response-in-time', { failure: { detail: { host: 'slow.example', limitMs: 30_000 } } })
      .summary,
  ).toBe('No answer. slow.example took the request and did not answer within 30 seconds.');
});

test('nothing was sent is said as such, before anything else', () => {
  const { summary } = explainFailure('unresolved-variable', {
    phase: 'prepare',
    failure: {
      detail: { variable: 'shopId', variables: 'shopId, token', place: 'url', name: '', reason: 'missing' },
    },
  });
  expect(summary).toBe('Nothing was sent: {{shopId}}, {{token}} have no value.');
});

test('a certificate is told with its dates and names', () => {
  const certificate = {
    subject: 'CN=old.example',
    issuer: 'CN=Example CA',
    names: ['old.example', 'www.old.example'],
    validFromMs: Date.UTC(2029, 0, 1),
    validToMs: Date.UTC(2030, 0, 31),
    fingerprint256: '',
    isSelfSigned: false,
  };
  const detail = { host: 'old.example', port: 443 };
  expect(
    explainFailure('certificate-expired', { phase: 'tls', failure: { certificate, detail } }).summary,
  ).toContain('ran out on 2030-01-31');
  expect(
    explainFailure('certificate-wrong-host', { phase: 'tls', failure: { certificate, detail } }).summary,
  ).toContain('old.example, www.old.example');
});

test('who stopped a request is said', () => {
  expect(explainFailure('cancelled', { failure: { detail: { by: 'person' } } }).summary).toMatch(
    /^You stopped/,
  );
  expect(explainFailure('cancelled', { failure: { detail: { by: 'app' } } }).summary).toMatch(
    /^Plaincall stopped/,
  );
});
