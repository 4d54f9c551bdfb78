import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftFinding } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import { isLocalHost } from '../../../../shared/diagnosis/preflight/is-local-host.ts';
import type { DraftCheckInput } from '../../../../shared/diagnosis/preflight/draft-view.ts';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeAuth, makeBody, makeSettings } from '../../../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { en } from '../../../../shared/texts/en.ts';
import { bearerAuth, draftOf, keyAuth, makeRow, NOW, posting, secret, variable } from '../make-exchange.ts';

type Parts = Partial<Omit<DraftCheckInput, 'draft'>>;

const URL = 'https://api.parcelwise.test/v2/parcels';

function check(draft: RequestDraft, parts: Parts = {}): DraftFinding[] {
  return checkDraft(
    {
      draft,
      inherited: { headers: [], auth: null, variables: [], settings: [] },
      variables: [],
      secretFacts: [],
      now: NOW,
      ...parts,
    },
    en,
  );
}

const ids = (draft: RequestDraft, parts: Parts = {}): string[] =>
  check(draft, parts).map(({ ruleId }) => ruleId);

/** The request after the first suggestion, which has to leave nothing to say of that rule. */
function mended(draft: RequestDraft, ruleId: string, parts: Parts = {}): RequestDraft {
  const finding = check(draft, parts).find((each) => each.ruleId === ruleId);
  const after = applyEdits(draft, finding?.fixes[0]?.edits ?? []).draft;
  expect(ids(after, parts)).not.toContain(ruleId);
  return after;
}

const header = (name: string, value: string, parts: Parameters<typeof draftOf>[1] = {}): RequestDraft =>
  draftOf(URL, { headers: [makeRow(name, value)], ...parts });
const basicAuth = (username: string, password: string): RequestDraft['auth'] => ({
  ...makeAuth(),
  kind: 'basic',
  basic: { username, password },
});
const textBody = (text: string): RequestDraft['body'] => ({ ...makeBody(), kind: 'text', text });
const jwt = (claims: object): string =>
  `eyJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.c2ln`;

describe('nothing is said of a request that nothing speaks against', () => {
  test.each<[string, RequestDraft, Parts?]>([
    ['an empty tab', draftOf('')],
    ['a GET', draftOf(URL)],
    ['a GET with params', draftOf(`${URL}?page=2&q=a%20b`)],
    ['a POST with JSON', posting(URL, '{"to": "Ada", "grams": 250}')],
    ['JSON with variables', posting(URL, '{"to": {{who}}}'), { variables: [variable('who', '"Ada"')] }],
    ['a POST without a body', draftOf(URL, { method: 'POST' })],
    ['JSON chosen and not typed yet', posting(URL, '')],
    ['a key that is a secret', draftOf(URL, { auth: bearerAuth('{{key}}') }), { variables: [secret('key')] }],
    ['a method of an API', draftOf(URL, { method: 'purge' })],
    ['a text that is none of JSON', draftOf(URL, { method: 'POST', body: textBody('hello {there}') })],
    ['a header that is no key', header('Accept', 'application/json')],
    ['http without a key', draftOf('http://parcelwise.example/v2')],
    ['http with a key on this computer', { ...header('X-Api-Key', 'k-1'), url: 'http://127.0.0.1:8080/' }],
    [
      'a body that an API takes as its own JSON',
      posting(URL, '{}', { headers: [makeRow('Content-Type', 'application/vnd.parcel+json')] }),
    ],
    ['an archived address', draftOf('https://archive.parcelwise.test/web/2031/https://example.test/')],
    ['a password with a blank in it', draftOf(URL, { auth: basicAuth('ada', 'correct horse ') })],
  ])('%s', (_what, draft, parts) => {
    expect(ids(draft, parts)).toEqual([]);
  });
});

