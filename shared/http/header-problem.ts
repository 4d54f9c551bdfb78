export type HeaderProblem =
  /** A value without a name. */
  | { readonly problem: 'name-missing' }
  /** `character` cannot stand in a name or a value; `offset` counts UTF-16 units in it. */
  | {
      readonly problem: 'name-character' | 'value-character';
      readonly character: string;
      readonly offset: number;
    }
  /** The app writes this one itself, or HTTP/1.1 gives it a meaning that it cannot serve. */
  | { readonly problem: 'not-supported' };

/** A header name is a token (RFC 9110 5.6.2). */
const NOT_IN_NAME = /[^!#$%&'*+.^_`|~0-9A-Za-z-]/;
/** Printable ASCII, blanks, and bytes above (obs-text of RFC 9110 5.5), which travel as Latin-1. */
const NOT_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

/** They steer the connection, which is not the request's to steer. */
const NOT_SUPPORTED: ReadonlySet<string> = new Set(['expect', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** Why a header cannot be sent, or null. A line break in a value would begin a header of its own. */
export function findHeaderProblem(name: string, value: string): HeaderProblem | null {
  if (name === '') return { problem: 'name-missing' };
  if (NOT_IN_NAME.test(name)) return { problem: 'name-character', ...characterAt(name, NOT_IN_NAME) };
  if (NOT_IN_VALUE.test(value)) return { problem: 'value-character', ...characterAt(value, NOT_IN_VALUE) };
  return isSupported(name.toLowerCase(), value) ? null : { problem: 'not-supported' };
}

function isSupported(lowerCaseName: string, value: string): boolean {
  if (lowerCaseName === 'connection') return /^\s*(?:close|keep-alive)\s*$/i.test(value);
  return !NOT_SUPPORTED.has(lowerCaseName);
}

/** The whole character at fault, of which the pattern may have found half. */
function characterAt(text: string, pattern: RegExp): { character: string; offset: number } {
  const offset = text.search(pattern);
  return { character: String.fromCodePoint(text.codePointAt(offset) ?? 0), offset };
}

/** A method is a token too (RFC 9110 9.1). CONNECT asks a proxy for a tunnel and has no answer to show. */
export function isSendableMethod(method: string): boolean {
  return method !== '' && !NOT_IN_NAME.test(method) && method !== 'CONNECT';
}
