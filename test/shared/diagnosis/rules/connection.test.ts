import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeSettings } from '../../../../shared/draft/make-draft.ts';
import type { FailureCode } from '../../../../shared/http/failure-code.ts';
import { MAX_TIMEOUT_MS } from '../../../../shared/http/time-limit.ts';
import type { Certificate } from '../../../../shared/model/response-record.ts';
import {
  bearerAuth,
  draftOf,
  explain,
  explainFailure,
  keyAuth,
  makeRow,
  posting,
  ruleIds,
  secret,
  variable,
} from '../make-exchange.ts';

type Parts = Parameters<typeof explainFailure>[1] & object;

/** The draft after the first suggestion about a failure; null where there is none. */
function mended(
  code: FailureCode,
  parts: Parts & { readonly draft: ReturnType<typeof draftOf> },
): ReturnType<typeof draftOf> | null {
  const [first] = explainFailure(code, parts).fixes;
  return first === undefined ? null : applyEdits(parts.draft, first.edits).draft;
}

describe('nothing was sent', () => {
  const missing = (name: string, place: string): Parts => ({
    phase: 'prepare',
    failure: { detail: { variable: name, variables: name, place, name: '', reason: 'missing' } },
  });

  test('a variable with a slip in its name is written as the one there is, everywhere', () => {
    const draft = draftOf('{{basUrl}}/v1/lamps', {
      auth: bearerAuth('{{basUrl}}'),
      headers: [makeRow('X-From', '{{ basUrl }}')],
    });
    const after = mended('unresolved-variable', {
      ...missing('basUrl', 'url'),
      draft,
      variables: [variable('baseUrl', 'https://x.test')],
    });
    expect(after).toMatchObject({
      url: '{{baseUrl}}/v1/lamps',
      auth: { bearer: { token: '{{baseUrl}}' } },
      headers: [{ value: '{{baseUrl}}' }],
    });
  });

  test('a variable that is like no other is only told, with its place', () => {
    const diagnosis = explainFailure('unresolved-variable', {
      ...missing('shopId', 'url'),
      variables: [variable('baseUrl', 'x')],
    });
    expect(diagnosis.fixes).toEqual([]);
    expect(diagnosis.findings[0]).toMatchObject({
      ruleId: 'unresolved-variable',
      certainty: 'certain',
      place: { in: 'url' },
    });
  });

  test('a secret that was not given in this run leads to the secret', () => {
    const diagnosis = explainFailure('unresolved-variable', {
      ...missing('apiKey', 'auth'),
      variables: [secret('apiKey', { hasValue: false })],
    });
    expect(diagnosis.findings[0]).toMatchObject({ place: { in: 'variable', name: 'apiKey' } });
    expect(diagnosis.findings[0]?.explanation).toContain('secret');
  });

  test('a name left in the body is told where the server refused it, and not where it was taken', () => {
    const draft = posting('https://x.test', '{"a":"{{lampNam}}"}');
    const parts = {
      draft,
      variables: [variable('lampName', 'Desk')],
      record: { unresolvedInBody: ['lampNam'] },
    };
    expect(explain({ ...parts, status: 400 }).fixes[0]).toMatchObject({ id: 'use-similar-variable' });
    expect(ruleIds(explain(parts))).toEqual([]);
  });

  test.each([
    ['api.example.test/v1', 'scheme-missing', 'https://api.example.test/v1'],
    ['localhost:4010/v1', 'scheme-missing', 'http://localhost:4010/v1'],
    [' https://api.example.test/v1', 'leading-blank', 'https://api.example.test/v1'],
    ['https:/api.example.test/v1', 'slashes-missing', 'https://api.example.test/v1'],
    ['htps://api.example.test/v1', 'scheme-unsupported', 'https://api.example.test/v1'],
    ['{{host}}/v1', 'scheme-missing', 'https://{{host}}/v1'],
  ])('the address "%s" is completed', (url, reason, expected) => {
    const code = reason === 'scheme-unsupported' ? 'address-scheme-unsupported' : 'address-invalid';
    const draft = draftOf(url);
    expect(
      mended(code, {
        phase: 'prepare',
        draft,
        failure: { detail: { address: url, reason, offset: 0, part: '' } },
      })?.url,
    ).toBe(expected);
  });

  test('an address that nobody can complete is only told', () => {
    const diagnosis = explainFailure('address-invalid', {
      phase: 'prepare',
      draft: draftOf(''),
      failure: { detail: { address: '', reason: 'empty', offset: 0, part: '' } },
    });
    expect(diagnosis.fixes).toEqual([]);
    expect(diagnosis.findings[0]?.ruleId).toBe('address-invalid');
  });

  test('what cannot travel comes out of a header, a doubled one is sent once', () => {
    const draft = draftOf('https://x.test', { headers: [makeRow('X-Note', 'one\ntwo\u200b')] });
    const detail = {
      header: 'X-Note',
      from: 'row',
      reason: 'value-character',
      codePoint: 'U+000A',
      offset: 3,
    };
    expect(
      mended('header-invalid', { phase: 'prepare', draft, failure: { detail } })?.headers[0]?.value,
    ).toBe('onetwo');
    const twice = draftOf('https://x.test', {
      headers: [makeRow('Host', 'a.test'), makeRow('host', 'b.test')],
    });
    expect(
      mended('header-invalid', {
        phase: 'prepare',
        draft: twice,
        failure: { detail: { header: 'Host', from: 'row', reason: 'twice' } },
      })?.headers,
    ).toHaveLength(1);
  });

  test('a line break in the key of the sign-in comes out there', () => {
    const draft = draftOf('https://x.test', { auth: keyAuth('X-Key', 'abc\n') });
    const detail = {
      header: 'X-Key',
      from: 'sign-in',
      reason: 'value-character',
      codePoint: 'U+000A',
      offset: 3,
    };
    expect(
      mended('header-invalid', { phase: 'prepare', draft, failure: { detail } })?.auth.apiKey.value,
    ).toBe('abc');
  });

  test('a method in odd letters becomes a word, a wrong length goes', () => {
    expect(
      mended('method-invalid', { phase: 'prepare', draft: draftOf('https://x.test', { method: 'ge t' }) })
        ?.method,
    ).toBe('GET');
    const draft = draftOf('https://x.test', { headers: [makeRow('Content-Length', '9')] });
    expect(
      mended('content-length-mismatch', {
        phase: 'prepare',
        draft,
        failure: { detail: { given: '9', actual: 2 } },
      })?.headers,
    ).toEqual([]);
  });
});

