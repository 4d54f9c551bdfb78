import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson } from '../../../shared/json/format-json.ts';
import { createJsonBytePrinter } from '../../../shared/json/json-byte-printer.ts';
import type { Indent } from '../../../shared/json/layout-budget.ts';

const utf8 = new TextEncoder();

interface Printed {
  text: string;
  isWellFormed: boolean;
  brokenAt: number | null;
  documentCount: number;
}

/** Prints bytes in pieces of the given lengths, one after the other and from the beginning again. */
function print(
  bytes: Uint8Array,
  { indent = 2, pieces = [bytes.length] }: { indent?: Indent; pieces?: number[] } = {},
): Printed {
  const emitted: Uint8Array[] = [];
  const printer = createJsonBytePrinter({ indent, emit: (each) => emitted.push(each) });
  // One piece of memory for all of them: the printer may keep none of it.
  const memory = new Uint8Array(Math.max(1, ...pieces));
  let turn = 0;
  for (let at = 0; at < bytes.length; turn++) {
    const length = Math.max(1, pieces[turn % pieces.length] ?? 1);
    const piece = bytes.subarray(at, at + length);
    memory.set(piece);
    printer.write(memory.subarray(0, piece.length));
    memory.fill(0);
    at += piece.length;
  }
  const result = printer.end();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    text: emitted.map((each) => decoder.decode(each, { stream: true })).join('') + decoder.decode(),
    ...result,
  };
}

function printText(text: string, indent: Indent = 2): Printed {
  return print(utf8.encode(text), { indent });
}

describe('a whole document', () => {
  test('is printed as JSON.stringify would', () => {
    const value = {
      to: ['1', '2'],
      nested: { empty: {}, list: [[], [1, -2.5, 1e21]] },
      yes: true,
      no: null,
      s: 'ä\n"\u{1f600}',
    };
    expect(printText(JSON.stringify(value))).toEqual({
      text: JSON.stringify(value, null, 2),
      isWellFormed: true,
      brokenAt: null,
      documentCount: 1,
    });
    expect(printText(JSON.stringify(value, null, 3), '\t').text).toBe(JSON.stringify(value, null, '\t'));
    expect(printText(JSON.stringify(value, null, 3), 0).text).toBe(JSON.stringify(value));
  });

  test('keeps what JSON.parse would lose', () => {
    const text = String.raw`{"id":9007199254740993,"id":1.0,"s":"\u0041\/","e":1E5}`;
    expect(printText(text, 0)).toMatchObject({ text, isWellFormed: true });
  });

  test.each(['1', '-0.5e+10', '"x"', 'true', 'null', '[]', ' {} \n'])('may be any value: %j', (text) => {
    expect(printText(text)).toMatchObject({ text: text.trim(), isWellFormed: true });
  });

  test('may begin with a byte order mark, which stays', () => {
    expect(printText('\ufeff[1]')).toMatchObject({ text: '\ufeff[\n  1\n]', isWellFormed: true });
  });

  test('comes in pieces of about 64 kB', () => {
    const sizes: number[] = [];
    const printer = createJsonBytePrinter({ indent: 2, emit: (bytes) => sizes.push(bytes.length) });
    printer.write(utf8.encode(JSON.stringify(Array.from({ length: 60_000 }, (_, index) => `row ${index}`))));
    printer.end();
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(65_536);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });
});

describe('from the first byte that is no JSON on, everything is passed on as it came', () => {
  test.each([
    ['[1, 2,  x,  3]', '[\n  1,\n  2,\n  x,  3]', 8],
    ['{"a": 1  "b": 2}', '{\n  "a": 1\n  "b": 2}', 9],
    ['[1, ]', '[\n  1,\n  ]', 4],
    ['{"a"  1}', '{\n  "a"\n  1}', 6],
    ['[tru]', '[\n  tru]', 4],
    ['[01, 2]', '[\n  01, 2]', 2],
    ['[1.]', '[\n  1.]', 3],
    ['["a\nb",  1]', '[\n  "a\nb",  1]', 3],
    [String.raw`["\x",  1]`, '[\n  "\\x",  1]', 3],
    [String.raw`["\u12g4"]`, '[\n  "\\u12g4"]', 6],
    ['[1}', '[\n  1\n  }', 2],
    ['{"a": 1} done', '{\n  "a": 1\n}\ndone', 9],
    ['1 2', '1\n2', 2],
    ['<html>  </html>', '<html>  </html>', 0],
  ])('%j', (text, expected, brokenAt) => {
    expect(printText(text)).toMatchObject({ text: expected, isWellFormed: false, brokenAt });
  });

  test('without layout, too', () => {
    expect(printText('[1, 2 x,  3]', 0)).toMatchObject({
      text: '[1,2 x,  3]',
      isWellFormed: false,
      brokenAt: 6,
    });
  });
});

test.each(['', ' ', '[1, 2', '{"a":', '"abc', '"abc\\', 'tru', '-', '1e'])(
  'a cut-off document is not whole: %j',
  (text) => {
    expect(printText(text)).toMatchObject({ isWellFormed: false, brokenAt: null });
  },
);

test('documents that follow each other are laid out, and are not one document', () => {
  expect(printText('{"a":1}\n{"a":2}\n[]')).toEqual({
    text: '{\n  "a": 1\n}\n{\n  "a": 2\n}\n[]',
    isWellFormed: false,
    brokenAt: null,
    documentCount: 3,
  });
});

test('100,000 brackets do not grow without measure, and none is lost', () => {
  const { text, isWellFormed } = printText('['.repeat(100_000) + ']'.repeat(100_000));
  expect(isWellFormed).toBe(true);
  expect(text.length).toBeLessThan(20_000_000);
  expect(text.replaceAll(/\s/g, '')).toBe('['.repeat(100_000) + ']'.repeat(100_000));
});

describe('whatever comes, and in whatever pieces', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const indent = fc.constantFrom(0, 2, '\t' as const);

  test('a document is printed as formatJson lays it out', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), pieces, indent, (text, cut, each) => {
        const printed = print(utf8.encode(text), { indent: each, pieces: cut });
        expect(printed).toMatchObject({ text: formatJson(text, { indent: each }), isWellFormed: true });
      }),
    );
  });

  test('a broken one comes out the same as in one piece, with every byte that is no blank', () => {
    const part = fc.constantFrom(
      ...Array.from('{}[],:"\\/1-+.e \n'),
      '"a":',
      '"b"',
      '12.5',
      'true',
      '\\u00',
      'é',
    );
    const withoutBlanks = (text: string) => text.replaceAll(/[ \t\r\n]/g, '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), pieces, indent, (parts, cut, each) => {
        const text = parts.join('');
        const bytes = utf8.encode(text);
        const printed = print(bytes, { indent: each, pieces: cut });
        expect(printed).toEqual(print(bytes, { indent: each }));
        expect(withoutBlanks(printed.text)).toBe(withoutBlanks(text));
        expect(printed.isWellFormed).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
