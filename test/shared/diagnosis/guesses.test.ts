import { describe, expect, test } from 'vitest';
import { cleanKey } from '../../../shared/diagnosis/clean-key.ts';
import { rewriteDate } from '../../../shared/diagnosis/date-format.ts';
import { keyVariables, otherKeys } from '../../../shared/diagnosis/key-variables.ts';
import { asTemplate, fillKnown } from '../../../shared/diagnosis/known-values.ts';
import { findNamedLimit } from '../../../shared/diagnosis/named-limit.ts';
import { editDistance, nearest } from '../../../shared/diagnosis/nearest.ts';
import { nextValue } from '../../../shared/diagnosis/next-value.ts';
import { readQuota, readResetMs } from '../../../shared/diagnosis/rate-limit.ts';
import { isKeyName } from '../../../shared/diagnosis/sign-in-names.ts';
import { NOW, secret, variable } from './make-exchange.ts';

/** The small guesses that fixes are made of: each with the nearest thing that it must not take for one. */

describe('names of keys', () => {
  test.each([
    'X-Api-Key',
    'apikey',
    'api_key',
    'access_token',
    'X-Dexatel-Key',
    'Ocp-Apim-Subscription-Key',
    'Authorization',
    'accessToken',
  ])('%s', (name) => {
    expect(isKeyName(name)).toBe(true);
  });
  test.each([
    'Idempotency-Key',
    'sort_key',
    'page_token',
    'monkey',
    'keyword',
    'X-Request-Id',
    'X-CSRF-Token',
  ])('%s is none', (name) => {
    expect(isKeyName(name)).toBe(false);
  });
});

test('the variable that opens most comes first, ids and addresses are no keys', () => {
  const variables = ['readOnlyKey', 'tokenUrl', 'apiKeyId', 'apiKey', 'baseUrl'].map((name) =>
    variable(name, 'x'),
  );
  expect(keyVariables(variables).map(({ name }) => name)).toEqual(['apiKey', 'readOnlyKey']);
});

test('a key that is used, has no value or has expired is no other key', () => {
  const variables = [
    variable('apiKey', 'a'),
    secret('adminKey', { hasValue: false }),
    variable('expiredKey', 'c'),
    variable('shopKey', 'd'),
  ];
  expect(otherKeys(variables, ['apiKey']).map(({ name }) => name)).toEqual(['shopKey']);
});

describe('near names', () => {
  test.each([
    ['basUrl', 'baseUrl'],
    ['BaseURL', 'baseUrl'],
    ['baesUrl', 'baseUrl'],
  ])('%s is meant for %s', (typed, meant) => {
    expect(nearest(typed, ['apiKey', 'baseUrl'])).toBe(meant);
  });
  test('short names and far ones are left alone', () => {
    expect(nearest('id', ['it', 'is'])).toBe(null);
    expect(nearest('shopId', ['apiKey', 'baseUrl'])).toBe(null);
  });
  test('a swap of neighbours is one step', () => {
    expect(editDistance('adress', 'adrses', 3)).toBe(1);
    expect(editDistance('a', 'abcdef', 3)).toBe(4);
  });
});

describe('limits that a sentence names', () => {
  test.each([
    ['The limit is 16384 bytes.', 20_000, 16_384],
    ['The body has 20000 bytes. The limit is 16,384 bytes.', 20_000, 16_384],
    ['Maximum size: 1 MB', 3_000_000, 1_000_000],
    ['must not exceed 10 KiB', 20_000, 10_240],
    ['at most 500 characters', 900, 500],
  ])('%s', (words, sent, expected) => {
    expect(findNamedLimit(words, sent)).toBe(expected);
  });
  test('a number larger than what was sent, or one that is no limit, is none', () => {
    expect(findNamedLimit('The limit is 16384 bytes.', 100)).toBe(null);
    expect(findNamedLimit('Error 413 in line 7', 20_000)).toBe(null);
  });
});

