import { expect, test } from 'vitest';
import { dexatelBody, explain, JSON_TYPE, posting } from '../make-exchange.ts';

test('each entry of the list is an error with its code and message', () => {
  const body = dexatelBody(400, 'from is required.', 'channel must be one of sms, viber.');
  const { shape, confidence, errors, summary } = explain({ status: 400, headers: JSON_TYPE, body });
  expect({ shape, confidence, summary }).toEqual({
    shape: 'dexatel',
    confidence: 'certain',
    summary: 'The request needs a change. The server says: “from is required”, and 1 more.',
  });
  expect(errors.map(({ code, message }) => [code, message])).toEqual([
    ['1100', 'from is required.'],
    ['1101', 'channel must be one of sms, viber.'],
  ]);
});

test('a code keeps every digit', () => {
  const body = dexatelBody(400, 'no').replace('1100', '90071992547409931234');
  expect(explain({ status: 400, headers: JSON_TYPE, body }).errors[0]?.code).toBe('90071992547409931234');
});

test('the field that a message names is found in the request, wherever the request wraps it', () => {
  const draft = posting('https://api.example.test/v1/messages', '{"data":{"to":["x"],"text":"hello"}}');
  const body = dexatelBody(400, 'to[0] must be a did: up to 15 digits');
  expect(explain({ status: 400, headers: JSON_TYPE, body, draft }).errors[0]).toMatchObject({
    field: { in: 'body', path: ['to', 0], raw: 'to[0]' },
    place: { in: 'body', line: 1, column: 16, path: ['data', 'to', 0] },
  });
});

test('a list whose entries lack the documented parts is left to the general reader', () => {
  const body = JSON.stringify({ errors: [{ message: 'no', code: 3, status: 400 }] });
  expect(explain({ status: 400, headers: JSON_TYPE, body }).shape).toBe('generic');
});

test('with 200, nothing but the list means a failure; beside data it is a log', () => {
  const list = JSON.parse(dexatelBody(400, 'no')) as { errors: unknown[] };
  expect(explain({ headers: JSON_TYPE, body: JSON.stringify(list) }).ok).toBe(false);
  expect(explain({ headers: JSON_TYPE, body: JSON.stringify({ ...list, data: [1] }) })).toMatchObject({
    ok: true,
    errors: [],
  });
});
