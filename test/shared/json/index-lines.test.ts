import { expect, test } from 'vitest';
import { indexLines } from '../../../shared/json/index-lines.ts';

test('lines end with \\n, \\r\\n or \\r, and all count from 1', () => {
  const text = 'ab\ncd\r\nef\rgh';
  const lines = indexLines(text);
  expect(lines.lineCount).toBe(4);
  const places = ['a', 'c', 'd', 'e', 'g', 'h'].map((letter) => lines.positionAt(text.indexOf(letter)));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:1',
    '2:1',
    '2:2',
    '3:1',
    '4:1',
    '4:2',
  ]);
});

test('a line break belongs to the line that it ends', () => {
  const lines = indexLines('a\r\nb');
  expect(lines.positionAt(1)).toEqual({ line: 1, column: 2 });
  expect(lines.positionAt(2)).toEqual({ line: 1, column: 3 });
  expect(lines.positionAt(3)).toEqual({ line: 2, column: 1 });
});

test('each place leads back to its offset', () => {
  const text = '{\n  "a": 1,\r\n\r\n  "b": 2\r}';
  const lines = indexLines(text);
  for (const [offset, character] of Array.from(text).entries()) {
    if (character === '\n' || character === '\r') continue;
    expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
  }
});

test('places that are not there become the nearest that is', () => {
  const lines = indexLines('ab\ncd');
  expect(lines.positionAt(-3)).toEqual({ line: 1, column: 1 });
  expect(lines.positionAt(99)).toEqual({ line: 2, column: 3 });
  expect(lines.offsetAt({ line: 1, column: 99 })).toBe(2);
  expect(lines.offsetAt({ line: 9, column: 1 })).toBe(5);
  expect(lines.offsetAt({ line: 0, column: 5 })).toBe(0);
});

test('an empty text has one line', () => {
  expect(indexLines('').lineCount).toBe(1);
  expect(indexLines('').positionAt(0)).toEqual({ line: 1, column: 1 });
});