test.each([
  ['Desk lamp', 'Desk lamp 2'],
  ['Desk lamp 9', 'Desk lamp 10'],
  ['desk-lamp-2', 'desk-lamp-3'],
  ['lamp2031', 'lamp2031-2'],
  ['18005550142', null],
  ['+1 800 555', null],
  ['  ', null],
])('after %j comes %j', (taken, expected) => {
  expect(nextValue(taken)).toBe(expected);
});

test.each([
  ['"abc"', 'abc'],
  [' abc, ', 'abc'],
  ["'a b'", 'ab'],
  ['„abc“', 'abc'],
  ['{{key}}', '{{key}}'],
  ['" {{key}} "', '{{key}}'],
  ['a"b', 'a"b'],
])('%j cleaned is %j', (typed, expected) => {
  expect(cleanKey(typed)).toBe(expected);
});

describe('dates', () => {
  test.each([
    ['2031-12-24T08:30:00Z', 'YYYY-DD-MM HH:MM:SS', '2031-24-12 08:30:00'],
    ['2031-24-12 08:30', 'YYYY-MM-DD', '2031-12-24'],
    ['1924331400', 'YYYY-MM-DDTHH:MM:SSZ', '2030-12-24T08:30:00Z'],
    ['Tue, 24 Dec 2030 08:30:00 GMT', 'DD.MM.YYYY', '24.12.2030'],
    ['2031-03-01T00:30:00+01:00', 'YYYY-MM-DD HH:MM', '2031-02-28 23:30'],
  ])('%s as %s', (text, pattern, expected) => {
    expect(rewriteDate(text, pattern)).toBe(expected);
  });
  test.each(['2031-02-30', '2031-13-40', 'tomorrow', '05/09/2031', '2031'])(
    '%s is not guessed at',
    (text) => {
      expect(rewriteDate(text, 'YYYY-MM-DD')).toBe(null);
    },
  );
});

describe('allowances', () => {
  test.each([
    ['"default";r=50;t=30', { left: 50, resetMs: 30_000 }],
    ['"day";r=90;t=3600, "burst";r=0;t=5', { left: 0, resetMs: 5000 }],
    ['limit=100, remaining=7, reset=12', { left: 7, resetMs: 12_000 }],
    ['odd', { left: null, resetMs: null }],
  ])('%s', (value, expected) => {
    expect(readQuota(value)).toMatchObject(expected);
  });
  test.each([
    ['30', 30_000],
    ['1.5', 1500],
    [String(NOW / 1000 + 60), 60_000],
    [String(NOW + 60_000), 60_000],
    [new Date(NOW + 60_000).toUTCString(), 60_000],
    [new Date(NOW + 60_000).toISOString(), 60_000],
    [String(NOW / 1000 - 60), 0],
    ['later', null],
  ])('a reset of %s', (value, expected) => {
    expect(readResetMs(value, NOW)).toBe(expected);
  });
});

describe('addresses as templates', () => {
  const variables = [
    variable('host', 'api.example.test'),
    variable('baseUrl', 'https://{{host}}/shop'),
    secret('token'),
  ];

  test('variables are filled in through each other, secrets and circles stay', () => {
    expect(fillKnown('{{baseUrl}}/v1?t={{token}}', variables)).toBe(
      'https://api.example.test/shop/v1?t={{token}}',
    );
    expect(fillKnown('{{a}}', [variable('a', '{{b}}'), variable('b', '{{a}}')])).toMatch(/^\{\{[ab]\}\}$/);
  });

  test('an address under the base keeps the variable, another one does not', () => {
    expect(asTemplate('https://api.example.test/shop/v2/x', '{{baseUrl}}/v1/x', variables)).toBe(
      '{{baseUrl}}/v2/x',
    );
    expect(asTemplate('https://api.example.test/shopping', '{{baseUrl}}/v1/x', variables)).toBe(
      'https://api.example.test/shopping',
    );
    expect(asTemplate('https://other.test/x', '{{baseUrl}}/v1/x', variables)).toBe('https://other.test/x');
  });
});
