import { dereference, validate } from '@cfworker/json-schema';
import type { Schema, SchemaDraft } from '@cfworker/json-schema';
import type { JsonPath } from '../model/edit.ts';
import type { JsonSchema, SchemaObject } from './body-schema.ts';

/**
 * The door to the library that knows JSON Schema (drafts 4, 7, 2019-09 and 2020-12). It reads a schema as data and makes
 * no script of it, asks no address for anything, and so works under a content security policy and offline.
 */
export interface PreparedSchema {
  readonly root: JsonSchema;
  readonly draft: SchemaDraft;
  readonly lookup: Readonly<Record<string, JsonSchema>>;
}

/** What does not fit, as the library lists it: what holds others comes right before them. */
export interface SchemaError {
  readonly keyword: string;
  /** Of the value. */
  readonly path: JsonPath;
  /** From the schema's beginning to the keyword, `$ref` as a step of its own. */
  readonly location: readonly string[];
  /** English, for the library's own numbers alone. */
  readonly note: string;
}

const DRAFTS: readonly (readonly [name: RegExp, draft: SchemaDraft])[] = [
  [/draft-04\/schema/, '4'],
  [/draft-0[67]\/schema/, '7'],
  [/draft\/2019-09\/schema/, '2019-09'],
  [/draft\/2020-12\/schema/, '2020-12'],
];

/** By `$schema`, 2020-12 where it says nothing; null for a dialect that is not known. */
export function draftOf(schema: JsonSchema): SchemaDraft | null {
  const named = typeof schema === 'boolean' ? undefined : schema['$schema'];
  if (named === undefined) return '2020-12';
  return DRAFTS.find(([name]) => typeof named === 'string' && name.test(named))?.[1] ?? null;
}

/** Notes down what each `$ref` means, on the schema itself, unseen. @throws where the schema's ids contradict each other. */
export function prepareSchema(schema: JsonSchema): PreparedSchema {
  return { root: schema, draft: draftOf(schema) ?? '2020-12', lookup: dereference(schema) };
}

/** The schema that a `$ref` of this one leads to; undefined where it leads nowhere. */
export function followRef(schema: SchemaObject, { lookup }: PreparedSchema): JsonSchema | undefined {
  const address = schema['__absolute_ref__'] ?? schema['$ref'];
  return typeof address === 'string' ? lookup[address] : undefined;
}

/** Everything that does not fit `at`, a part of the schema. @throws where a `$ref` leads nowhere or in a circle. */
export function findSchemaErrors(
  value: unknown,
  prepared: PreparedSchema,
  at: JsonSchema = prepared.root,
): SchemaError[] {
  const { errors } = validate(value, at as Schema | boolean, prepared.draft, prepared.lookup, false);
  return errors.map(({ keyword, instanceLocation, keywordLocation, error }) => ({
    keyword,
    path: stepsOf(instanceLocation),
    location: stepsOf(keywordLocation),
    note: error,
  }));
}

/** A JSON Pointer as a fragment (RFC 6901, 6): the library writes both kinds of place so. Indexes stay texts. */
function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