describe('what would keep a request from being sent', () => {
  test('a variable that nothing stands for, with the one that was meant', () => {
    const parts = { variables: [variable('baseUrl', 'https://api.parcelwise.test')] };
    const draft = draftOf('{{baseURL}}/v2/parcels');
    expect(ids(draft, parts)).toEqual(['unresolved-variable']);
    expect(mended(draft, 'unresolved-variable', parts).url).toBe('{{baseUrl}}/v2/parcels');
    expect(ids(header('X-Trace', '{{trace}}'))).toEqual(['unresolved-variable']);
    expect(check(header('X-Trace', '{{trace}}'))[0]).toMatchObject({
      severity: 'error',
      place: { in: 'header', name: 'X-Trace' },
      parts: ['headers'],
    });
  });

  test('a secret without a value leads to where it is typed', () => {
    const [finding] = check(draftOf(URL, { auth: bearerAuth('{{key}}') }), {
      variables: [secret('key', { hasValue: false })],
    });
    expect(finding).toMatchObject({ ruleId: 'unresolved-variable', place: { in: 'variable', name: 'key' } });
  });

  test('a :name of the path that has no value', () => {
    const draft = draftOf(`${URL}/:parcelId`);
    expect(check(draft)[0]).toMatchObject({
      ruleId: 'unresolved-variable',
      summary: ':parcelId in the address has no value yet.',
      place: { in: 'param', name: 'parcelId' },
    });
    const filled = { ...draft, params: draft.params.map((row) => ({ ...row, value: '77' })) };
    expect(ids(filled)).toEqual([]);
  });

  test('a variable in the body is only warned of: it is sent as it is typed', () => {
    const [finding] = check(posting(URL, '{"to": "{{who}}"}'));
    expect(finding).toMatchObject({ ruleId: 'unresolved-variable', severity: 'warning', parts: ['body'] });
    expect(finding?.place).toMatchObject({ in: 'body', offset: 8, length: 7 });
  });

  test('an address without its beginning', () => {
    expect(mended(draftOf('api.parcelwise.test/v2'), 'address-invalid').url).toBe(
      'https://api.parcelwise.test/v2',
    );
  });

  test('a header that cannot travel', () => {
    expect(mended(header('X Trace:', '1'), 'header-invalid').headers[0]?.name).toBe('X-Trace');
    expect(mended(header('X-Note', 'a\u200bb'), 'header-invalid').headers[0]?.value).toBe('ab');
    expect(ids(header('X-Note', 'a b'))).toEqual([]);
  });

  test('a method of two words', () => {
    expect(mended(draftOf(URL, { method: 'P OST' }), 'method-invalid').method).toBe('POST');
  });

  test('a length that is not the body’s; the right one is let be', () => {
    const wrong = posting(URL, '{"a":1}', { headers: [makeRow('Content-Length', '9')] });
    expect(mended(wrong, 'content-length-wrong').headers).toEqual([]);
    expect(ids(posting(URL, '{"a":1}', { headers: [makeRow('Content-Length', '7')] }))).toEqual([]);
  });
});

