import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLUS,
  SEMICOLON,
  SLASH,
  isBlank,
  isClosingQuote,
  isLineBreak,
  quoteStyleOf,
  withoutLookAlike,
} from '../json-characters.ts';
import type { QuoteStyle } from '../json-characters.ts';

/**
 * Where a quoted text ends, which is only sure while every mark is where it belongs. A mark that is missing would swallow
 * the rest of the document, so what stands behind a mark decides: a separator or a bracket says that the text is over,
 * a letter says that this mark opens the next text or stands inside this one.
 *
 * Linear in time over a whole document: every look ahead stops at the next mark, at the end of the line, or is
 * remembered in `EndMemory`.
 */
export interface StringEnd {
  contentFrom: number;
  /** Behind the last character of the content. */
  contentEnd: number;
  /** Where reading goes on: behind the closing mark, or at `contentEnd` where there is none. */
  end: number;
  how: 'closed' | 'missing-quote' | 'other-quote' | 'inner-quotes' | 'doubled-quote';
}

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

interface Search {
  readonly text: string;
  readonly open: number;
  readonly style: QuoteStyle;
  readonly place: StringPlace;
  readonly memory: EndMemory;
  /** The first `\"`, where a text might end behind it: a lone backslash, as at the end of a Windows path. */
  escapedQuote: number;
}

/** `open` is the offset of the opening mark, of the given style. */
export function findStringEnd(
  text: string,
  open: number,
  options: { style: QuoteStyle; place: StringPlace; memory: EndMemory },
): StringEnd {
  const search: Search = { text, open, ...options, escapedQuote: -1 };
  let hasEscapedQuote = false;
  let at = open + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      if (!hasEscapedQuote && isClosingQuote(text.charCodeAt(at + 1), search.style)) {
        hasEscapedQuote = true;
        if (isSureEnd(search, at + 2)) search.escapedQuote = at + 1;
      }
      at += isLineBreak(text.charCodeAt(at + 1)) ? 1 : 2;
    } else if (isClosingQuote(code, search.style)) {
      return endAtQuote(search, at);
    } else if (isLineBreak(code)) {
      const next = nextQuote(search, at);
      if (next >= 0 && isSureEnd(search, next + 1)) return closedAt(search, next);
      return endWithoutQuote(search, at);
    } else {
      at++;
    }
  }
  return endWithoutQuote(search, text.length);
}

function closedAt({ open }: Search, quote: number, how: StringEnd['how'] = 'closed'): StringEnd {
  return { contentFrom: open + 1, contentEnd: quote, end: quote + 1, how };
}

/** A mark of another style right there was meant to close it. */
function missingAt(search: Search, contentEnd: number): StringEnd {
  const { text, open } = search;
  const last = contentEnd > open + 2 ? quoteStyleOf(text.charCodeAt(contentEnd - 1)) : null;
  if (last !== null && last !== 'straight') return closedAt(search, contentEnd - 1, 'other-quote');
  return { contentFrom: open + 1, contentEnd, end: contentEnd, how: 'missing-quote' };
}

function endAtQuote(search: Search, quote: number): StringEnd {
  const { text, open, style, place, memory } = search;
  if (isSureEnd(search, quote + 1)) return closedAt(search, quote);
  const isKeyWithColon = place.role === 'key' && keyColon(search, quote) >= 0;
  const isPair = isClosingQuote(text.charCodeAt(quote + 1), style) && isSureEnd(search, quote + 2);
  if (isPair && !isKeyWithColon) return { ...closedAt(search, quote, 'doubled-quote'), end: quote + 2 };
  if (!isKeyWithColon && isLikelyEnd(search, quote)) return closedAt(search, quote);
  if (quote === open + 1) {
    const inner = findStringEnd(text, quote, { style, place, memory });
    if (inner.how === 'closed') return { ...inner, how: 'doubled-quote' };
  }
  return endBeforeStrayQuote(search, quote);
}

/** Behind a mark: nothing, a line break, or what must follow a key or a value. */
function isSureEnd({ text, place }: Search, behindQuote: number): boolean {
  let at = behindQuote;
  while (at < text.length && isBlank(text.charCodeAt(at))) {
    if (isLineBreak(text.charCodeAt(at))) return true;
    at++;
  }
  if (at >= text.length) return true;
  const code = withoutLookAlike(text.charCodeAt(at));
  if (code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) return true;
  return place.role === 'key' && (code === COLON || code === EQUALS);
}

/** Weaker than sure: a blank or a mark behind it speaks for a comma that is missing, not for a mark too many. */
function isLikelyEnd(search: Search, quote: number): boolean {
  const { text, place } = search;
  const code = text.charCodeAt(quote + 1);
  if (isBlank(code)) return place.role === 'key' || !isInsideSentence(search, quote);
  return (
    code === COLON ||
    code === SEMICOLON ||
    code === EQUALS ||
    code === PLUS ||
    code === SLASH ||
    code === HASH ||
    code === OPEN_BRACKET ||
    (code === OPEN_BRACE && text.charCodeAt(quote + 2) !== OPEN_BRACE) ||
    quoteStyleOf(code) !== null ||
    isScalarAhead(text, quote + 1)
  );
}

const SCALAR = /(?:-?[0-9][0-9.eE+-]*|true|false|null)[ \t]*(?=[,}\]\r\n]|$)/y;

/** A whole number or literal right behind the mark: what is missing is the separator. */
function isScalarAhead(text: string, at: number): boolean {
  SCALAR.lastIndex = at;
  return SCALAR.test(text);
}

