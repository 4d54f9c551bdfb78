import { bracketed, dotted, kindOfValue, pascal } from './dialect.ts';
import type { Problem, ProblemKind } from './refusal.ts';

/** What is said about one value; null where the framework says nothing that would help anybody. */
export type Say = (problem: Problem) => string | null;

const one = ({ choices = [] }: Problem, separator = ', '): string => choices.join(separator);
const quoted = ({ choices = [] }: Problem, sign = "'", separator = ', '): string =>
  choices.map((choice) => sign + choice + sign).join(separator);

function phrases(table: Partial<Record<ProblemKind, Say>>): Say {
  return (problem) => table[problem.kind]?.(problem) ?? null;
}

/** Ajv, as Fastify shows it. */
export const ajvWords = phrases({
  integer: () => 'must be integer',
  number: () => 'must be number',
  boolean: () => 'must be boolean',
  list: () => 'must be array',
  text: () => 'must be string',
  object: () => 'must be object',
  required: ({ path }) => `must have required property '${path.at(-1)}'`,
  'too-long': ({ limit }) => `must NOT have more than ${limit} characters`,
  'too-big': ({ limit }) => `must be <= ${limit}`,
  'too-small': ({ limit }) => `must be >= ${limit}`,
  'too-many': ({ limit }) => `must NOT have more than ${limit} items`,
  date: () => 'must match format "date"',
  uuid: () => 'must match format "uuid"',
  email: () => 'must match format "email"',
  url: () => 'must match format "uri"',
  digits: ({ pattern }) => `must match pattern "${pattern}"`,
  pattern: ({ pattern }) => `must match pattern "${pattern}"`,
});

/** pydantic 2. */
export const pydanticWords = phrases({
  integer: () => 'Input should be a valid integer',
  number: () => 'Input should be a valid number',
  boolean: () => 'Input should be a valid boolean',
  list: () => 'Input should be a valid list',
  text: () => 'Input should be a valid string',
  object: () => 'Input should be a valid dictionary',
  required: () => 'Field required',
  unknown: () => 'Extra inputs are not permitted',
  choice: ({ choices = [] }) =>
    `Input should be ${choices
      .slice(0, -1)
      .map((each) => `'${each}'`)
      .join(', ')} or '${choices.at(-1)}'`,
  'too-long': ({ limit }) => `String should have at most ${limit} characters`,
  'too-big': ({ limit }) => `Input should be less than or equal to ${limit}`,
  'too-small': ({ limit }) => `Input should be greater than or equal to ${limit}`,
  'too-many': ({ limit, value }) =>
    `List should have at most ${limit} items after validation, not ${(value as unknown[]).length}`,
  date: () => 'Input should be a valid date or datetime, invalid character in year',
  uuid: () => 'Input should be a valid UUID, invalid length: expected length 32 for simple format',
  email: () => 'value is not a valid email address: An email address must have an @-sign.',
  url: () => 'Input should be a valid URL, relative URL without a base',
  digits: ({ pattern }) => `String should match pattern '${pattern}'`,
  pattern: ({ pattern }) => `String should match pattern '${pattern}'`,
});

/** System.Text.Json and the attributes of ASP.NET. */
export const dotnetWords = phrases({
  integer: ({ path }) => conversion('System.Int32', path),
  number: ({ path }) => conversion('System.Decimal', path),
  boolean: ({ path }) => conversion('System.Boolean', path),
  list: ({ path }) => conversion('System.Collections.Generic.List`1[System.String]', path),
  text: ({ path }) => conversion('System.String', path),
  required: ({ path }) => `The ${pascal(String(path.at(-1)))} field is required.`,
  unknown: ({ path }) =>
    `The JSON property '${path.at(-1)}' could not be mapped to any .NET member contained in type 'Depot.NewShipment'.`,
  choice: (problem) => `'${pascal(String(problem.path.at(-1)))}' must be one of: ${one(problem)}.`,
  'too-long': ({ path, limit }) =>
    `The field ${pascal(String(path.at(-1)))} must be a string or array type with a maximum length of '${limit}'.`,
  'too-big': ({ path, limit }) => `The field ${pascal(String(path.at(-1)))} must be between 1 and ${limit}.`,
  'too-small': ({ path, limit }) =>
    `The field ${pascal(String(path.at(-1)))} must be between ${limit} and 100.`,
  'too-many': ({ path, limit }) =>
    `The field ${pascal(String(path.at(-1)))} must be a string or array type with a maximum length of '${limit}'.`,
  date: ({ path }) => conversion('System.DateOnly', path),
  uuid: ({ path }) => conversion('System.Guid', path),
  email: ({ path }) => `The ${pascal(String(path.at(-1)))} field is not a valid e-mail address.`,
  url: ({ path }) =>
    `The ${pascal(String(path.at(-1)))} field is not a valid fully-qualified http, https, or ftp URL.`,
  digits: ({ path, pattern }) =>
    `The field ${pascal(String(path.at(-1)))} must match the regular expression '${pattern}'.`,
  pattern: ({ path, pattern }) =>
    `The field ${pascal(String(path.at(-1)))} must match the regular expression '${pattern}'.`,
});

