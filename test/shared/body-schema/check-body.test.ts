import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../shared/body-schema/check-body.ts';
import type { BodyCheck } from '../../../shared/diagnosis/body-check.ts';
import type { RuleFinding } from '../../../shared/diagnosis/rule-finding.ts';
import { applyEdits } from '../../../shared/draft/apply-edits.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import { de } from '../../../shared/texts/de.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import { posting, secret, variable } from '../diagnosis/make-exchange.ts';

type Schema = boolean | Readonly<Record<string, unknown>>;

function check(schema: Schema, body: unknown, variables: readonly KnownVariable[] = []): BodyCheck {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const checked = checkBody({
    text,
    variables,
    api: 'Parcels',
    schema: { kind: 'own', schema, link: 'https://parcels.test/docs' },
  });
  if (checked === null) throw new Error('the body was not checked');
  return checked;
}

const said = (schema: Schema, body: unknown, variables?: readonly KnownVariable[]): string[] =>
  check(schema, body, variables).findings.map(({ summary }) => formatMessage(en, summary));

/** The text after the first suggestion for the first thing that was found. */
function mended(schema: Schema, text: string): string | null {
  const [fix] = check(schema, text).findings[0]?.fixes ?? [];
  return fix === undefined ? null : applyEdits(posting('https://p.test', text), fix.edits).draft.body.text;
}

function placed({ place }: RuleFinding, text: string): string {
  if (place?.in !== 'body' || place.offset === null) throw new Error('no place');
  return text.slice(place.offset, place.offset + (place.length ?? 0));
}

const of = (properties: Readonly<Record<string, unknown>>) => ({ type: 'object', properties });

const WHEN_A = JSON.parse(
  '{"if": {"properties": {"k": {"const": "a"}}}, "then": {"required": ["x"]}, "else": {"required": ["y"]}}',
) as Schema;

