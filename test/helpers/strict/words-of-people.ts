import { bracketed, dotted, kindOfValue } from './dialect.ts';
import type { Say } from './words-of-frameworks.ts';
import type { Problem, ProblemKind } from './refusal.ts';

const one = ({ choices = [] }: Problem, separator = ', '): string => choices.join(separator);
const quoted = ({ choices = [] }: Problem, sign = "'", separator = ', '): string =>
  choices.map((choice) => sign + choice + sign).join(separator);

function phrases(table: Partial<Record<ProblemKind, Say>>): Say {
  return (problem) => table[problem.kind]?.(problem) ?? null;
}

/** jsonschema of Python. */
export const pythonWords = phrases({
  integer: ({ value }) => `${shown(value)} is not of type 'integer'`,
  number: ({ value }) => `${shown(value)} is not of type 'number'`,
  boolean: ({ value }) => `${shown(value)} is not of type 'boolean'`,
  list: ({ value }) => `${shown(value)} is not of type 'array'`,
  text: ({ value }) => `${shown(value)} is not of type 'string'`,
  object: ({ value }) => `${shown(value)} is not of type 'object'`,
  required: ({ path }) => `'${path.at(-1)}' is a required property`,
  unknown: ({ path }) => `Additional properties are not allowed ('${path.at(-1)}' was unexpected)`,
  choice: (problem) => `${shown(problem.value)} is not one of [${quoted(problem)}]`,
  'too-long': ({ value, limit }) => `${shown(value)} is too long, expected at most ${limit} characters`,
  'too-big': ({ value, limit }) => `${String(value)} is greater than the maximum of ${limit}`,
  'too-small': ({ value, limit }) => `${String(value)} is less than the minimum of ${limit}`,
  'too-many': ({ limit }) => `Array is too long, expected at most ${limit} items`,
  date: ({ value }) => `${shown(value)} is not a 'date'`,
  uuid: ({ value }) => `${shown(value)} is not a 'uuid'`,
  email: ({ value }) => `${shown(value)} is not a 'email'`,
  url: ({ value }) => `${shown(value)} is not a 'uri'`,
  digits: ({ value, pattern }) => `${shown(value)} does not match '${pattern}'`,
  pattern: ({ value, pattern }) => `${shown(value)} does not match '${pattern}'`,
});

