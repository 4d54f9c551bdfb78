/** A coloured piece of a row: `from` and `to` count UTF-16 units. */
export interface JsonLineToken {
  /** `plain` is blanks, and what is no JSON on its own. */
  kind: 'key' | 'string' | 'number' | 'literal' | 'punctuation' | 'plain';
  from: number;
  to: number;
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*["\\]?/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])/y;
const LITERAL = /(?:true|false|null)(?!\w)/y;
const PUNCTUATION = /[{}[\],:]/y;
const BLANK = /\s+/y;
const OTHER = /[^\s{}[\],:"]+/y;

/**
 * Colours one row of laid-out JSON; the pieces cover the row without gaps. A row can be a piece of a very long line and
 * begin in the middle of a text: then everything before the mark that ends it is a text, too. Made for rows, which are a
 * few kB long at most.
 */
export function tokenizeJsonLine(text: string): JsonLineToken[] {
  const tokens = tokensFrom(text, 0);
  const first = tokens.findIndex(({ from }) => text.charAt(from) === '"');
  const mark = tokens[first];
  if (mark === undefined || !tokens.slice(0, first).some((token) => isForeign(text, token))) return tokens;
  // Read on from behind the mark: where that leaves no foreign word, the mark ended a text.
  const rest = tokensFrom(text, mark.from + 1);
  if (rest.some((token) => isForeign(text, token))) return tokens;
  return [{ kind: 'string', from: 0, to: mark.from + 1 }, ...rest];
}

function isForeign(text: string, { kind, from, to }: JsonLineToken): boolean {
  return kind === 'plain' && text.slice(from, to).trim() !== '';
}

function tokensFrom(text: string, start: number): JsonLineToken[] {
  const tokens: JsonLineToken[] = [];
  let at = start;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, from: number): JsonLineToken {
  const string = endOf(STRING, text, from);
  if (string > from) return { kind: isKey(text, string) ? 'key' : 'string', from, to: string };
  const number = endOf(NUMBER, text, from);
  if (number > from) return { kind: 'number', from, to: number };
  const literal = endOf(LITERAL, text, from);
  if (literal > from) return { kind: 'literal', from, to: literal };
  const punctuation = endOf(PUNCTUATION, text, from);
  if (punctuation > from) return { kind: 'punctuation', from, to: punctuation };
  return { kind: 'plain', from, to: Math.max(endOf(BLANK, text, from), endOf(OTHER, text, from), from + 1) };
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** A colon follows a name; a text that the row cuts off is none. */
function isKey(text: string, end: number): boolean {
  return text.charAt(end - 1) === '"' && /^\s*:/.test(text.slice(end, end + 3));
}
