import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import {
  codeOf,
  fieldOf,
  localisedWords,
  makeError,
  messageOf,
  readErrorItem,
  strayWordsOf,
} from './error-item.ts';
import { isFormTree, isMapOfWords, readFieldMap, readFormTree, WHOLE_KEYS } from './field-map.ts';
import { makeField } from './field-path.ts';
import { isListLike } from './error-names.ts';
import { isNothing, isObject, memberAmong, wordsOf } from './json-reading.ts';
import { LIMITS } from './limits.ts';
import type { ReportedError } from './shape.ts';

/** Names (plain) under which servers list errors, the surest first. */
const LIST_NAMES = [
  'errors',
  'error',
  'errormessages',
  'violations',
  'validationerrors',
  'fielderrors',
  'invalidparams',
  'invalidparameters',
  'constraintviolations',
  'modelstate',
  'validationfailures',
  'issues',
  'failures',
  'problems',
  'details',
  'detail',
  'message',
  'messages',
  'causes',
  'errorlist',
  'errordetails',
  'faults',
  'suberrors',
  'fieldviolations',
  'propertyviolations',
  'parameterviolations',
  'classviolations',
  'globalerrors',
  'validationmessages',
  'invalidfields',
  'errorfields',
  'inputerrors',
  'formerrors',
  'invalidattributes',
  'validation',
  'validations',
  'notices',
  'notifications',
  'alerts',
  'fehler',
  'errores',
  'erreurs',
  'erros',
  'errori',
  'fouten',
] as const;

/** Lists under names that mostly mean something else: only what has words for an error in every part. */
const DOUBTFUL_LIST_NAMES = ['data', 'params', 'parameters', 'fields'] as const;

/** Lists that, as an object, are a map by field whatever the fields are called. */
const MAP_NAMES: ReadonlySet<string> = new Set([
  'errors',
  'validationerrors',
  'fielderrors',
  'modelstate',
  'invalidparams',
  'invalidfields',
  'errorfields',
  'inputerrors',
  'validationmessages',
  'invalidattributes',
  'validation',
  'validations',
]);

/** Every error that an object lists under any of the usual names, warnings last; at most the limit. */
export function readErrorLists(node: JsonObjectNode): ReportedError[] {
  const errors: ReportedError[] = [];
  for (const name of LIST_NAMES) {
    const list = innerList(memberAmong(node, [name]));
    if (list !== null && isFormTree(list)) errors.push(...readFormTree(list));
    else if (list !== null && MAP_NAMES.has(name) && isFieldMap(list)) errors.push(...readFieldMap(list));
    else if (list !== null && isList(list)) collect(list, [], errors);
    // One list is the answer; Jira alone splits it in two.
    if (errors.length > 0 && name !== 'errors') break;
  }
  if (errors.length === 0) errors.push(...readListsAlike(node));
  if (errors.length === 0) errors.push(...readDoubtfulList(node));
  const warnings = memberAmong(node, ['warnings']);
  if (warnings?.kind === 'array' && errors.length > 0) {
    const collected: ReportedError[] = [];
    collect(warnings, [], collected);
    errors.push(...collected.map((each) => ({ ...each, severity: 'warning' as const })));
  }
  return errors.slice(0, LIMITS.errors);
}

/** Lists under names that are made like one for errors, where every item is an error by its own words. */
function readListsAlike(node: JsonObjectNode): ReportedError[] {
  const errors: ReportedError[] = [];
  for (const { key, value } of node.members) {
    const isErrors =
      value.kind === 'array' &&
      value.items.length > 0 &&
      isListLike(plainName(key.value)) &&
      value.items.every((item) => isObject(item) && (messageOf(item) ?? strayWordsOf(item)) !== null) &&
      (value.items.some((item) => isObject(item) && fieldOf(item, 'list') !== null) ||
        !/^(?:invalid|rejected|failed)$/.test(plainName(key.value)));
    if (isErrors) collect(value, [], errors);
    if (errors.length > 0) break;
  }
  return errors;
}