describe('the way there', () => {
  test('a host with a slip is written as the one that a variable knows, or with its usual ending', () => {
    const draft = draftOf('https://api.exmaple.test/v1');
    const failure = { detail: { host: 'api.exmaple.test', port: 443 } };
    expect(
      mended('host-not-found', {
        draft,
        failure,
        phase: 'dns',
        variables: [variable('baseUrl', 'https://api.example.test')],
      })?.url,
    ).toBe('https://api.example.test/v1');
    const ending = draftOf('https://api.lamps.con/v1');
    expect(
      mended('host-not-found', {
        draft: ending,
        phase: 'dns',
        failure: { detail: { host: 'api.lamps.con' } },
      })?.url,
    ).toBe('https://api.lamps.com/v1');
  });

  test('a host like no other is left as it is, with the causes listed', () => {
    const diagnosis = explainFailure('host-not-found', {
      phase: 'dns',
      draft: draftOf('https://intranet/v1'),
      failure: { detail: { host: 'intranet' } },
    });
    expect(diagnosis.fixes).toEqual([]);
    expect(diagnosis.findings[0]?.explanation).toContain('one network only');
  });

  test('on this computer the port that a variable knows is tried, then the other meaning of localhost', () => {
    const draft = draftOf('http://localhost:3999/v1');
    const failure = { detail: { host: 'localhost', port: 3999, tried: '127.0.0.1:3999, [::1]:3999' } };
    const diagnosis = explainFailure('connection-refused', {
      draft,
      failure,
      variables: [variable('sandboxUrl', 'http://127.0.0.1:4010', { scope: 'built-in' })],
    });
    expect(diagnosis.fixes.map(({ edits }) => edits)).toEqual([
      [{ op: 'set-url', url: 'http://127.0.0.1:4010/v1' }],
      [{ op: 'set-url', url: 'http://127.0.0.1:3999/v1' }],
    ]);
  });

  test('a refused connection elsewhere has no press that helps', () => {
    expect(
      explainFailure('connection-refused', { failure: { detail: { host: 'api.example.test', port: 8081 } } })
        .fixes,
    ).toEqual([]);
  });

  test('a base address in the environment is changed there, for every request', () => {
    const draft = draftOf('{{baseUrl}}/v1');
    const diagnosis = explainFailure('tls-wrong-version', {
      draft,
      phase: 'tls',
      variables: [variable('baseUrl', 'https://127.0.0.1:4010')],
    });
    expect(diagnosis.fixes[0]?.edits).toEqual([
      { op: 'set-variable', name: 'baseUrl', value: 'http://127.0.0.1:4010' },
    ]);
  });

  test('https to a plain port becomes http, http to a secure port https', () => {
    expect(
      mended('tls-wrong-version', { phase: 'tls', draft: draftOf('https://127.0.0.1:4010/v1') })?.url,
    ).toBe('http://127.0.0.1:4010/v1');
    const plain = draftOf('http://api.example.test:443/v1');
    expect(mended('connection-reset', { phase: 'waiting', draft: plain })?.url).toBe(
      'https://api.example.test:443/v1',
    );
    const page =
      '<html><body><center>The plain HTTP request was sent to HTTPS port</center><hr><center>nginx</center></body></html>';
    const answered = explain({
      status: 400,
      headers: [['Content-Type', 'text/html']],
      body: page,
      draft: plain,
    });
    expect(answered.fixes[0]).toMatchObject({ id: 'change-scheme', certainty: 'certain' });
  });

  test('a server that asks for https in words gets it; where https was used already, it does not', () => {
    const body = '{"message":"HTTPS is required."}';
    const ask = (url: string) =>
      explain({ status: 403, headers: [['Content-Type', 'application/json']], body, draft: draftOf(url) });
    expect(ask('http://api.example.test/v1').fixes[0]?.edits).toEqual([
      { op: 'set-url', url: 'https://api.example.test/v1' },
    ]);
    expect(ruleIds(ask('https://api.example.test/v1'))).not.toContain('tls-wrong-scheme');
  });

  test('a cut line to an ordinary port is sent again, without changing the scheme', () => {
    const diagnosis = explainFailure('connection-reset', {
      phase: 'waiting',
      draft: draftOf('http://api.example.test/v1'),
    });
    expect(diagnosis.fixes.map(({ id, edits }) => [id, edits])).toEqual([
      ['send-again', [{ op: 'wait', ms: 0 }]],
    ]);
  });

  test('sending a POST again is less sure, and says why', () => {
    const again = (method: string) =>
      explainFailure('connection-closed', {
        phase: 'waiting',
        draft: posting('http://x.test', '{}', { method }),
      }).fixes[0];
    expect(again('PUT')?.certainty).toBe('likely');
    expect(again('POST')).toMatchObject({ certainty: 'possible' });
    expect(again('POST')?.because).toContain('done twice');
  });

  test.each(['connect-timeout', 'no-response-in-time', 'answer-stalled', 'deadline-reached'] as const)(
    '%s is told as time',
    (code) => {
      const diagnosis = explainFailure(code, { phase: 'waiting', failure: { detail: { limitMs: 5000 } } });
      expect(ruleIds(diagnosis)).toEqual(['timed-out']);
    },
  );

  const slow = (timeoutMs: number | null, limitMs: number) =>
    explainFailure('no-response-in-time', {
      phase: 'waiting',
      failure: { detail: { limitMs } },
      draft: draftOf('http://x.test/report', { settings: { ...makeSettings(), timeoutMs } }),
    }).fixes.map(({ id, certainty, edits }) => [id, certainty, edits[0]]);

  test('a limit that was made short is made longer first, Plaincall’s own last', () => {
    const again = ['send-again', 'likely', { op: 'wait', ms: 0 }];
    expect(slow(400, 400)).toEqual([
      ['allow-more-time', 'likely', { op: 'set-time-limit', ms: 30_000 }],
      again,
    ]);
    expect(slow(20_000, 20_000)[0]?.[2]).toEqual({ op: 'set-time-limit', ms: 100_000 });
    expect(slow(null, 120_000)).toEqual([
      again,
      ['allow-more-time', 'possible', { op: 'set-time-limit', ms: 600_000 }],
    ]);
  });

  test('a limit that is longer by now, or as long as can be, is left alone', () => {
    expect(slow(60_000, 400).map(([id]) => id)).toEqual(['send-again']);
    expect(slow(MAX_TIMEOUT_MS, MAX_TIMEOUT_MS).map(([id]) => id)).toEqual(['send-again']);
  });

  test('a request that was stopped is nobody’s fault', () => {
    const diagnosis = explainFailure('cancelled', {
      phase: 'waiting',
      failure: { detail: { by: 'person' } },
    });
    expect(diagnosis).toMatchObject({ turn: 'none', findings: [{ ruleId: 'cancelled', severity: 'info' }] });
  });

  test('a circle between http and https is left by starting with https', () => {
    const draft = draftOf('http://x.test/a');
    const record = explain({ draft });
    expect(record.findings).toEqual([]);
    const hops = ['http://x.test/a', 'https://x.test/a'].map((url) => ({
      request: { method: 'GET', url, headers: [], addedHeaders: [], body: { byteLength: 0, head: '' } },
      phases: { dnsMs: null, connectMs: null, tlsMs: null, waitingMs: null, receivingMs: null },
      connection: null,
      answer: null,
      redirect: null,
    }));
    const diagnosis = explainFailure('redirect-loop', { phase: 'receiving', draft, record: { hops } });
    expect(diagnosis.fixes[0]?.edits).toEqual([{ op: 'set-url', url: 'https://x.test/a' }]);
    expect(explainFailure('redirect-loop', { phase: 'receiving', draft }).fixes).toEqual([]);
  });
});

