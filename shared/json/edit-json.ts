import type { JsonPath } from '../model/edit.ts';
import { isBlank } from './json-characters.ts';
import type { JsonArrayNode, JsonMember, JsonNode, JsonObjectNode } from './json-node.ts';
import { findNode } from './json-path.ts';
import type { TextEdit } from './json-problem.ts';
import { parseJson } from './parse-json.ts';

/**
 * Changes to one value of a text, as edits of that text: everything else keeps its bytes. The text may hold placeholders
 * and mistakes, as drafts do. `null` means that the path leads nowhere, and nothing would change.
 */

/**
 * Sets the value at a path to `json`, which is taken as it is, digit for digit. A name that is not there is added behind
 * its siblings, in their layout; so are objects on the way to it, and an item right behind the last one.
 */
export function setJsonValue(text: string, path: JsonPath, json: string): TextEdit[] | null {
  const { root } = parseJson(text, { allowsPlaceholders: true });
  const found = findNode(root, path);
  if (found !== null) return [{ offset: found.offset, length: found.length, text: json }];
  if (root === null) {
    const whole = text.trim() === '' ? nest(path, json) : null;
    return whole === null ? null : [{ offset: 0, length: text.length, text: whole }];
  }
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const parent = findNode(root, path.slice(0, depth));
    const step = path[depth];
    if (parent === null || step === undefined) continue;
    const child = nest(path.slice(depth + 1), json);
    if (child === null) return null;
    if (parent.kind === 'object')
      return insertion(text, parent, JSON.stringify(String(step)) + colonLike(text, parent) + child);
    const isNext = parent.kind === 'array' && step === parent.items.length;
    return isNext ? insertion(text, parent, child) : null;
  }
  return null;
}

/** Takes the member or item at a path out, with the comma and the line that go with it. The outermost value stays. */
export function removeJsonValue(text: string, path: JsonPath): TextEdit[] | null {
  const { root } = parseJson(text, { allowsPlaceholders: true });
  const parent = findNode(root, path.slice(0, -1));
  const step = path.at(-1);
  if (parent === null || step === undefined || findNode(parent, [step]) === null) return null;
  const parts = partsOf(parent);
  const index =
    parent.kind === 'object'
      ? parent.members.findLastIndex(({ key }) => key.value === String(step))
      : Number(step);
  const part = parts[index];
  if (part === undefined) return null;
  const next = parts[index + 1];
  const previous = parts[index - 1];
  if (next !== undefined) return [without(part.from, next.from)];
  if (previous !== undefined) return [without(previous.to, part.to)];
  return [without(skipBack(text, part.from, parent.offset + 1), skipForth(text, part.to))];
}

/** Gives the member at a path another name. `null` also where the object has that name already. */
export function renameJsonKey(text: string, path: JsonPath, to: string): TextEdit[] | null {
  const { root } = parseJson(text, { allowsPlaceholders: true });
  const parent = findNode(root, path.slice(0, -1));
  const name = path.at(-1);
  if (parent?.kind !== 'object' || name === undefined) return null;
  const member = parent.members.findLast(({ key }) => key.value === String(name));
  if (member === undefined || parent.members.some(({ key }) => key.value === to)) return null;
  return [{ offset: member.key.offset, length: member.key.length, text: JSON.stringify(to) }];
}

/** `json` inside the objects and lists that the steps name; `null` where a new list would begin behind its start. */
function nest(path: JsonPath, json: string): string | null {
  if (path.some((step) => typeof step === 'number' && step > 0)) return null;
  return path.reduceRight<string>(
    (inner, step) => (typeof step === 'number' ? `[${inner}]` : `{${JSON.stringify(step)}: ${inner}}`),
    json,
  );
}

/** The colon as the last member writes it, blanks included. */
function colonLike(text: string, { members }: JsonObjectNode): string {
  const last = members.at(-1);
  if (last === undefined) return ': ';
  const written = text.slice(last.key.offset + last.key.length, last.value.offset);
  return /^[ \t]*:[ \t]*$/.test(written) ? written : ': ';
}

interface Part {
  from: number;
  to: number;
}

function partsOf(node: JsonNode): Part[] {
  if (node.kind === 'object') return node.members.map(memberPart);
  return node.kind === 'array'
    ? node.items.map((item) => ({ from: item.offset, to: item.offset + item.length }))
    : [];
}

function memberPart({ key, value }: JsonMember): Part {
  return { from: key.offset, to: value.offset + value.length };
}

/** Puts a part behind the last one, after the blanks that stand before that. */
function insertion(text: string, parent: JsonObjectNode | JsonArrayNode, part: string): TextEdit[] | null {
  const parts = partsOf(parent);
  const last = parts.at(-1);
  if (last === undefined) {
    const inside = parent.offset + 1;
    const end = skipForth(text, inside);
    // Something that could not be read stands there; a part beside it would make it worse.
    if (end < text.length && !/[}\]]/.test(text.charAt(end))) return null;
    return [{ offset: inside, length: end - inside, text: emptyLayout(text, parent, part) }];
  }
  const before = text.slice(skipBack(text, last.from, parent.offset + 1), last.from);
  const isAlone = parts.length === 1 && before === '';
  const blank = isAlone && /^"(?:[^"\\]|\\.)*":\S/.test(part) ? '' : ' ';
  return [{ offset: last.to, length: 0, text: `,${isAlone ? blank : before}${part}` }];
}

/** The first part of an empty container goes on a line of its own where the text is laid out in lines. */
function emptyLayout(text: string, parent: JsonNode, part: string): string {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0];
  if (lineBreak === undefined) return part;
  const outer = indentationOf(text, parent.offset);
  return `${lineBreak}${outer}${indentStep(text)}${part}${lineBreak}${outer}`;
}

function indentationOf(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return offset === 0 ? '' : (/^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '');
}

/** One step of the text's own indentation, two blanks where it shows none. */
function indentStep(text: string): string {
  return /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function without(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, text: '' };
}

function skipBack(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function skipForth(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
