import { brief } from './quantities.ts';

/**
 * What is said of a body that does not fit what is documented of it, and of a schema that cannot be used. `field` is the
 * way to a value, `''` for the body itself; lists of kinds, names and values have one in a line.
 */
export const bodySchemasTexts = {
  'schema.type': (v: { field: string; found: string; wanted: string }) =>
    v.wanted === 'integer' && v.found === 'fraction'
      ? `${at(v.field)} is not a whole number.`
      : `${at(v.field)} is ${kind(v.found)}; what belongs there is ${kinds(v.wanted)}.`,
  'schema.choice': (v: { field: string; value: string }) => `${at(v.field)} cannot be ${brief(v.value)}.`,
  'schema.choices': (v: { api: string; choices: string }) => `${v.api} documents ${words(v.choices, 'and')}.`,
  'schema.only-choice': (v: { api: string; choices: string }) =>
    `${v.api} documents nothing but ${brief(v.choices)}.`,
  'schema.missing': (v: { name: string; field: string }) =>
    v.field === '' ? `“${brief(v.name)}” is missing.` : `“${brief(v.name)}” is missing in ${at(v.field)}.`,
  'schema.missing-beside': (v: { name: string; field: string; because: string }) =>
    `“${brief(v.name)}” is missing: where there is “${brief(v.because)}”, it belongs beside it.`,
  'schema.missing-explanation': (v: { api: string; wanted: string }) =>
    v.wanted === ''
      ? `${v.api} documents it as required.`
      : `${v.api} documents it as required: ${kinds(v.wanted)}.`,
  'schema.one-missing': (v: { names: string; field: string }) =>
    `One of ${words(quoted(v.names), 'and')} is missing${v.field === '' ? '' : ` in ${at(v.field)}`}.`,
  'schema.misspelled': (v: { from: string; to: string }) =>
    `“${brief(v.from)}” is probably meant to be “${brief(v.to)}”.`,
  'schema.misspelled-explanation': (v: { to: string; api: string }) =>
    `${v.api} documents “${brief(v.to)}”, and there is none.`,
  'schema.unknown-name': (v: { name: string; api: string }) =>
    `${v.api} documents no “${brief(v.name)}” there.`,
  'schema.unknown-name-meant': (v: { name: string; meant: string; api: string }) =>
    `${v.api} documents no “${brief(v.name)}” there. Did you mean “${brief(v.meant)}”?`,
  'schema.unknown-name-explanation': 'Names count letter for letter, and no others are taken there.',
  'schema.attribute-type': (v: { field: string; type: string }) =>
    `${at(v.field)} is not ${/^[aeio]/.test(v.type) ? 'an' : 'a'} ${v.type}.`,
  'schema.pattern': (v: { field: string; api: string }) =>
    `${at(v.field)} is not written as ${v.api} documents it.`,
  'schema.pattern-explanation': (v: { pattern: string }) => `It has to fit the pattern ${brief(v.pattern)}`,
  'schema.format': (v: { field: string; format: string }) =>
    `${at(v.field)} is not ${FORMATS[v.format]?.[0] ?? `of the format ${brief(v.format)}`}.`,
  'schema.format-explanation': (v: { format: string; api: string }) => {
    const example = FORMATS[v.format]?.[1];
    return example === undefined ? `${v.api} documents it so.` : `One looks like this: ${example}`;
  },
  'schema.minLength': (v: { field: string; limit: number }) =>
    v.limit === 1
      ? `${at(v.field)} is empty.`
      : `${at(v.field)} is too short: it takes at least ${v.limit} characters.`,
  'schema.maxLength': (v: { field: string; limit: number }) =>
    `${at(v.field)} is too long: it takes at most ${many(v.limit, 'character')}.`,
  'schema.minimum': (v: { field: string; limit: number }) =>
    `${at(v.field)} is too small: the least is ${v.limit}.`,
  'schema.maximum': (v: { field: string; limit: number }) =>
    `${at(v.field)} is too large: the most is ${v.limit}.`,
  'schema.exclusiveMinimum': (v: { field: string; limit: number }) =>
    `${at(v.field)} is too small: it has to be more than ${v.limit}.`,
  'schema.exclusiveMaximum': (v: { field: string; limit: number }) =>
    `${at(v.field)} is too large: it has to be less than ${v.limit}.`,
  'schema.multipleOf': (v: { field: string; limit: number }) =>
    `${at(v.field)} has to be a multiple of ${v.limit}.`,
  'schema.minItems': (v: { field: string; limit: number }) =>
    v.limit === 1
      ? `${at(v.field)} is an empty list.`
      : `${at(v.field)} has too few items: it takes at least ${v.limit}.`,
  'schema.maxItems': (v: { field: string; limit: number }) =>
    `${at(v.field)} has too many items: it takes at most ${v.limit}.`,
  'schema.minProperties': (v: { field: string; limit: number }) =>
    v.limit === 1
      ? `${at(v.field)} is empty.`
      : `${at(v.field)} has too few values: it takes at least ${v.limit}.`,
  'schema.maxProperties': (v: { field: string; limit: number }) =>
    `${at(v.field)} has too many values: it takes at most ${v.limit}.`,
  'schema.twice': (v: { field: string }) => `${at(v.field)} has the same item twice.`,
  'schema.other': (v: { field: string }) => `${at(v.field)} does not fit what is documented of it.`,
  'schema.documented': (v: { api: string }) => `${v.api} documents it so.`,
  'schema.description': (v: { words: string }) => `Documented is: ${v.words}`,
  'schema.more': (v: { count: number }) =>
    v.count === 1
      ? 'One more place in the body does not fit.'
      : `${v.count > 99 ? 'More than 99' : v.count} more places in the body do not fit.`,
  'schema.more-explanation': (v: { api: string }) =>
    `They show when the others are put right. ${v.api} documents them as well.`,

  'finding.body-schema.summary': (v: { api: string; count: number }) =>
    v.count === 1
      ? `The body does not fit what ${v.api} documents.`
      : `The body does not fit what ${v.api} documents, in ${places(v.count)}.`,
  'fix.add-field': (v: { name: string; value: string }) => `Add "${brief(v.name)}": ${brief(v.value)}`,
  'because.documented': (v: { api: string }) => `${v.api} documents it so.`,
  'because.said-and-documented': (v: { api: string }) =>
    `The server refuses it, and ${v.api} documents it so.`,

  'profile.schema.problem': (v: { file: string; line: number; problem: string }) =>
    `The file ${v.file} in the folder “profiles” is used without one of its schemas: ${v.problem} (line ${v.line})`,
  'profile.schema.wrong-kind': (v: { name: string }) =>
    `“${brief(v.name)}” has a value that JSON Schema does not allow there.`,
  'profile.schema.dialect':
    'this dialect is not known. Drafts 4, 6, 7, 2019-09 and 2020-12 are; without “$schema” it is 2020-12.',
  'profile.schema.dynamic-ref': '“$dynamicRef” is not understood here. Use “$ref”.',
  'profile.schema.ref-nowhere': (v: { ref: string }) => `“${brief(v.ref)}” leads nowhere in this schema.`,
  'profile.schema.ref-outside': (v: { ref: string }) =>
    `“${brief(v.ref)}” leads out of this schema, and nothing is fetched. Copy what it means into “$defs”.`,
  'profile.schema.circle': 'its “$ref”s lead in a circle, or two parts have the same “$id”.',
} as const;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  fraction: 'a number with a fraction',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What each format is, and one of it. */
const FORMATS: Readonly<Record<string, readonly [name: string, example: string]>> = {
  date: ['a date', '2026-03-14'],
  time: ['a time with its zone', '09:30:00Z'],
  'date-time': ['a date with a time and its zone', '2026-03-14T09:30:00Z'],
  duration: ['a duration', 'P3DT4H'],
  email: ['an email address', 'ada@example.com'],
  'idn-email': ['an email address', 'ada@example.com'],
  hostname: ['the name of a host', 'api.example.com'],
  ipv4: ['an IPv4 address', '192.0.2.7'],
  ipv6: ['an IPv6 address', '2001:db8::7'],
  uri: ['an address', 'https://example.com/page'],
  url: ['an address', 'https://example.com/page'],
  uuid: ['a uuid', '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b'],
  regex: ['a pattern', '^[a-z]+$'],
  'json-pointer': ['a JSON Pointer', '/data/to/0'],
};

/** From a hundred on nobody counts. */
function places(count: number): string {
  return count > 99 ? 'more than 99 places' : `${count} places`;
}

function at(field: string): string {
  return field === '' ? 'The body' : `“${brief(field)}”`;
}

function kind(name: string): string {
  return KINDS[name] ?? name;
}

function kinds(lines: string): string {
  return words(lines.split('\n').map(kind).join('\n'), 'or');
}

function quoted(lines: string): string {
  return lines
    .split('\n')
    .map((name) => `“${brief(name)}”`)
    .join('\n');
}

/** `a, b and c`. */
function words(lines: string, last: string): string {
  const all = lines.split('\n').map(brief);
  return all.length < 2 ? lines : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1) ?? ''}`;
}

function many(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
