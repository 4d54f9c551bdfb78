import type { JsonPath } from '../model/edit.ts';
import { isSchemaObject } from './body-schema.ts';
import type { JsonSchema, SchemaObject } from './body-schema.ts';
import { findSchemaErrors } from './find-schema-errors.ts';
import type { PreparedSchema, SchemaError } from './find-schema-errors.ts';
import type { KnownBody } from './known-body.ts';
import { locateKeyword } from './locate-keyword.ts';
import { nearestBranch } from './nearest-branch.ts';
import { LIMIT_KEYWORDS } from './violation.ts';
import type { LimitKeyword, Violation } from './violation.ts';

/** More are not looked at: a long list of which every item is wrong has one mistake. */
const MOST_ERRORS = 2000;

/** What does not fit `at`, a part of the schema, each once, as far as the body is known. */
export function readViolations(
  body: KnownBody,
  prepared: PreparedSchema,
  at: JsonSchema = prepared.root,
): Violation[] {
  const errors = findSchemaErrors(body.value, prepared, at).slice(0, MOST_ERRORS);
  const reader = new Reader(body, at === prepared.root ? prepared : { ...prepared, root: at });
  const seen = new Set<string>();
  return reader.read(errors).filter((violation) => {
    const { schema: _schema, ...told } = violation;
    const key = JSON.stringify(told);
    return !seen.has(key) && seen.add(key);
  });
}

/** The library lists what holds others right before them: a run of errors at a time. */
class Reader {
  readonly #body: KnownBody;
  readonly #prepared: PreparedSchema;

  constructor(body: KnownBody, prepared: PreparedSchema) {
    this.#body = body;
    this.#prepared = prepared;
  }