describe('who is asking', () => {
  test.each([
    ['quotes', '"k-2207-xyz"'],
    ['a blank', 'k-2207-xyz '],
    ['a line break', 'k-2207\n-xyz'],
    ['a character that nobody sees', 'k-2207\u200b-xyz'],
  ])('a key with %s is cleaned', (_what, key) => {
    const draft = draftOf(URL, { auth: keyAuth('X-Api-Key', key) });
    expect(mended(draft, 'key-has-stray-characters').auth.apiKey.value).toBe('k-2207-xyz');
  });

  test('a secret’s value is judged by what the service side says of it, and cleaned where it is kept', () => {
    const draft = draftOf(URL, { auth: bearerAuth('{{key}}') });
    const variables = [secret('key')];
    const fact = { variable: 'key', oddities: ['quoted' as const] };
    const [finding] = check(draft, { variables, secretFacts: [fact] });
    expect(finding).toMatchObject({
      ruleId: 'key-has-stray-characters',
      place: { in: 'variable', name: 'key' },
      parts: ['auth'],
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ op: 'clean-secret', name: 'key' }]);
    expect(ids(draft, { variables, secretFacts: [{ variable: 'key', oddities: [] }] })).toEqual([]);
    expect(ids(draft, { variables, secretFacts: [{ ...fact, variable: 'otherKey' }] })).toEqual([]);
  });

  test('an inherited key is judged too, and only what can be reached from here is offered', () => {
    const draft = draftOf(URL, { auth: { ...makeAuth(), kind: 'inherit' } });
    const inherited = (auth: RequestDraft['auth']): Parts => ({
      inherited: { headers: [], variables: [], settings: [], auth: { auth, fromName: 'Shop' } },
    });
    const [finding] = check(draft, inherited(bearerAuth('"tok-1"')));
    expect(finding).toMatchObject({ ruleId: 'key-has-stray-characters', fixes: [] });
    expect(ids(draft, inherited(bearerAuth('tok-1')))).toEqual([]);
  });

  test('a token that already has the word Bearer', () => {
    const draft = draftOf(URL, { auth: bearerAuth('Bearer tok-5512') });
    expect(ids(draft)).toEqual(['auth-scheme']);
    expect(mended(draft, 'auth-scheme').auth.bearer.token).toBe('tok-5512');
    expect(ids(draftOf(URL, { auth: bearerAuth('bearing-tok-5512') }))).toEqual([]);
    const inSecret = draftOf(URL, { auth: bearerAuth('{{t}}') });
    const facts = [{ variable: 't', oddities: ['has-scheme-bearer' as const] }];
    const parts = { variables: [secret('t')], secretFacts: facts };
    expect(mended(inSecret, 'auth-scheme', parts).auth.kind).toBe('api-key');
  });

  test('a name and a password that are not packed', () => {
    expect(mended(header('Authorization', 'Basic ada:lovelace'), 'auth-scheme').auth.kind).toBe('basic');
    expect(ids(header('Authorization', 'Basic YWRhOmxvdmVsYWNl'))).toEqual([]);
  });

  test('two sources of one header', () => {
    const draft = header('authorization', 'Bearer tok-1', { auth: bearerAuth('tok-2') });
    expect(check(draft)[0]).toMatchObject({ ruleId: 'two-sign-ins', parts: ['headers', 'auth'] });
    expect(mended(draft, 'two-sign-ins').headers).toEqual([]);
    expect(ids(header('X-Api-Key', 'k-1', { auth: bearerAuth('tok-2') }))).toEqual([]);
    expect(
      ids(header('Authorization', 'Bearer tok-1', { auth: keyAuth('Authorization', 'tok', 'query') })),
    ).toEqual([]);
    const off = [{ ...makeRow('Authorization', 'x'), isEnabled: false }];
    expect(ids(draftOf(URL, { headers: off, auth: bearerAuth('tok-2') }))).toEqual([]);
  });

  test('a token that is over, or not valid yet', () => {
    const of = (claims: object): RequestDraft => draftOf(URL, { auth: bearerAuth(jwt(claims)) });
    expect(check(of({ exp: NOW / 1000 - 7200 }))[0]).toMatchObject({
      ruleId: 'token-out-of-time',
      summary: 'The token ran out 2 hours ago.',
      place: { in: 'auth', part: 'token' },
    });
    expect(ids(of({ nbf: NOW / 1000 + 900 }))).toEqual(['token-out-of-time']);
    expect(ids(of({ exp: NOW / 1000 + 60, nbf: NOW / 1000 - 60 }))).toEqual([]);
    expect(
      ids(draftOf(URL, { auth: bearerAuth('{{t}}') }), { variables: [variable('t', jwt({ exp: 1 }))] }),
    ).toEqual(['token-out-of-time']);
  });

  test('a token that is kept as a secret is judged by its claims', () => {
    const draft = header('Authorization', 'Bearer {{t}}');
    const claims = { algorithm: null, issuer: null, audience: [], scopes: [], roles: [], issuedAt: null };
    const check = (expiresAt: number): string[] =>
      ids(draft, {
        variables: [secret('t')],
        secretFacts: [{ variable: 't', oddities: [], token: { ...claims, notBefore: null, expiresAt } }],
      });
    expect(check(NOW)).toEqual(['token-out-of-time']);
    expect(check(NOW + 1)).toEqual([]);
  });

  test('the key of the documentation', () => {
    expect(ids(draftOf(URL, { auth: keyAuth('X-Api-Key', 'YOUR_API_KEY') }))).toEqual(['key-is-placeholder']);
    expect(ids(draftOf(URL, { auth: keyAuth('X-Api-Key', 'yourself-99') }))).toEqual([]);
  });

  test('a key that travels in the open', () => {
    const open = header('X-Api-Key', 'k-1');
    const draft = { ...open, url: 'http://api.parcelwise.example/v2' };
    expect(mended(draft, 'insecure-address').url).toBe('https://api.parcelwise.example/v2');
    const parts = { variables: [variable('base', 'http://api.parcelwise.example')] };
    expect(check({ ...open, url: '{{base}}/v2' }, parts)[0]?.fixes[0]?.edits).toEqual([
      { op: 'set-variable', name: 'base', value: 'https://api.parcelwise.example' },
    ]);
    expect(ids({ ...open, url: 'http://192.168.1.7/v2' })).toEqual([]);
  });
});

