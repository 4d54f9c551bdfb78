import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../shared/json/apply-text-edits.ts';
import { formatJson, minifyJson } from '../../../shared/json/format-json.ts';
import type { JsonNode } from '../../../shared/json/json-node.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import { repairJson } from '../../../shared/json/repair-json.ts';

/** Pieces of JSON and of what is mistaken for it: joined at random they are rarely valid and never far from it. */
const SIGNS = '{}[],:"\'`“”«\\/#*+-=;.()<&'.split('');
// prettier-ignore
const WORDS = [
  '"a"', '"b c"', '"x": ', '{"y": 1', '1', '-2.5e3', '007', '.5', '0x1F', 'true', 'null', 'True', 'word', 'C:\\dir',
  '{{x}}', '//', '/*', '*/', '\\"', '\\n', '\\u0041', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\ufeff', '：', '，', '\ud800',
];
const piece = fc.constantFrom(...SIGNS, ...WORDS);
const noise = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(noise, fc.string({ unit: 'binary' }), fc.json());

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function hasError(text: string): boolean {
  return parseJson(text).problems.some(({ severity }) => severity === 'error');
}

describe('whatever the text', () => {
  test('it has an error exactly where JSON.parse refuses it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(hasError(text)).toBe(!isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('every problem and every edit lies in it', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, allowsPlaceholders) => {
        for (const { offset, length, line, column, repair } of parseJson(text, { allowsPlaceholders })
          .problems) {
          for (const place of [{ offset, length }, ...(repair?.edits ?? [])])
            expect(place.offset >= 0 && place.length >= 0 && place.offset + place.length <= text.length).toBe(
              true,
            );
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('mending it tells truly whether it is JSON then', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: mended, remaining } = repairJson(text);
        expect(remaining.some(({ severity }) => severity === 'error')).toBe(!isJson(mended));
        if (isJson(text)) expect(mended).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('a press on any repair leaves a text that can be read on', () => {
    fc.assert(
      fc.property(noise, (text) => {
        for (const { repair } of parseJson(text).problems)
          if (repair !== null) parseJson(applyTextEdits(text, repair.edits));
      }),
    );
  });

  test('budgets leave the problems as they are', () => {
    const codes = (text: string, options = {}) =>
      parseJson(text, options).problems.flatMap(({ code }) => (code === 'duplicate-key' ? [] : [code]));
    fc.assert(
      fc.property(noise, fc.nat(4), fc.nat(3), (text, maxNodes, maxDepth) => {
        expect(codes(text, { maxNodes, maxDepth })).toEqual(codes(text));
      }),
    );
  });
});

describe('a valid text', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(valueOf(parseJson(text).root)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('keeps its tokens through every layout', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(tokens(formatJson(minifyJson(text), { indent: 2 }))).toEqual(tokens(text));
      }),
    );
  });
});

/** The value that JSON.parse makes of it. */
function valueOf(node: JsonNode | null): unknown {
  if (node === null || node.kind === 'placeholder') throw new Error('not a value of JSON');
  switch (node.kind) {
    case 'object':
      // Defined, not assigned: a member may be called __proto__.
      return Object.fromEntries(node.members.map(({ key, value }) => [key.value, valueOf(value)] as const));
    case 'array':
      return node.items.map(valueOf);
    case 'string':
      return node.value;
    case 'number':
      return Number(node.raw);
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
  }
}

/** The spelling of every text, number and literal, in order. */
function tokens(text: string): string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g) ?? [];
}

/**
 * Texts that make a careless reader look ahead from every place to the end. Reading eight times as much may take eight
 * times as long; a reader that is quadratic takes sixty-four times. The bound lies between, with room for a busy machine.
 */
describe('time grows with the length alone', () => {
  // prettier-ignore
  const units = [
    '[', '{', '"', "'", '“', '{{', '\\', ',', ':', '/*', '#', '}', ']', '[}', '{]', '"a', '"a\n', '"a,', '"a:', '"a" b', '" a" b',
    '"\\"', '"C:\\a\\",', "'a\n", '“a"', 'a,', 'a:b,', '{"a":', '{"a" "b"', '{"a":1}\n', '{"a":1},', '[1,', '1,', '1 ', '0x',
    '{{a', 'x(', '"a"+', '"a" /**/', '//\n', '["a":', '{"a",', '["a","b":1,',
  ];
  const SMALL = 2_000;
  const LARGE = 8 * SMALL;

  test.each(units)('%j', (unit) => {
    for (const start of ['', '[', '{"k":']) {
      const textOf = (length: number) => start + unit.repeat(length / unit.length);
      expect(
        growthOf((text) => parseJson(text, { allowsPlaceholders: true }), textOf(SMALL), textOf(LARGE)),
      ).toBeLessThan(30);
      expect(growthOf((text) => formatJson(text, { indent: 2 }), textOf(SMALL), textOf(LARGE))).toBeLessThan(
        30,
      );
      expect(growthOf((text) => repairJson(text), textOf(SMALL), textOf(LARGE))).toBeLessThan(30);
    }
  });
});

/** How many times as long the large text takes; what is done in a few milliseconds says nothing and counts as them. */
function growthOf(work: (text: string) => unknown, small: string, large: string): number {
  const durationOf = (text: string) => {
    const startedAt = performance.now();
    work(text);
    return performance.now() - startedAt;
  };
  const smallMs = Math.max(5, durationOf(small), durationOf(small), durationOf(small));
  // A pause of the machine is no growth: what looks slow is measured again.
  let largeMs = durationOf(large);
  for (let again = 0; again < 3 && largeMs / smallMs >= 30; again++)
    largeMs = Math.min(largeMs, durationOf(large));
  return largeMs / smallMs;
}
