import { parseJson } from '../json/parse-json.ts';
import type { JsonNode } from '../json/json-node.ts';
import { askedKind } from './asked-kind.ts';
import type { AskedKind } from './asked-kind.ts';

/** JSON text of the value as another kind of JSON, where a sentence asks for one; null where it does not, or is that kind already. */
export function mendJsonKind(node: JsonNode, source: string, sentence: string): string | null {
  const kind = askedKind(sentence);
  return kind === null ? null : asKind(node, source, kind);
}

/** JSON text of a value written as another kind of JSON; null where it cannot be, or is of that kind. */
export function asKind(node: JsonNode, source: string, kind: AskedKind): string | null {
  if (node.kind === 'placeholder' || node.kind === 'null') return null;
  switch (kind) {
    case 'list':
      return listIn(node, source);
    case 'integer':
    case 'number':
      return numberIn(node, kind === 'integer', source);
    case 'boolean':
      return booleanIn(node);
    case 'text':
      return textIn(node, source);
    case 'object':
      return objectIn(node, source);
  }
}

/** JSON that was written as a text comes out of it; words with commas between them are several. */
function listIn(node: JsonNode, source: string): string | null {
  if (node.kind === 'array') return null;
  if (node.kind !== 'string') return `[${source}]`;
  const held = jsonIn(node.value, 'array');
  if (held !== null) return held;
  const parts = node.value
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const areWords = parts.length > 1 && parts.every((part) => /^\S{1,80}$/.test(part));
  return `[${(areWords ? parts : [node.value]).map((part) => JSON.stringify(part)).join(', ')}]`;
}

function objectIn(node: JsonNode, source: string): string | null {
  if (node.kind === 'string') return jsonIn(node.value, 'object');
  const [only, second] = node.kind === 'array' ? node.items : [];
  if (only?.kind !== 'object' || second !== undefined) return null;
  return source.slice(only.offset - node.offset, only.offset - node.offset + only.length);
}

/** JSON of a kind that a text holds; null where it holds none. */
function jsonIn(text: string, kind: 'array' | 'object'): string | null {
  const { root, problems } = parseJson(text.trim());
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return root?.kind === kind && isSound ? text.trim() : null;
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The digits as they were written: a number never changes on its way out of the quotes. */
function numberIn(node: JsonNode, isWhole: boolean, source: string): string | null {
  if (node.kind === 'array') {
    const [only, second] = node.items;
    const inner =
      only === undefined
        ? ''
        : source.slice(only.offset - node.offset, only.offset - node.offset + only.length);
    if (only === undefined || second !== undefined) return null;
    return only.kind === 'number' ? inner : numberIn(only, isWhole, inner);
  }
  // 3.0 is a whole number for people, and none for some servers.
  if (node.kind === 'number') return isWhole ? (/^(-?\d+)\.0+$/.exec(node.raw)?.[1] ?? null) : null;
  return node.kind === 'string' ? plainNumber(node.value, isWhole) : null;
}

/** `1,200.50`, `3,75`, `12 kg`, `+7`, `order-12`: the number without its clothes. */
function plainNumber(text: string, isWhole: boolean): string | null {
  const bare = text
    .trim()
    .replace(/^\+/, '')
    .replace(/^(?:[€$£¥]|[A-Z]{3}\s)\s*/, '')
    .replace(/^[A-Za-z]{2,20}[-_:#](?=\d+$)/, '')
    .replace(/(?<=\d)\s*(?:[€$£¥%]|[A-Za-z]{1,8}\.?)$/, '');
  const candidates = [bare, withoutGroups(bare), bare.replace(/^(-?\d+),(\d+)$/, '$1.$2')];
  const plain = candidates.find((each) => JSON_NUMBER.test(each)) ?? null;
  return plain !== null && isWhole && /[.eE]/.test(plain)
    ? (/^(-?\d+)\.0+$/.exec(plain)?.[1] ?? null)
    : plain;
}

/** Groups of three, with what separates them all the same: `1,200`, `1.200.000,5`, `1 200`. */
function withoutGroups(text: string): string {
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)$|^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d{1,3}(?:[ '\u00a0]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[ '\u00a0]/g, '') : text;
}

const TRUE_WORDS = new Set(['true', 'yes', 'on', '1', 'y', 't']);
const FALSE_WORDS = new Set(['false', 'no', 'off', '0', 'n', 'f']);

function truthOf(text: string): 'true' | 'false' | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^["'`]|["'`]$/g, '');
  if (TRUE_WORDS.has(word)) return 'true';
  return FALSE_WORDS.has(word) ? 'false' : null;
}

function booleanIn(node: JsonNode): string | null {
  if (node.kind === 'string') return truthOf(node.value);
  return node.kind === 'number' ? truthOf(node.raw) : null;
}

function textIn(node: JsonNode, source: string): string | null {
  if (node.kind === 'number' || node.kind === 'true' || node.kind === 'false') return `"${source}"`;
  const [only, second] = node.kind === 'array' ? node.items : [];
  if (second !== undefined) return null;
  if (only?.kind === 'string') return JSON.stringify(only.value);
  return only?.kind === 'number' ? JSON.stringify(only.raw) : null;
}

/** A row holds text alone: where a number or a truth is asked for, what does not belong to it comes off. */
export function mendRowKind(text: string, sentence: string): string | null {
  const kind = askedKind(sentence);
  if (kind !== 'integer' && kind !== 'number' && kind !== 'boolean') return null;
  const bare = text.replace(/%20|%22|%27|\+$|["'`\s]/g, '');
  const plain = kind === 'boolean' ? truthOf(bare) : plainNumber(bare, kind === 'integer');
  return plain === null || plain === text ? null : plain;
}
