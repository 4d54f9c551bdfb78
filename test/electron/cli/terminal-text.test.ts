import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipText,
  toTerminalLine,
  toTerminalText,
  widthOf,
  wrapText,
} from '../../../electron/cli/terminal-text.ts';

describe('text of strangers in a terminal', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u009b2J', '\ufffd2J'],
    ['a\rb', 'a␍b'],
    ['a\u0008\u0007', 'a␈␇'],
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['a\u2066b\u2069', 'a\ufffdb\ufffd'],
    ['a\tb', 'a    b'],
    ['a\r\nb\nc', 'a\nb\nc'],
    ['ä 漢 👍', 'ä 漢 👍'],
  ])('%j is shown as %j', (given, shown) => {
    expect(toTerminalText(given)).toBe(shown);
  });

  it('never holds what a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toTerminalLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('stays on one line where it has to', () => {
    expect(toTerminalLine('a\nb')).toBe('a␊b');
  });
});

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['äö', 2],
    ['漢字', 4],
    ['e\u0301', 1],
    ['👍', 2],
    ['', 0],
  ])('%j takes %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('are never exceeded, and nothing but blanks is lost', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/[ \n]/g, '')).toBe(text.replaceAll(/[ \n]/g, ''));
      }),
    );
  });

  it('break at blanks', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapText('a\n\nb', 8)).toEqual(['a', '', 'b']);
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('clip with an ellipsis', () => {
    expect(clipText('abcdef', 4)).toBe('abc…');
    expect(clipText('abcd', 4)).toBe('abcd');
  });
});
