import { expect, test } from 'vitest';
import {
  findAllHeaders,
  findHeader,
  hasHeader,
  joinHeader,
  withoutHeaders,
} from '../../../shared/http/headers.ts';
import type { Headers } from '../../../shared/model/response-record.ts';

const headers: Headers = [
  ['Content-Type', 'text/plain'],
  ['Set-Cookie', 'a=1'],
  ['set-cookie', 'b=2'],
  ['__proto__', 'polluted'],
];

test('a header is found by its name without regard to case, the first of several', () => {
  expect(findHeader(headers, 'CONTENT-TYPE')).toBe('text/plain');
  expect(findHeader(headers, 'set-Cookie')).toBe('a=1');
  expect(findHeader(headers, 'content-typ')).toBeNull();
  expect(hasHeader(headers, 'x-absent')).toBe(false);
});

test('repeated headers keep their order', () => {
  expect(findAllHeaders(headers, 'Set-Cookie')).toEqual(['a=1', 'b=2']);
  expect(joinHeader(headers, 'set-cookie')).toBe('a=1, b=2');
  expect(joinHeader(headers, 'x-absent')).toBeNull();
});

test('a header named __proto__ is a header like any other', () => {
  expect(findHeader(headers, '__proto__')).toBe('polluted');
  expect(findHeader(headers, 'toString')).toBeNull();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('headers are taken out by name and the others stay as they are', () => {
  expect(withoutHeaders(headers, ['SET-COOKIE', '__proto__'])).toEqual([['Content-Type', 'text/plain']]);
});
