import type { JsonNode } from '../json/json-node.ts';
import type { JsonPath } from '../model/edit.ts';
import { formatJsonPath } from '../json/json-path.ts';
import { makeError } from './error-item.ts';
import { isObject, memberAmong, textOf } from './json-reading.ts';
import { makeField } from './field-path.ts';
import { LIMITS } from './limits.ts';
import type { ReportedError } from './shape.ts';

/** Keys of a map of errors that stand for the thing as a whole. */
export const WHOLE_KEYS: ReadonlySet<string> = new Set([
  '',
  '_errors',
  '_schema',
  '_',
  'base',
  'non_field_errors',
  'nonFieldErrors',
  '__all__',
  'root',
  '*',
]);

/** Reads an object that is one error by itself; null for one that is a map of fields. */
export type ReadLeaf = (node: JsonNode) => Omit<ReportedError, 'field'> | null;

const NO_LEAVES: ReadLeaf = () => null;

/**
 * Errors by field: `{"shop": ["is required"], "lines": [{}, {"amount": ["is no number"]}]}`. Every key is a step of the
 * way to the field, and so is the place in a list of such maps, whatever the keys are called: in a map of errors
 * `message` and `title` are fields like any other. Depth is limited by the parser.
 */
export function readFieldMap(node: JsonNode | null, readLeaf: ReadLeaf = NO_LEAVES): ReportedError[] {
  const errors: ReportedError[] = [];
  if (node !== null) collectFrom(node, [], { readLeaf, errors });
  return errors;
}

interface Collection {
  readonly readLeaf: ReadLeaf;
  readonly errors: ReportedError[];
}

function collectFrom(node: JsonNode, path: JsonPath, into: Collection): void {
  if (into.errors.length >= LIMITS.errors) return;
  const words = node.kind === 'string' ? textOf(node) : null;
  const leaf = words === null ? into.readLeaf(node) : makeError({ message: words });
  if (leaf !== null) {
    into.errors.push({ ...leaf, field: path.length === 0 ? null : fieldAt(path) });
  } else if (node.kind === 'array') {
    for (const [index, item] of node.items.entries()) {
      const isMap = isObject(item) && into.readLeaf(item) === null;
      collectFrom(item, isMap ? [...path, index] : path, into);
    }
  } else if (isObject(node)) {
    for (const { key, value } of node.members)
      collectFrom(value, WHOLE_KEYS.has(key.value) ? path : [...path, key.value], into);
  }
}

/** Errors of a form as Symfony serialises it: `{"errors": ["…"], "children": {"name": {"errors": ["…"]}, "tags": []}}`. */
export function isFormTree(node: JsonNode | null): boolean {
  return (
    isObject(node) &&
    node.members.every(({ key }) => key.value === 'children' || key.value === 'errors') &&
    node.members.some(({ key, value }) => key.value === 'children' && isObject(value))
  );
}

/** The same as a list, by the way through the children (symfony.com/doc/current/form, FormErrorNormalizer). */
export function readFormTree(node: JsonNode, path: JsonPath = []): ReportedError[] {
  if (!isObject(node)) return [];
  return node.members.flatMap(({ key, value }) => {
    if (key.value === 'children' && isObject(value))
      return value.members.flatMap((child) => readFormTree(child.value, [...path, child.key.value]));
    if (key.value !== 'errors' || value.kind !== 'array') return [];
    const field = path.length === 0 ? null : fieldAt(path);
    return value.items.flatMap((item) => {
      const message = textOf(isObject(item) ? memberAmong(item, ['message', 'msg']) : item);
      return message === null ? [] : [makeError({ message, field })];
    });
  });
}

/** A single key is read in whatever spelling it has (`lines.0.amount`); a way of several keys is a path already. */
function fieldAt(path: JsonPath): ReportedError['field'] {
  const [only] = path;
  if (path.length === 1 && typeof only === 'string') return makeField(only);
  const steps = path.flatMap((step) =>
    typeof step === 'string' ? (makeField(step)?.path ?? [step]) : [step],
  );
  return { in: 'unknown', path: steps, raw: formatJsonPath(steps).slice(0, 300) };
}

/** Names that belong to an error and not to a field: a map that has them is an error's own frame. */
const FRAME_NAMES: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'errorMessages',
  'message',
  'messages',
  'detail',
  'details',
  'data',
]);

/** Whether every member is words, a list of words, or a map of the same: a map of errors and nothing else. */
export function isMapOfWords(node: JsonNode | null): boolean {
  return isObject(node) && node.members.length > 0 && node.members.every(({ value }) => isWords(value));
}

/** The same where the words stand in lists at every end: what validators write, and an error's own frame does not. */
export function isMapOfLists(node: JsonNode | null): boolean {
  return (
    isObject(node) &&
    node.members.length > 0 &&
    node.members.every(({ key, value }) => !FRAME_NAMES.has(key.value) && isListOfWords(value))
  );
}

function isListOfWords(node: JsonNode): boolean {
  if (node.kind !== 'array') return isMapOfLists(node);
  return (
    node.items.length > 0 &&
    node.items.every(
      (item) =>
        item.kind === 'string' || (isObject(item) && (item.members.length === 0 || isMapOfLists(item))),
    )
  );
}

/** A list with such a map for each record, empty for those that are fine, at least one that is not. */
export function isListOfMaps(node: JsonNode | null): boolean {
  return (
    node?.kind === 'array' &&
    node.items.every((item) => isObject(item) && (item.members.length === 0 || isMapOfLists(item))) &&
    node.items.some((item) => isMapOfLists(item))
  );
}

function isWords(node: JsonNode): boolean {
  if (node.kind === 'string') return true;
  if (node.kind === 'array')
    return node.items.length > 0 && node.items.every((item) => item.kind === 'string' || isMapOrEmpty(item));
  return isMapOfWords(node);
}

/** A list of records' errors has an empty map for each record that is fine. */
function isMapOrEmpty(node: JsonNode): boolean {
  return isObject(node) && (node.members.length === 0 || isMapOfWords(node));
}
