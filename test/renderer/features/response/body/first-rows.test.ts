import { describe, expect, it } from 'vitest';
import { firstRows, isLaidOut } from '../../../../../renderer/features/response/body/first-rows.ts';
import { makeBody } from '../make-answer.ts';

const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);

describe('firstRows', () => {
  it('lays JSON out and keeps every digit', () => {
    const body = makeBody('{"id":12345678901234567890,"price":1.0,"tags":["a"]}');
    expect(texts(firstRows(body, 'readable'))).toEqual([
      '{',
      '  "id": 12345678901234567890,',
      '  "price": 1.0,',
      '  "tags": [',
      '    "a"',
      '  ]',
      '}',
    ]);
  });

  it('shows the raw text as it came', () => {
    expect(texts(firstRows(makeBody('{"id":1,\n "b":2}'), 'raw'))).toEqual(['{"id":1,', ' "b":2}']);
  });

  it('leaves out the last row of a body that goes on, because that row may go on too', () => {
    const all = firstRows(makeBody('[1,2,3]'), 'readable');
    const arriving = firstRows(makeBody('[1,2,3', { isComplete: false }), 'readable');
    expect(texts(all)).toEqual(['[', '  1,', '  2,', '  3', ']']);
    expect(texts(arriving)).toEqual(['[', '  1,', '  2,']);
  });

  it('costs the same at every size: no more than the first screens are made', () => {
    const long = makeBody(JSON.stringify(Array.from({ length: 9_000 }, (_, index) => index)));
    expect(firstRows(long, 'readable')).toHaveLength(200);
  });

  it('has nothing to show of bytes that are no text', () => {
    expect(firstRows(makeBody('', { isText: false, decodedBytes: 900 }), 'readable')).toEqual([]);
  });

  it('does not cut a character in two', () => {
    const rows = firstRows(makeBody(`${'x'.repeat(16_383)}𝄞`, { mediaType: 'text/plain' }), 'raw');
    expect(texts(rows).join('')).toMatch(/^x+$/);
  });
});

describe('isLaidOut', () => {
  it.each([
    ['application/json', 'null', true],
    ['application/problem+json', '{}', true],
    ['text/plain', '  {"a":1}', true],
    ['text/plain', 'a {', false],
    ['text/html', '<p>', false],
  ])('of %s beginning with %j is %s', (mediaType, text, expected) => {
    expect(isLaidOut(makeBody(text, { mediaType }))).toBe(expected);
  });
});
