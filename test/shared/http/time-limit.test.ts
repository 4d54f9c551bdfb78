import { expect, test } from 'vitest';
import { MAX_TIMEOUT_MS, readSeconds } from '../../../shared/http/time-limit.ts';

test.each([
  ['30', 30_000],
  [' 2.5 ', 2500],
  ['1,5', 1500],
  ['0.001', 1],
  ['86400', MAX_TIMEOUT_MS],
])('%j is a time limit', (typed, ms) => {
  expect(readSeconds(typed)).toBe(ms);
});

test.each(['', ' ', '0', '0.0001', '-1', '1e3', '2 min', '1.2.3', '86400.001', '999999999', 'Infinity'])(
  '%j is none',
  (typed) => {
    expect(readSeconds(typed)).toBeNull();
  },
);
