import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeSettings } from '../../../../shared/draft/make-draft.ts';
import { pageWords } from '../../../../shared/diagnosis/page-words.ts';
import type { FailureCode } from '../../../../shared/http/failure-code.ts';
import { draftOf, explain, explainFailure, makeRecord, ruleIds } from '../make-exchange.ts';

const PROXY = { proxy: 'http://proxy.test:3128', host: 'x.test', port: 443 };

describe('a proxy in the way', () => {
  test.each<[code: FailureCode, turn: string, answeredBy: string]>([
    ['proxy-invalid', 'you', 'nobody'],
    ['proxy-not-found', 'you', 'nobody'],
    ['proxy-unreachable', 'road', 'nobody'],
    ['proxy-sign-in-missing', 'you', 'proxy'],
    ['proxy-sign-in-wrong', 'you', 'proxy'],
    ['proxy-refused', 'road', 'proxy'],
    ['proxy-no-way', 'road', 'proxy'],
    ['not-a-proxy', 'you', 'nobody'],
    ['proxy-failed', 'road', 'nobody'],
  ])('%s', (code, turn, answeredBy) => {
    const draft = draftOf('https://x.test/');
    const detail = { ...PROXY, from: 'environment' };
    const diagnosis = explainFailure(code, { phase: 'proxy', draft, failure: { detail } });
    expect(diagnosis).toMatchObject({ turn, answeredBy });
    expect(diagnosis.findings[0]).toMatchObject({ ruleId: 'proxy-in-the-way', place: null });
    expect(diagnosis.findings[0]?.explanation).toContain('environment of this computer');
    const [straight] = diagnosis.fixes;
    if (straight === undefined) throw new Error('nothing to press');
    expect(applyEdits(draft, straight.edits)).toMatchObject({
      draft: { settings: { proxy: 'none' } },
      changes: [{ before: 'proxy: app', after: 'proxy: none' }],
    });
  });

  test('what its page says is told without markup, and a proxy of the request is shown where it is set', () => {
    const page =
      '<html><head><title>x</title></head><body><h1>Blocked</h1><p>by&nbsp;policy</p></body></html>';
    const detail = { ...PROXY, from: 'request', status: 403, page };
    const { findings, summary } = explainFailure('proxy-refused', { phase: 'proxy', failure: { detail } });
    expect(summary).toContain('with 403');
    expect(findings[0]).toMatchObject({ place: { in: 'settings' } });
    expect(findings[0]?.explanation).toContain('It says: Blocked by policy');
  });

  test('a kind of sign-in that cannot be given is named', () => {
    const detail = { ...PROXY, from: 'system', status: 407, reason: 'other-kind', kind: 'Negotiate' };
    const { summary } = explainFailure('proxy-sign-in-missing', { phase: 'proxy', failure: { detail } });
    expect(summary).toContain('cannot give (Negotiate)');
  });

  test('a 407 through a proxy is told as the proxy’s, and one without is not', () => {
    const connection = {
      isReused: false,
      remoteAddress: '192.0.2.7',
      remotePort: 3128,
      proxy: { address: PROXY.proxy, from: 'settings' as const, isTunnel: false },
      tls: null,
    };
    const { hops } = makeRecord({ status: 407 });
    const asked = explain({
      status: 407,
      record: { hops: hops.map((hop) => ({ ...hop, connection })) },
    });
    expect(ruleIds(asked)).toContain('proxy-in-the-way');
    expect(asked.answeredBy).toBe('proxy');
    expect(ruleIds(explain({ status: 407 }))).not.toContain('proxy-in-the-way');
  });

  test('any other failure through a proxy is not the proxy’s', () => {
    expect(ruleIds(explainFailure('connection-reset', { phase: 'tls' }))).not.toContain('proxy-in-the-way');
  });
});

test.each([
  ['', ''],
  ['plain  words\n', 'plain words'],
  ['<style>p{}</style><p>a</p>', 'a'],
  ['<script>alert(1)</script>b', 'b'],
  ['x'.repeat(500), 'x'.repeat(200)],
])('the words of %j', (page, words) => {
  expect(pageWords(page)).toBe(words);
});

describe('old TLS', () => {
  const tooOld = (oldestTls: string) =>
    explainFailure('tls-too-old', {
      phase: 'tls',
      draft: draftOf('https://x.test/', { settings: { ...makeSettings(), oldestTls: oldestTls as '1.2' } }),
      failure: { detail: { oldestTls, host: 'x.test', port: 443 } },
    });

  test('of a server is allowed by a press, which is marked as less safe', () => {
    const { fixes, turn } = tooOld('1.2');
    expect(turn).toBe('them');
    expect(fixes).toMatchObject([{ id: 'allow-older-tls', risky: true, edits: [{ version: '1.0' }] }]);
  });

  test('that is only old because the request allows the newest alone is no risk', () => {
    const { fixes, findings } = tooOld('1.3');
    expect(fixes).toMatchObject([{ risky: false, certainty: 'likely', edits: [{ version: '1.2' }] }]);
    expect(findings[0]?.place).toEqual({ in: 'settings' });
  });

  test('that is allowed already has nothing to press', () => {
    expect(tooOld('1.0').fixes).toEqual([]);
  });
});

describe('a certificate of one’s own', () => {
  test.each<[FailureCode, string]>([
    ['client-certificate-required', 'The server wants to see'],
    ['client-certificate-refused', 'The server does not take'],
    ['client-certificate-unusable', 'cannot be shown'],
  ])('%s is told as what it is', (code, words) => {
    const diagnosis = explainFailure(code, { phase: 'tls' });
    expect(diagnosis.findings[0]).toMatchObject({ ruleId: 'client-certificate-required' });
    expect(diagnosis.findings[0]?.summary).toContain(words);
  });
});
