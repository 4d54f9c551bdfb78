import { expect, test } from 'vitest';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { explain, JSON_TYPE, posting } from '../make-exchange.ts';

/** The nearest answer that a framework's shape must not take; what the shapes do read stands in test/fixtures/answers. */

function read(body: unknown, status = 400, headers: Headers = []): Diagnosis {
  return explain({ status, headers: [...JSON_TYPE, ...headers], body: JSON.stringify(body), draft: null });
}

test.each([
  ['fastapi', 'without sentences', 'generic', { detail: [{ loc: ['body', 'lamp'], text: 'no lamp' }] }],
  ['fastapi', 'a sentence from another server', 'generic', { detail: 'no lamp' }],
  ['django-rest-framework', 'the frame of an error', 'generic', { errors: ['no lamp'] }],
  ['django-rest-framework', 'bare words', 'generic', { lamp: 'no lamp', message: 'dark' }],
  ['laravel', 'without a message', 'rails', { errors: { lamp: ['is dark'] } }],
  ['laravel', 'with words instead of lists', 'generic', { message: 'Check.', errors: { lamp: 'is dark' } }],
  ['rails', 'with something beside it', 'generic', { errors: { lamp: ['is dark'] }, id: 7 }],
  ['rails', 'with a message', 'generic', { status: 404, error: 'Not Found', message: 'no lamp' }],
  ['spring-boot', 'without a path', 'generic', { timestamp: 1, status: 400, error: 'Bad Request' }],
  ['nestjs', 'with a flag for the error', 'generic', { statusCode: 400, error: true, message: 'dark' }],
  ['nestjs', 'with something beside it', 'generic', { statusCode: 404, message: 'no lamp', lamp: 7 }],
  [
    'nestjs',
    'as Fastify writes it',
    'fastify',
    { statusCode: 500, code: 'LAMP', error: 'x', message: 'dark' },
  ],
  ['fastify', 'without a code', 'nestjs', { statusCode: 500, error: 'x', message: 'dark' }],
  ['express-validator', 'without a place', 'generic', { errors: [{ msg: 'no lamp', param: 'lamp' }] }],
  [
    'ajv',
    'without a keyword',
    'generic',
    { errors: [{ instancePath: '/lamp', message: 'no lamp', params: {} }] },
  ],
  [
    'zod',
    'with a code of its own',
    'generic',
    { issues: [{ code: 'dark', path: ['lamp'], message: 'no lamp' }] },
  ],
  [
    'joi',
    'with a plain type',
    'generic',
    { details: [{ message: 'no lamp', path: ['lamp'], type: 'dark' }] },
  ],
  ['symfony', 'without a way', 'generic', { violations: [{ message: 'no lamp' }] }],
  ['trpc', 'without a status', 'generic', { error: { message: 'no lamp', code: 7, data: { code: 'X' } } }],
  ['json-rpc', 'of another version', 'generic', { jsonrpc: '1.0', error: { code: 7, message: 'no lamp' } }],
  ['fhir', 'of another kind', 'generic', { resourceType: 'Lamp', issue: [], message: 'no lamp' }],
  ['grpc-gateway', 'with a code of HTTP', 'generic', { code: 400, message: 'no lamp', details: [] }],
  ['grpc-gateway', 'without details', 'generic', { code: 3, message: 'no lamp' }],
  ['multi-status', 'with 400', 'generic', { results: [{ status: 409, message: 'no lamp' }] }],
])('not %s: %s', (_shape, _what, expected, body) => {
  expect(read(body).shape).toBe(expected);
});

test.each([
  ['Express, another title', '<title>Lamps</title><body><pre>Cannot POST /x</pre></body>'],
  [
    'Werkzeug, a paragraph more before',
    '<!doctype html>\n<html lang=en>\n<title>400 Bad</title>\n<p>x</p><h1>Bad</h1>',
  ],
])('a page is not taken: %s', (_name, page) => {
  expect(explain({ status: 400, headers: [['Content-Type', 'text/html']], body: page }).shape).toBe(
    'generic',
  );
});

test('a bare map of lists is Django’s with 400, Rails’ with 422, and anybody’s else', () => {
  const body = { lamp: ['is dark'] };
  expect([400, 422, 409].map((status) => read(body, status).shape)).toEqual([
    'django-rest-framework',
    'rails',
    'generic',
  ]);
});

test('what Spring Boot leaves out is not shown as nothing', () => {
  const body = { timestamp: 'x', status: 400, error: 'Bad Request', path: '/lamps', message: '' };
  expect(read(body).errors[0]?.message).toBe('Bad Request');
});

test('a field is found in the request, whichever validator names it', () => {
  const draft = posting('https://api.example.test/v1/lamps', '{"lamps":[{"watts":"x"}]}');
  const bodies = [
    { detail: [{ loc: ['body', 'lamps', 0, 'watts'], msg: 'no' }] },
    { message: 'no', errors: { 'lamps.0.watts': ['no'] } },
    { statusCode: 400, message: ['lamps.0.watts must be a number'], error: 'Bad Request' },
    { statusCode: 400, code: 'FST_ERR_VALIDATION', error: 'x', message: 'body/lamps/0/watts must be number' },
    { errors: [{ type: 'field', msg: 'no', path: 'lamps[0].watts', location: 'body' }] },
    [{ instancePath: '/lamps/0/watts', keyword: 'type', params: {}, message: 'no' }],
    { error: { issues: [{ code: 'invalid_type', path: ['lamps', 0, 'watts'], message: 'no' }] } },
    { details: [{ message: 'no', path: ['lamps', 0, 'watts'], type: 'number.base' }] },
    { violations: [{ propertyPath: 'lamps[0].watts', message: 'no' }] },
    { lamps: [{ watts: ['no'] }] },
  ];
  for (const body of bodies) {
    const { errors } = explain({ status: 400, headers: JSON_TYPE, body: JSON.stringify(body), draft });
    expect(errors.map(({ place }) => place)).toMatchObject([{ in: 'body', path: ['lamps', 0, 'watts'] }]);
  }
});

test.each([
  [
    'JSON-RPC',
    [
      { jsonrpc: '2.0', result: 1, id: 1 },
      { jsonrpc: '2.0', error: { code: -1, message: 'no' }, id: 2 },
    ],
    '[1]',
  ],
  [
    'Jira',
    {
      issues: [{ id: '1' }],
      errors: [{ status: 400, elementErrors: { errorMessages: ['no'], errors: {} }, failedElementNumber: 3 }],
    },
    'issueUpdates[3]',
  ],
  [
    'Salesforce',
    [
      { success: true, errors: [] },
      { success: false, errors: [{ statusCode: 'NO_LAMP', message: 'no', fields: [] }] },
    ],
    'records[1]',
  ],
])('of several, %s says which one failed, and the rest is no failure', (_name, body, raw) => {
  const { ok, errors } = read(body, 200);
  expect(errors.map(({ field }) => field?.raw)).toEqual([raw]);
  expect(ok).toBe(true);
});

test('a 207 of which everything failed is a failure, with an error for each', () => {
  const body = { responses: [{ code: 404 }, { statusCode: 409, body: { message: 'taken' } }] };
  const { ok, errors } = read(body, 207);
  expect({ ok, errors: errors.map(({ message, field }) => [message, field?.raw]) }).toEqual({
    ok: false,
    errors: [
      ['404', 'responses[0]'],
      ['taken', 'responses[1]'],
    ],
  });
});
