import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../shared/json/apply-text-edits.ts';
import { JSON_PROBLEM_CODES } from '../../../shared/json/json-problem.ts';
import type { JsonProblemCode } from '../../../shared/json/json-problem.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';

/** A mistake, the problem that it is and where, and what pressing the repair makes of it; `null` without a repair. */
type Case = readonly [text: string, code: JsonProblemCode, at: string, repaired: string | null];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the text as a whole': [
    ['', 'nothing-there', '1:1', null],
    [' \n ', 'nothing-there', '1:1', null],
    ['Bad Gateway', 'not-json', '1:1', '"Bad Gateway"'],
    ['a=1&b=2\nc', 'not-json', '1:1', null],
    ['<html>\n<body>Sign in</body>', 'markup', '1:1', null],
    ['const body = {"a": 1};', 'wrapped', '1:1', '{"a": 1}'],
    ['callback([1]);\n', 'wrapped', '1:1', '[1]\n'],
    [")]}',\n[1]", 'wrapped', '1:1', '[1]'],
    ['```json\n{"a": 1}\n```', 'wrapped', '1:1', '{"a": 1}\n'],
    [`'{"a": 1}'`, 'wrapped', '1:1', '{"a": 1}'],
    ['"{"a": 1}"', 'wrapped', '1:1', '{"a": 1}'],
    ['data: {"a": 1}', 'wrapped', '1:1', '{"a": 1}'],
    ['Answer {"a": 1}', 'wrapped', '1:1', '{"a": 1}'],
    [String.raw`{\"a\": \"b\"}`, 'escaped-json', '1:2', '{"a": "b"}'],
    ['{"a":1}\n{"a":2}\n', 'several-documents', '2:1', '[{"a":1},\n{"a":2}]\n'],
    ['"a"\n"b"', 'several-documents', '2:1', '["a",\n"b"]'],
    ['{"a":1} trailing', 'text-after-end', '1:9', '{"a":1} '],
    ['{"a":1};', 'text-after-end', '1:8', '{"a":1}'],
    ['"a": 1, "b": 2', 'missing-brackets', '1:1', '{"a": 1, "b": 2}'],
    ['"a": 1}', 'missing-brackets', '1:1', '{"a": 1}'],
    ['{"a":1}, {"a":2}', 'missing-brackets', '1:1', '[{"a":1}, {"a":2}]'],
    ['{"a": 1, "to": "x", "y"], "b": 2}', 'missing-brackets', '1:16', '{"a": 1, "to": ["x", "y"], "b": 2}'],
    ['{"a": "b": 1}}', 'missing-brackets', '1:7', '{"a": {"b": 1}}'],
    ['\ufeff[]', 'byte-order-mark', '1:1', '[]'],
  ],
  'blanks and comments': [
    ['{\u00a0"a": 1}', 'odd-blank', '1:2', '{ "a": 1}'],
    ['{"a":\u200b 1}', 'odd-blank', '1:6', '{"a": 1}'],
    ['[\f1]', 'odd-blank', '1:2', '[ 1]'],
    ['{"a": 1} // why', 'comment', '1:10', '{"a": 1} '],
    ['[1,/* no */2]', 'comment', '1:4', '[1, 2]'],
    ['# settings\n{}', 'comment', '1:1', '\n{}'],
  ],
  separators: [
    ['{"a": 1,}', 'trailing-comma', '1:8', '{"a": 1}'],
    ['[1, 2, ,\n]', 'trailing-comma', '1:6', '[1, 2 \n]'],
    ['{"to": "1"\n "from": "2"}', 'missing-comma', '1:11', '{"to": "1",\n "from": "2"}'],
    ['["a" "b"]', 'missing-comma', '1:5', '["a", "b"]'],
    ['[{"a": 1} {"a": 2}]', 'missing-comma', '1:10', '[{"a": 1}, {"a": 2}]'],
    ['[1,,2]', 'doubled-comma', '1:4', '[1,2]'],
    ['{, "a": 1}', 'doubled-comma', '1:2', '{ "a": 1}'],
    ['{"a": 1; "b": 2}', 'semicolon', '1:8', '{"a": 1, "b": 2}'],
    ['{"a" 1}', 'missing-colon', '1:5', '{"a": 1}'],
    ['{"a"{"b": 1}}', 'missing-colon', '1:5', '{"a":{"b": 1}}'],
    ['{"a":: 1}', 'doubled-colon', '1:6', '{"a": 1}'],
    ['{"a" = 1}', 'equals-sign', '1:6', '{"a" : 1}'],
    ['{"a" => 1}', 'equals-sign', '1:6', '{"a" : 1}'],
    ['{"a" := 1}', 'equals-sign', '1:7', '{"a" : 1}'],
    ['{"a", null}', 'comma-for-colon', '1:5', '{"a": null}'],
    ['["a": 1, "b": 2]', 'colon-in-list', '1:1', '{"a": 1, "b": 2}'],
    ['[1, "a": 2]', 'colon-in-list', '1:8', null],
    ['{1, 2}', 'list-in-braces', '1:1', '[1, 2]'],
    ['{"a", "b", "c"}', 'list-in-braces', '1:1', '["a", "b", "c"]'],
    ['{"a"：1}', 'look-alike', '1:5', '{"a":1}'],
    ['[1，2]', 'look-alike', '1:3', '[1,2]'],
  ],
  'names and values': [
    ['{"a": , "b": 1}', 'missing-value', '1:2', '{"a": null, "b": 1}'],
    ['{"a": 1, "b"}', 'missing-value', '1:10', '{"a": 1, "b": null}'],
    ['{: 1}', 'missing-key', '1:2', null],
    ['{"a": 1, {"b": 2}}', 'missing-key', '1:10', null],
    ['{"a": 1, "a": 2}', 'duplicate-key', '1:10', '{"a": 2}'],
    ['{"a": "x" + "y"}', 'concatenation', '1:7', null],
    ['{"at": new Date("2031-04-05")}', 'program-call', '1:8', '{"at": "2031-04-05"}'],
    ["[Decimal('1.50')]", 'program-call', '1:2', '["1.50"]'],
    ['{"a": {{id}}}', 'placeholder', '1:7', null],
    ['{"a": "x" y}', 'unexpected-text', '1:11', '{"a": "x" }'],
    ['[1, *]', 'unexpected-character', '1:5', '[1, ]'],
  ],
  brackets: [
    ['{"a": [1, 2}', 'unclosed-bracket', '1:12', '{"a": [1, 2]}'],
    ['{"a": {"b": 1}', 'unclosed-bracket', '1:15', '{"a": {"b": 1}}'],
    ['{\n  "a": [\n    1\n', 'unclosed-bracket', '3:6', '{\n  "a": [\n    1\n  ]\n}\n'],
    ['{"a": [1, "b": 2}', 'unclosed-bracket', '1:11', '{"a": [1], "b": 2}'],
    ['[{"a": 1, {"a": 2}]', 'unclosed-bracket', '1:11', '[{"a": 1}, {"a": 2}]'],
    ['{"a":', 'unclosed-bracket', '1:6', '{"a": null}'],
    ['[1, 2}', 'wrong-bracket', '1:6', '[1, 2]'],
    ['{"a": [1}, "b": 2}', 'wrong-bracket', '1:9', '{"a": [1], "b": 2}'],
    ['{"a": 1}}', 'extra-bracket', '1:9', '{"a": 1}'],
    ['[1}, 2]', 'extra-bracket', '1:3', '[1, 2]'],
    ['{"a": {"b": 1}}, "c": 2}', 'extra-bracket', '1:15', '{"a": {"b": 1}, "c": 2}'],
    ['{{"a": 1}', 'extra-bracket', '1:2', '{"a": 1}'],
  ],
  'quotation marks': [
    ['{"a": "hello, "b": 2}', 'missing-quote', '1:7', '{"a": "hello", "b": 2}'],
    ['{"a": "hello,\n "b": 2}', 'missing-quote', '1:7', '{"a": "hello",\n "b": 2}'],
    ['{"a": ["x", "y]}', 'missing-quote', '1:13', '{"a": ["x", "y"]}'],
    ['{"a": "Hi {{name}}}', 'missing-quote', '1:7', '{"a": "Hi {{name}}"}'],
    ['{"a": ["x], "b": 1}', 'missing-quote', '1:8', '{"a": ["x"], "b": 1}'],
    ['{"to: "x"}', 'missing-quote', '1:2', '{"to": "x"}'],
    ['{to": "x"}', 'missing-quote', '1:2', '{"to": "x"}'],
    ['{"a": hello", "b": 1}', 'missing-quote', '1:7', '{"a": "hello", "b": 1}'],
    ['{name: 1}', 'missing-quotes', '1:2', '{"name": 1}'],
    ['{"a": Hello, world, "b": 1}', 'missing-quotes', '1:7', '{"a": "Hello, world", "b": 1}'],
    ['{"a": https://x.example/a?b=c}', 'missing-quotes', '1:7', '{"a": "https://x.example/a?b=c"}'],
    ['[2031-04-05]', 'missing-quotes', '1:2', '["2031-04-05"]'],
    ['{"a": #ff8800}', 'missing-quotes', '1:7', '{"a": "#ff8800"}'],
    ['{""a": 1}', 'doubled-quote', '1:3', '{"a": 1}'],
    ['["a"", 1]', 'doubled-quote', '1:5', '["a", 1]'],
    [`['it's']`, 'wrong-quotes', '1:2', `["it's"]`],
    ['[`say "hi"`]', 'wrong-quotes', '1:2', String.raw`["say \"hi\""]`],
    [`{"a": "x'}`, 'wrong-quotes', '1:7', '{"a": "x"}'],
    ['{“a”: 1}', 'smart-quotes', '1:2', '{"a": 1}'],
    ['["a”]', 'smart-quotes', '1:2', '["a"]'],
    [
      '{"a": "say "hi", then go", "b": 1}',
      'unescaped-quote',
      '1:12',
      String.raw`{"a": "say \"hi\", then go", "b": 1}`,
    ],
    ['{"a": "say "hi" now"}', 'unescaped-quote', '1:12', String.raw`{"a": "say \"hi\" now"}`],
  ],
  'what is in a text': [
    ['["one\ntwo"]', 'line-break-in-text', '1:6', String.raw`["one\ntwo"]`],
    ['["one\ttwo"]', 'tab-in-text', '1:6', String.raw`["one\ttwo"]`],
    ['["\u0001"]', 'control-character', '1:3', String.raw`["\u0001"]`],
    [String.raw`["C:\Users\new"]`, 'wrong-escape', '1:5', String.raw`["C:\\Users\\new"]`],
    [String.raw`{"a": "C:\dir\", "b": 1}`, 'wrong-escape', '1:10', String.raw`{"a": "C:\\dir\\", "b": 1}`],
    [String.raw`["\d+"]`, 'wrong-escape', '1:3', String.raw`["\\d+"]`],
    [String.raw`["\x41\'\u{1f600}"]`, 'wrong-escape', '1:3', String.raw`["A'\ud83d\ude00"]`],
  ],
  'numbers and words': [
    ['[True]', 'wrong-literal', '1:2', '[true]'],
    ['[None]', 'wrong-literal', '1:2', '[null]'],
    ['[undefined]', 'wrong-literal', '1:2', '[null]'],
    ['[fals]', 'wrong-literal', '1:2', '[false]'],
    ['[-Infinity]', 'wrong-literal', '1:2', '[null]'],
    ['[0049]', 'leading-zero', '1:2', '["0049"]'],
    ['[-01.5]', 'leading-zero', '1:2', '[-1.5]'],
    ['[+5]', 'plus-sign', '1:2', '[5]'],
    ['[+18001234567]', 'plus-sign', '1:2', '["+18001234567"]'],
    ['{"to": +1 (800) 123-4567}', 'plus-sign', '1:8', '{"to": "+1 (800) 123-4567"}'],
    ['[5.]', 'missing-digits', '1:2', '[5.0]'],
    ['[1e]', 'missing-digits', '1:2', '[1]'],
    ['[.5]', 'leading-dot', '1:2', '[0.5]'],
    ['[-0x1F]', 'number-base', '1:2', '[-31]'],
    ['[0b101]', 'number-base', '1:2', '[5]'],
    ['[1_000]', 'digit-separator', '1:2', '[1000]'],
    ['[12n]', 'digit-separator', '1:2', '[12]'],
    ['{"a": 12,50}', 'comma-in-number', '1:9', '{"a": 12.50}'],
    ['{"a": 1,000}', 'comma-in-number', '1:8', '{"a": 1000}'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_subject, cases) => {
  test.each(cases)('%j is told once as %s at %s, and mended', (text, code, at, repaired) => {
    const { problems } = parseJson(text);
    expect(problems.map((problem) => `${problem.code} ${problem.line}:${problem.column}`)).toEqual([
      `${code} ${at}`,
    ]);
    const repair = problems[0]?.repair ?? null;
    expect(repair === null ? null : applyTextEdits(text, repair.edits)).toBe(repaired);
  });
});

