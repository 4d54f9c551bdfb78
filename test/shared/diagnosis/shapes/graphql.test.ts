import { expect, test } from 'vitest';
import { posting } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

const OK = { status: 200 } as const;
const asked = posting(
  'https://x.test/graphql',
  '{\n  "query": "query ($id: ID!) {\\n  lamp(id: $id) {\\n    \\"x\\" watts\\n  }\\n}",\n  "variables": {"id": "7"}\n}',
);
const refusal = (line: number, column: number) => ({
  errors: [{ message: 'There is no such thing.', locations: [{ line, column }] }],
});

test('the place in the query is found in the JSON that carries it, escapes and all', () => {
  const at = asked.body.text.indexOf('watts');
  expect(readBody(refusal(3, 9), { ...OK, draft: asked }).errors).toMatchObject([
    { place: { in: 'body', line: 2, offset: at, path: ['query'] } },
  ]);
});

test('a line that the query does not have leads nowhere', () => {
  expect(readBody(refusal(9, 1), { ...OK, draft: asked }).errors).toMatchObject([{ place: null }]);
});

test('a query that is sent as it is counts its own lines', () => {
  const draft = { ...asked, body: { ...asked.body, kind: 'text' as const, text: 'query {\n  lamp\n}' } };
  expect(readBody(refusal(2, 3), { ...OK, draft }).errors).toMatchObject([
    { place: { in: 'body', line: 2, column: 3, offset: 10 } },
  ]);
});

test('a code says what the status does not', () => {
  const body = { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] };
  const found = readBody(body, OK);
  expect(found).toMatchObject({ ok: false, turn: 'you', shape: 'graphql' });
  expect(firstError(found)).toMatchObject({ message: 'Sign in first.', code: 'UNAUTHENTICATED' });
  expect(readBody(body, { status: 400 }).summary).toBe(
    'You are not recognised. The server says: “Sign in first”.',
  );
});

test('errors beside data are warnings of a success', () => {
  const body = { data: { shop: 1, stock: null }, errors: [{ message: 'No stock.', path: ['stock'] }] };
  expect(readBody(body, { status: 200 })).toMatchObject({
    ok: true,
    turn: 'none',
    errors: [{ message: 'No stock.', severity: 'warning' }],
    findings: [{ ruleId: 'partly-failed', severity: 'warning' }],
  });
});

test('data that is null, or holds nothing but nulls, is no data', () => {
  const errors = [{ message: 'No stock.', path: ['stock'] }];
  expect(readBody({ data: null, errors }, OK).ok).toBe(false);
  expect(readBody({ data: { stock: null }, errors }, OK).ok).toBe(false);
});

test('an error list of another build, and an answer that holds more, are left alone', () => {
  expect(readBody({ errors: [{ message: 'no', path: ['lamp', 0] }] }).shape).toBe('generic');
  const more = { errors: [{ message: 'no', locations: [{ line: 1, column: 2 }] }], file: 'lamp.txt' };
  expect(readBody(more, OK)).toMatchObject({ ok: true, errors: [] });
  expect(readBody({ ...more, statusCode: 400 }).shape).toBe('graphql');
  expect(readBody({ data: [1], errors: [{ message: 'no', path: 'lamp' }] }, OK)).toMatchObject({
    ok: true,
    errors: [],
  });
});

test('the map of texts that one framework puts into its extensions is read by field', () => {
  const extensions = { validation: { 'lamp.watts': ['Has to be a number.'] } };
  expect(readBody({ errors: [{ message: 'Check these.', extensions }] }, OK).errors).toMatchObject([
    { message: 'Has to be a number.', title: 'Check these.', field: { path: ['lamp', 'watts'] } },
  ]);
});

test('what an operation refused is a failure, and each field leads to its variable', () => {
  const draft = posting('https://x.test', '{"query":"…","variables":{"input":{"size":0}}}');
  const payload = {
    lamp: { id: 1 },
    userErrors: [{ field: ['input', 'size'], message: 'Too small', code: 'LESS_THAN' }],
  };
  expect(readBody({ data: { lampUpdate: payload } }, { ...OK, draft })).toMatchObject({
    ok: false,
    errors: [{ code: 'LESS_THAN', place: { path: ['variables', 'input', 'size'] } }],
  });
});

test('of two operations of which one was refused the other stays a success', () => {
  const refused = { userErrors: [{ field: null, message: 'Too small' }] };
  expect(readBody({ data: { a: refused, b: { id: 1 } } }, OK)).toMatchObject({
    ok: true,
    errors: [{ message: 'Too small', field: null }],
  });
});

test('errors in a record that came back are data', () => {
  const errors = [{ field: 'size', message: 'was empty' }];
  expect(readBody({ data: { importLog: { id: 4, errors } } }, OK)).toMatchObject({ ok: true, errors: [] });
  expect(readBody({ data: { importLog: { errors: ['was empty'] } } }, OK)).toMatchObject({
    ok: true,
    errors: [],
  });
});
