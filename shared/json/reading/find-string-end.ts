import {
  BACKSLASH,
  COLON,
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
} from '../json-characters.ts';
import type { QuoteStyle } from '../json-characters.ts';
import { closedAt, endBeforeStrayQuote, endWithoutQuote, keyColon } from './end-without-quote.ts';
import type { StringEnd } from './end-without-quote.ts';
import { findSureEnd, isSureEnd, nextQuote } from './string-search.ts';
import type { EndMemory, Search, StringPlace } from './string-search.ts';

/**
 * Where a quoted text ends, which is only sure while every mark is where it belongs. A mark that is missing would swallow
 * the rest of the document, so what stands behind a mark decides: a separator or a bracket says that the text is over,
 * a letter says that this mark opens the next text or stands inside this one.
 *
 * Linear in time over a whole document: every look ahead stops at the next mark, at the end of the line, or is
 * remembered in `EndMemory`. `open` is the offset of the opening mark.
 */
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