  read(errors: readonly SchemaError[]): Violation[] {
    const found: Violation[] = [];
    for (let at = 0; at < errors.length; at += 1) {
      const error = errors[at];
      if (error === undefined) break;
      const run = RUNS.has(error.keyword) ? runAfter(errors, at) : null;
      found.push(...this.#readOne(error, run ?? errors.slice(at + 1, at + 2)));
      at += run?.length ?? 0;
    }
    return found;
  }

  #readOne(error: SchemaError, next: readonly SchemaError[]): readonly Violation[] {
    const { keyword, path } = error;
    const place = locateKeyword(error.location, this.#prepared);
    // `false` is told by what holds it.
    if (keyword === 'false' || place === null || place.isInner || this.#isUnknown(path)) return [];
    const { schema } = place;
    if (keyword === 'anyOf' || keyword === 'oneOf') return this.#readBranches(error, next, schema);
    if (keyword === 'if') return this.#readCondition(error, next, schema);
    if (next[0]?.keyword === 'false') return this.#refuseName(next[0], schema);
    if (keyword === 'propertyNames') return this.#refuseName(next[0], schema);
    return this.#readKeyword(error, schema);
  }

  #readKeyword({ keyword, path, note }: SchemaError, schema: SchemaObject): readonly Violation[] {
    const value = schema[keyword];
    const limit = LIMIT_KEYWORDS.find((name) => name === keyword);
    if (limit !== undefined) return this.#readLimit(limit, path, schema);
    switch (keyword) {
      case 'type':
        return [{ kind: 'type', path, schema, wanted: [value].flat().map(String) }];
      case 'enum':
      case 'const':
        if (this.#hasUnknown(path)) return [];
        return [{ kind: 'choice', path, schema, choices: keyword === 'const' ? [value] : [value].flat() }];
      case 'format':
        return [{ kind: 'format', path, schema, format: String(value) }];
      case 'pattern':
        return [{ kind: 'pattern', path, schema, pattern: String(value) }];
      case 'required':
        return this.#missing(path, schema, { names: namesOf(value), because: null });
      case 'dependentRequired':
      case 'dependencies':
        return this.#readDependent(note, path, schema);
      case 'uniqueItems':
        return this.#hasUnknown(path) ? [] : [{ kind: 'twice', path, schema }];
      case 'not':
      case 'contains':
      case 'minContains':
      case 'maxContains':
        return this.#hasUnknown(path) ? [] : [{ kind: 'other', path, schema }];
      default:
        // What holds others says nothing itself.
        return [];
    }
  }

  #readLimit(keyword: LimitKeyword, path: JsonPath, schema: SchemaObject): Violation[] {
    const limit = schema[keyword];
    if (typeof limit !== 'number') return [];
    if (keyword.endsWith('Properties') && this.#isOpen(path)) return [];
    const value = valueAt(this.#body.value, path);
    // Of a number that a double cannot hold it is not known what it is a multiple of.
    const isInexact = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
    if (keyword === 'multipleOf' && isInexact) return [];
    // Draft 4 writes `exclusiveMinimum: true` beside the limit itself.
    const exclusive = EXCLUSIVE[keyword];
    const isExclusive = exclusive !== undefined && schema[exclusive] === true;
    return [{ kind: 'limit', path, schema, keyword: isExclusive ? exclusive : keyword, limit }];
  }

  #readDependent(note: string, path: JsonPath, schema: SchemaObject): Violation[] {
    const value = valueAt(this.#body.value, path);
    const needs = { ...recordOf(schema['dependentRequired']), ...recordOf(schema['dependencies']) };
    return Object.entries(needs).flatMap(([name, names]) =>
      Array.isArray(names) && Object.hasOwn(recordOf(value), name) && note.includes(`"${name}"`)
        ? this.#missing(path, schema, { names: namesOf(names), because: name })
        : [],
    );
  }

  #missing(
    path: JsonPath,
    schema: SchemaObject,
    { names, because }: { readonly names: readonly string[]; readonly because: string | null },
  ): Violation[] {
    if (this.#isOpen(path)) return [];
    const holder = recordOf(valueAt(this.#body.value, path));
    return names
      .filter((name) => !Object.hasOwn(holder, name))
      .map((name) => ({ kind: 'missing', path, schema, name, member: memberOf(schema, name), because }));
  }

  /** A name for which the schema has no place. */
  #refuseName(error: SchemaError | undefined, schema: SchemaObject): Violation[] {
    const name = error?.path.at(-1);
    if (error === undefined || name === undefined || this.#isOpen(error.path.slice(0, -1))) return [];
    const isItem = Array.isArray(valueAt(this.#body.value, error.path.slice(0, -1)));
    if (isItem) return [{ kind: 'other', path: error.path, schema }];
    const known = Object.keys(recordOf(schema['properties']));
    return [{ kind: 'unknown-name', path: error.path, schema, name: String(name), known }];
  }

  /** Of several ways the one that is nearest; nothing where one may be met by what is not known. */
  #readBranches(
    error: SchemaError,
    inner: readonly SchemaError[],
    schema: SchemaObject,
  ): readonly Violation[] {
    const { path, location, keyword, note } = error;
    // It fits more than one of those of which it may fit one.
    if (keyword === 'oneOf' && !note.includes('(0 matches)'))
      return this.#hasUnknown(path) ? [] : [{ kind: 'other', path, schema }];
    const branches = [schema[keyword]]
      .flat()
      .flatMap((way, index) =>
        way === false ? [] : [this.read(branchOf(inner, location.length, String(index)))],
      );
    return branches.some((branch) => branch.length === 0) ? [] : nearestBranch(branches, path, schema);
  }

  /** What is not known may decide which of the two holds. */
  #readCondition({ path }: SchemaError, inner: readonly SchemaError[], schema: SchemaObject): Violation[] {
    const condition = JSON.stringify(schema['if'] ?? null);
    const mayChange = this.#body.unknown.some(
      (place) =>
        isWithin(place, path) &&
        (place.length === path.length || condition.includes(JSON.stringify(String(place[path.length])))),
    );
    return mayChange ? [] : this.read(inner);
  }

  #isUnknown(path: JsonPath): boolean {
    return this.#body.unknown.some((place) => isWithin(path, place));
  }

  #hasUnknown(path: JsonPath): boolean {
    return this.#body.unknown.some((place) => isWithin(place, path));
  }

  #isOpen(path: JsonPath): boolean {
    return this.#body.open.some((place) => place.length === path.length && isWithin(place, path));
  }
}

const EXCLUSIVE: Readonly<Partial<Record<LimitKeyword, LimitKeyword>>> = {
  minimum: 'exclusiveMinimum',
  maximum: 'exclusiveMaximum',
};

/** These come with what they hold, which is not told as it stands there. */
const RUNS = new Set(['anyOf', 'oneOf', 'if', 'not', 'contains', 'propertyNames']);

/** The errors that belong to the one at `from`: further on in the schema, on the same value or within. */
function runAfter(errors: readonly SchemaError[], from: number): SchemaError[] {
  const holder = errors[from];
  if (holder === undefined) return [];
  const { keyword, location, path } = holder;
  const base = keyword === 'if' ? location.slice(0, -1) : location;
  const run: SchemaError[] = [];
  for (const error of errors.slice(from + 1)) {
    const isDeeper = startsWith(error.location, base) && error.location.length > base.length;
    const branch = error.location[base.length];
    const isOfCondition = keyword !== 'if' || branch === 'then' || branch === 'else';
    const belongs = error.keyword === 'false' ? run.length > 0 : isDeeper && isOfCondition;
    if (!belongs || !isWithin(error.path, path)) break;
    run.push(error);
  }
  return run;
}

/** Those of one way; a `false` goes with what stands before it. */
function branchOf(errors: readonly SchemaError[], depth: number, index: string): SchemaError[] {
  let isOfBranch = false;
  return errors.filter((error) => {
    if (error.keyword !== 'false') isOfBranch = error.location[depth] === index;
    return isOfBranch;
  });
}

function memberOf(schema: SchemaObject, name: string): JsonSchema {
  const member = recordOf(schema['properties'])[name];
  return isSchemaObject(member) ? member : true;
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isSchemaObject(value) ? value : {};
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null
        ? (held as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    value,
  );
}

/** The library writes indexes as texts. */
function isWithin(path: JsonPath, place: JsonPath): boolean {
  return path.length >= place.length && place.every((step, index) => String(step) === String(path[index]));
}

function startsWith(steps: readonly string[], begin: readonly string[]): boolean {
  return begin.every((step, index) => steps[index] === step);
}
