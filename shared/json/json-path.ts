import type { JsonPath } from '../model/edit.ts';
import type { JsonNode } from './json-node.ts';
import { decodeString } from './reading/decode-string.ts';

/**
 * The node at a path, `null` where the path leads nowhere. Of a name that is there twice the last counts, as for the
 * programs that read it. A step that looks like an index finds a member of that name, and a text of digits an item:
 * servers write `items.0` and `items["0"]` for either.
 */
export function findNode(root: JsonNode | null, path: JsonPath): JsonNode | null {
  let node = root;
  for (const step of path) {
    if (node === null) return null;
    node = childAt(node, step);
  }
  return node;
}

function childAt(node: JsonNode, step: string | number): JsonNode | null {
  if (node.kind === 'object') {
    const name = String(step);
    return node.members.findLast(({ key }) => key.value === name)?.value ?? null;
  }
  if (node.kind !== 'array') return null;
  const index = typeof step === 'number' ? step : indexOf(step);
  return index === null ? null : (node.items[index] ?? null);
}

/** Where an offset lies: the innermost node, and the path to it. On a name, the node is the name's own text. */
export function nodeAt(root: JsonNode | null, offset: number): { path: JsonPath; node: JsonNode } | null {
  if (root === null || !holds(root, offset)) return null;
  const path: JsonPath = [];
  let node = root;
  for (;;) {
    const child = childHolding(node, offset);
    if (child === null) return { path, node };
    path.push(child.step);
    node = child.node;
  }
}

function childHolding(node: JsonNode, offset: number): { step: string | number; node: JsonNode } | null {
  if (node.kind === 'array') {
    const index = node.items.findIndex((item) => holds(item, offset));
    const item = node.items[index];
    return item === undefined ? null : { step: index, node: item };
  }
  if (node.kind !== 'object') return null;
  for (const { key, value } of node.members) {
    if (holds(key, offset)) return { step: key.value, node: key };
    if (holds(value, offset)) return { step: key.value, node: value };
  }
  return null;
}

/** The place right behind the last character belongs to it: that is where a caret stands after typing. */
function holds(node: JsonNode, offset: number): boolean {
  return offset >= node.offset && offset <= node.offset + node.length;
}

/** `to[0].name`; names that could be misread stand in brackets and quotes. `parseFieldPath` reads it back. */
export function formatJsonPath(path: JsonPath): string {
  let written = '';
  for (const step of path) {
    if (typeof step === 'number') written += `[${step}]`;
    else if (!/^[\p{L}_][\p{L}\p{N}_$-]*$/u.test(step)) written += `[${JSON.stringify(step)}]`;
    else written += written === '' ? step : `.${step}`;
  }
  return written;
}

/**
 * Reads a path in any of the spellings that servers use for a field: JSON Pointer (RFC 6901, with `#` as a fragment,
 * too), JSONPath without its queries (`$.a['b'][0]`, RFC 9535), dotted (`to.0.name`), bracketed as PHP and Rails write it
 * (`items[0][price]`), or parted by slashes. Whole numbers become indexes unless they are quoted.
 */
export function parseFieldPath(raw: string): JsonPath {
  const text = raw.trim();
  if (text.startsWith('#')) return parsePointer(decodeFragment(text.slice(1)));
  if (text.startsWith('/')) return parsePointer(text);
  if (text.includes('/') && !/[.[]/.test(text)) return parsePointer(`/${text}`);
  if (hasSlashSteps(text)) return text.split(/\/(?![^[\]]*\])/).flatMap(parseSteps);
  return parseSteps(/^\$(?=[.[]|$)/.test(text) ? text.slice(1) : text);
}

/** `items[0]/price`: slashes between names, and brackets only round indexes. */
function hasSlashSteps(text: string): boolean {
  return /^[^.[\]]+(?:\[\d+\])?(?:\/[^.[\]]+(?:\[\d+\])?)+$/.test(text);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function parsePointer(pointer: string): JsonPath {
  if (pointer === '') return [];
  const parts = (pointer.startsWith('/') ? pointer.slice(1) : pointer).split('/');
  return parts.map((part) => stepOf(part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

const QUOTED_STEP = /\[\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\]/y;
const BRACKETED_STEP = /\[([^[\]]*)\]/y;
const PLAIN_STEP = /(?:[^.[\\]|\\.?)+/y;

function parseSteps(text: string): JsonPath {
  const path: JsonPath = [];
  let at = 0;
  while (at < text.length) {
    const quoted = matchAt(QUOTED_STEP, text, at);
    const bracketed = matchAt(BRACKETED_STEP, text, at);
    const plain = matchAt(PLAIN_STEP, text, at);
    if (quoted !== null) {
      const content = quoted[1] ?? quoted[2] ?? '';
      path.push(decodeString(content, 0, content.length).value);
      at += quoted[0].length;
    } else if (bracketed !== null) {
      // `items[]` is PHP for "another item": it names no place of its own.
      const content = (bracketed[1] ?? '').trim();
      if (content !== '') path.push(stepOf(content));
      at += bracketed[0].length;
    } else if (plain !== null) {
      path.push(stepOf(plain[0].replaceAll(/\\(.)/g, '$1')));
      at += plain[0].length;
    } else {
      // A dot between two steps, or a bracket that is never closed.
      at++;
    }
  }
  return path;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function stepOf(text: string): string | number {
  return indexOf(text) ?? text;
}

function indexOf(text: string): number | null {
  const index = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : -1;
  return Number.isSafeInteger(index) && index >= 0 ? index : null;
}
