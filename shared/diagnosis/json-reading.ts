import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';
import { LIMITS } from './limits.ts';

/** Small questions to JSON of unknown build. Numbers stay the digits they were written with. */

/** Value of a member by its exact name, the first where it comes twice; null where there is none. */
export function member(node: JsonNode | null, name: string): JsonNode | null {
  if (node === null || node.kind !== 'object') return null;
  if (node.members.length > FEW_MEMBERS) return indexByName(node).get(name) ?? null;
  return node.members.find(({ key }) => key.value === name)?.value ?? null;
}

/** So many are looked through faster than an index is made. */
const FEW_MEMBERS = 24;
const membersByName = new WeakMap<JsonObjectNode, ReadonlyMap<string, JsonNode>>();

function indexByName(node: JsonObjectNode): ReadonlyMap<string, JsonNode> {
  const known = membersByName.get(node);
  if (known !== undefined) return known;
  // Backwards, so that the first of two with one name is the one that stays.
  const index = new Map(node.members.toReversed().map(({ key, value }) => [key.value, value]));
  membersByName.set(node, index);
  return index;
}

/** Value at the end of a way by exact names; null where it breaks off. */
export function memberAt(node: JsonNode | null, ...names: readonly string[]): JsonNode | null {
  let found = node;
  for (const name of names) found = member(found, name);
  return found;
}

/** `wordsOf` the value at the end of a way by exact names. */
export function wordsAt(node: JsonNode | null, ...names: readonly string[]): string | null {
  return wordsOf(memberAt(node, ...names));
}

/** `textOf` the value at the end of a way by exact names. */
export function textAt(node: JsonNode | null, ...names: readonly string[]): string | null {
  return textOf(memberAt(node, ...names));
}

/** Items of a list, at most as many as are reported; none for anything that is no list. */
export function itemsOf(node: JsonNode | null): readonly JsonNode[] {
  return node !== null && node.kind === 'array' ? node.items.slice(0, LIMITS.errors) : [];
}

/** Whether an object has a member of that exact name, null or not. */
export function hasMember(node: JsonNode | null, name: string): boolean {
  return member(node, name) !== null;
}

/** Whether an object has members, and none but those: what tells an error from a record that also has a `code`. */
export function hasOnly(node: JsonNode | null, names: readonly string[]): node is JsonObjectNode {
  return (
    isObject(node) && node.members.length > 0 && node.members.every(({ key }) => names.includes(key.value))
  );
}

/** Members by plain name, made once for an object: the reading of a list asks each of its items many questions. */
const membersByPlainName = new WeakMap<JsonObjectNode, ReadonlyMap<string, JsonNode>>();

function indexMembers(node: JsonObjectNode): ReadonlyMap<string, JsonNode> {
  const known = membersByPlainName.get(node);
  if (known !== undefined) return known;
  const index = new Map<string, JsonNode>();
  for (const { key, value } of node.members) {
    const name = plainName(key.value);
    if (value.kind !== 'null' && !index.has(name)) index.set(name, value);
  }
  // Attributes and texts of elements that were made into JSON: `@code`, `#text`, `$t`.
  for (const { key, value } of node.members) {
    const name = /^[@#$]\w/.test(key.value) ? plainName(key.value.slice(1)) : null;
    if (name !== null && value.kind !== 'null' && !index.has(name)) index.set(name, value);
  }
  membersByPlainName.set(node, index);
  return index;
}

/** Value of the first member whose plain name is in the list, in the order of the list; a null counts as not there. */
export function memberAmong(node: JsonNode | null, plainNames: readonly string[]): JsonNode | null {
  if (node === null || node.kind !== 'object') return null;
  const index = indexMembers(node);
  for (const name of plainNames) {
    const found = index.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** A text or a number as the text it was written with, cut to the limit; null for anything else and for blanks. */
export function textOf(node: JsonNode | null): string | null {
  if (node === null) return null;
  if (node.kind === 'number') return node.raw.slice(0, LIMITS.messageLength);
  if (node.kind !== 'string') return null;
  const text = node.value.slice(0, LIMITS.messageLength).trim();
  return text === '' ? null : text;
}

/** Only where it is a text: a number is no sentence. */
export function wordsOf(node: JsonNode | null): string | null {
  return node?.kind === 'string' ? textOf(node) : null;
}

export function integerOf(node: JsonNode | null): number | null {
  const text = textOf(node);
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Empty in the sense of "nothing to report": null, false, 0, blank text, an empty list or object. */
export function isNothing(node: JsonNode): boolean {
  switch (node.kind) {
    case 'null':
    case 'false':
      return true;
    case 'true':
    case 'placeholder':
      return false;
    case 'number':
      return Number(node.raw) === 0;
    case 'string':
      return node.value.trim() === '';
    case 'array':
      return node.items.length === 0;
    case 'object':
      return node.members.length === 0;
  }
}

export function isObject(node: JsonNode | null): node is JsonObjectNode {
  return node !== null && node.kind === 'object';
}

/** A documentation address that may be shown as a link: https only. */
export function docsUrlOf(node: JsonNode | null): string | null {
  const text = wordsOf(node);
  return text !== null && /^https:\/\/[^\s<>"]+$/.test(text) ? text : null;
}
