import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  isBlank,
  isClosingQuote,
  isLineBreak,
  withoutLookAlike,
} from '../json-characters.ts';
import type { QuoteStyle } from '../json-characters.ts';

export interface StringPlace {
  role: 'key' | 'value';
  isInObject: boolean;
  /** Codes of the brackets that would close what is open, innermost last. */
  closers: readonly number[];
}

/** What was found on the way through one document; looking again would find the same. */
export interface EndMemory {
  /** The last look for a sure end: one that starts between `from` and `to` ends at `found`. */
  sureEnd: { style: QuoteStyle; role: StringPlace['role']; from: number; to: number; found: number } | null;
  comma: { from: number; found: number } | null;
}

/** The look for the end of one quoted text. */
export interface Search {
  readonly text: string;
  readonly open: number;
  readonly style: QuoteStyle;
  readonly place: StringPlace;
  readonly memory: EndMemory;
  /** The first `\"`, where a text might end behind it: a lone backslash, as at the end of a Windows path. */
  escapedQuote: number;
}

/** Behind a mark: nothing, a line break, or what must follow a key or a value. */
export function isSureEnd({ text, place }: Search, behindQuote: number): boolean {
  let at = behindQuote;
  while (at < text.length && isBlank(text.charCodeAt(at))) {
    if (isLineBreak(text.charCodeAt(at))) return true;
    at++;
  }
  if (at >= text.length) return true;
  const code = withoutLookAlike(text.charCodeAt(at));
  if (code === COMMA && place.role === 'value' && place.isInObject) return !isSentenceAhead(text, at + 1);
  if (code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) return true;
  return place.role === 'key' && (code === COLON || code === EQUALS);
}

const WORDS = /[ \t]*[\p{L}\p{N}][^:,"{}[\]\r\n]*/uy;

/** Behind a comma in an object stands a name with its colon; words without one go on with a text. */
function isSentenceAhead(text: string, from: number): boolean {
  WORDS.lastIndex = from;
  return WORDS.test(text) && text.charCodeAt(WORDS.lastIndex) !== COLON;
}

/** The next mark that could close the text, on this line or on any; -1 where there is none. */
export function nextQuote({ text, style }: Search, from: number, isOnLine = false): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isClosingQuote(code, style)) return at;
    if (code === BACKSLASH) at++;
    else if (isOnLine && isLineBreak(code)) return -1;
  }
  return -1;
}

/** The next mark on this line behind which the text is surely over; -1 where a key comes first, or none. */
export function findSureEnd(search: Search, from: number): number {
  const { style, place, memory, text } = search;
  const last = memory.sureEnd;
  if (
    last !== null &&
    last.style === style &&
    last.role === place.role &&
    last.from <= from &&
    from <= last.to
  )
    return last.found;
  let found = -1;
  let at = nextQuote(search, from, true);
  let to = at;
  while (at >= 0 && found < 0) {
    to = at;
    if (isSureEnd(search, at + 1)) found = at;
    else if (place.role === 'value' && text.charCodeAt(at + 1) === COLON) break;
    else at = nextQuote(search, at + 1, true);
  }
  memory.sureEnd = { style, role: place.role, from, to: Math.max(to, from), found };
  return found;
}
