import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson, minifyJson } from '../../../shared/json/format-json.ts';

const EXACT = String.raw`{"id":9007199254740993,"n":1.0,"e":1E5,"id":-0,"s":"\u0041\/é","empty":[{},[]]}`;

describe('laying out', () => {
  test('keeps every digit, escape and doubled name, and leaves empty brackets together', () => {
    expect(formatJson(EXACT, { indent: 2 })).toBe(
      [
        '{',
        '  "id": 9007199254740993,',
        '  "n": 1.0,',
        '  "e": 1E5,',
        '  "id": -0,',
        String.raw`  "s": "\u0041\/é",`,
        '  "empty": [',
        '    {},',
        '    []',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  test('takes tabs, any number of blanks, or none', () => {
    expect(formatJson('[[1]]', { indent: '\t' })).toBe('[\n\t[\n\t\t1\n\t]\n]');
    expect(formatJson('[1]', { indent: 4 })).toBe('[\n    1\n]');
    expect(formatJson('[ 1, 2 ]', { indent: 0 })).toBe('[1,2]');
  });

  test('leaves placeholders whole', () => {
    expect(formatJson('{"id":{{ id }},"list":[{{a}},"{{b}}"]}', { indent: 2 })).toBe(
      '{\n  "id": {{ id }},\n  "list": [\n    {{a}},\n    "{{b}}"\n  ]\n}',
    );
  });

  test('keeps comments, and what stands behind one on its line', () => {
    expect(formatJson('{"a":1, // one\n/* two */ "b":2}', { indent: 2 })).toBe(
      '{\n  "a": 1, // one\n  /* two */ "b": 2\n}',
    );
  });
});

describe('laying out a text with mistakes', () => {
  test.each([
    ['a missing comma', '{"a":1 "b":2}', '{\n  "a": 1 "b": 2\n}'],
    ['a missing comma at the end of a line', '{"a":1\n"b":2}', '{\n  "a": 1\n  "b": 2\n}'],
    ['single quotes', `{'a':'x, y'}`, `{\n  'a': 'x, y'\n}`],
    [
      'no quotes',
      '{a:New York,b:https://x.example/?c=1}',
      '{\n  a: New York,\n  b: https://x.example/?c=1\n}',
    ],
    ['a missing quote', '{"a": "x, "b":1}', '{\n  "a": "x,\n  "b": 1\n}'],
    ['a text over two lines', '["one\n   two",1]', '[\n  "one\n   two",\n  1\n]'],
    ['brackets that are never closed', '{"a":[1', '{\n  "a": [\n    1'],
    ['a bracket too many', '[1]]', '[\n  1\n]\n]'],
    ['several documents', '{"a":1}\n{"b":2}', '{\n  "a": 1\n}\n{\n  "b": 2\n}'],
  ])('goes as far as its signs show: %s', (_name, text, expected) => {
    expect(formatJson(text, { indent: 2 })).toBe(expected);
  });
});

describe('taking the layout out', () => {
  test('keeps everything else', () => {
    expect(minifyJson(formatJson(EXACT, { indent: 2 }))).toBe(EXACT);
  });

  test('keeps apart what only a blank keeps apart', () => {
    expect(minifyJson('[ 1   2 ]')).toBe('[1 2]');
    expect(minifyJson('{"a":1, // one\n "b":2}')).toBe('{"a":1, // one\n"b":2}');
  });

  test('leaves the blanks of a text alone', () => {
    expect(minifyJson('[ " a  b " ]')).toBe('[" a  b "]');
  });
});

describe('whatever the text', () => {
  const indent = fc.constantFrom(0, 2, 3, '\t' as const);

  test('a document comes out as JSON.stringify would print it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), indent, (value, each) => {
        const plain = JSON.stringify(value);
        const laidOut = JSON.stringify(value, null, each);
        expect(formatJson(plain, { indent: each })).toBe(laidOut);
        expect(minifyJson(laidOut)).toBe(plain);
      }),
    );
  });

  test('nothing but blanks changes', () => {
    const piece = fc.constantFrom(
      ...Array.from('{}[],:"\'`“”\\/#*1-+.eab \t\r\n'),
      '//',
      '/*',
      '"a"',
      '{{x}}',
      '\u00a0',
      '：',
    );
    const withoutBlanks = (text: string) => text.replaceAll(/[ \t\r\n]/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), indent, (pieces, each) => {
        const text = pieces.join('');
        expect(withoutBlanks(formatJson(text, { indent: each }))).toBe(withoutBlanks(text));
        expect(withoutBlanks(minifyJson(text))).toBe(withoutBlanks(text));
      }),
      { numRuns: 500 },
    );
  });

  test('100,000 brackets do not grow without measure', () => {
    const laidOut = formatJson('['.repeat(100_000), { indent: 2 });
    expect(laidOut.replaceAll(/\s/g, '')).toHaveLength(100_000);
    expect(laidOut.length).toBeLessThan(10_000_000);
  });
});
