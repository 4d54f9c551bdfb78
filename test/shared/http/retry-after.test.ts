import { describe, expect, test } from 'vitest';
import { parseHttpDate } from '../../../shared/http/http-date.ts';
import { parseRetryAfter } from '../../../shared/http/retry-after.ts';

const now = Date.UTC(2031, 4, 9, 12, 0, 0);

describe('Retry-After is read in both of its forms', () => {
  test.each([
    ['0', 0],
    ['30', 30_000],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['Fri, 09 May 2031 12:00:20 GMT', 20_000],
    ['Friday, 09-May-31 12:01:00 GMT', 60_000],
    ['Fri May  9 12:00:05 2031', 5000],
    ['Fri, 09 May 2031 11:00:00 GMT', 0],
  ])('%s', (value, waitMs) => {
    expect(parseRetryAfter(value, now)).toBe(waitMs);
  });

  test.each([
    '',
    '-5',
    '1e3',
    'soon',
    '30s',
    '99999999999999999999',
    'Fri, 31 Feb 2031 12:00:00 GMT',
    '5 May 2031',
  ])('neither seconds nor a date: "%s"', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });
});

test('a year of two digits lies no more than fifty years ahead', () => {
  expect(parseHttpDate('Sunday, 06-Nov-94 08:49:37 GMT', now)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
  expect(parseHttpDate('Sunday, 06-Nov-80 08:49:37 GMT', now)).toBe(Date.UTC(2080, 10, 6, 8, 49, 37));
});