function shown(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

/** networknt, a validator of JSON Schema for Java. */
export const javaSchemaWords = phrases({
  integer: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, integer expected`,
  number: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, number expected`,
  boolean: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, boolean expected`,
  list: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, array expected`,
  text: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, string expected`,
  object: ({ path, value }) => `$.${bracketed(path)}: ${kindOfValue(value)} found, object expected`,
  required: ({ path }) => `$: required property '${path.at(-1)}' not found`,
  unknown: ({ path }) =>
    `$: property '${path.at(-1)}' is not defined in the schema and the schema does not allow additional properties`,
  choice: (problem) =>
    `$.${bracketed(problem.path)}: does not have a value in the enumeration [${quoted(problem, '"')}]`,
  'too-long': ({ path, limit }) => `$.${bracketed(path)}: must be at most ${limit} characters long`,
  'too-big': ({ path, limit }) => `$.${bracketed(path)}: must have a maximum value of ${limit}`,
  'too-small': ({ path, limit }) => `$.${bracketed(path)}: must have a minimum value of ${limit}`,
  'too-many': ({ path, limit }) => `$.${bracketed(path)}: must have at most ${limit} items`,
  date: ({ path }) =>
    `$.${bracketed(path)}: does not match the date pattern must be a valid RFC 3339 full-date`,
  uuid: ({ path }) => `$.${bracketed(path)}: does not match the uuid pattern must be a valid RFC 4122 UUID`,
  email: ({ path }) =>
    `$.${bracketed(path)}: does not match the email pattern must be a valid RFC 5321 Mailbox`,
  url: ({ path }) => `$.${bracketed(path)}: does not match the uri pattern must be a valid RFC 3986 URI`,
  digits: ({ path, pattern }) => `$.${bracketed(path)}: does not match the regex pattern ${pattern}`,
  pattern: ({ path, pattern }) => `$.${bracketed(path)}: does not match the regex pattern ${pattern}`,
});

/** Google's transcoding of JSON. */
export const googleWords = phrases({
  integer: ({ path, value }) =>
    `Invalid value at '${bracketed(path)}' (TYPE_INT32), ${JSON.stringify(value)}`,
  number: ({ path, value }) =>
    `Invalid value at '${bracketed(path)}' (TYPE_DOUBLE), ${JSON.stringify(value)}`,
  boolean: ({ path, value }) => `Invalid value at '${bracketed(path)}' (TYPE_BOOL), ${JSON.stringify(value)}`,
  text: ({ path, value }) => `Invalid value at '${bracketed(path)}' (TYPE_STRING), ${JSON.stringify(value)}`,
  unknown: ({ path }) => `Invalid JSON payload received. Unknown name "${path.at(-1)}": Cannot find field.`,
  required: ({ path }) => `Required field ${bracketed(path)} is not set.`,
  choice: (problem) => `Unsupported value. Supported values: ${one(problem, ' | ')}.`,
  'too-big': ({ limit }) => `Value exceeds the maximum of ${limit}.`,
  'too-long': ({ limit }) => `Value exceeds the maximum length of ${limit} characters.`,
  uuid: () => 'Value is not a well-formed UUID.',
});

/** A person who writes whole sentences. */
export const carefulWords = phrases({
  integer: ({ path }) => `A whole number is expected in ${bracketed(path)}.`,
  number: ({ path }) => `${bracketed(path)} has to be a number, not a text.`,
  boolean: ({ path }) => `Please give ${bracketed(path)} as true or false.`,
  list: ({ path }) => `${bracketed(path)} needs to be a list, even when there is only one entry.`,
  text: ({ path }) => `We expect text in ${bracketed(path)}, and found something else.`,
  object: ({ path }) => `${bracketed(path)} should be an object.`,
  required: ({ path }) => `You did not provide ${bracketed(path)}, which we need.`,
  unknown: ({ path }) => `We do not know an attribute called "${path.at(-1)}".`,
  choice: (problem) => `Choose one of these for ${bracketed(problem.path)}: ${one(problem, ' or ')}.`,
  'too-long': ({ path, limit }) => `Keep ${bracketed(path)} within ${limit} characters.`,
  'too-big': ({ path, limit }) => `${bracketed(path)} cannot be higher than ${limit}.`,
  'too-small': ({ path, limit }) => `${bracketed(path)} cannot be lower than ${limit}.`,
  'too-many': ({ path, limit }) => `No more than ${limit} entries fit into ${bracketed(path)}.`,
  date: ({ path }) => `Write ${bracketed(path)} like this: 2031-12-24.`,
  uuid: ({ path }) => `${bracketed(path)} has to look like 123e4567-e89b-12d3-a456-426614174000.`,
  email: ({ path }) => `${bracketed(path)} does not look like an e-mail address.`,
  url: ({ path }) => `${bracketed(path)} has to begin with https:// or http://.`,
  digits: ({ path }) => `Only digits are allowed in ${bracketed(path)}, between 8 and 15 of them.`,
  pattern: ({ path }) => `${bracketed(path)} is a country code of two capital letters.`,
});

/** A person in a hurry. */
export const tersePhrases = phrases({
  integer: ({ path }) => `Invalid type for ${dotted(path)}: expected int, got string`,
  number: ({ path }) => `Wrong type of ${dotted(path)} (should be numeric)`,
  boolean: ({ path }) => `Type mismatch: ${dotted(path)} is bool`,
  list: ({ path }) => `Invalid type for ${dotted(path)}: expected list, got str`,
  text: ({ path }) => `Type mismatch: ${dotted(path)} is string`,
  required: ({ path }) => `Missing parameter: ${dotted(path)}`,
  unknown: ({ path }) => `Unexpected parameter: ${dotted(path)}`,
  choice: (problem) => `Bad value for ${dotted(problem.path)}. Options: ${one(problem, '/')}`,
  'too-long': ({ path, limit }) => `${dotted(path)} too long, max ${limit} chars`,
  'too-big': ({ path, limit }) => `${dotted(path)} out of range 1..${limit}`,
  'too-small': ({ path, limit }) => `${dotted(path)} out of range ${limit}..100`,
  'too-many': ({ path, limit }) => `Too many ${dotted(path)} (max. ${limit})`,
  date: ({ path }) => `Bad date in ${dotted(path)}, use yyyy-mm-dd`,
  uuid: ({ path }) => `${dotted(path)} is no uuid`,
  email: ({ path }) => `Bad email in ${dotted(path)}`,
  url: ({ path }) => `Bad url in ${dotted(path)}`,
  digits: ({ path }) => `${dotted(path)}: digits only`,
  pattern: ({ path }) => `${dotted(path)}: must be uppercase`,
});