describe('what is sent', () => {
  test('JSON that is none is repaired', () => {
    const draft = posting(URL, '{"to": "Ada",}');
    expect(check(draft)[0]).toMatchObject({ ruleId: 'body-not-json', place: { in: 'body', line: 1 } });
    expect(mended(draft, 'body-not-json').body.text).toBe('{"to": "Ada"}');
  });

  test('a text in place of a variable without quotes', () => {
    const parts = { variables: [variable('who', 'Ada')] };
    expect(mended(posting(URL, '{"to": {{who}}}'), 'body-not-json', parts).body.text).toBe(
      '{"to": "{{who}}"}',
    );
    expect(ids(posting(URL, '{"to": {{n}}}'), { variables: [variable('n', '7')] })).toEqual([]);
  });

  test('a label that contradicts the body', () => {
    const draft = posting(URL, '{"a": 1}', { headers: [makeRow('content-type', 'text/plain')] });
    expect(check(draft)[0]?.parts).toEqual(['headers', 'body']);
    expect(mended(draft, 'content-type-wrong').headers[0]?.value).toBe('application/json');
    expect(
      ids(posting(URL, '{"a": 1}', { headers: [makeRow('Content-Type', '{{type}}')] }), {
        variables: [variable('type', 'text/plain')],
      }),
    ).toEqual([]);
  });

  test('no label that is switched off, nor that of a text, which may be anything', () => {
    const off = [{ ...makeRow('Content-Type', 'text/plain'), isEnabled: false }];
    expect(ids(posting(URL, '{"a": 1}', { headers: off }))).toEqual([]);
    const headers = [makeRow('Content-Type', 'text/csv')];
    expect(ids(draftOf(URL, { method: 'POST', headers, body: textBody('a;b') }))).toEqual([]);
  });

  test('XML and a form that are called JSON', () => {
    const headers = [makeRow('Content-Type', 'application/json')];
    const xml = { ...makeBody(), kind: 'xml' as const, text: '<a/>' };
    expect(
      mended(draftOf(URL, { method: 'POST', headers, body: xml }), 'content-type-wrong').headers[0]?.value,
    ).toBe('application/xml');
    const form = { ...makeBody(), kind: 'form' as const, form: [makeRow('a', '1')] };
    expect(
      mended(draftOf(URL, { method: 'POST', headers, body: form }), 'content-type-wrong').headers[0]?.value,
    ).toBe('application/x-www-form-urlencoded');
  });

  test('a label that was left out', () => {
    const settings = { ...makeSettings(), omittedHeaders: ['content-type'] };
    const draft = posting(URL, '{"a": 1}', { settings });
    expect(mended(draft, 'content-type-missing').headers[0]).toMatchObject({ value: 'application/json' });
    const typed = [makeRow('Content-Type', 'application/json')];
    expect(ids(posting(URL, '{"a": 1}', { settings, headers: typed }))).toEqual([]);
    expect(ids(draftOf(URL, { settings }))).toEqual([]);
  });

  test('JSON that would go out as plain text', () => {
    const draft = draftOf(URL, { method: 'POST', body: textBody('{"a": 1}') });
    expect(mended(draft, 'json-sent-as-text').body.kind).toBe('json');
    expect(ids({ ...draft, headers: [makeRow('Content-Type', 'text/plain')] })).toEqual([]);
  });

  test('a body with GET', () => {
    const draft = posting(URL, '{"a": 1}', { method: 'GET' });
    expect(check(draft)[0]).toMatchObject({ place: { in: 'method' }, parts: ['body'] });
    expect(mended(draft, 'body-on-get').method).toBe('POST');
    expect(ids(posting(URL, '{"a": 1}', { method: 'DELETE' }))).toEqual([]);
  });

  test('a method in small letters', () => {
    expect(mended(draftOf(URL, { method: 'patch' }), 'method-lower-case').method).toBe('PATCH');
  });

  test('blanks round a param or a field', () => {
    const draft = draftOf(`${URL}?status=sent`);
    const params = draft.params.map((row) => ({ ...row, value: 'sent\u00a0', isEnabled: true }));
    expect(mended({ ...draft, params }, 'value-has-outer-blanks').params[0]?.value).toBe('sent');
    const body = { ...makeBody(), kind: 'form' as const, form: [makeRow('to', ' Ada')] };
    const form = draftOf(URL, { method: 'POST', body });
    expect(mended(form, 'value-has-outer-blanks').body.form[0]?.value).toBe('Ada');
    expect(ids(draftOf(URL, { method: 'POST', body: { ...body, form: [makeRow('to', 'A B')] } }))).toEqual(
      [],
    );
  });
});

