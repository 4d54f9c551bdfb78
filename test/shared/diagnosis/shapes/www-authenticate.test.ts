import { expect, test } from 'vitest';
import { firstError, readBody } from './read-body.ts';

const challenged = (value: string, status = 401) => ({
  status,
  headers: [
    ['Content-Type', 'application/json'],
    ['WWW-Authenticate', value],
  ] as [string, string][],
});

test('of several challenges the one with the error is read, quoted or not', () => {
  const value =
    'Negotiate, DPoP algs="ES256", Bearer error=invalid_token, error_description="Too old, ask again"';
  const found = readBody('', challenged(value));
  expect(found).toMatchObject({ shape: 'www-authenticate', confidence: 'certain', turn: 'you' });
  expect(firstError(found)).toMatchObject({ message: 'Too old, ask again', code: 'invalid_token' });
});

test('a missing scope is a missing right, whatever the status', () => {
  const found = readBody({ message: 'no' }, challenged('Bearer error="insufficient_scope"', 401));
  expect(found.summary.startsWith('Not allowed')).toBe(true);
});

test('a body that names a code itself is read instead', () => {
  const value = 'Bearer error="invalid_token"';
  expect(readBody({ message: 'Old key', code: 'K9' }, challenged(value))).toMatchObject({
    shape: 'generic',
    errors: [{ code: 'K9' }],
  });
});

test('a challenge without an error, and one on a success, say nothing', () => {
  expect(readBody('', challenged('Bearer realm="lamps", scope="error"')).shape).toBe(null);
  expect(readBody('{"id":1}', challenged('Bearer error="invalid_token"', 200))).toMatchObject({
    ok: true,
    errors: [],
  });
});