describe('each keyword: what breaks it, in words, and the nearest that does not', () => {
  test.each<[string, Schema, unknown, unknown, RegExp]>([
    [
      'a number where text belongs',
      of({ a: { type: 'string' } }),
      { a: 5 },
      { a: '5' },
      /“a” is a number.* text\./,
    ],
    [
      'text where a number belongs',
      of({ a: { type: 'number' } }),
      { a: '5' },
      { a: 5.5 },
      /“a” is text.* a number\./,
    ],
    [
      'a fraction where a whole number belongs',
      of({ a: { type: 'integer' } }),
      { a: 5.5 },
      { a: 5.0 },
      /whole number/,
    ],
    [
      'text where a truth belongs',
      of({ a: { type: 'boolean' } }),
      { a: 'no' },
      { a: false },
      /true or false/,
    ],
    [
      'one of two kinds',
      of({ a: { type: ['string', 'number'] } }),
      { a: [] },
      { a: 1 },
      /a list.* text or a number\./,
    ],
    [
      'null where something belongs',
      of({ a: { type: 'object' } }),
      { a: null },
      { a: {} },
      /is null.* an object\./,
    ],
    ['another kind than the body', { type: 'array' }, {}, [], /^The body is an object.* a list\.$/],
    ['a missing name', { required: ['a'] }, { b: 1 }, { a: null }, /^“a” is missing\.$/],
    [
      'a missing name inside',
      of({ o: { required: ['a'] } }),
      { o: {} },
      { o: { a: 1 } },
      /“a” is missing in “o”/,
    ],
    [
      'a name that belongs beside another',
      { dependentRequired: { a: ['b'] } },
      { a: 1 },
      { b: 1 },
      /where there is “a”/,
    ],
    [
      'the same in draft 7',
      { $schema: 'http://json-schema.org/draft-07/schema#', dependencies: { a: ['b'] } },
      { a: 1 },
      {},
      /where there is “a”/,
    ],
    [
      'a name too much',
      { properties: { a: true }, additionalProperties: false },
      { a: 1, zebra: 1 },
      { a: 1 },
      /no “zebra” there\.$/,
    ],
    [
      'a name nobody has evaluated',
      { allOf: [of({ a: true })], unevaluatedProperties: false },
      { a: 1, zebra: 1 },
      { a: 1 },
      /no “zebra” there/,
    ],
    [
      'a name not written as names are',
      { propertyNames: { pattern: '^[a-z]+$' } },
      { A1: 1 },
      { a: 1 },
      /no “A1” there/,
    ],
    [
      'none of the choices',
      of({ a: { enum: ['red', 'blue'] } }),
      { a: 'green' },
      { a: 'blue' },
      /“a” cannot be "green"/,
    ],
    ['another value than the only one', of({ a: { const: 7 } }), { a: 8 }, { a: 7.0 }, /“a” cannot be 8/],
    ['too short', of({ a: { minLength: 3 } }), { a: 'ab' }, { a: 'abc' }, /at least 3 characters/],
    ['empty', of({ a: { minLength: 1 } }), { a: '' }, { a: 'x' }, /“a” is empty/],
    ['too long', of({ a: { maxLength: 3 } }), { a: 'abcd' }, { a: '🙂🙂🙂' }, /at most 3 characters/],
    ['too small', of({ a: { minimum: 3 } }), { a: 2 }, { a: 3 }, /the least is 3/],
    ['too large', of({ a: { maximum: 3 } }), { a: 4 }, { a: 3 }, /the most is 3/],
    ['not more than', of({ a: { exclusiveMinimum: 3 } }), { a: 3 }, { a: 3.1 }, /more than 3/],
    ['not less than', of({ a: { exclusiveMaximum: 3 } }), { a: 3 }, { a: 2.9 }, /less than 3/],
    [
      'not more than, in draft 4',
      {
        $schema: 'http://json-schema.org/draft-04/schema#',
        ...of({ a: { minimum: 3, exclusiveMinimum: true } }),
      },
      { a: 3 },
      { a: 4 },
      /more than 3/,
    ],
    ['no multiple', of({ a: { multipleOf: 0.1 } }), { a: 0.25 }, { a: 0.3 }, /a multiple of 0.1/],
    [
      'another pattern',
      of({ a: { pattern: '^[A-Z]{2}$' } }),
      { a: 'abc' },
      { a: 'AB' },
      /not written as Parcels documents/,
    ],
    ['an empty list', of({ a: { minItems: 1 } }), { a: [] }, { a: [1] }, /empty list/],
    ['too many items', of({ a: { maxItems: 1 } }), { a: [1, 2] }, { a: [1] }, /at most 1\./],
    ['too few names', { minProperties: 2 }, { a: 1 }, { a: 1, b: 1 }, /too few values/],
    ['too many names', { maxProperties: 1 }, { a: 1, b: 1 }, { a: 1 }, /too many values/],
    [
      'an item twice',
      of({ a: { uniqueItems: true } }),
      { a: [{ x: 1 }, { x: 1 }] },
      { a: [1, '1'] },
      /the same item twice/,
    ],
    [
      'a wrong item',
      of({ a: { items: { type: 'string' } } }),
      { a: ['x', 5] },
      { a: ['x'] },
      /“a\[1\]” is a number/,
    ],
    [
      'a wrong item by its place',
      of({ a: { prefixItems: [true, { type: 'string' }] } }),
      { a: [1, 2] },
      { a: [1, ''] },
      /“a\[1\]”/,
    ],
    [
      'a list without what it must hold',
      of({ a: { contains: { type: 'string' } } }),
      { a: [1, 2] },
      { a: [1, 'x'] },
      /^“a” does not fit/,
    ],
    ['what must not be', of({ a: { not: { const: 1 } } }), { a: 1 }, { a: 2 }, /^“a” does not fit/],
    [
      'a member by its pattern',
      { patternProperties: { '^x-': { type: 'string' } } },
      { 'x-a': 1 },
      { 'x-a': '' },
      /“\["x-a"\]”|x-a/,
    ],
    ['what follows from a condition', WHEN_A, { k: 'a' }, { k: 'a', x: 1 }, /“x” is missing/],
    ['what follows otherwise', WHEN_A, { k: 'b' }, { k: 'b', y: 1 }, /“y” is missing/],
    [
      'what a $ref says',
      { $defs: { t: { type: 'string' } }, ...of({ a: { $ref: '#/$defs/t' } }) },
      { a: 1 },
      { a: '' },
      /“a” is a number/,
    ],
    [
      'a $ref to the whole',
      { ...of({ child: { $ref: '#' }, n: { type: 'string' } }) },
      { child: { n: 1 } },
      { child: { n: '' } },
      /“child\.n” is a number/,
    ],
    [
      'all of several',
      { allOf: [{ required: ['a'] }, of({ a: { type: 'string' } })] },
      { a: 1 },
      { a: '' },
      /“a” is a number/,
    ],
  ])('%s', (_, schema, wrong, right, words) => {
    const [first, ...others] = said(schema, wrong);
    expect(first).toMatch(words);
    expect(others).toEqual([]);
    expect(said(schema, right)).toEqual([]);
  });

  test.each([
    ['date', '25.12.2031', '2031-12-25', /a date\./, '"2031-12-25"'],
    ['date-time', '2031-12-25 10:00', '2031-12-25T10:00:00Z', /a date with a time/, '"2031-12-25T10:00:00Z"'],
    ['email', 'Ada <ada@parcels.test>', 'ada@parcels.test', /email address/, '"ada@parcels.test"'],
    ['uri', 'parcels.test/7', 'https://parcels.test/7', /an address/, '"https://parcels.test/7"'],
    [
      'uuid',
      '3F2B8C1E9A4D4E6F8B7A1C2D3E4F5A6B',
      '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b',
      /a uuid/,
      '"3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b"',
    ],
  ])('the format %s, with an example and the mend', (format, wrong, right, words, after) => {
    const schema = of({ a: { format } });
    const [finding] = check(schema, { a: wrong }).findings;
    if (finding === undefined) throw new Error('nothing was found');
    expect(formatMessage(en, finding.summary)).toMatch(words);
    expect(formatMessage(en, finding.explanation)).toMatch(/looks like this: \S/);
    expect(formatMessage(de, finding.explanation)).toMatch(/So sieht eines aus: \S/);
    expect(mended(schema, JSON.stringify({ a: wrong }))).toBe(`{"a":${after}}`);
    expect(said(schema, { a: right })).toEqual([]);
  });

  test('a format that nobody knows says nothing', () => {
    expect(said(of({ a: { format: 'int32' } }), { a: 'x' })).toEqual([]);
  });
});