function conversion(type: string, path: Problem['path']): string {
  return `The JSON value could not be converted to ${type}. Path: $.${dotted(path)}.`;
}

/** Django REST framework. */
export const drfWords = phrases({
  integer: () => 'A valid integer is required.',
  number: () => 'A valid number is required.',
  boolean: () => 'Must be a valid boolean.',
  list: () => 'Expected a list of items but got type "str".',
  text: () => 'Not a valid string.',
  object: () => 'Invalid data. Expected a dictionary, but got str.',
  required: () => 'This field is required.',
  unknown: () => 'Unknown field.',
  choice: ({ value }) => `"${String(value)}" is not a valid choice.`,
  'too-long': ({ limit }) => `Ensure this field has no more than ${limit} characters.`,
  'too-big': ({ limit }) => `Ensure this value is less than or equal to ${limit}.`,
  'too-small': ({ limit }) => `Ensure this value is greater than or equal to ${limit}.`,
  'too-many': ({ limit }) => `Ensure this field has no more than ${limit} elements.`,
  date: () => 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.',
  uuid: () => 'Must be a valid UUID.',
  email: () => 'Enter a valid email address.',
  url: () => 'Enter a valid URL.',
  digits: () => 'Enter digits only.',
});

/** Laravel. */
export const laravelWords = phrases({
  integer: ({ path }) => `The ${words(path)} field must be an integer.`,
  number: ({ path }) => `The ${words(path)} field must be a number.`,
  boolean: ({ path }) => `The ${words(path)} field must be true or false.`,
  list: ({ path }) => `The ${words(path)} field must be an array.`,
  text: ({ path }) => `The ${words(path)} field must be a string.`,
  required: ({ path }) => `The ${words(path)} field is required.`,
  unknown: ({ path }) => `The ${words(path)} field is prohibited.`,
  choice: ({ path }) => `The selected ${words(path)} is invalid.`,
  'too-long': ({ path, limit }) => `The ${words(path)} field must not be greater than ${limit} characters.`,
  'too-big': ({ path, limit }) => `The ${words(path)} field must not be greater than ${limit}.`,
  'too-small': ({ path, limit }) => `The ${words(path)} field must be at least ${limit}.`,
  'too-many': ({ path, limit }) => `The ${words(path)} field must not have more than ${limit} items.`,
  date: ({ path }) => `The ${words(path)} field must match the format Y-m-d.`,
  uuid: ({ path }) => `The ${words(path)} field must be a valid UUID.`,
  email: ({ path }) => `The ${words(path)} field must be a valid email address.`,
  url: ({ path }) => `The ${words(path)} field must be a valid URL.`,
  digits: ({ path }) => `The ${words(path)} field must be between 8 and 15 digits.`,
});

