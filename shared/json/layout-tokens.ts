import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SLASH,
  STAR,
  isAfterToken,
  isBlank,
  quoteStyleOf,
} from './json-characters.ts';
import { findPlaceholder } from './reading/find-placeholder.ts';
import { findStringEnd } from './reading/find-string-end.ts';
import { endOfPlainString } from './reading/read-quoted.ts';
import { endOfComment } from './reading/skip-blanks.ts';
import type { EndMemory } from './reading/string-search.ts';

/** A piece of a text for laying it out anew. `word` is a value, a name, or anything else that is no punctuation. */
export interface LayoutToken {
  kind: 'open' | 'close' | 'comma' | 'colon' | 'word' | 'comment' | 'line-comment';
  from: number;
  to: number;
  /** The blanks before it begin here. */
  blankFrom: number;
}

/**
 * Cuts a text, whole or broken, into pieces between which blanks may change. Every character that is no blank is in
 * exactly one piece; a text in quotes, of any style and also where a mark is missing, is never cut.
 */
export function* layoutTokens(text: string): Generator<LayoutToken, void, undefined> {
  const closers: number[] = [];
  const memory: EndMemory = { sureEnd: null, comma: null };
  let isName = false;
  let blankFrom = 0;
  let at = skip(text, 0);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(text, at, code);
    const place = {
      role: isName ? 'key' : 'value',
      isInObject: closers.at(-1) === CLOSE_BRACE,
      closers,
    } as const;
    const to = kind === 'word' ? endOfWord(text, at, { place, memory }) : endOfSign(text, at, kind);
    yield { kind, from: at, to, blankFrom };
    if (kind === 'open') closers.push(code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET);
    else if (kind === 'close') closers.pop();
    if (kind === 'open' || kind === 'comma') isName = closers.at(-1) === CLOSE_BRACE;
    else if (kind === 'colon' || kind === 'close') isName = false;
    blankFrom = to;
    at = skip(text, to);
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function kindOf(text: string, at: number, code: number): LayoutToken['kind'] {
  switch (code) {
    case OPEN_BRACE:
      return findPlaceholder(text, at) === null ? 'open' : 'word';
    case OPEN_BRACKET:
      return 'open';
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return 'close';
    case COMMA:
      return 'comma';
    case COLON:
      return 'colon';
    case HASH:
      return 'line-comment';
    case SLASH:
      if (text.charCodeAt(at + 1) === STAR) return 'comment';
      return text.charCodeAt(at + 1) === SLASH ? 'line-comment' : 'word';
    default:
      return 'word';
  }
}

function endOfSign(text: string, at: number, kind: LayoutToken['kind']): number {
  if (kind !== 'comment' && kind !== 'line-comment') return at + 1;
  return text.slice(at, endOfComment(text, at)).trimEnd().length + at;
}

type StringOptions = Omit<Parameters<typeof findStringEnd>[2], 'style'>;

function endOfWord(text: string, from: number, options: StringOptions): number {
  const style = quoteStyleOf(text.charCodeAt(from));
  if (style !== null) {
    const plainEnd = endOfPlainString(text, from, true);
    return plainEnd > 0 ? plainEnd : findStringEnd(text, from, { style, ...options }).end;
  }
  let at = from;
  while (at < text.length) {
    const placeholder = text.charCodeAt(at) === OPEN_BRACE ? findPlaceholder(text, at) : null;
    if (placeholder !== null) at = placeholder.end;
    else if (at > from && endsWord(text, at, options.place.role)) break;
    else at++;
  }
  return at;
}

function endsWord(text: string, at: number, role: 'key' | 'value'): boolean {
  const code = text.charCodeAt(at);
  // `12:30` and `https://` are values without quotes; a blank after the colon would tear them apart.
  if (code === COLON) return role === 'key' || isBlank(text.charCodeAt(at + 1));
  return isAfterToken(code) || code === QUOTE || code === OPEN_BRACE || code === OPEN_BRACKET;
}