describe('mends', () => {
  const parcel: Schema = {
    type: 'object',
    required: ['kind', 'to', 'note'],
    additionalProperties: false,
    properties: {
      kind: { const: 'parcel' },
      to: { type: 'array', items: { type: 'string' } },
      grams: { type: 'integer' },
      fragile: { type: 'boolean' },
      speed: { enum: ['slow', 'fast'] },
      note: { type: 'string' },
    },
  };

  test.each([
    [
      'a number becomes text, digit for digit',
      of({ id: { type: 'string' } }),
      '{"id": 12345678901234567890.10}',
      '{"id": "12345678901234567890.10"}',
    ],
    [
      'text becomes a number, digit for digit',
      of({ id: { type: 'integer' } }),
      '{"id": "98765432109876543210"}',
      '{"id": 98765432109876543210}',
    ],
    ['text becomes a truth', of({ a: { type: 'boolean' } }), '{"a": "yes"}', '{"a": true}'],
    [
      'a number becomes a list of texts',
      of({ to: { type: 'array', items: { type: 'string' } } }),
      '{"to": 37455}',
      '{"to": ["37455"]}',
    ],
    ['another case of a choice', of({ a: { enum: ['slow', 'fast'] } }), '{"a": "FAST"}', '{"a": "fast"}'],
    [
      'a typing mistake in a choice',
      of({ a: { enum: ['slow', 'fast'] } }),
      '{"a": "fasst"}',
      '{"a": "fast"}',
    ],
    ['a choice in quotes', of({ a: { enum: [1, 2] } }), '{"a": "2"}', '{"a": 2}'],
    [
      'the last of a name that is there twice',
      of({ a: { type: 'string' } }),
      '{"a": "x", "a": 5}',
      '{"a": "x", "a": "5"}',
    ],
    [
      'the only value of a missing name',
      { required: ['k'], properties: { k: { const: 'parcel' } } },
      '{"a": 1}',
      '{"a": 1, "k": "parcel"}',
    ],
    [
      'the usual value of a missing name',
      { required: ['k'], properties: { k: { default: 250 } } },
      '{"a": 1}',
      '{"a": 1, "k": 250}',
    ],
    [
      'the only choice of a missing name',
      { required: ['k'], properties: { k: { enum: ['x'] } } },
      '{}',
      '{"k": "x"}',
    ],
    [
      'a missing name that is there misspelled',
      { required: ['weight'], properties: { weight: {} } },
      '{"wieght": 5}',
      '{"weight": 5}',
    ],
    [
      'a name that is nearly a documented one',
      { properties: { weight: {} }, additionalProperties: false },
      '{"wieght": 5}',
      '{"weight": 5}',
    ],
    ['text by a pattern', of({ a: { type: 'string', pattern: '^[A-Z]{2}$' } }), '{"a": "de"}', '{"a": "DE"}'],
  ])('%s', (_, schema, before, after) => {
    expect(mended(schema, before)).toBe(after);
    expect(said(schema, after)).toEqual([]);
  });

  test.each<[string, Schema, string]>([
    ['a missing text', { required: ['note'], properties: { note: { type: 'string' } } }, '{}'],
    ['a word where a number belongs', of({ a: { type: 'number' } }), '{"a": "many"}'],
    ['a value that holds a variable', of({ a: { type: 'integer' } }), '{"a": "{{n}}"}'],
    ['a value that is too long', of({ a: { maxLength: 2 } }), '{"a": "abc"}'],
    ['what would still not fit', of({ a: { type: 'integer', minimum: 10 } }), '{"a": "7"}'],
  ])('only a person knows: %s', (_, schema, text) => {
    const { findings } = check(schema, text, [variable('n', '12x')]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fixes).toEqual([]);
  });

  test('several at once, each at its place, in the order of the text', () => {
    const text = '{\n  "knd": "parcel",\n  "to": 7,\n  "grams": "250",\n  "speed": "fas"\n}';
    const { findings, more } = check(parcel, text);
    expect(findings.map((finding) => placed(finding, text))).toEqual(['{', '"knd"', '7', '"250"', '"fas"']);
    expect(more).toBe(0);
    expect(findings[0]?.place).toMatchObject({ line: 1, column: 1 });
    expect(findings[2]?.place).toMatchObject({ line: 3, column: 9, path: ['to'] });
  });
});