/** A letter behind the blank, and the text is over further on without a comma between: "the "big" one". */
function isInsideSentence(search: Search, quote: number): boolean {
  const { text, memory } = search;
  let at = quote + 1;
  while (isBlank(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (!isLetter && (code < 0x80 || quoteStyleOf(code) !== null)) return false;
  const end = findSureEnd(search, quote + 1);
  if (end < 0) return false;
  if (memory.comma === null || memory.comma.from > quote || quote > memory.comma.found) {
    const comma = text.indexOf(',', quote);
    memory.comma = { from: quote, found: comma < 0 ? text.length : comma };
  }
  return memory.comma.found > end;
}

function endBeforeStrayQuote(search: Search, quote: number): StringEnd {
  const earlier = earlierEnd(search, quote);
  if (earlier !== null) return earlier;
  const comma = commaBefore(search, quote);
  if (comma >= 0) {
    const tail = withoutTail(search, comma + 1);
    if (isNextQuoteAnEnd(search, quote, isInObjectBehind(search, { comma, quote, closed: tail.closed })))
      return missingAt(search, tail.end);
  }
  const sure = findSureEnd(search, quote + 1);
  return sure < 0 ? closedAt(search, quote) : closedAt(search, sure, 'inner-quotes');
}

function endWithoutQuote(search: Search, limit: number): StringEnd {
  return earlierEnd(search, limit) ?? missingAt(search, withoutTail(search, limit).end);
}

/** An end that was passed over: behind a lone backslash, at a mark of another style, or before the colon of a key. */
function earlierEnd(search: Search, limit: number): StringEnd | null {
  if (search.escapedQuote >= 0) return closedAt(search, search.escapedQuote);
  const isStraight = search.style === 'straight';
  for (let at = search.open + 1; at < limit; at++) {
    const style = quoteStyleOf(search.text.charCodeAt(at));
    if (style !== null && (style === 'straight') !== isStraight && isSureEnd(search, at + 1))
      return closedAt(search, at, isStraight ? 'other-quote' : 'closed');
  }
  const colon = search.place.role === 'key' ? keyColon(search, limit) : -1;
  return colon < 0 ? null : missingAt(search, trimBack(search, colon));
}

/** The colon of a key whose closing mark is missing: only a short name stands before it. */
function keyColon({ text, open }: Search, limit: number): number {
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) return at > open + 1 ? at : -1;
    if (code === COMMA || code === OPEN_BRACE || code === CLOSE_BRACE) return -1;
  }
  return -1;
}

/** The comma right before this mark, blanks and opening brackets between them allowed; -1 where there is none. */
function commaBefore({ text, open }: Search, quote: number): number {
  let comma = -1;
  for (let at = quote - 1; at > open; at--) {
    const code = text.charCodeAt(at);
    if (code === COMMA) comma = at;
    else if (!isBlank(code) && (comma >= 0 || (code !== OPEN_BRACE && code !== OPEN_BRACKET))) break;
  }
  return comma;
}

/** Whether what comes behind the comma stands in an object: brackets before and behind the comma change where it is. */
function isInObjectBehind(
  { text, place }: Search,
  { comma, quote, closed }: { comma: number; quote: number; closed: number },
): boolean {
  for (let at = quote - 1; at > comma; at--) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return code === OPEN_BRACE;
  }
  return place.closers[place.closers.length - 1 - closed] === CLOSE_BRACE;
}

/** In an object the next mark has to end a key, in an array a value: then this mark opens it. */
function isNextQuoteAnEnd(search: Search, quote: number, isInObject: boolean): boolean {
  const next = nextQuote(search, quote + 1, true);
  if (next < 0) return false;
  if (!isInObject) return isSureEnd(search, next + 1);
  let at = next + 1;
  while (at < search.text.length && isBlank(search.text.charCodeAt(at))) at++;
  return search.text.charCodeAt(at) === COLON;
}

function nextQuote({ text, style }: Search, from: number, isOnLine = false): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isClosingQuote(code, style)) return at;
    if (code === BACKSLASH) at++;
    else if (isOnLine && isLineBreak(code)) return -1;
  }
  return -1;
}

/** The next mark on this line behind which the text is surely over; -1 where a key comes first, or none. */
function findSureEnd(search: Search, from: number): number {
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

function trimBack({ text, open }: Search, limit: number): number {
  let at = limit;
  while (at > open + 1 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Without the blanks, the comma and the `closed` brackets that more likely belong to what is around the text. */
function withoutTail(search: Search, limit: number): { end: number; closed: number } {
  const { text, open, place } = search;
  let end = trimBack(search, limit);
  if (text.charCodeAt(end - 1) === COMMA && end - 1 > open) end = trimBack(search, end - 1);
  let start = end;
  const found: number[] = [];
  while (start > open + 1 && found.length <= place.closers.length) {
    const code = text.charCodeAt(start - 1);
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) found.push(code);
    else if (!isBlank(code)) break;
    start--;
  }
  // `found` runs from the outermost to the innermost, as `closers` does.
  const isFitting =
    found.length > 0 &&
    found.length <= place.closers.length &&
    found.every((code, index) => code === place.closers[place.closers.length - found.length + index]);
  if (!isFitting || hasOpening(search, start)) return { end, closed: 0 };
  return { end: trimBack(search, start), closed: found.length };
}

/** A bracket that was opened inside the text is closed inside it. */
function hasOpening({ text, open }: Search, limit: number): boolean {
  let depth = 0;
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return depth > 0;
}
