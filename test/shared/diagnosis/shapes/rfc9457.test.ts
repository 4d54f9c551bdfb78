import { expect, test } from 'vitest';
import { explain, posting } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const PROBLEM: ExchangeParts['headers'] = [['Content-Type', 'application/problem+json; charset=utf-8']];
const JSON_ONLY: ExchangeParts['headers'] = [['Content-Type', 'application/json']];

test('detail is the message, title the short name, the last part of type the code', () => {
  const body = JSON.stringify({
    type: 'https://docs.example.test/problems/stock-too-low',
    title: 'Not enough in stock',
    status: 409,
    detail: 'There are 2 lamps left, 5 were ordered.',
    instance: '/orders/771',
  });
  const { shape, confidence, errors } = explain({ status: 409, headers: PROBLEM, body });
  expect({ shape, confidence }).toEqual({ shape: 'rfc9457', confidence: 'certain' });
  expect(errors).toMatchObject([
    {
      message: 'There are 2 lamps left, 5 were ordered.',
      title: 'Not enough in stock',
      code: 'stock-too-low',
      docsUrl: 'https://docs.example.test/problems/stock-too-low',
    },
  ]);
});

test('each pointer leads to its value in the request', () => {
  const draft = posting(
    'https://shop.example.test/orders',
    '{\n  "lines": [\n    { "amount": "three" }\n  ]\n}',
  );
  const body = JSON.stringify({
    title: 'Check the order',
    errors: [{ detail: 'must be a whole number', pointer: '#/lines/0/amount' }],
  });
  const { errors } = explain({ status: 422, headers: PROBLEM, body, draft });
  expect(errors).toMatchObject([
    {
      message: 'must be a whole number',
      field: { in: 'body', path: ['lines', 0, 'amount'] },
      place: { in: 'body', line: 3, path: ['lines', 0, 'amount'] },
    },
  ]);
});

test('the errors map of ASP.NET Core gives one error a text, and finds keys in their own case', () => {
  const draft = posting('https://shop.example.test/orders', '{"email":"","lines":[{"amount":"x"}]}');
  const body = JSON.stringify({
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    errors: {
      Email: ['The e-mail is needed.', 'It has to have an @.'],
      '$.lines[0].amount': ['Could not be converted to System.Int32.'],
    },
    traceId: '00-5f2c9a-01',
  });
  const { shape, errors, requestId } = explain({ status: 400, headers: JSON_ONLY, body, draft });
  expect(shape).toBe('rfc9457');
  expect(requestId).toEqual({ value: '00-5f2c9a-01', from: 'body traceId' });
  expect(errors.map(({ message, place }) => [message, place?.in === 'body' ? place.path : null])).toEqual([
    ['Could not be converted to System.Int32.', ['lines', 0, 'amount']],
    ['The e-mail is needed.', ['email']],
    ['It has to have an @.', ['email']],
  ]);
});

test('JSON that the program could not read comes first, with the place where it stopped; an empty key is the whole', () => {
  const draft = posting('https://shop.example.test/orders', '{\n  "a": x\n}');
  const body = JSON.stringify({
    title: 'One or more validation errors occurred.',
    status: 400,
    errors: {
      '': ['A body is needed.'],
      order: ['The order is needed.'],
      $: ["'x' is an invalid start. Path: $.a | LineNumber: 1 | BytePositionInLine: 7."],
    },
  });
  const { errors } = explain({ status: 400, headers: JSON_ONLY, body, draft });
  expect(errors.map(({ field, place }) => [field?.raw ?? null, place])).toEqual([
    ['$', { in: 'body', line: 2, column: 8, offset: 9, length: null, path: null }],
    [null, null],
    ['order', null],
  ]);
});

test('a map of errors that are objects, and a list, are read as such', () => {
  const read = (errors: unknown) =>
    explain({ status: 400, headers: PROBLEM, body: JSON.stringify({ title: 'No', errors }) }).errors;
  expect(read({ email: { message: 'No @.', code: 'at' } })).toMatchObject([
    { message: 'No @.', code: 'at', field: { path: ['email'] } },
  ]);
  expect(read([{ name: 'email', reason: 'No @.' }])).toMatchObject([{ message: 'No @.' }]);
});

test('the invalid-params of the older RFC are a list too', () => {
  const body = JSON.stringify({
    title: 'Invalid',
    'invalid-params': [{ name: 'age', reason: 'must be positive' }],
  });
  expect(explain({ status: 400, headers: PROBLEM, body }).errors).toMatchObject([
    { message: 'must be positive', field: { path: ['age'] } },
  ]);
});

test('XML of the same standard is read by its namespace', () => {
  const body =
    '<?xml version="1.0"?><problem xmlns="urn:ietf:rfc:7807"><title>Gone</title><detail>The shop &amp; its stock were closed.</detail></problem>';
  expect(
    explain({ status: 410, headers: [['Content-Type', 'application/problem+xml']], body }),
  ).toMatchObject({
    shape: 'rfc9457',
    errors: [{ message: 'The shop & its stock were closed.', title: 'Gone' }],
  });
});

test('an article with a title and a number is data, not a problem', () => {
  const body = JSON.stringify({ title: 'How lamps are made', status: 2, detail: 'long read' });
  expect(explain({ headers: JSON_ONLY, body })).toMatchObject({ ok: true, shape: null, errors: [] });
});

test('labelled as a problem it is a failure even with 200; the same without the label is not', () => {
  const body = JSON.stringify({ title: 'No', detail: 'It failed.' });
  expect(explain({ headers: PROBLEM, body })).toMatchObject({
    ok: false,
    errors: [{ message: 'It failed.' }],
  });
  expect(explain({ headers: JSON_ONLY, body }).ok).toBe(true);
});
