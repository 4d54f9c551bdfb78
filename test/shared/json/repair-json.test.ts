import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../shared/json/apply-text-edits.ts';
import { repairJson } from '../../../shared/json/repair-json.ts';

function repaired(text: string): string {
  return repairJson(text).text;
}

describe('what is pasted ends as JSON', () => {
  test.each([
    [
      'a Python dictionary',
      `{'to': ['18001234567'], 'urgent': True, 'text': 'It\\'s "late"', 'note': None,}`,
      String.raw`{"to": ["18001234567"], "urgent": true, "text": "It's \"late\"", "note": null}`,
    ],
    [
      'a JavaScript object',
      "const body = {\n  to: '18001234567', // the receiver\n  retries: +3,\n  ttl: .5,\n};",
      '{\n  "to": "18001234567", \n  "retries": 3,\n  "ttl": 0.5\n}',
    ],
    [
      'a text that a word processor has changed',
      '{“from”: “Acme”,\u00a0“to”: “18001234567”}',
      '{"from": "Acme", "to": "18001234567"}',
    ],
    ['a piece of a document', '"from": "Acme",\n"to": ["1", "2"],', '{"from": "Acme",\n"to": ["1", "2"]}'],
    ['JSON out of a shell', `'{"from": "Acme"}'`, '{"from": "Acme"}'],
    [
      'JSON out of a program',
      String.raw`{\"from\": \"Acme \\\"Ltd\\\"\"}`,
      String.raw`{"from": "Acme \"Ltd\""}`,
    ],
    [
      'a document that was cut off',
      '{\n  "data": [\n    {"id": 1},\n    {"id": 2, "tags": ["a", "b',
      '{\n  "data": [\n    {"id": 1},\n    {"id": 2, "tags": ["a", "b"]}\n  ]\n}',
    ],
    [
      'several mistakes on one line',
      '{"a": 1 "b": [1,,2, "c": tru, d: "x}',
      '{"a": 1, "b": [1,2], "c": true, "d": "x"}',
    ],
  ])('%s', (_name, text, expected) => {
    expect(repaired(text)).toBe(expected);
    expect(repairJson(text).remaining).toEqual([]);
  });
});

describe('what only a person can decide is left', () => {
  test.each([
    ['{"a": }', 'missing-value'],
    ['{"a": 1}\n{"a": 2}', 'several-documents'],
    ['{"price": 1,000}', 'comma-in-number'],
    ['{"a": {{id}}}', 'placeholder'],
    ['[1, *]', 'unexpected-character'],
    ['not JSON at all', 'not-json'],
  ])('%j', (text, code) => {
    const { remaining, applied } = repairJson(text);
    expect(repaired(text)).toBe(text);
    expect(applied).toEqual([]);
    expect(remaining.map((problem) => problem.code)).toEqual([code]);
  });

  test('beside what is sure', () => {
    const { text, applied, remaining } = repairJson('{"a": , "b": True,}');
    expect(text).toBe('{"a": , "b": true}');
    expect(applied.map(({ code }) => code)).toEqual(['wrong-literal', 'trailing-comma']);
    expect(remaining.map(({ code }) => code)).toEqual(['missing-value']);
  });

  test('a warning is told and not acted on', () => {
    const text = '{"a": 1, "a": 2}';
    expect(repairJson(text)).toMatchObject({ text, applied: [], remaining: [{ code: 'duplicate-key' }] });
  });
});

test('placeholders stay where a draft may hold them', () => {
  const { text, remaining } = repairJson('{id: {{id}},}', { allowsPlaceholders: true });
  expect(text).toBe('{"id": {{id}}}');
  expect(remaining).toEqual([]);
});

test('thousands of mistakes are mended at once', () => {
  const { text, applied, remaining } = repairJson(`[${"'x' ".repeat(20_000)}]`);
  expect(remaining).toEqual([]);
  expect(applied).toHaveLength(39_999);
  expect(JSON.parse(text)).toHaveLength(20_000);
});

/** Where the signs of a JSON text stand: brackets, separators, and the marks around texts. */
function signsOf(text: string): number[] {
  const signs: number[] = [];
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') isInText = !isInText;
    if (sign === '"' || (!isInText && '{}[],:'.includes(sign))) signs.push(at);
    if (sign === '\\') at++;
  }
  return signs;
}

describe('a document from which one sign was taken', () => {
  const word = fc.constantFrom(
    'from',
    'to',
    'first name',
    'Hello there',
    'a, b',
    'https://x.example/?a=1',
    '2031-04-05',
  );
  const document = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.constantFrom(0, -1.5, 42, true, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  test('ends valid in nearly every case, and mostly as it was meant', () => {
    let total = 0;
    let valid = 0;
    let same = 0;
    fc.assert(
      fc.property(document, fc.nat(), fc.constantFrom(0, 2), (value, pick, indent) => {
        const text = JSON.stringify({ value }, null, indent);
        const signs = signsOf(text);
        const sign = signs[pick % signs.length] ?? 0;
        const { text: mended, remaining } = repairJson(
          applyTextEdits(text, [{ offset: sign, length: 1, text: '' }]),
        );
        total++;
        if (remaining.some(({ severity }) => severity === 'error')) return;
        valid++;
        if (JSON.stringify(JSON.parse(mended)) === JSON.stringify({ value })) same++;
      }),
      { numRuns: 2000, seed: 20_310_405 },
    );
    expect(valid / total).toBeGreaterThan(0.95);
    expect(same / total).toBeGreaterThan(0.9);
  });
});