/** The list in an object that holds nothing else: `details: {"fields": [{"name": "x", "messages": ["…"]}]}` (Hetzner). */
function innerList(node: JsonNode | null): JsonNode | null {
  const [only, second] = isObject(node) ? node.members : [];
  const isList =
    only?.value.kind === 'array' &&
    second === undefined &&
    ['fields', 'errors', 'violations', 'params', 'failed', 'rules'].includes(plainName(only.key.value)) &&
    only.value.items.every(
      (item) => isObject(item) && (fieldOf(item, 'list') !== null || messageOf(item) !== null),
    );
  return isList ? (only?.value ?? null) : node;
}

/**
 * A list or a map under `data` and its like, beside a code or words: errors where every item has words of an error,
 * records otherwise. A `name` or a `title` alone makes a record.
 */
function readDoubtfulList(node: JsonObjectNode): ReportedError[] {
  const named = readNamedFields(node);
  if (named.length > 0) return named;
  if (codeOf(node) === null && messageOf(node) === null) return [];
  const errors: ReportedError[] = [];
  for (const name of DOUBTFUL_LIST_NAMES) {
    const list = memberAmong(node, [name]);
    const items =
      list?.kind === 'array' ? list.items : isObject(list) ? list.members.map(({ value }) => value) : [];
    const isErrors =
      items.length > 0 &&
      items.every(
        (item) => isObject(item) && wordsOf(memberAmong(item, ['message', 'msg', 'reason'])) !== null,
      );
    if (list !== null && isErrors) collect(list, [], errors);
    if (errors.length > 0) break;
  }
  return errors;
}

/**
 * What a list of parameters says of each, or sentences by the name of a field:
 * `params: [{"name": "iban", "messages": ["…"]}]`, `fields: {"iban": "has a wrong sum"}`.
 */
function readNamedFields(node: JsonObjectNode): ReportedError[] {
  for (const name of DOUBTFUL_LIST_NAMES) {
    const list = memberAmong(node, [name]);
    if (list?.kind === 'array') {
      const errors = list.items.flatMap(readNamedField);
      if (errors.length >= list.items.length && errors.length > 0) return errors;
    }
    const isSentences =
      name === 'fields' &&
      isObject(list) &&
      list.members.length > 0 &&
      list.members.every(({ value }) => /\S\s+\S/.test(wordsOf(value) ?? ''));
    if (isSentences) return readFieldMap(list);
  }
  return [];
}

/** Names (plain) whose words make an object an error of its own: everything else may be the name of a field. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'message',
  'msg',
  'error',
  'detail',
  'reason',
  'errormessage',
  'errordescription',
  'code',
  'errorcode',
]);

/** Words by field at every depth, with no object among them that is an error of its own. */
function isFieldMap(node: JsonNode): boolean {
  return isMapOfWords(node) && !hasOwnWords(node);
}

function hasOwnWords(node: JsonNode): boolean {
  if (node.kind === 'array') return node.items.some(hasOwnWords);
  return (
    isObject(node) &&
    node.members.some(
      ({ key, value }) =>
        (value.kind === 'string' && OWN_WORDS.has(plainName(key.value))) || hasOwnWords(value),
    )
  );
}

/** A list of errors: an array, or an object of them by field. An object with words of its own is one error, not a list. */
function isList(node: JsonNode): boolean {
  if (node.kind === 'array')
    return node.items.some(({ kind }) => kind === 'string' || kind === 'object' || kind === 'array');
  if (!isObject(node) || messageOf(node) !== null || codeOf(node) !== null || localisedWords(node) !== null)
    return false;
  if (readNamedFields(node).length > 0) return false;
  const isWrapped = ['error', 'fault'].some((name) => {
    const inner = memberAmong(node, [name]);
    return isObject(inner) && messageOf(inner) !== null;
  });
  return !isWrapped && node.members.some(({ value }) => isErrorValue(value));
}