describe('the address', () => {
  test('a blank that came along', () => {
    expect(mended(draftOf(`${URL} `), 'address-blank').url).toBe(URL);
    expect(check(draftOf(` ${URL}`))[0]).toMatchObject({ ruleId: 'address-blank', severity: 'error' });
  });

  test('a blank that does not look like one', () => {
    expect(mended(draftOf(`${URL}%20`), 'address-trailing-blank').url).toBe(URL);
    expect(mended(draftOf(`${URL}\u200b`), 'address-trailing-blank').url).toBe(URL);
    expect(ids(draftOf(`${URL}/white%20label`))).toEqual([]);
    expect(ids(draftOf(`${URL}/c++`))).toEqual([]);
  });

  test('a doubled slash', () => {
    const draft = draftOf('https://api.parcelwise.test//v2/parcels');
    expect(mended(draft, 'address-doubled-slash').url).toBe(URL);
  });

  test('a gap of the documentation', () => {
    const parts = { variables: [variable('parcelId', '77')] };
    const draft = draftOf(`${URL}/{parcel_id}`);
    expect(mended(draft, 'address-unresolved', parts).url).toBe(`${URL}/{{parcelId}}`);
    expect(ids(draftOf(`${URL}/parcel_id`), parts)).toEqual([]);
  });
});

test('what keeps a request from being sent comes before what is merely unwise', () => {
  const draft = posting('http://api.parcelwise.example/v2//parcels', '{"a": 1', {
    method: 'GET',
    auth: keyAuth('X-Api-Key', 'k-1'),
  });
  const severities = check(draft).map(({ severity }) => severity);
  expect(severities).toEqual(severities.toSorted());
  expect(ids(draft)).toEqual(['body-not-json', 'body-on-get', 'insecure-address', 'address-doubled-slash']);
});

test.each([
  ['localhost', true],
  ['printer', true],
  ['box.local', true],
  ['10.3.2.1', true],
  ['172.20.0.1', true],
  ['::1', true],
  ['fd12::1', true],
  ['172.32.0.1', false],
  ['8.8.8.8', false],
  ['2001:db8::1', false],
  ['localhost.example.com', false],
])('%s is in a network of one’s own: %s', (host, isLocal) => {
  expect(isLocalHost(host)).toBe(isLocal);
});

test('whatever is typed, nothing is thrown, and each fix changes something', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('{{a}}', 'Bearer x', '"', ' ', 'https://', '{"a":', ':id'),
  );
  const joined = fc.array(text, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(joined, joined, joined, joined, (url, name, value, body) => {
      const draft = posting(url, body, {
        headers: [makeRow(name, value)],
        auth: bearerAuth(value),
        method: name,
      });
      for (const { fixes } of check(draft, { variables: [variable('a', value)] }))
        for (const fix of fixes) {
          const { changes, external } = applyEdits(draft, fix.edits);
          expect(changes.length + external.length).toBeGreaterThan(0);
        }
    }),
  );
});
