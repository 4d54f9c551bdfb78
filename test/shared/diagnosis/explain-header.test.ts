import { expect, test } from 'vitest';
import { explainHeader, explainHeaders } from '../../../shared/diagnosis/explain-header.ts';
import type { HeaderContext } from '../../../shared/diagnosis/explain-header.ts';
import { suggestHeaderNames, suggestHeaderValues } from '../../../shared/diagnosis/header-suggestions.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import { NOW } from './make-exchange.ts';

function say(name: string, value: string, parts: Partial<HeaderContext> = {}): string | null {
  const message = explainHeader(name, value, { side: 'answer', now: NOW, status: 200, count: 1, ...parts });
  return message === null ? null : formatMessage(en, message);
}

test.each([
  ['Content-Type', 'application/json; charset=utf-8', 'The body is application/json, written in UTF-8.'],
  ['Content-Length', '512', 'The body is 512 bytes long.'],
  ['Content-Disposition', 'attachment; filename="lamps.csv"', 'A file to save, under the name "lamps.csv".'],
  ['Retry-After', '90', 'Try again in 90 seconds.'],
  ['Retry-After', new Date(NOW + 600_000).toUTCString(), 'Try again in 10 minutes.'],
  ['Retry-After', 'soon', 'When to try again, written in a way that cannot be read.'],
  ['Cache-Control', 'public, max-age=7200', 'A copy may be kept and used for 2 hours.'],
  ['Cache-Control', 'no-store', 'No copy may be kept.'],
  ['Allow', 'GET,POST', 'The methods that this address takes: GET, POST.'],
  ['Total-Count', '37', 'There are 37 records in all.'],
  ['WWW-Authenticate', 'Basic realm="x", Bearer', 'How the server wants you to sign in: Basic, Bearer.'],
  ['RateLimit', '"hour";r=9;t=120', '9 more requests are allowed in the next 2 minutes.'],
  ['X-RateLimit-Remaining', '0', 'The allowance is used up for now.'],
  ['X-RateLimit-Reset', String(NOW / 1000 + 60), 'The allowance starts anew in 60 seconds.'],
  ['Link', '</lamps?page=2>; rel="next"', 'There is a next page; its address is in here.'],
  ['Deprecation', '@1893456000', 'Counts as outdated since 2030-01-01: look for the successor.'],
  ['X-Request-Id', 'r-1', 'The number of this request in the records of the server: what support asks for.'],
  [
    'Access-Control-Allow-Origin',
    '*',
    'Tells web pages in a browser whether they may read this. It does not concern a desktop app.',
  ],
])('%s: %s', (name, value, expected) => {
  expect(say(name, value)).toBe(expected);
});

test('the same header may mean something else on the other side or with another status', () => {
  expect(say('Accept', '*/*', { side: 'request' })).toBe('Any format will do for the answer.');
  expect(say('Accept', 'application/json')).toBe(
    'The kinds of body that this address takes: application/json.',
  );
  expect(say('Location', '/x', { status: 201 })).toBe('Where the new object is.');
  expect(say('Location', '/x', { status: 302 })).toBe('Where to look instead.');
});

test('a clock that is off is told, one that is nearly right is not', () => {
  expect(say('Date', new Date(NOW - 3_600_000).toUTCString())).toContain('differ by 60 minutes');
  expect(say('Date', new Date(NOW - 60_000).toUTCString())).toBe(
    'When the server made this answer, by its clock.',
  );
});

test('repeats are counted over the whole list', () => {
  const explained = explainHeaders(
    [
      ['Set-Cookie', 'a=1'],
      ['X-Own', '1'],
      ['set-cookie', 'b=2'],
    ],
    { side: 'answer', now: NOW, status: 200 },
  );
  expect(
    explained.map(({ explanation }) => (explanation === null ? null : formatMessage(en, explanation))),
  ).toEqual([
    'One of 2 notes that the server wants back with later requests.',
    null,
    'One of 2 notes that the server wants back with later requests.',
  ]);
});

test('what nobody knows is left unexplained, odd names included', () => {
  for (const name of ['X-Own-Thing', '__proto__', 'constructor', 'toString', ''])
    expect(say(name, 'x')).toBe(null);
});

test('every common header of a request is known', () => {
  const names = [
    'Host',
    'User-Agent',
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'Content-Length',
    'Cookie',
    'If-Match',
    'If-None-Match',
    'Origin',
    'Referer',
    'Range',
    'X-Dexatel-Key',
    'X-Api-Key',
    'Idempotency-Key',
    'Connection',
    'Cache-Control',
    'Expect',
  ];
  expect(names.filter((name) => say(name, 'x', { side: 'request' }) === null)).toEqual([]);
});

test('names that begin with what was typed come before those that contain it', () => {
  expect(suggestHeaderNames('cont').slice(0, 2)).toEqual(['Content-Type', 'Content-Language']);
  expect(suggestHeaderNames('key')).toEqual(['X-Dexatel-Key', 'X-API-Key', 'Idempotency-Key']);
  expect(suggestHeaderNames('')).toHaveLength(28);
  expect(suggestHeaderNames('zzz')).toEqual([]);
});

test('values go on from what was typed', () => {
  expect(suggestHeaderValues('content-type', 'application/j')).toEqual([
    'application/json',
    'application/json-patch+json',
  ]);
  expect(suggestHeaderValues('X-Own', '')).toEqual([]);
});
