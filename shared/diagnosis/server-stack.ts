import type { JsonNode } from '../json/json-node.ts';
import { plainName } from '../draft/plain-name.ts';
import type { ServerStack } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';
import { integerOf, memberAmong, wordsOf } from './json-reading.ts';
import { findFrames, mayHoldFrames } from './stack-frames.ts';
import { decodeEntities } from './xml-reading.ts';

const LONGEST = 20_000;
const MOST_LINES = 300;

/**
 * The trace with which a program says where it failed, out of a text, a page, JSON or XML: for whoever wrote it, and
 * never for the person who called it. Null where there is none.
 */
export function readServerStack(view: AnswerView): ServerStack | null {
  if (view.look === 'empty' || view.look === 'binary' || !mayHoldFrames(view.text)) return null;
  let best: ServerStack | null = null;
  let most = 0;
  for (const candidate of candidatesOf(view)) {
    const lines = candidate
      .slice(0, LONGEST)
      .split(/\r\n|\n|\r/)
      .slice(0, MOST_LINES);
    const { count, first, own } = findFrames(lines);
    if (count <= most) continue;
    most = count;
    best = { text: lines.slice(headOf(lines, first)).join('\n').trim(), ownFrame: own };
  }
  return best;
}

/** The lines right above the first step say what happened; what stands further up is something else. */
function headOf(lines: readonly string[], first: number): number {
  let from = first;
  while (from > 0 && first - from < 3 && lines[from - 1]?.trim() !== '') from -= 1;
  return from;
}

function candidatesOf(view: AnswerView): readonly string[] {
  switch (view.look) {
    case 'json':
      return textsInJson(view.json);
    case 'html':
      return textsInPage(view.text);
    case 'xml':
      return textsBetween(
        view.text,
        /<(?:\w{1,40}:)?\w{0,40}(?:stack|trace|detail)\w{0,40}(?:\s[^<>]{0,300})?>/gi,
      );
    case 'text':
    case 'empty':
    case 'binary':
      return [view.text];
  }
}

/** What is laid out line by line in a page; some frameworks put the trace into a comment for whoever reads the source. */
function textsInPage(html: string): string[] {
  return [
    ...textsBetween(html, /<(?:pre|textarea|code)(?:\s[^<>]{0,300})?>/gi),
    ...textsBetween(html, /<!--/g),
  ];
}

const MOST_TEXTS = 40;

/** What stands after each such opening until it ends, as text; none within another, so that no part is read twice. */
function textsBetween(markup: string, open: RegExp): string[] {
  const texts: string[] = [];
  for (let match = open.exec(markup); match !== null; match = open.exec(markup)) {
    if (texts.length === MOST_TEXTS) break;
    const name = /^<([\w:]{1,100})/.exec(match[0])?.[1] ?? null;
    const start = match.index + match[0].length;
    const closing = markup.indexOf(name === null ? '-->' : `</${name}`, start);
    const end = Math.min(closing === -1 ? markup.length : closing, start + LONGEST);
    const inner = markup.slice(start, end);
    texts.push(
      name === null
        ? inner
        : decodeEntities(inner.replace(/<br\s{0,3}\/?>/gi, '\n').replace(/<[^<>]{0,500}>/g, '')),
    );
    open.lastIndex = end;
  }
  return texts;
}

const MOST_NODES = 2000;

/** Every text of some length, and every list of steps. */
function textsInJson(root: JsonNode | null): string[] {
  const texts: string[] = [];
  let left = MOST_NODES;
  const walk = (node: JsonNode, name: string): void => {
    if ((left -= 1) < 0) return;
    if (node.kind === 'string') {
      if (node.value.length > 20) texts.push(node.value);
      return;
    }
    if (node.kind === 'object') {
      for (const { key, value } of node.members) walk(value, plainName(key.value));
      return;
    }
    if (node.kind !== 'array') return;
    const steps = node.items.slice(0, MOST_LINES).flatMap((item, at) => stepOf(item, at) ?? []);
    if (steps.length > 0 && (steps.length === node.items.length || /trace|stack/.test(name)))
      texts.push(steps.join('\n'));
    else for (const item of node.items) walk(item, name);
  };
  if (root !== null) walk(root, '');
  return texts;
}

/** One step of a list: a line, Rails' `{"trace"}`, or Laravel's `{"file", "line", "function", "class", "type"}`. */
function stepOf(node: JsonNode, at: number): string | null {
  const line = wordsOf(node) ?? wordsOf(memberAmong(node, ['trace', 'frame']));
  if (line !== null) return line;
  const file = wordsOf(memberAmong(node, ['file', 'filename']));
  const number = integerOf(memberAmong(node, ['line', 'lineno', 'linenumber']));
  if (file === null || number === null) return null;
  const called = [
    wordsOf(memberAmong(node, ['class'])),
    wordsOf(memberAmong(node, ['type'])),
    wordsOf(memberAmong(node, ['function', 'method'])),
  ];
  return `#${at} ${file}(${number}): ${called.filter((part) => part !== null).join('')}`;
}