describe('certificates', () => {
  const certificate: Certificate = {
    subject: 'CN=lamps.example',
    issuer: 'CN=Example CA',
    names: ['www.lamps.example'],
    validFromMs: Date.UTC(2029, 0, 1),
    validToMs: Date.UTC(2030, 0, 31),
    fingerprint256: '',
    isSelfSigned: false,
  };
  const about = (code: FailureCode, parts: Partial<Certificate> = {}): ReturnType<typeof explainFailure> =>
    explainFailure(code, {
      phase: 'tls',
      draft: draftOf('https://lamps.example/v1'),
      failure: { certificate: { ...certificate, ...parts }, detail: { host: 'lamps.example', port: 443 } },
    });

  test.each([
    ['certificate-expired', 'certificate-expired'],
    ['certificate-not-yet-valid', 'certificate-expired'],
    ['certificate-self-signed', 'certificate-untrusted'],
    ['certificate-untrusted', 'certificate-untrusted'],
    ['certificate-incomplete-chain', 'certificate-untrusted'],
    ['certificate-wrong-host', 'certificate-wrong-host'],
  ] as const)(
    '%s: skipping the check is the last suggestion, marked as risky, for that host alone',
    (code, rule) => {
      const { fixes, findings } = about(code);
      expect(findings[0]?.ruleId).toBe(rule);
      expect(fixes.at(-1)).toMatchObject({
        id: 'trust-host',
        risky: true,
        edits: [{ op: 'trust-host', host: 'lamps.example' }],
      });
      expect(fixes.filter(({ risky }) => risky)).toHaveLength(1);
    },
  );

  test('a name of the certificate comes before skipping the check', () => {
    const { fixes } = about('certificate-wrong-host');
    expect(fixes.map(({ id, risky }) => [id, risky])).toEqual([
      ['use-certified-name', false],
      ['trust-host', true],
    ]);
    expect(fixes[0]?.edits).toEqual([{ op: 'set-url', url: 'https://www.lamps.example/v1' }]);
  });

  test('a name that has nothing to do with the typed one is not suggested among many', () => {
    expect(
      about('certificate-wrong-host', { names: ['a.test', 'b.test'] }).fixes.map(({ id }) => id),
    ).toEqual(['trust-host']);
  });

  test('a certificate that is wanted from this side cannot be skipped', () => {
    const { fixes, findings } = about('client-certificate-required');
    expect(findings[0]?.ruleId).toBe('client-certificate-required');
    expect(fixes).toEqual([]);
  });

  test('no failure but one of a certificate ever offers to skip the check', () => {
    for (const code of ['tls-handshake', 'tls-too-old', 'connection-reset', 'host-not-found'] as const)
      expect(about(code).fixes.filter(({ id }) => id === 'trust-host')).toEqual([]);
  });
});
