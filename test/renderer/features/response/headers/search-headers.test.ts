import { expect, it } from 'vitest';
import { searchHeaders } from '../../../../../renderer/features/response/headers/search-headers.ts';
import { sayIn } from '../../../../../renderer/state/explaining-texts.ts';
import { en } from '../../../../../shared/texts/en.ts';
import type { HeaderPair } from '../../../../../shared/model/response-record.ts';

const sayText = sayIn(en);

const HEADERS: HeaderPair[] = [
  ['Content-Type', 'application/json'],
  ['Set-Cookie', 'a=1'],
  ['X-Own', 'north'],
  ['Set-Cookie', 'b=2'],
];

const search = (text: string) =>
  searchHeaders(HEADERS, { side: 'answer', now: 0, status: 200 }, text, sayText.message);

it('without a search every header is there, in its order, explained where it is known', () => {
  expect(search('').map(({ name, index }) => [name, index])).toEqual([
    ['Content-Type', 0],
    ['Set-Cookie', 1],
    ['X-Own', 2],
    ['Set-Cookie', 3],
  ]);
  expect(search('')[0]?.explanation).toBe('The body is application/json.');
  expect(search('')[2]?.explanation).toBeNull();
});

it('a search looks into names, values and explanations, and wants every word', () => {
  expect(search('COOKIE').map(({ index }) => index)).toEqual([1, 3]);
  expect(search('cookie b=2').map(({ index }) => index)).toEqual([3]);
  expect(search('notes').map(({ index }) => index)).toEqual([1, 3]);
  expect(search('cookie north')).toEqual([]);
});
