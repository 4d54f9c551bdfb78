import { isSchemaObject } from './body-schema.ts';
import type { SchemaObject } from './body-schema.ts';
import { followRef } from './find-schema-errors.ts';
import type { PreparedSchema } from './find-schema-errors.ts';

/** Where a keyword stands. */
export interface KeywordPlace {
  /** What the keyword is a part of. */
  readonly schema: SchemaObject;
  /** It is about a part of something that is told as a whole, or not wanted to hold at all. */
  readonly isInner: boolean;
}

const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs']);
const NUMBERED = new Set(['prefixItems', 'allOf', 'anyOf', 'oneOf']);
const INNER = new Set(['contains', 'not', 'if', 'propertyNames']);

/** Goes a location of the library through the schema; null where it cannot be followed. */
export function locateKeyword(location: readonly string[], prepared: PreparedSchema): KeywordPlace | null {
  let schema: unknown = prepared.root;
  let isInner = false;
  for (let at = 0; at < location.length - 1; at += 1) {
    const step = location[at] ?? '';
    if (!isSchemaObject(schema)) return null;
    if (INNER.has(step)) isInner = true;
    if (step === '$ref') schema = followRef(schema, prepared);
    else if (NAMED.has(step) || NUMBERED.has(step) || Array.isArray(schema[step])) {
      const held: unknown = schema[step];
      const next = location[at + 1];
      // It is the keyword itself.
      if (next === undefined || !isHolder(held)) return null;
      schema = held[next];
      at += 1;
      // A list of items that ends here is told at its end.
      if (at === location.length) return null;
    } else schema = schema[step];
  }
  return isSchemaObject(schema) ? { schema, isInner } : null;
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
