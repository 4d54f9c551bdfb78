import { describe, expect, test } from 'vitest';
import { makeFailure } from '../../../../shared/http/make-failure.ts';
import type { Headers, Hop, Redirect } from '../../../../shared/model/response-record.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { draftOf, explain, JSON_TYPE, NOW, posting, ruleIds, sentBy, variable } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

describe('waiting', () => {
  test.each([
    ['seconds', [['Retry-After', '7']], 7000],
    ['a date', [['Retry-After', new Date(NOW + 9000).toUTCString()]], 9000],
    ['an allowance', [['RateLimit', '"burst";r=0;t=12']], 12_000],
    [
      'an older allowance',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', '20'],
      ],
      20_000,
    ],
    [
      'epoch seconds',
      [
        ['X-RateLimit-Remaining', '0'],
        ['X-RateLimit-Reset', String(NOW / 1000 + 30)],
      ],
      30_000,
    ],
  ] as const)('429 waits as long as %s say', (_name, headers, ms) => {
    const { retryAfterMs, turn, fixes } = explain({
      status: 429,
      headers: headers.map(([name, value]) => [name, value]),
    });
    expect({ retryAfterMs, turn, edits: fixes[0]?.edits, certainty: fixes[0]?.certainty }).toEqual({
      retryAfterMs: ms,
      turn: 'wait',
      edits: [{ op: 'wait', ms }],
      certainty: 'certain',
    });
  });

  test('429 without a word waits for a while, and says that this is a guess', () => {
    expect(explain({ status: 429 })).toMatchObject({
      retryAfterMs: null,
      fixes: [{ certainty: 'possible', edits: [{ op: 'wait', ms: 10_000 }] }],
    });
  });

  test('an allowance that is not used up is no reason to wait', () => {
    const headers: Headers = [
      ['X-RateLimit-Remaining', '3'],
      ['X-RateLimit-Reset', '20'],
    ];
    expect(explain({ status: 404, headers })).toMatchObject({ retryAfterMs: null, turn: 'you', fixes: [] });
  });

  test('nobody is asked to wait for more than a week', () => {
    expect(explain({ status: 503, headers: [['Retry-After', '99999999']] }).retryAfterMs).toBe(
      7 * 24 * 3600_000,
    );
  });

  test('503 and a gateway that names a time are waited for, a plain 500 is for its owner', () => {
    expect(explain({ status: 503, headers: [['Retry-After', '2']] })).toMatchObject({
      turn: 'wait',
      fixes: [{ edits: [{ op: 'wait', ms: 2000 }] }],
    });
    expect(explain({ status: 502, headers: [['Retry-After', '1']] })).toMatchObject({
      turn: 'wait',
      answeredBy: 'gateway',
    });
    expect(explain({ status: 502 })).toMatchObject({ turn: 'them', fixes: [{ id: 'send-again' }] });
    expect(explain({ status: 500 })).toMatchObject({ turn: 'them', fixes: [] });
  });

  test('Retry-After does not turn a wrong request into a matter of waiting', () => {
    expect(explain({ status: 400, headers: [['Retry-After', '2']] }).turn).toBe('you');
  });
});

function redirectHop(draft: RequestDraft, status: number, parts: Partial<Redirect>): Hop {
  const redirect: Redirect = {
    location: '/v2/lamps',
    to: 'https://api.example.test/v2/lamps',
    notFollowedBecause: null,
    methodChange: null,
    hasDroppedBody: false,
    droppedHeaders: [],
    ...parts,
  };
  const answer = { status, statusText: '', httpVersion: '1.1', headers: [] as Headers, informational: [] };
  return { ...sentBy(draft, answer), redirect };
}

function redirected(
  draft: RequestDraft,
  status: number,
  parts: Partial<Redirect>,
  more: ExchangeParts = {},
): ReturnType<typeof explain> {
  const last = sentBy(draft, null, {
    url: 'https://api.example.test/v2/lamps',
    method: parts.methodChange?.to ?? draft.method,
  });
  return explain({ draft, ...more, record: { hops: [redirectHop(draft, status, parts), last] } });
}