describe('the nearest text that is right is left alone', () => {
  test.each([
    '"Bad Gateway"',
    '"{"',
    String.raw`"{\"a\": 1}"`,
    '["a=1&b=2"]',
    '{"data": {"a": 1}}',
    '["\u00a0", "\u200b", "// no comment", "/* none */", "# none"]',
    '{"a": 1, "b": {"a": 1}}',
    '["a,", ",b", ", "]',
    '["a:", ": b"]',
    '{"a": "x=1;y=2"}',
    '["：，"]',
    '[[], {}, [{}]]',
    '["[", "{", "]}"]',
    '{"": ""}',
    String.raw`["say \"hi\" now", "\\", "C:\\dir\\"]`,
    `["it's", "“typographic”", "\`\`"]`,
    String.raw`["\n\t\u0001\u00e9"]`,
    '["\u007f\u2028"]',
    '[true, false, null, "True", "None"]',
    '[0, -0, 0.5, -0.5, 10, 1e5, 1E+5, 5e-324]',
    '["0049", "+5", ".5", "0x1F"]',
    '[12,50]',
  ])('%j', (text) => {
    expect(parseJson(text).problems).toEqual([]);
  });
});

describe('the sentences', () => {
  const bytesOnly = new Set<JsonProblemCode>(['invalid-utf8', 'utf-16']);
  const counted = new Set<JsonProblemCode>(['more-problems']);
  const tested = new Set(Object.values(CASES).flatMap((cases) => cases.map(([, code]) => code)));

  test.each(JSON_PROBLEM_CODES.filter((code) => !bytesOnly.has(code) && !counted.has(code)))(
    'there is a case for %s',
    (code) => {
      expect(tested).toContain(code);
    },
  );

  test('name what stands on both sides of a missing comma', () => {
    expect(said('{"to": "1" "template": "x"}')).toBe('A comma is missing between "to" and "template"');
    expect(said('[1 {"a": 2}]')).toBe('A comma is missing between 1 and {');
  });

  test('name the line of the bracket that is left open', () => {
    expect(said('{\n  "a": [1, 2\n}')).toBe('The bracket [ from line 2 is not closed before this }');
    expect(said('[\n[[')).toBe('3 brackets are never closed, the last of them is [ from line 2.');
  });

  test('show a long or unprintable piece short and visible', () => {
    expect(said(`[${'x'.repeat(100)}]`)).toBe(`The quotation marks around ${'x'.repeat(40)}… are missing.`);
    expect(said('[\u0000]')).toBe('U+0000 has no place here.');
  });

  test('never blame, and never shout', () => {
    for (const [text] of Object.values(CASES).flat())
      expect(said(text)).not.toMatch(/!|\byou(r)?\b|invalid|illegal/i);
  });
});

function said(text: string): string {
  const problem = parseJson(text).problems[0];
  return problem === undefined ? '' : formatMessage(en, problem.message);
}
