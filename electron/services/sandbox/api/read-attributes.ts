import { ERROR_CODES } from '../http/error-codes.ts';
import type { RefusalError } from '../http/refusal.ts';
import { Refusal } from '../http/refusal.ts';
import { ATTRIBUTE_TYPES } from './attribute-types.ts';
import type { AttributeTypeName } from './attribute-types.ts';

/** What one attribute of a resource may hold. */
export interface Attribute {
  /** One of the documented types, `text` for any text, or the list of values to choose from. */
  readonly type: AttributeTypeName | 'text' | readonly string[];
  readonly isList?: true;
  /** A required attribute can neither be left out of a whole object nor be emptied. */
  readonly isRequired?: true;
  /** Taken where a whole object leaves it out. Without one it is `null`. */
  readonly fallback?: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;
export type AttributeValue = string | readonly string[] | null;
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

/**
 * `whole` (POST, PUT): every attribute gets a value, so one that is left out goes back to empty. `part` (PATCH): only
 * what was sent is in the result.
 */
export type ReadMode = 'whole' | 'part';

/** The `data` of a body as an object. @throws {Refusal} 400 where it is not wrapped as documented. */
export function unwrapData(body: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(body) || !Object.hasOwn(body, 'data'))
    throw new Refusal(400, {
      code: ERROR_CODES.bodyWrongShape,
      message: 'The body must be an object with the attribute data, such as {"data": {…}}.',
    });
  if (!isObject(body['data']))
    throw new Refusal(400, { code: ERROR_CODES.bodyWrongShape, message: 'data must be an object.' });
  return body['data'];
}

/**
 * Attributes that the resource does not have are left aside. @throws {Refusal} 400 with one entry per wrong attribute:
 * a person mends them all at once.
 */
export function readAttributes(
  attributes: Attributes,
  given: Readonly<Record<string, unknown>>,
  mode: ReadMode,
): AttributeValues {
  const values: Record<string, AttributeValue> = {};
  const errors: RefusalError[] = [];
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!Object.hasOwn(given, name) && mode === 'part') continue;
    const read = readValue(name, attribute, Object.hasOwn(given, name) ? given[name] : null);
    if ('errors' in read) errors.push(...read.errors);
    else values[name] = read.value;
  }
  if (errors.length > 0) throw new Refusal(400, errors);
  return values;
}

type Read = { readonly value: AttributeValue } | { readonly errors: readonly RefusalError[] };

function readValue(name: string, attribute: Attribute, given: unknown): Read {
  const isEmpty = given === null || given === '' || (Array.isArray(given) && given.length === 0);
  if (isEmpty && attribute.isRequired === true)
    return fail(ERROR_CODES.attributeMissing, `${name} is required`);
  if (isEmpty) return { value: attribute.fallback ?? null };
  if (attribute.isList !== true) return readText(name, attribute, given);
  if (!Array.isArray(given)) return fail(ERROR_CODES.attributeWrongKind, `${name} must be a list`);
  const reads = given.map((item, index) => readText(`${name}[${index}]`, attribute, item));
  const errors = reads.flatMap((read) => ('errors' in read ? read.errors : []));
  if (errors.length > 0) return { errors };
  return {
    value: reads.flatMap((read) => ('value' in read && typeof read.value === 'string' ? read.value : [])),
  };
}

function readText(name: string, { type }: Attribute, given: unknown): Read {
  if (typeof given !== 'string') return fail(ERROR_CODES.attributeWrongKind, `${name} must be a string`);
  if (type === 'text') return { value: given };
  if (typeof type !== 'string') {
    const value = given.toLowerCase();
    if (type.includes(value)) return { value };
    return fail(ERROR_CODES.notOneOf, `${name} must be one of ${type.join(', ')}`);
  }
  const { code, rule, read } = ATTRIBUTE_TYPES[type];
  const value = read(given);
  return value === null ? fail(code, `${name} must be ${rule}`) : { value };
}

function fail(code: RefusalError['code'], message: string): Read {
  return { errors: [{ code, message }] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