test('a name that is missing and nearly there is told as what it is, at that name', () => {
  const schema = { required: ['weight'], properties: { weight: {} } };
  const text = '{"wieght": 5}';
  const [finding] = check(schema, text).findings;
  if (finding === undefined) throw new Error('nothing was found');
  expect(formatMessage(en, finding.summary)).toBe('“wieght” is probably meant to be “weight”.');
  expect(placed(finding, text)).toBe('"wieght"');
  // What nobody documented and is nothing like it.
  expect(said(schema, { colour: 5 })).toEqual(['“weight” is missing.']);
});

describe('of several ways the nearest is told', () => {
  const ways: Schema = {
    oneOf: [
      {
        type: 'object',
        required: ['type', 'number'],
        properties: { type: { const: 'phone' }, number: { type: 'string' } },
      },
      {
        type: 'object',
        required: ['type', 'street', 'town'],
        properties: { type: { const: 'post' }, street: {}, town: {} },
      },
    ],
  };

  test('by the word that tells them apart', () => {
    expect(said(ways, { type: 'phone', number: 5 })).toEqual([
      '“number” is a number; what belongs there is text.',
    ]);
    expect(said(ways, { type: 'post', street: 'x' })).toEqual(['“town” is missing.']);
    expect(said(ways, { type: 'phone', number: '5' })).toEqual([]);
  });

  test('kinds, choices and names of all of them are put together', () => {
    expect(said({ anyOf: [{ type: 'string' }, { type: 'array' }] }, 5)).toEqual([
      'The body is a number; what belongs there is text or a list.',
    ]);
    const [choice] = check(of({ a: { anyOf: [{ enum: ['x', 'y'] }, { const: 'z' }] } }), { a: 'q' }).findings;
    expect(choice && formatMessage(en, choice.explanation)).toBe('Parcels documents x, y and z.');
    expect(said({ anyOf: [{ required: ['text'] }, { required: ['template'] }] }, { a: 1 })).toEqual([
      'One of “text” and “template” is missing.',
    ]);
  });

  test('what fits two of them fits none', () => {
    expect(said({ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 })).toEqual([
      'The body does not fit what is documented of it.',
    ]);
  });

  test('a way that is closed is none', () => {
    expect(said(of({ a: { anyOf: [false, { type: 'string' }] } }), { a: 5 })).toEqual([
      '“a” is a number; what belongs there is text.',
    ]);
  });
});

