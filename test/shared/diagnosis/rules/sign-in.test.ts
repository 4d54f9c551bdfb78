import { expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import {
  bearerAuth,
  dexatelBody,
  draftOf,
  explain,
  JSON_TYPE,
  keyAuth,
  makeRow,
  NOW,
  ruleIds,
  secret,
  variable,
} from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const URL = 'https://api.example.test/v1/things';
const KEYS = [variable('shopKey', 'abc-123'), variable('baseUrl', 'https://api.example.test')];
const ASKS_FOR_KEY: ExchangeParts = {
  status: 401,
  headers: JSON_TYPE,
  body: dexatelBody(401, 'The header X-Shop-Key is missing.'),
  variables: KEYS,
};

/** The headers and the sign-in of the draft after the first suggestion. */
function afterFirst(draft: RequestDraft, { fixes }: Diagnosis): RequestDraft | null {
  return fixes[0] === undefined ? null : applyEdits(draft, fixes[0].edits).draft;
}

test('a missing key is sent from the environment, in the header that the server names', () => {
  const draft = draftOf(URL);
  const diagnosis = explain({ ...ASKS_FOR_KEY, draft });
  expect(ruleIds(diagnosis)).toEqual(['key-missing']);
  expect(diagnosis.fixes[0]).toMatchObject({
    label: 'Send {{shopKey}} in X-Shop-Key',
    certainty: 'certain',
    risky: false,
  });
  expect(afterFirst(draft, diagnosis)?.auth).toMatchObject({
    kind: 'api-key',
    apiKey: { place: 'header', name: 'X-Shop-Key', value: '{{shopKey}}' },
  });
});

test('a challenge that names a header says where a key belongs', () => {
  const diagnosis = explain({
    status: 401,
    headers: [['WWW-Authenticate', 'ApiKey realm="shop", header="X-Shop-Key"']],
    variables: KEYS,
  });
  expect(diagnosis.fixes[0]?.label).toBe('Send {{shopKey}} in X-Shop-Key');
});

test('Bearer is used where the challenge asks for it', () => {
  const draft = draftOf(URL);
  const diagnosis = explain({
    status: 401,
    headers: [['WWW-Authenticate', 'Bearer realm="shop"']],
    variables: [secret('token')],
    draft,
  });
  expect(afterFirst(draft, diagnosis)?.auth).toMatchObject({
    kind: 'bearer',
    bearer: { token: '{{token}}' },
  });
});

test('name and password of the environment answer a Basic challenge', () => {
  const draft = draftOf(URL);
  const variables = [variable('username', 'ada'), secret('password')];
  const diagnosis = explain({
    status: 401,
    headers: [['WWW-Authenticate', 'Basic realm="shop"']],
    variables,
    draft,
  });
  expect(afterFirst(draft, diagnosis)?.auth).toMatchObject({
    kind: 'basic',
    basic: { username: '{{username}}', password: '{{password}}' },
  });
});

test('a key that is asked for as a parameter goes into the address', () => {
  const draft = draftOf(URL, { headers: [makeRow('X-Api-Key', '{{shopKey}}')] });
  const body = JSON.stringify({ message: 'Missing query parameter "api_key".' });
  const diagnosis = explain({ status: 401, headers: JSON_TYPE, body, draft, variables: KEYS });
  expect(afterFirst(draft, diagnosis)).toMatchObject({
    headers: [],
    auth: { apiKey: { place: 'query', name: 'api_key', value: '{{shopKey}}' } },
  });
});

test('without a key at hand the place is named and nothing is made up', () => {
  const diagnosis = explain({ ...ASKS_FOR_KEY, variables: [] });
  expect(diagnosis.findings[0]).toMatchObject({
    ruleId: 'key-missing',
    explanation: 'The server expects a key in X-Shop-Key.',
    place: { in: 'auth' },
  });
  expect(diagnosis.fixes).toEqual([]);
});

test('a key without a value is what to give first', () => {
  const diagnosis = explain({ ...ASKS_FOR_KEY, variables: [secret('shopKey', { hasValue: false })] });
  expect(diagnosis.findings[0]?.place).toEqual({ in: 'variable', name: 'shopKey' });
  expect(diagnosis.fixes).toEqual([]);
});

test('a key that is sent is not missing, an inherited one neither', () => {
  expect(
    ruleIds(
      explain({ ...ASKS_FOR_KEY, draft: draftOf(URL, { auth: keyAuth('X-Shop-Key', '{{shopKey}}') }) }),
    ),
  ).not.toContain('key-missing');
  const draft = draftOf(URL, { auth: { ...keyAuth('', ''), kind: 'inherit' } });
  expect(
    ruleIds(explain({ ...ASKS_FOR_KEY, draft, sent: { headers: [['X-Shop-Key', '‹shopKey›']] } })),
  ).not.toContain('key-missing');
});

test('an ordinary 404 asks for no key', () => {
  expect(ruleIds(explain({ status: 404, variables: KEYS }))).not.toContain('key-missing');
});

test.each([
  ['the address', draftOf(`${URL}?api_key={{shopKey}}`)],
  ['Authorization', draftOf(URL, { auth: bearerAuth('{{shopKey}}') })],
  ['a row Authorization', draftOf(URL, { headers: [makeRow('Authorization', 'Bearer {{shopKey}}')] })],
  ['another header', draftOf(URL, { headers: [makeRow('X-Api-Key', '{{shopKey}}')] })],
])('a key in %s is moved to where the server looks', (_name, draft) => {
  const diagnosis = explain({ ...ASKS_FOR_KEY, draft });
  expect(ruleIds(diagnosis)).toEqual(['key-in-wrong-place']);
  const after = afterFirst(draft, diagnosis);
  expect({ auth: after?.auth, url: after?.url, headers: after?.headers }).toMatchObject({
    auth: { kind: 'api-key', apiKey: { place: 'header', name: 'X-Shop-Key', value: '{{shopKey}}' } },
    url: URL,
    headers: [],
  });
});

test('a key in the right header, whatever its case, is not moved', () => {
  const draft = draftOf(URL, { auth: keyAuth('x-shop-key', '{{shopKey}}') });
  expect(ruleIds(explain({ ...ASKS_FOR_KEY, draft }))).toEqual(['key-refused']);
});

test.each([
  ['quotes', '"abc-123"', 'abc-123'],
  ['typographic quotes', '“abc-123”', 'abc-123'],
  ['a blank behind', 'abc-123 ', 'abc-123'],
  ['a no-break space', 'abc-123\u00a0', 'abc-123'],
  ['a zero-width space', '\u200babc-123', 'abc-123'],
  ['a line break', 'abc-\n123', 'abc-123'],
  ['quotes round a variable', '"{{shopKey}}"', '{{shopKey}}'],
])('%s come off the key', (_name, typed, expected) => {
  const draft = draftOf(URL, { auth: keyAuth('X-Shop-Key', typed) });
  const diagnosis = explain({
    ...ASKS_FOR_KEY,
    body: dexatelBody(401, 'The key in X-Shop-Key is not known.'),
    draft,
  });
  expect(diagnosis.fixes[0]).toMatchObject({ id: 'clean-key', certainty: 'certain' });
  expect(afterFirst(draft, diagnosis)?.auth.apiKey.value).toBe(expected);
});

test('a stray quote in a variable is taken off there', () => {
  const draft = draftOf(URL, { auth: keyAuth('X-Shop-Key', '{{shopKey}}') });
  const plain = explain({ status: 401, draft, variables: [variable('shopKey', '"abc-123"')] });
  expect(plain.fixes[0]).toMatchObject({
    edits: [{ op: 'set-variable', name: 'shopKey', value: 'abc-123' }],
    changes: [{ place: { in: 'variable', name: 'shopKey' }, before: '"abc-123"', after: 'abc-123' }],
  });
  const hidden = explain({
    status: 401,
    draft,
    variables: [secret('shopKey')],
    record: { secretFacts: [{ variable: 'shopKey', oddities: ['trailing-blank'] }] },
  });
  expect(hidden.fixes[0]?.edits).toEqual([{ op: 'clean-secret', name: 'shopKey' }]);
});

test('a clean key is left alone', () => {
  const draft = draftOf(URL, { auth: keyAuth('X-Shop-Key', 'abc-123') });
  expect(ruleIds(explain({ status: 401, draft }))).not.toContain('key-has-stray-characters');
});

const WANTS_BEARER: ExchangeParts = { status: 401, headers: [['WWW-Authenticate', 'Bearer realm="shop"']] };

test('Bearer goes in front of a bare token', () => {
  const draft = draftOf(URL, { headers: [makeRow('Authorization', 'abc-123')] });
  const diagnosis = explain({ ...WANTS_BEARER, draft });
  expect(diagnosis.fixes[0]).toMatchObject({ id: 'add-bearer', certainty: 'certain' });
  expect(afterFirst(draft, diagnosis)).toMatchObject({
    headers: [],
    auth: { kind: 'bearer', bearer: { token: 'abc-123' } },
  });
});

test('without a challenge, Bearer is only a possibility', () => {
  const draft = draftOf(URL, { headers: [makeRow('Authorization', 'abc-123')] });
  expect(explain({ status: 401, draft }).fixes[0]).toMatchObject({ id: 'add-bearer', certainty: 'possible' });
});

test('a doubled Bearer is sent once, whether typed or in the variable', () => {
  const typed = draftOf(URL, { auth: bearerAuth('Bearer abc-123') });
  expect(afterFirst(typed, explain({ ...WANTS_BEARER, draft: typed }))?.auth.bearer.token).toBe('abc-123');
  const held = draftOf(URL, { auth: bearerAuth('{{token}}') });
  const diagnosis = explain({
    ...WANTS_BEARER,
    draft: held,
    variables: [secret('token')],
    record: { secretFacts: [{ variable: 'token', oddities: ['has-scheme-bearer'] }] },
  });
  expect(afterFirst(held, diagnosis)?.auth).toMatchObject({
    kind: 'api-key',
    apiKey: { name: 'Authorization', value: '{{token}}' },
  });
});

test('a token where a name and a password are asked for gives way to those of the environment', () => {
  const draft = draftOf(URL, { auth: bearerAuth('abc-123') });
  const variables = [variable('username', 'ada'), secret('password')];
  const diagnosis = explain({
    status: 401,
    headers: [['WWW-Authenticate', 'Basic realm="shop"']],
    variables,
    draft,
  });
  expect(diagnosis.fixes[0]).toMatchObject({ id: 'sign-in-with-name', certainty: 'certain' });
  expect(afterFirst(draft, diagnosis)?.auth.kind).toBe('basic');
});

test('with no word about how, Bearer is a try', () => {
  expect(explain({ status: 401, variables: [secret('token')] }).fixes[0]).toMatchObject({
    certainty: 'possible',
    edits: [{ auth: { kind: 'bearer' } }],
  });
});

test('a plain name and password behind Basic are packed', () => {
  const draft = draftOf(URL, { headers: [makeRow('Authorization', 'Basic ada:lamp')] });
  const diagnosis = explain({ status: 401, headers: [['WWW-Authenticate', 'Basic realm="shop"']], draft });
  expect(afterFirst(draft, diagnosis)).toMatchObject({
    headers: [],
    auth: { kind: 'basic', basic: { username: 'ada', password: 'lamp' } },
  });
});

test('a host that takes the raw key never gets Bearer, and loses one that is there', () => {
  const url = 'https://acme.centercode.com/api/v1/users';
  const bare = draftOf(url, { headers: [makeRow('Authorization', 'abc-123')] });
  expect(explain({ ...WANTS_BEARER, draft: bare }).fixes.map(({ id }) => id)).not.toContain('add-bearer');
  const withWord = draftOf(url, { auth: bearerAuth('abc-123') });
  const diagnosis = explain({ status: 401, draft: withWord });
  expect(diagnosis.fixes[0]).toMatchObject({ id: 'remove-scheme' });
  expect(afterFirst(withWord, diagnosis)?.auth).toMatchObject({
    kind: 'api-key',
    apiKey: { name: 'Authorization', value: 'abc-123' },
  });
});

test('a token with the word it needs is left as it is', () => {
  const draft = draftOf(URL, { auth: bearerAuth('abc-123') });
  expect(ruleIds(explain({ ...WANTS_BEARER, draft }))).toEqual(['key-refused']);
});

test('an expired key gives way to another one of the environment', () => {
  const draft = draftOf(URL, { auth: keyAuth('X-Shop-Key', '{{oldKey}}') });
  const variables = [variable('oldKey', 'a'), variable('shopKey', 'b'), variable('readOnlyKey', 'c')];
  const diagnosis = explain({
    ...ASKS_FOR_KEY,
    body: dexatelBody(401, 'The key in X-Shop-Key has expired.'),
    variables,
    draft,
  });
  expect(diagnosis.findings[0]).toMatchObject({
    ruleId: 'key-refused',
    summary: 'The key has expired.',
    certainty: 'certain',
  });
  expect(diagnosis.fixes.map(({ label }) => label)).toEqual(['Use {{shopKey}} instead']);
});

test('a token whose time is over is known by its own date', () => {
  const draft = draftOf(URL, { auth: bearerAuth('{{token}}') });
  const diagnosis = explain({
    ...WANTS_BEARER,
    draft,
    variables: [secret('token')],
    record: { secretFacts: [{ variable: 'token', oddities: ['expired-jwt'] }] },
  });
  expect(diagnosis.findings[0]).toMatchObject({
    ruleId: 'key-refused',
    certainty: 'certain',
    place: { in: 'variable', name: 'token' },
  });
});

test('403 names the permission that is missing, and offers the key that may do more', () => {
  const draft = draftOf(URL, { method: 'POST', auth: keyAuth('X-Shop-Key', '{{readOnlyKey}}') });
  const variables = [variable('readOnlyKey', 'a'), variable('shopKey', 'b')];
  const body = dexatelBody(403, 'The key lacks the permission lamps:write.');
  const diagnosis = explain({ status: 403, headers: JSON_TYPE, body, draft, variables });
  expect(diagnosis.findings[0]).toMatchObject({ ruleId: 'permission-missing', certainty: 'certain' });
  expect(diagnosis.findings[0]?.explanation).toContain('lamps:write');
  expect(diagnosis.fixes[0]).toMatchObject({ label: 'Use {{shopKey}} instead', certainty: 'possible' });
});

test('the scope of a challenge is the permission that is missing', () => {
  const headers: ExchangeParts['headers'] = [
    ['WWW-Authenticate', 'Bearer error="insufficient_scope", scope="lamps.write"'],
  ];
  expect(explain({ status: 403, headers }).findings[0]?.explanation).toContain('lamps.write');
});

test('a used-up allowance with 403 is a matter of waiting, not of permissions', () => {
  const headers: ExchangeParts['headers'] = [
    ['X-RateLimit-Remaining', '0'],
    ['X-RateLimit-Reset', String(NOW / 1000 + 45)],
  ];
  expect(explain({ status: 403, headers })).toMatchObject({
    turn: 'wait',
    retryAfterMs: 45_000,
    findings: [{ ruleId: 'too-many-requests' }],
    fixes: [{ edits: [{ op: 'wait', ms: 45_000 }] }],
  });
});

test('clocks that differ by more than five minutes are told with a refused sign-in, smaller differences are not', () => {
  const at = (time: number): ExchangeParts => ({
    status: 401,
    headers: [['Date', new Date(time).toUTCString()]],
  });
  expect(ruleIds(explain(at(NOW - 20 * 60_000)))).toContain('clock-skew');
  expect(ruleIds(explain(at(NOW - 4 * 60_000)))).not.toContain('clock-skew');
});
