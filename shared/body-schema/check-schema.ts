import type { JsonPath } from '../model/edit.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { isSchemaObject } from './body-schema.ts';
import type { JsonSchema, SchemaObject } from './body-schema.ts';
import { draftOf, findSchemaErrors, followRef, prepareSchema } from './find-schema-errors.ts';

export interface SchemaProblem {
  /** From the schema's beginning. */
  readonly path: JsonPath;
  readonly message: Message;
}

/** Deeper than anybody writes, and far from where a program would end. */
const DEEPEST = 60;
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isTruth = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isAnything = (): boolean => true;

/** Keywords that hold no schema, and what each takes. Source: JSON Schema Validation 2020-12, 6 to 9; draft 4, 5. */
const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: isText,
  $id: isText,
  id: isText,
  $anchor: isText,
  $ref: isText,
  $recursiveRef: (value) => value === '#',
  $recursiveAnchor: isTruth,
  $comment: isText,
  title: isText,
  description: isText,
  default: isAnything,
  examples: Array.isArray,
  type: (value) => [value].flat().every((name) => TYPES.has(String(name))) && [value].flat().length > 0,
  const: isAnything,
  enum: (value) => Array.isArray(value) && value.length > 0,
  required: isNames,
  dependentRequired: (value) => isSchemaObject(value) && Object.values(value).every(isNames),
  minProperties: isCount,
  maxProperties: isCount,
  minItems: isCount,
  maxItems: isCount,
  minContains: isCount,
  maxContains: isCount,
  uniqueItems: isTruth,
  minLength: isCount,
  maxLength: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: (value) => isNumber(value) || isTruth(value),
  exclusiveMaximum: (value) => isNumber(value) || isTruth(value),
  multipleOf: (value) => typeof value === 'number' && value > 0,
  pattern: isPattern,
  format: isText,
  /** One of the API's own kinds of text, by its name in the profile. */
  'x-attribute-type': isText,
};

const ONE = new Set([
  'additionalItems',
  'unevaluatedItems',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
]);
const LISTS = new Set(['prefixItems', 'allOf', 'anyOf', 'oneOf']);
const MAPS = new Set([
  '$defs',
  'definitions',
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependencies',
]);

/**
 * A schema as it is used: what is no keyword is left out. Or the first reason why it cannot be used, so that it is told to
 * whoever wrote it and not found out while a request is typed.
 */
export function checkSchema(written: unknown): { readonly schema: JsonSchema } | SchemaProblem {
  const walk = new Walk();
  const schema = walk.copy(written, []);
  if (walk.problem !== null || schema === null) return walk.problem ?? notASchema([], 'schema');
  if (draftOf(schema) === null) return { path: ['$schema'], message: say('profile.schema.dialect') };
  return walk.checkRefs(schema) ?? { schema };
}

class Walk {
  problem: SchemaProblem | null = null;
  readonly #refs: { readonly path: JsonPath; readonly schema: SchemaObject }[] = [];

  copy(written: unknown, path: JsonPath): JsonSchema | null {
    if (typeof written === 'boolean') return written;
    if (!isSchemaObject(written) || path.length > DEEPEST) return this.#fail(path);
    const schema: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(written)) {
      const copied = this.#copyKeyword(keyword, value, [...path, keyword]);
      if (this.problem !== null) return null;
      if (copied !== undefined) schema[keyword] = copied;
    }
    if ('$ref' in schema) this.#refs.push({ path: [...path, '$ref'], schema });
    return schema;
  }

  #copyKeyword(keyword: string, value: unknown, path: JsonPath): unknown {
    // It would be left aside, and let through what the schema means to refuse.
    if (keyword === '$dynamicRef') return this.#fail(path, say('profile.schema.dynamic-ref'));
    if (ONE.has(keyword) || (keyword === 'items' && !Array.isArray(value))) return this.copy(value, path);
    if (LISTS.has(keyword) || keyword === 'items') {
      if (!Array.isArray(value)) return this.#fail(path);
      return value.map((each, index) => this.copy(each, [...path, index]));
    }
    if (MAPS.has(keyword)) return this.#copyMap(keyword, value, path);
    const takes = Object.hasOwn(PLAIN, keyword) ? PLAIN[keyword] : undefined;
    if (takes === undefined) return undefined;
    return takes(value) ? value : this.#fail(path);
  }

  #copyMap(keyword: string, value: unknown, path: JsonPath): unknown {
    if (!isSchemaObject(value)) return this.#fail(path);
    const copied: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) {
      if (keyword === 'patternProperties' && !isPattern(name)) return this.#fail([...path, name]);
      copied[name] = keyword === 'dependencies' && isNames(each) ? each : this.copy(each, [...path, name]);
    }
    return copied;
  }

  #fail(path: JsonPath, message?: Message): null {
    this.problem ??= message === undefined ? notASchema(path, lastName(path)) : { path, message };
    return null;
  }

  checkRefs(schema: JsonSchema): SchemaProblem | null {
    try {
      const prepared = prepareSchema(schema);
      for (const { path, schema: holder } of this.#refs)
        if (followRef(holder, prepared) === undefined) {
          const ref = String(holder['$ref']);
          const message = ref.startsWith('#')
            ? say('profile.schema.ref-nowhere', { ref })
            : say('profile.schema.ref-outside', { ref });
          return { path, message };
        }
      // A `$ref` that leads back to itself shows with the first value that gets there.
      for (const value of [null, true, 0, '', [], {}]) findSchemaErrors(value, prepared);
      return null;
    } catch {
      return { path: [], message: say('profile.schema.circle') };
    }
  }
}

function notASchema(path: JsonPath, name: string): SchemaProblem {
  return { path, message: say('profile.schema.wrong-kind', { name }) };
}

function lastName(path: JsonPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'schema');
}

/** As the library compiles it. */
function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
