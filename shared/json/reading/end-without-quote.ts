import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  isBlank,
  quoteStyleOf,
} from '../json-characters.ts';
import { findSureEnd, isSureEnd, nextQuote } from './string-search.ts';
import type { Search } from './string-search.ts';

/** Where a text ends whose closing mark is missing, or is not the one that was found. */
export interface StringEnd {
  contentFrom: number;
  /** Behind the last character of the content. */
  contentEnd: number;
  /** Where reading goes on: behind the closing mark, or at `contentEnd` where there is none. */
  end: number;
  how: 'closed' | 'missing-quote' | 'other-quote' | 'inner-quotes' | 'doubled-quote';
}

export function closedAt({ open }: Search, quote: number, how: StringEnd['how'] = 'closed'): StringEnd {
  return { contentFrom: open + 1, contentEnd: quote, end: quote + 1, how };
}

/** A mark of another style right there was meant to close it. */
function missingAt(search: Search, contentEnd: number): StringEnd {
  const { text, open } = search;
  const last = contentEnd > open + 2 ? quoteStyleOf(text.charCodeAt(contentEnd - 1)) : null;
  if (last !== null && last !== 'straight') return closedAt(search, contentEnd - 1, 'other-quote');
  return { contentFrom: open + 1, contentEnd, end: contentEnd, how: 'missing-quote' };
}

/** The mark opens the next text, or stands inside this one. */
export function endBeforeStrayQuote(search: Search, quote: number): StringEnd {
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

/** No mark comes up to `limit`, the end of the line. */
export function endWithoutQuote(search: Search, limit: number): StringEnd {
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
export function keyColon({ text, open }: Search, limit: number): number {
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

function trimBack({ text, open }: Search, limit: number): number {
  let at = limit;
  while (at > open + 1 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * Without the blanks, the comma and the `closed` brackets that more likely belong to what is around the text: as many
 * of the brackets at its end as the text itself has not opened.
 */
function withoutTail(search: Search, limit: number): { end: number; closed: number } {
  const { text, open, place } = search;
  let end = trimBack(search, limit);
  if (text.charCodeAt(end - 1) === COMMA && end - 1 > open) end = trimBack(search, end - 1);
  const whole = end;
  let closed = 0;
  for (const surplus = surplusBrackets(search, end); closed < surplus; closed++) {
    const expected = place.closers[place.closers.length - surplus + closed];
    if (expected === undefined || text.charCodeAt(end - 1) !== expected) return { end: whole, closed: 0 };
    end = trimBack(search, end - 1);
  }
  return { end, closed };
}

/** How many more brackets close in the text than open, at most those at its end. */
function surplusBrackets({ text, open }: Search, limit: number): number {
  let surplus = 0;
  let atEnd = 0;
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) surplus--;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) surplus++;
    else if (isBlank(code)) continue;
    atEnd = code === CLOSE_BRACE || code === CLOSE_BRACKET ? atEnd + 1 : 0;
  }
  return Math.min(surplus, atEnd);
}