/** What a map of errors holds for a field: words, a list of words, or a map of the same. */
export function isErrorValue(node: JsonNode): boolean {
  if (node.kind === 'string') return node.value.trim() !== '';
  if (node.kind === 'array')
    return node.items.length > 0 && node.items.every((item) => item.kind === 'string' || isObject(item));
  return isObject(node) && !isNothing(node) && node.members.every(({ value }) => isErrorValue(value));
}

/**
 * Walks a list or a map of errors; `path` is the way to it by keys and indexes, which is the field where an error names
 * none itself (`{"items":[{},{"qty":["…"]}]}`). Depth is limited by the parser.
 */
export function collect(node: JsonNode, path: readonly (string | number)[], errors: ReportedError[]): void {
  if (errors.length >= LIMITS.errors) return;
  if (node.kind === 'array') {
    collectItems(node.items, path, errors);
    return;
  }
  const listed = path.length === 0 ? readNamedField(node) : [];
  if (listed.length > 0) {
    errors.push(...listed);
    return;
  }
  const place = path.length === 0 ? 'list' : 'top';
  const isError = isOneError(node) || (place === 'list' && isObject(node) && strayWordsOf(node) !== null);
  const item = isError ? readErrorItem(node, place) : null;
  if (item !== null) {
    errors.push(item.field === null ? { ...item, field: fieldAt(path) } : item);
    return;
  }
  if (!isObject(node)) return;
  // Details of google.rpc are messages of many types, of which only lists can hold errors.
  const isTyped = memberAmong(node, ['@type']) !== null;
  for (const { key, value } of isTyped ? node.members.filter(isListMember) : node.members)
    collect(value, isTyped || WHOLE_KEYS.has(key.value) ? path : [...path, key.value], errors);
}

/** Indexes count as steps only in a map: a plain list of errors says nothing about the request by its order. */
function collectItems(
  items: readonly JsonNode[],
  path: readonly (string | number)[],
  errors: ReportedError[],
): void {
  for (const [index, item] of items.entries()) {
    const isAboutOneItem = path.length > 0 && isObject(item) && !isOneError(item);
    collect(item, isAboutOneItem ? [...path, index] : path, errors);
  }
}

/** A field with all that is wrong with it: `{"field": "shop", "messages": ["…"]}`, `{"property", "constraints": {…}}`. */
function readNamedField(node: JsonNode): ReportedError[] {
  if (!isObject(node)) return [];
  const list = memberAmong(node, ['messages', 'errors', 'message', 'error', 'reasons']);
  const constraints = memberAmong(node, ['constraints']);
  const sentences = isObject(constraints)
    ? constraints.members.map(({ value }) => value)
    : list?.kind === 'array'
      ? list.items
      : [];
  const words = sentences.map(wordsOf).filter((each) => each !== null);
  // `message` says it, and `errors` only names the rules that were broken.
  const isNamedOnly = sentenceAmong(node) && words.every((each) => !/\s/.test(each));
  if (isNamedOnly) return [];
  const field = words.length === 0 || words.length < sentences.length ? null : fieldOf(node, 'list');
  return field === null ? [] : words.map((message) => makeError({ message, field, code: codeOf(node) }));
}

function sentenceAmong(node: JsonObjectNode): boolean {
  return /\S\s+\S/.test(wordsOf(memberAmong(node, ['message', 'msg'])) ?? '');
}

function isListMember({ value }: JsonObjectNode['members'][number]): boolean {
  return value.kind === 'array';
}

function isOneError(node: JsonNode): boolean {
  if (node.kind === 'string') return node.value.trim() !== '';
  return isObject(node) && messageOf(node) !== null;
}

function fieldAt(path: readonly (string | number)[]): ReportedError['field'] {
  return path.length === 0 ? null : makeField(path.join('.'));
}