function words(path: Problem['path']): string {
  return dotted(path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** class-validator, as NestJS shows it. */
export const nestWords = phrases({
  integer: ({ path }) => `${dotted(path)} must be an integer number`,
  number: ({ path }) => `${dotted(path)} must be a number conforming to the specified constraints`,
  boolean: ({ path }) => `${dotted(path)} must be a boolean value`,
  list: ({ path }) => `${dotted(path)} must be an array`,
  text: ({ path }) => `${dotted(path)} must be a string`,
  object: ({ path }) => `${dotted(path)} must be an object`,
  required: ({ path }) => `${dotted(path)} should not be empty`,
  unknown: ({ path }) =>
    `${path.length > 1 ? `${dotted(path.slice(0, -1))}.` : ''}property ${path.at(-1)} should not exist`,
  choice: (problem) => `${dotted(problem.path)} must be one of the following values: ${one(problem)}`,
  'too-long': ({ path, limit }) => `${dotted(path)} must be shorter than or equal to ${limit} characters`,
  'too-big': ({ path, limit }) => `${dotted(path)} must not be greater than ${limit}`,
  'too-small': ({ path, limit }) => `${dotted(path)} must not be less than ${limit}`,
  'too-many': ({ path, limit }) => `${dotted(path)} must contain no more than ${limit} elements`,
  date: ({ path }) => `${dotted(path)} must be a valid ISO 8601 date string`,
  uuid: ({ path }) => `${dotted(path)} must be a UUID`,
  email: ({ path }) => `${dotted(path)} must be an email`,
  url: ({ path }) => `${dotted(path)} must be a URL address`,
  digits: ({ path, pattern }) => `${dotted(path)} must match /${pattern}/ regular expression`,
  pattern: ({ path, pattern }) => `${dotted(path)} must match /${pattern}/ regular expression`,
});

/** Zod 4. */
export const zodWords = phrases({
  integer: ({ value }) => `Invalid input: expected number, received ${kindOfValue(value)}`,
  number: ({ value }) => `Invalid input: expected number, received ${kindOfValue(value)}`,
  boolean: ({ value }) => `Invalid input: expected boolean, received ${kindOfValue(value)}`,
  list: ({ value }) => `Invalid input: expected array, received ${kindOfValue(value)}`,
  text: ({ value }) => `Invalid input: expected string, received ${kindOfValue(value)}`,
  object: ({ value }) => `Invalid input: expected object, received ${kindOfValue(value)}`,
  required: () => 'Invalid input: expected nonoptional, received undefined',
  unknown: ({ path }) => `Unrecognized key: "${path.at(-1)}"`,
  choice: (problem) => `Invalid option: expected one of ${quoted(problem, '"', '|')}`,
  'too-long': ({ limit }) => `Too big: expected string to have <=${limit} characters`,
  'too-big': ({ limit }) => `Too big: expected number to be <=${limit}`,
  'too-small': ({ limit }) => `Too small: expected number to be >=${limit}`,
  'too-many': ({ limit }) => `Too big: expected array to have <=${limit} items`,
  date: () => 'Invalid ISO date',
  uuid: () => 'Invalid UUID',
  email: () => 'Invalid email address',
  url: () => 'Invalid URL',
  digits: ({ pattern }) => `Invalid string: must match pattern /${pattern}/`,
  pattern: ({ pattern }) => `Invalid string: must match pattern /${pattern}/`,
});

/** Joi, as hapi shows it. */
export const joiWords = phrases({
  integer: ({ path }) => `"${bracketed(path)}" must be a number`,
  number: ({ path }) => `"${bracketed(path)}" must be a number`,
  boolean: ({ path }) => `"${bracketed(path)}" must be a boolean`,
  list: ({ path }) => `"${bracketed(path)}" must be an array`,
  text: ({ path }) => `"${bracketed(path)}" must be a string`,
  object: ({ path }) => `"${bracketed(path)}" must be of type object`,
  required: ({ path }) => `"${bracketed(path)}" is required`,
  unknown: ({ path }) => `"${bracketed(path)}" is not allowed`,
  choice: (problem) => `"${bracketed(problem.path)}" must be one of [${one(problem)}]`,
  'too-long': ({ path, limit }) =>
    `"${bracketed(path)}" length must be less than or equal to ${limit} characters long`,
  'too-big': ({ path, limit }) => `"${bracketed(path)}" must be less than or equal to ${limit}`,
  'too-small': ({ path, limit }) => `"${bracketed(path)}" must be greater than or equal to ${limit}`,
  'too-many': ({ path, limit }) => `"${bracketed(path)}" must contain less than or equal to ${limit} items`,
  date: ({ path }) => `"${bracketed(path)}" must be in YYYY-MM-DD format`,
  uuid: ({ path }) => `"${bracketed(path)}" must be a valid GUID`,
  email: ({ path }) => `"${bracketed(path)}" must be a valid email`,
  url: ({ path }) => `"${bracketed(path)}" must be a valid uri`,
  digits: ({ path, value, pattern }) =>
    `"${bracketed(path)}" with value "${String(value)}" fails to match the required pattern: /${pattern}/`,
  pattern: ({ path, value, pattern }) =>
    `"${bracketed(path)}" with value "${String(value)}" fails to match the required pattern: /${pattern}/`,
});

/** encoding/json and validator, as a Go program prints them. */
export const goWords = phrases({
  integer: ({ path, value }) => unmarshal(value, path, 'int'),
  number: ({ path, value }) => unmarshal(value, path, 'float64'),
  boolean: ({ path, value }) => unmarshal(value, path, 'bool'),
  list: ({ path, value }) => unmarshal(value, path, '[]string'),
  text: ({ path, value }) => unmarshal(value, path, 'string'),
  required: ({ path }) =>
    `Key: 'NewShipment.${path.map((step) => pascal(String(step))).join('.')}' Error:Field validation for '${pascal(String(path.at(-1)))}' failed on the 'required' tag`,
  unknown: ({ path }) => `json: unknown field "${path.at(-1)}"`,
  uuid: ({ path }) => `${dotted(path)}: invalid UUID format`,
  'too-big': ({ path, limit }) => `${dotted(path)}: must be no greater than ${limit}`,
  'too-long': ({ path, limit }) => `${dotted(path)}: the length must be no more than ${limit}`,
  choice: (problem) => `${dotted(problem.path)}: must be a valid value (one of ${one(problem, ' ')})`,
  email: ({ path }) => `${dotted(path)}: must be a valid email address`,
  url: ({ path }) => `${dotted(path)}: must be a valid URL`,
  digits: ({ path }) => `${dotted(path)}: must contain digits only`,
});

function unmarshal(value: unknown, path: Problem['path'], type: string): string {
  const kind = kindOfValue(value) === 'boolean' ? 'bool' : kindOfValue(value);
  return `json: cannot unmarshal ${kind} into Go struct field NewShipment.${dotted(path)} of type ${type}`;
}

/** Jackson and Jakarta Validation, as Spring shows them. */
export const springWords = phrases({
  integer: ({ value }) => jackson('int', value, 'not a valid `int` value'),
  number: ({ value }) => jackson('java.math.BigDecimal', value, 'not a valid representation'),
  boolean: ({ value }) => jackson('boolean', value, 'only "true" or "false" recognized'),
  list: () =>
    'JSON parse error: Cannot deserialize value of type `java.util.ArrayList<java.lang.String>` from String value (token `JsonToken.VALUE_STRING`)',
  text: () =>
    'JSON parse error: Cannot deserialize value of type `java.lang.String` from Integer value (token `JsonToken.VALUE_NUMBER_INT`)',
  required: () => 'must not be null',
  unknown: ({ path }) =>
    `JSON parse error: Unrecognized field "${path.at(-1)}" (class de.depot.api.NewShipment), not marked as ignorable`,
  choice: ({ value, choices = [] }) =>
    `JSON parse error: Cannot deserialize value of type \`de.depot.api.Carrier\` from String "${String(value)}": not one of the values accepted for Enum class: [${choices.join(', ')}]`,
  'too-long': ({ limit }) => `size must be between 0 and ${limit}`,
  'too-big': ({ limit }) => `must be less than or equal to ${limit}`,
  'too-small': ({ limit }) => `must be greater than or equal to ${limit}`,
  'too-many': ({ limit }) => `size must be between 0 and ${limit}`,
  date: ({ value }) => jackson('java.time.LocalDate', value, 'Text could not be parsed at index 0'),
  uuid: ({ value }) =>
    jackson('java.util.UUID', value, 'UUID has to be represented by standard 36-char representation'),
  email: () => 'must be a well-formed email address',
  url: () => 'must be a valid URL',
  digits: ({ pattern }) => `must match "${pattern}"`,
  pattern: ({ pattern }) => `must match "${pattern}"`,
});

function jackson(type: string, value: unknown, why: string): string {
  return `JSON parse error: Cannot deserialize value of type \`${type}\` from String "${String(value)}": ${why}`;
}

/** Active Model. */
export const railsWords = phrases({
  integer: () => 'must be an integer',
  number: () => 'is not a number',
  boolean: () => 'must be true or false',
  list: () => 'must be an array',
  text: () => 'must be a string',
  required: () => "can't be blank",
  unknown: () => 'is not a permitted attribute',
  choice: () => 'is not included in the list',
  'too-long': ({ limit }) => `is too long (maximum is ${limit} characters)`,
  'too-big': ({ limit }) => `must be less than or equal to ${limit}`,
  'too-small': ({ limit }) => `must be greater than or equal to ${limit}`,
  'too-many': ({ limit }) => `is too long (maximum is ${limit} elements)`,
  date: () => 'is not a valid date',
  uuid: () => 'is not a valid UUID',
  email: () => 'is not an email',
  url: () => 'is not a valid URL',
  digits: () => 'should only contain digits',
});