describe('variables', () => {
  const schema: Schema = {
    type: 'object',
    required: ['to'],
    properties: {
      to: { type: 'string', pattern: '^\\d+$' },
      n: { type: 'integer' },
      kind: { enum: ['a', 'b'] },
    },
  };
  const known = [variable('number', '37455'), variable('word', 'x'), variable('count', '7'), secret('key')];

  test.each([
    ['a value that fits', '{"to": "{{number}}", "n": {{count}}}'],
    ['part of a value', '{"to": "1{{number}}"}'],
    ['a secret', '{"to": "{{key}}", "kind": "{{key}}", "n": "{{key}}"}'],
    ['a name that nobody gave a value', '{"to": {{nobody}}, "kind": "x{{nobody}}"}'],
    ['a name of a member', '{"{{nobody}}": 1}'],
    ['a value that would break the text', '{"to": "{{quote}}"}'],
  ])('nothing is said of %s', (_, text) => {
    expect(said(schema, text, [...known, variable('quote', 'a"b')])).toEqual([]);
  });

  test('what is known does not fit', () => {
    expect(said(schema, '{"to": "{{word}}", "n": "{{count}}"}', known)).toEqual([
      '“to” is not written as Parcels documents it.',
      '“n” is text; what belongs there is a whole number.',
    ]);
  });

  test('a way that a secret may open is not refused', () => {
    const ways: Schema = {
      oneOf: [
        of({ t: { const: 'a' }, x: { type: 'string' } }),
        of({ t: { const: 'b' }, x: { type: 'integer' } }),
      ],
    };
    expect(said(ways, '{"t": "{{key}}", "x": 5}', known)).toEqual([]);
    expect(said(ways, '{"t": "a", "x": 5}', known)).toHaveLength(1);
  });

  test('a condition on a secret is left open, one on something else is not', () => {
    expect(said(WHEN_A, '{"k": "{{key}}"}', known)).toEqual([]);
    expect(said(WHEN_A, '{"k": "a", "z": "{{key}}"}', known)).toEqual(['“x” is missing.']);
  });
});

describe('what cannot be told is not told', () => {
  const schema = of({ a: { type: 'string' } });
  const ask = (text: string, given: Schema = schema): BodyCheck | null =>
    checkBody({ text, variables: [], api: 'P', schema: { kind: 'own', schema: given, link: null } });

  test.each([
    ['no JSON', '{"a": 5,,}'],
    ['nothing', '   '],
    ['deeper than anybody writes', `${'['.repeat(500)}${']'.repeat(500)}`],
    ['longer than a megabyte', JSON.stringify({ a: 'x'.repeat(1_000_001) })],
  ])('%s', (_, text) => {
    expect(ask(text)).toBeNull();
  });

  test('a schema that leads in a circle', () => {
    expect(ask('{"a": 5}', { $ref: '#' })).toBeNull();
    expect(ask('{"a": 5}', { $ref: 'https://elsewhere.test/schema.json' })).toBeNull();
  });

  test('a number that no double can hold is no multiple of anything, for all one knows', () => {
    expect(said(of({ a: { multipleOf: 10 } }), '{"a": 12345678901234567891}')).toEqual([]);
    expect(said(of({ a: { multipleOf: 10 } }), '{"a": 15}')).toHaveLength(1);
  });

  test('a name from the language itself is no name of the body', () => {
    expect(said({ required: ['toString'] }, '{}')).toEqual(['“toString” is missing.']);
    expect(said({ required: ['__proto__'] }, '{"__proto__": 1}')).toEqual([]);
  });
});

test('a handful is told, the rest is counted', () => {
  const { findings, more } = check({ items: { type: 'string' } }, [1, 2, 3, 4, 5, 6, 7]);
  expect(findings).toHaveLength(5);
  expect(more).toBe(2);
});

test('what the schema says of a value is told with it, and where it is documented', () => {
  const schema = of({ a: { pattern: '^x', description: 'A code of the depot.' } });
  const [finding] = check(schema, { a: 'y' }).findings;
  expect(finding?.docsUrl).toBe('https://parcels.test/docs');
  expect(finding && formatMessage(en, finding.explanation)).toBe('Documented is: A code of the depot.');
});

test('a long body is told of without mends, which are no work for while somebody types', () => {
  const text = JSON.stringify({ a: 5, b: 'x'.repeat(150_000) });
  const [finding] = check(of({ a: { type: 'string' } }), text).findings;
  expect(finding?.place).toMatchObject({ path: ['a'] });
  expect(finding?.fixes).toEqual([]);
});
