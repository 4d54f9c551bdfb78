import type { JsonPath } from '../model/edit.ts';
import type { JsonSchema, SchemaObject } from './body-schema.ts';

/** One thing that does not fit, as a person would count it. */
export type Violation = Where & (ValueViolation | NameViolation);

interface Where {
  /** Of the value; of what holds it where a name is missing. */
  readonly path: JsonPath;
  /** The part of the schema that says so. */
  readonly schema: SchemaObject;
}

type ValueViolation =
  /** `integer` and the six kinds of JSON. */
  | { readonly kind: 'type'; readonly wanted: readonly string[] }
  | { readonly kind: 'choice'; readonly choices: readonly unknown[] }
  | { readonly kind: 'limit'; readonly keyword: LimitKeyword; readonly limit: number }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'twice' }
  /** Something that is told by more than one place of the schema: `not`, `contains`, several of `oneOf`. */
  | { readonly kind: 'other' };

type NameViolation =
  /** `member` is what is documented of the value; `because` the name that it belongs to. */
  | {
      readonly kind: 'missing';
      readonly name: string;
      readonly member: JsonSchema;
      readonly because: string | null;
    }
  | { readonly kind: 'one-missing'; readonly names: readonly string[] }
  /** `path` is that of the member. */
  | { readonly kind: 'unknown-name'; readonly name: string; readonly known: readonly string[] };

export const LIMIT_KEYWORDS = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;
export type LimitKeyword = (typeof LIMIT_KEYWORDS)[number];
