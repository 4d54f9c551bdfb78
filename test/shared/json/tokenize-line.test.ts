import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenizeJsonLine } from '../../../shared/json/tokenize-line.ts';

/** The pieces that are not only blanks, with their colour. */
function colours(row: string): string[] {
  return tokenizeJsonLine(row)
    .map(({ kind, from, to }) => [kind, row.slice(from, to)] as const)
    .filter(([, text]) => text.trim() !== '')
    .map(([kind, text]) => `${kind} ${text}`);
}

test('names, texts, numbers, literals and signs are told apart', () => {
  expect(colours(String.raw`  "name": "Zoë \"Z\"", "n": -1.5e3, "ok": [true, null]`)).toEqual([
    'key "name"',
    'punctuation :',
    String.raw`string "Zoë \"Z\""`,
    'punctuation ,',
    'key "n"',
    'punctuation :',
    'number -1.5e3',
    'punctuation ,',
    'key "ok"',
    'punctuation :',
    'punctuation [',
    'literal true',
    'punctuation ,',
    'literal null',
    'punctuation ]',
  ]);
});

test.each(['01', '1.', '-', 'nulls', 'True', 'NaN'])('what only resembles a value is plain: %s', (row) => {
  expect(colours(row)).toEqual([`plain ${row}`]);
});

describe('a piece of a long line', () => {
  test('that ends inside a text', () => {
    expect(colours('"text": "a long')).toEqual(['key "text"', 'punctuation :', 'string "a long']);
    expect(colours('"cut before the escape\\')).toEqual(['string "cut before the escape\\']);
  });

  test('that begins inside a text', () => {
    expect(colours('12 Main St", "b": 1')).toEqual([
      'string 12 Main St"',
      'punctuation ,',
      'key "b"',
      'punctuation :',
      'number 1',
    ]);
  });

  test('that begins and ends inside texts', () => {
    expect(colours('of a text", "b": "and more')).toEqual([
      'string of a text"',
      'punctuation ,',
      'key "b"',
      'punctuation :',
      'string "and more',
    ]);
  });
});

test('quotation marks in prose make no text of the words around them', () => {
  expect(colours('he said "no" twice')).toEqual(['plain he', 'plain said', 'string "no"', 'plain twice']);
});

test('the pieces cover any row without gaps', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (row) => {
      const tokens = tokenizeJsonLine(row);
      expect(tokens.map(({ from }) => from)).toEqual(
        [0, ...tokens.map(({ to }) => to)].slice(0, tokens.length),
      );
      expect(tokens.at(-1)?.to ?? 0).toBe(row.length);
    }),
  );
});
