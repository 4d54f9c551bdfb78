/** UTF-16 codes and their classes. Comparing codes instead of one-character strings is what keeps reading fast. */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const APOSTROPHE = 0x27;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const BACKTICK = 0x60;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** The blanks that JSON allows between tokens (RFC 8259, section 2). */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/**
 * Looks like nothing, and is no blank in JSON: what comes along when text is copied from a page or a document.
 * Form feed and vertical tab, no-break and typographic spaces, zero-width marks, line and paragraph separators.
 */
export function isOddBlank(code: number): boolean {
  if (code < 0x80) return code === 0x0b || code === 0x0c;
  if (code === 0x85 || code === 0xa0 || code === 0xad || code === 0x1680 || code === 0x180e) return true;
  if (code >= 0x2000 && code <= 0x200f) return true;
  if (code >= 0x2028 && code <= 0x202f) return true;
  return (code >= 0x205f && code <= 0x2064) || code === 0x3000 || code === 0xfeff;
}

/** After this a token is over, whatever it was; the end of the text (`NaN`) counts. */
export function isAfterToken(code: number): boolean {
  return (
    code === COMMA ||
    code === CLOSE_BRACE ||
    code === CLOSE_BRACKET ||
    code === COLON ||
    isBlank(code) ||
    Number.isNaN(code)
  );
}

/** Full-width punctuation, as a Chinese or Japanese keyboard types it, with what JSON wants instead. */
const LOOK_ALIKES: ReadonlyMap<number, number> = new Map([
  [0xff1a, COLON],
  [0xff0c, COMMA],
  [0xff1b, SEMICOLON],
  [0xff3b, OPEN_BRACKET],
  [0xff3d, CLOSE_BRACKET],
  [0xff5b, OPEN_BRACE],
  [0xff5d, CLOSE_BRACE],
]);

/** The code itself, or what it only looks like. */
export function withoutLookAlike(code: number): number {
  return code < 0xff00 ? code : (LOOK_ALIKES.get(code) ?? code);
}

/** `straight` is the one that JSON knows. */
export type QuoteStyle = 'straight' | 'single' | 'backtick' | 'smart-double' | 'smart-single';

const STYLES: ReadonlyMap<number, QuoteStyle> = new Map<number, QuoteStyle>([
  ...eachOf('"', 'straight'),
  ...eachOf("'", 'single'),
  ...eachOf('`', 'backtick'),
  ...eachOf('“”„‟«»″＂', 'smart-double'),
  ...eachOf('‘’‚‛‹›′´＇', 'smart-single'),
]);

function eachOf(marks: string, style: QuoteStyle): [number, QuoteStyle][] {
  return Array.from(marks, (mark) => [mark.charCodeAt(0), style]);
}

/** `null` where the character is no quotation mark. */
export function quoteStyleOf(code: number): QuoteStyle | null {
  if (code === QUOTE) return 'straight';
  const mayBeMark = code === APOSTROPHE || code === BACKTICK || code > 0x7f;
  return mayBeMark ? (STYLES.get(code) ?? null) : null;
}

/** Typographic marks are also closed by the straight one, as an editor that "corrects" only the first leaves them. */
export function isClosingQuote(code: number, style: QuoteStyle): boolean {
  switch (style) {
    case 'straight':
      return code === QUOTE;
    case 'single':
      return code === APOSTROPHE;
    case 'backtick':
      return code === BACKTICK;
    case 'smart-double':
      return code === QUOTE || STYLES.get(code) === 'smart-double';
    case 'smart-single':
      return code === APOSTROPHE || STYLES.get(code) === 'smart-single';
  }
}
