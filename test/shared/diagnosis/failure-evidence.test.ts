import { expect, test } from 'vitest';
import { explain, JSON_TYPE } from './make-exchange.ts';

/** A success is never called a failure on weak evidence, and a failure inside a 200 is never missed on strong evidence. */

test.each([
  ['data', { data: [1, 2] }],
  ['an empty list of errors', { errors: [], data: { id: 1 } }],
  ['an empty list of errors alone', { errors: [] }],
  ['an error that is null', { error: null, result: 'x' }],
  ['an error that is empty', { error: '', value: 3 }],
  ['errors beside data', { errors: ['row 3 skipped'], data: [1] }],
  ['a count of errors', { error_count: 3, errors: 3, checked: 90 }],
  ['a record that failed', { id: 'm-7', status: 'failed', to: '18005550100', message: 'Hello' }],
  ['a record of a call that did not succeed', { id: 5, event: 'login', success: false, ip: '192.0.2.7' }],
  ['a log of records', { logs: [{ level: 'error', message: 'disk full' }] }],
  ['a list of records with an error column', [{ id: 1, error: 'x', message: 'y' }]],
  ['a status that is fine', { status: 'ok', message: 'Saved.' }],
  ['a success that has a number', { code: 200, message: 'OK' }],
  ['a success that is number 0', { code: 0, message: 'done' }],
  ['a success that is number 1', { code: 1, msg: 'saved' }],
  ['a voucher', { code: 1042, message: 'Ten percent off', value: 10 }],
  ['a coupon code', { code: 'LAMP10', message: 'Enjoy' }],
  ['the word error in data', { title: 'Error handling', body: 'error: true' }],
  [
    'a list of error messages that are texts to translate',
    { items: [{ key: 'errors.required', text: 'is required' }] },
  ],
  ['an empty object', {}],
  ['a null', null],
  ['a text', 'error'],
])('%s with 200 stays a success', (_name, body) => {
  const { ok, errors, turn, shape } = explain({ headers: JSON_TYPE, body: JSON.stringify(body) });
  expect({ ok, errors, turn, shape }).toEqual({ ok: true, errors: [], turn: 'none', shape: null });
});

test.each([
  ['ok: false', { ok: false, error: 'channel_not_found' }],
  ['success: false', { success: false, errors: [{ code: 7003, message: 'No such zone' }], result: null }],
  ['success: "false"', { success: 'false', message: 'no' }],
  ['success: 0', { success: 0, error: 'no' }],
  ['errors without data', { data: null, errors: [{ message: 'Unknown field', path: ['lamp'] }] }],
  ['an error alone', { error: { message: 'no' } }],
  ['status: error with a message', { status: 'error', code: -1, message: 'Invalid key' }],
  ['stat: fail', { stat: 'fail', message: 'no' }],
  ['a negative code with words', { Code: -2, Message: 'The licence must be a text.' }],
  ['a code of failure with words', { errcode: 40_013, errmsg: 'invalid appid' }],
  ['isError: true', { isError: true, message: 'no' }],
])('%s with 200 is a failure', (_name, body) => {
  const { ok, errors, turn, findings } = explain({ headers: JSON_TYPE, body: JSON.stringify(body) });
  expect({ ok, turn, count: errors.length > 0, found: findings.map(({ ruleId }) => ruleId) }).toEqual({
    ok: false,
    turn: 'you',
    count: true,
    found: ['success-with-error-inside'],
  });
});

test('an answer of which the end is missing is not called a failure for what is left of it', () => {
  const whole = JSON.stringify({ errors: ['row 3 skipped'], data: [1, 2, 3] });
  const cut = whole.slice(0, whole.indexOf(',"data"'));
  expect(explain({ headers: JSON_TYPE, body: cut }).errors).toEqual([]);
  expect(explain({ headers: JSON_TYPE, body: `${cut}}`, bodyParts: { isComplete: false } }).ok).toBe(true);
});