describe('redirects', () => {
  const draft = posting('{{baseUrl}}/v1/lamps', '{"name":"Desk"}');
  const variables = [variable('baseUrl', 'https://api.example.test')];
  const lost = { methodChange: { from: 'POST', to: 'GET' }, hasDroppedBody: true };

  test('a POST that became a GET is sent straight to the new address', () => {
    const diagnosis = redirected(draft, 301, lost, { variables });
    expect(diagnosis.findings[0]).toMatchObject({ ruleId: 'redirect-lost-body', severity: 'warning' });
    expect(diagnosis.advice).toContain('POST became GET');
    expect(diagnosis.fixes[0]).toMatchObject({
      certainty: 'certain',
      edits: [{ op: 'set-url', url: '{{baseUrl}}/v2/lamps' }],
    });
  });

  test('303 is how a server says that it was taken in', () => {
    expect(ruleIds(redirected(draft, 303, lost))).toEqual([]);
  });

  test('an address that moved for good is to be saved; one that moved for now is not', () => {
    const get = draftOf('https://api.example.test/v1/lamps');
    expect(redirected(get, 308, {})).toMatchObject({
      ok: true,
      findings: [{ ruleId: 'redirect-permanent', severity: 'info' }],
      fixes: [{ edits: [{ op: 'set-url', url: 'https://api.example.test/v2/lamps' }] }],
    });
    expect(ruleIds(redirected(get, 307, {}))).toEqual([]);
  });

  test('a redirect that was not followed leads to its Location', () => {
    const get = draftOf('https://api.example.test/v1/lamps');
    const diagnosis = explain({ status: 301, headers: [['Location', '/v2/lamps']], draft: get });
    expect(diagnosis.fixes[0]).toMatchObject({
      certainty: 'certain',
      edits: [{ op: 'set-url', url: 'https://api.example.test/v2/lamps' }],
    });
    expect(explain({ status: 304, headers: [['Location', '/v2/lamps']], draft: get }).fixes).toEqual([]);
  });

  test('a Location that is no web address is not offered', () => {
    expect(explain({ status: 302, headers: [['Location', 'javascript:alert(1)']] }).fixes).toEqual([]);
  });
});

describe('what came is not what it seems', () => {
  const HTML: Headers = [['Content-Type', 'text/html; charset=utf-8']];
  const signIn = '<!doctype html><title>Sign in</title><form><input type="password" name="p"></form>';

  test('a sign-in page is told, and JSON is asked for', () => {
    expect(explain({ headers: HTML, body: signIn })).toMatchObject({
      ok: false,
      answeredBy: 'sign-in-page',
      findings: [{ ruleId: 'html-instead-of-json', severity: 'error' }],
      fixes: [{ edits: [{ op: 'set-header', name: 'Accept', value: 'application/json' }] }],
    });
  });

  test('where JSON was asked for already, there is nothing to press', () => {
    expect(
      explain({ headers: HTML, body: signIn, sent: { headers: [['Accept', 'application/json']] } }).fixes,
    ).toEqual([]);
  });

  test('a page where an API was called is a warning; a page of a website is an answer', () => {
    expect(
      ruleIds(
        explain({
          headers: HTML,
          body: '<html><h1>Lamps</h1></html>',
          draft: draftOf('https://lamps.example/api/v1/lamps'),
        }),
      ),
    ).toEqual(['html-instead-of-json']);
    expect(
      ruleIds(
        explain({
          headers: HTML,
          body: '<html><h1>Lamps</h1></html>',
          draft: draftOf('https://lamps.example/about'),
        }),
      ),
    ).toEqual([]);
  });

  test.each([
    ['JSON as a web page', 'text/html', '{"a":1}', 'warning'],
    ['JSON as plain text', 'text/plain', '{"a":1}', 'info'],
    ['a web page as JSON', 'application/json', '<!doctype html><p>x</p>', 'warning'],
  ])('%s is told as a wrong label, and stays a success', (_name, type, body, severity) => {
    const { ok, findings, fixes } = explain({ headers: [['Content-Type', type]], body });
    expect({
      ok,
      found: findings.filter(({ ruleId }) => ruleId === 'wrong-label').map((each) => each.severity),
      fixes: fixes.filter(({ certainty }) => certainty === 'certain'),
    }).toEqual({ ok: true, found: [severity], fixes: [] });
  });

  test('labels under which JSON is at home are right', () => {
    for (const type of [
      'application/json',
      'application/vnd.lamps+json',
      'application/x-ndjson',
      'application/javascript',
    ])
      expect(ruleIds(explain({ headers: [['Content-Type', type]], body: '{"a":1}' }))).toEqual([]);
    expect(ruleIds(explain({ headers: HTML, body: '{not json}' }))).toEqual([]);
  });

  test('a coding that is not there is told', () => {
    const headers: Headers = [['Content-Encoding', 'gzip']];
    expect(
      ruleIds(explain({ headers, body: 'plain', bodyParts: { decoding: 'wrong-label', codings: ['gzip'] } })),
    ).toEqual(['wrong-label']);
    expect(
      ruleIds(explain({ headers, body: 'plain', bodyParts: { decoding: 'decoded', codings: ['gzip'] } })),
    ).toEqual([]);
  });

  test('an answer that breaks off is not a success, and is asked for again', () => {
    const interruption = makeFailure('answer-cut-off', 'receiving');
    const diagnosis = explain({
      headers: [...JSON_TYPE, ['Content-Length', '4000']],
      body: '{"a":',
      interruption,
    });
    expect(diagnosis).toMatchObject({
      status: 200,
      ok: false,
      turn: 'road',
      findings: [{ ruleId: 'answer-cut-off' }],
      fixes: [{ edits: [{ op: 'wait', ms: 0 }] }],
    });
    expect(diagnosis.findings[0]?.explanation).toContain('5 bytes of 4 kB');
  });

  test('an answer that is still arriving is not called cut off', () => {
    expect(explain({ headers: JSON_TYPE, body: '{"a":', bodyParts: { isComplete: false } })).toMatchObject({
      ok: true,
      findings: [],
    });
  });
});
