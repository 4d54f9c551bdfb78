import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import { bearerAuth, draftOf, explain, posting, ruleIds } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';
import { readBody } from '../shapes/read-body.ts';

const GATEWAY: [string, string][] = [
  ['Content-Type', 'application/json'],
  ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'],
];

/** What is said of the code, and nothing else. */
function meaningOf(diagnosis: Diagnosis): string | undefined {
  return diagnosis.findings.find(({ ruleId }) => ruleId === 'known-code')?.summary;
}

test.each([
  [{ error: 'invalid_client', error_description: 'x' }, 'client id'],
  [{ error: 'interaction_required', error_description: 'AADSTS50076: x' }, 'sign in or agree'],
  [{ __type: 'ExpiredTokenException', message: 'x' }, 'temporary key'],
  [
    {
      error: {
        code: 403,
        message: 'x',
        status: 'PERMISSION_DENIED',
        errors: [{ domain: 'u', reason: 'accessNotConfigured', message: 'x' }],
      },
    },
    'switched off',
  ],
  [
    { kind: 'Status', apiVersion: 'v1', status: 'Failure', message: 'x', reason: 'Conflict', code: 409 },
    'changed by somebody',
  ],
  [
    { success: false, errors: [{ code: 7003, message: 'x' }], messages: [], result: null },
    'id in the address',
  ],
])('%j is told in plain words', (body, words) => {
  expect(meaningOf(readBody(body))).toContain(words);
});

test('a code in a header, and one that stands above another, are told too', () => {
  const headers: ExchangeParts['headers'] = [['WWW-Authenticate', 'Bearer error="invalid_token"']];
  expect(meaningOf(explain({ status: 401, headers }))).toContain('expired');
  const fault =
    '<s:Envelope><s:Body><s:Fault><faultcode>s:VersionMismatch</faultcode><faultstring>x</faultstring><detail><code>9</code></detail></s:Fault></s:Body></s:Envelope>';
  const xml: ExchangeParts['headers'] = [['Content-Type', 'text/xml']];
  expect(meaningOf(explain({ status: 500, headers: xml, body: fault }))).toContain('version of SOAP');
});

test('who has yet to confirm is waited for', () => {
  expect(readBody({ error: 'authorization_pending', interval: 7 }).fixes).toMatchObject([
    { edits: [{ op: 'wait', ms: 7000 }] },
  ]);
});

test('a token that was asked for with JSON is asked for with a form', () => {
  const ask = (text: string, error: string) =>
    readBody({ error, error_description: 'x' }, { draft: posting('https://login.example.test/token', text) });
  const fix = ask('{"grant_type":"client_credentials","ttl":60}', 'unsupported_grant_type').fixes;
  expect(fix).toMatchObject([
    {
      id: 'send-as-form',
      edits: [
        { op: 'set-body-kind', kind: 'form' },
        { op: 'set-form-field', name: 'grant_type', value: 'client_credentials' },
        { op: 'set-form-field', name: 'ttl', value: '60' },
      ],
    },
  ]);
  expect(ask('{"grant_type":"client_credentials"}', 'invalid_scope').fixes).toEqual([]);
  expect(ask('{"scope":["a"]}', 'invalid_request').fixes).toEqual([]);
});

test('the gateway that speaks of a missing token means a missing path', () => {
  const found = readBody({ message: 'Missing Authentication Token' }, { status: 403, headers: GATEWAY });
  expect(meaningOf(found)).toContain('does not exist');
  expect(found.causes).toEqual([]);
});

test('rules go by what an error says, not by the status that everything has', () => {
  const draft = draftOf('https://api.example.test/v1', { auth: bearerAuth('abc') });
  const idsOf = (type: string) => ruleIds(readBody({ __type: type, message: 'x' }, { draft }));
  expect(idsOf('AccessDeniedException')).toContain('permission-missing');
  expect(idsOf('UnrecognizedClientException')).toContain('key-refused');
  const lost = { status: 403, draft, headers: GATEWAY };
  expect(ruleIds(readBody({ message: 'Missing Authentication Token' }, lost))).not.toContain(
    'permission-missing',
  );
  expect(ruleIds(readBody({ message: 'Forbidden' }, lost))).toContain('permission-missing');
});

test('a code that nobody documents, one of another vendor, and one in a success are left alone', () => {
  expect(ruleIds(readBody({ error: 'lamp_invalid', error_description: 'x' }))).not.toContain('known-code');
  expect(ruleIds(readBody({ code: 'ExpiredTokenException', message: 'x' }))).not.toContain('known-code');
  expect(ruleIds(readBody({ id: 7, error: null, code: 'Conflict' }, { status: 200 }))).toEqual([]);
});

test('a throttling under 400 or 200 is waited for like 429', () => {
  const cost = { requestedQueryCost: 90, throttleStatus: { currentlyAvailable: 40, restoreRate: 10 } };
  const graphql = { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', cost } }] };
  expect(readBody(graphql, { status: 200 })).toMatchObject({
    turn: 'wait',
    fixes: [{ edits: [{ op: 'wait', ms: 5000 }] }],
  });
  expect(ruleIds(readBody({ __type: 'ThrottlingException', message: 'x' }))).toContain('too-many-requests');
  expect(ruleIds(readBody({ __type: 'ValidationException', message: 'x' }))).not.toContain(
    'too-many-requests',
  );
});
