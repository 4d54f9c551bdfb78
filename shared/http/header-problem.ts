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
const NOT_IN_NAME = /[^!#$%&'*+.^_`|~0-9A-Za-z-]/u;
/** Printable ASCII, blanks, and bytes above (obs-text of RFC 9110 5.5), which travel as Latin-1. */
const NOT_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/u;

/** They steer the connection, which is not the request's to steer. */
const NOT_SUPPORTED: ReadonlySet<string> = new Set(['expect', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** Why a header cannot be sent, or null. A line break in a value would begin a header of its own. */
export function findHeaderProblem(name: string, value: string): HeaderProblem | null {
  if (name === '') return { problem: 'name-missing' };
  const inName = NOT_IN_NAME.exec(name);
  if (inName !== null) return { problem: 'name-character', character: inName[0], offset: inName.index };
  const inValue = NOT_IN_VALUE.exec(value);
  if (inValue !== null) return { problem: 'value-character', character: inValue[0], offset: inValue.index };
  const lowerCase = name.toLowerCase();
  if (NOT_SUPPORTED.has(lowerCase)) return { problem: 'not-supported' };
  if (lowerCase === 'connection' && !/^\s*(?:close|keep-alive)\s*$/i.test(value))
    return { problem: 'not-supported' };
  return null;
}

/** A method is a token too (RFC 9110 9.1). CONNECT asks a proxy for a tunnel and has no answer to show. */
export function isSendableMethod(method: string): boolean {
  return method !== '' && !NOT_IN_NAME.test(method) && method !== 'CONNECT';
}
