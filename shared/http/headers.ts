import type { HeaderPair, Headers } from '../model/response-record.ts';

/**
 * Lookups over a header list that keeps the order, the case and the repeats of the wire. Names compare without regard
 * to case (RFC 9110 5.1). A list and not a map, so that a header named `__proto__` is a name like any other.
 */

/** The value of the first header of that name, or null. */
export function findHeader(headers: readonly HeaderPair[], name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [each, value] of headers) if (isSameName(each, wanted)) return value;
  return null;
}

/** The values of every header of that name, in order. */
export function findAllHeaders(headers: readonly HeaderPair[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([each]) => isSameName(each, wanted)).map(([, value]) => value);
}

export function hasHeader(headers: readonly HeaderPair[], name: string): boolean {
  return findHeader(headers, name) !== null;
}

/**
 * All values of a list-valued header as one text, the way a recipient may join them (RFC 9110 5.3), or null where there
 * is none. Not for Set-Cookie, whose values hold commas of their own.
 */
export function joinHeader(headers: readonly HeaderPair[], name: string): string | null {
  const values = findAllHeaders(headers, name);
  return values.length === 0 ? null : values.join(', ');
}

/** The list without the headers of those names. */
export function withoutHeaders(headers: readonly HeaderPair[], names: readonly string[]): Headers {
  const unwanted = new Set(names.map((name) => name.toLowerCase()));
  return headers.filter(([name]) => !unwanted.has(name.toLowerCase()));
}

function isSameName(name: string, lowerCaseName: string): boolean {
  return (
    name === lowerCaseName || (name.length === lowerCaseName.length && name.toLowerCase() === lowerCaseName)
  );
}
