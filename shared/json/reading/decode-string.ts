import { BACKSLASH, LINE_FEED, QUOTE, SPACE, TAB, isLineBreak } from '../json-characters.ts';
import type { TextEdit } from '../json-problem.ts';

/** What a quoted text says, and what has to change in it before it is JSON, by kind of mistake. */
export interface DecodedString {
  value: string;
  /** Straight quotation marks that need a backslash before them. */
  quotes: TextEdit[];
  lineBreaks: TextEdit[];
  tabs: TextEdit[];
  controls: TextEdit[];
  escapes: TextEdit[];
}

/** The escapes of RFC 8259, section 7, besides `\u`. */
const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Escapes of JavaScript, Python and C that JSON does not know, and that name a character. */
const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ['v', '\u000b'],
  ['0', '\u0000'],
]);

interface Escape {
  length: number;
  value: string;
  /** What JSON would write; `null` where it is right as it is. */
  replacement: string | null;
}

/** Decodes the content between two marks, `from` to `to`; never fails, and loses no character. */
export function decodeString(text: string, from: number, to: number): DecodedString {
  const decoded: DecodedString = {
    value: '',
    quotes: [],
    lineBreaks: [],
    tabs: [],
    controls: [],
    escapes: [],
  };
  const isPath = isWindowsPath(text, from, to);
  const pieces: string[] = [];
  let plainFrom = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const escape = readEscape(text, at, { to, isPath });
      pieces.push(text.slice(plainFrom, at), escape.value);
      if (escape.replacement !== null)
        decoded.escapes.push({ offset: at, length: escape.length, text: escape.replacement });
      at += escape.length;
      plainFrom = at;
    } else {
      if (code === QUOTE) decoded.quotes.push({ offset: at, length: 0, text: '\\' });
      else if (code < SPACE) noteControl(decoded, at, code);
      at++;
    }
  }
  pieces.push(text.slice(plainFrom, to));
  decoded.value = pieces.join('');
  return decoded;
}

function noteControl(decoded: DecodedString, offset: number, code: number): void {
  if (isLineBreak(code))
    decoded.lineBreaks.push({ offset, length: 1, text: code === LINE_FEED ? '\\n' : '\\r' });
  else if (code === TAB) decoded.tabs.push({ offset, length: 1, text: '\\t' });
  else decoded.controls.push({ offset, length: 1, text: unicodeEscape(code) });
}

/**
 * `C:\new` as it stands would be a line break behind `C:`. Where one backslash of a path is wrong, all of them are meant
 * as backslashes.
 */
function isWindowsPath(text: string, from: number, to: number): boolean {
  if (!/^[A-Za-z]:\\(?!\\)/.test(text.slice(from, from + 4))) return false;
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== BACKSLASH) continue;
    const escape = readEscape(text, at, { to, isPath: false });
    if (escape.replacement !== null) return true;
    at += escape.length - 1;
  }
  return false;
}

function readEscape(text: string, at: number, { to, isPath }: { to: number; isPath: boolean }): Escape {
  const next = at + 1 < to ? text.charAt(at + 1) : '';
  const simple = SIMPLE_ESCAPES.get(next);
  if (simple !== undefined && !(isPath && next !== '\\' && next !== '"'))
    return { length: 2, value: simple, replacement: null };
  const unicode = next === 'u' ? hexAt(text, at + 2, { digits: 4, to }) : null;
  if (unicode !== null && !isPath)
    return { length: 6, value: String.fromCharCode(unicode), replacement: null };
  return (isPath ? null : readForeignEscape(text, at, to)) ?? { length: 1, value: '\\', replacement: '\\\\' };
}

/** An escape of another language that says which character is meant; `null` where it is a lone backslash. */
function readForeignEscape(text: string, at: number, to: number): Escape | null {
  const next = at + 1 < to ? text.charAt(at + 1) : '';
  const named = NAMED_ESCAPES.get(next);
  if (named !== undefined) return foreign(2, named);
  if (next === 'x') {
    const code = hexAt(text, at + 2, { digits: 2, to });
    return code === null ? null : foreign(4, String.fromCharCode(code));
  }
  if (next === 'U') {
    const code = hexAt(text, at + 2, { digits: 8, to });
    return code === null || code > 0x10ffff ? null : foreign(10, String.fromCodePoint(code));
  }
  if (next === 'u') {
    const braced = /^\{([0-9A-Fa-f]{1,6})\}/.exec(text.slice(at + 2, Math.min(at + 10, to)));
    const code = braced === null ? null : Number.parseInt(braced[1] ?? '', 16);
    return braced === null || code === null || code > 0x10ffff
      ? null
      : foreign(2 + braced[0].length, String.fromCodePoint(code));
  }
  // A backslash before a line break continues the line in JavaScript and in shells.
  const isContinued = next === '\n' || next === '\r';
  return isContinued ? { length: text.startsWith('\r\n', at + 1) ? 3 : 2, value: '', replacement: '' } : null;
}

function foreign(length: number, value: string): Escape {
  const isPlain = value >= ' ' && value !== '"' && value !== '\\' && value <= '~';
  const replacement = isPlain
    ? value
    : Array.from({ length: value.length }, (_, index) => unicodeEscape(value.charCodeAt(index))).join('');
  return { length, value, replacement };
}

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function hexAt(text: string, from: number, { digits, to }: { digits: number; to: number }): number | null {
  if (from + digits > to) return null;
  const hex = text.slice(from, from + digits);
  return /^[0-9A-Fa-f]+$/.test(hex) ? Number.parseInt(hex, 16) : null;
}
