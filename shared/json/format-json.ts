import { isLineBreak } from './json-characters.ts';
import { isLayoutTooWide, lineLengthAt } from './layout-budget.ts';
import type { Indent } from './layout-budget.ts';
import { layoutTokens } from './layout-tokens.ts';
import type { LayoutToken } from './layout-tokens.ts';

/**
 * Lays JSON out in lines, as `JSON.stringify` would, and changes nothing but blanks: digits, escapes, the order of names
 * and names that come twice stay. A text with mistakes or placeholders is laid out as far as its signs show how.
 */
export function formatJson(text: string, { indent }: { indent: Indent }): string {
  if (indent === 0) return minifyJson(text);
  const pieces: string[] = [];
  const lines: string[] = [];
  let depth = 0;
  let written = 0;
  let isTooWide = false;
  let previous: LayoutToken | null = null;
  for (const token of layoutTokens(text)) {
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    const isLine = startsLine(text, previous, token) && !isTooWide && lineLengthAt(depth, indent) > 0;
    const blank = isLine ? (lines[depth] ??= lineAt(depth, indent)) : blankInLine(text, previous, token);
    const piece = text.slice(token.from, token.to);
    pieces.push(blank, piece);
    written += blank.length + piece.length;
    isTooWide ||= isLayoutTooWide(written, token.to);
    if (token.kind === 'open') depth++;
    previous = token;
  }
  return pieces.join('');
}

function lineAt(depth: number, indent: Indent): string {
  return `\n${(indent === '\t' ? indent : ' '.repeat(indent)).repeat(depth)}`;
}

/** Takes the blanks out that keep nothing apart. */
export function minifyJson(text: string): string {
  const pieces: string[] = [];
  let previous: LayoutToken | null = null;
  for (const token of layoutTokens(text)) {
    const blank = previous?.kind === 'colon' ? '' : blankInLine(text, previous, token);
    pieces.push(blank === '' || blank === '\n' ? blank : ' ', text.slice(token.from, token.to));
    previous = token;
  }
  return pieces.join('');
}

function startsLine(text: string, previous: LayoutToken | null, token: LayoutToken): boolean {
  if (previous === null) return false;
  if (previous.kind === 'line-comment') return true;
  if (isComment(token)) return hasLineBreak(text, token);
  if (token.kind === 'comma' || token.kind === 'colon') return false;
  if (previous.kind === 'open') return token.kind !== 'close';
  if (previous.kind === 'comma' || token.kind === 'close') return true;
  return previous.kind !== 'colon' && hasLineBreak(text, token);
}

/** What stands between two pieces of one line: a blank where the layout wants one or the text had one. */
function blankInLine(text: string, previous: LayoutToken | null, token: LayoutToken): string {
  if (previous === null) return '';
  if (previous.kind === 'line-comment') return '\n';
  if (previous.kind === 'colon') return ' ';
  const areApart = isWordLike(previous) && isWordLike(token);
  if (!areApart) return isComment(token) ? ' ' : '';
  return hasLineBreak(text, token) ? ' ' : text.slice(token.blankFrom, token.from);
}

function hasLineBreak(text: string, { blankFrom, from }: LayoutToken): boolean {
  for (let at = blankFrom; at < from; at++) if (isLineBreak(text.charCodeAt(at))) return true;
  return false;
}

function isComment({ kind }: LayoutToken): boolean {
  return kind === 'comment' || kind === 'line-comment';
}

function isWordLike(token: LayoutToken): boolean {
  return token.kind === 'word' || isComment(token);
}
