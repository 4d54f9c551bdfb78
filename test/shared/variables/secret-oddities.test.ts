import { describe, expect, test } from 'vitest';
import { describeSecrets, findSecretOddities } from '../../../shared/variables/secret-oddities.ts';

const now = Date.UTC(2031, 4, 9);
const jwt = (claims: object): string =>
  `eyJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.c2lnbmF0dXJl`;

describe('what is odd about a secret is told without telling the secret', () => {
  test.each([
    ['', ['empty']],
    ['   ', ['empty', 'leading-blank', 'trailing-blank']],
    [' abc123', ['leading-blank']],
    ['abc123 ', ['trailing-blank']],
    ['abc 123', ['inner-blank']],
    ['abc123\n', ['line-break']],
    ['abc\r\n123', ['line-break']],
    ['"abc123"', ['quoted']],
    ['\u201cabc123\u201d', ['quoted', 'non-ascii']],
    ["'abc123'", ['quoted']],
    ['abc\u200b123', ['invisible-character']],
    ['\ufeffabc123', ['invisible-character']],
    ['abc\u00a0123', ['invisible-character']],
    ['abc\u0007123', ['invisible-character']],
    ['p\u00e4ssword1', ['non-ascii']],
    ['Bearer abc123', ['has-scheme-bearer']],
    ['bearer  abc123', ['has-scheme-bearer']],
    ['Basic dXNlcjpwdw==', ['has-scheme-basic']],
    ['YOUR_API_KEY', ['placeholder']],
    ['<your token here>', ['inner-blank', 'placeholder']],
    ['xxxxxxxxxxxx', ['placeholder']],
    ['changeme', ['placeholder']],
    [jwt({ exp: now / 1000 - 1 }), ['expired-jwt']],
    [`Bearer ${jwt({ exp: 1 })}`, ['has-scheme-bearer', 'expired-jwt']],
  ])('%j', (value, oddities) => {
    expect(findSecretOddities(value, now)).toEqual(oddities);
  });

  test.each([
    '2nq8kTz7wYbV4cLm',
    'sk_live_51H8xYzExampleNot',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    'dGhlIGtleSBpcyBsb25n+/==',
    'correct-horse-battery-staple',
    '{not}-a-placeholder',
    jwt({ exp: now / 1000 + 60 }),
    jwt({ sub: 'nobody' }),
    'not.a.jwt',
    "it's",
  ])('nothing odd: %s', (value) => {
    expect(findSecretOddities(value, now)).toEqual([]);
  });
});

test('each used secret is described, by the value that was sent', () => {
  const secrets = [
    { name: 'a', value: 'fine-value-123' },
    { name: 'b', value: '"x"' },
    { name: 'a', value: 'derived' },
  ];
  expect(describeSecrets(['b', 'a'], secrets, now)).toEqual([
    { variable: 'b', oddities: ['quoted'] },
    { variable: 'a', oddities: [] },
  ]);
});

test('a token is described by what it claims, but not by whom it speaks for', () => {
  const value = `"Bearer ${jwt({ iss: 'https://login.parcelwise.test', sub: 'nina@parcelwise.test', exp: 4e9 })}"`;
  const [fact] = describeSecrets(['token'], [{ name: 'token', value }], now);
  expect(fact?.token).toMatchObject({ issuer: 'https://login.parcelwise.test', expiresAt: 4e12 });
  expect(JSON.stringify(fact)).not.toMatch(/nina|eyJ/);
});
