import { parseFieldPath } from '../json/json-path.ts';
import type { ErrorField } from '../model/diagnosis.ts';

type FieldIn = ErrorField['in'];

/** Names that servers use for the parts of a request. */
const PLACE_WORDS: Readonly<Record<string, FieldIn>> = {
  body: 'body',
  requestbody: 'body',
  json: 'body',
  payload: 'body',
  form: 'body',
  query: 'query',
  querystring: 'query',
  param: 'query',
  parameter: 'query',
  url: 'query',
  path: 'path',
  params: 'path',
  header: 'header',
  headers: 'header',
  cookie: 'cookie',
  cookies: 'cookie',
};

/** Of those names, the ones that are believed as the first step of a path. */
const FIRST_STEPS: ReadonlySet<string> = new Set(
  'body requestbody query querystring path header headers cookie cookies'.split(' '),
);

/** The part of a request that a server names with one word; null where the word is no such name. */
export function placeOfWord(word: string): FieldIn | null {
  const known = word.toLowerCase();
  return Object.hasOwn(PLACE_WORDS, known) ? (PLACE_WORDS[known] ?? null) : null;
}

/**
 * A field as a server names it, normalised. The path is read in any of the usual spellings (JSON Pointer, dotted,
 * bracketed); a first step that names a part of the request (`body.to`, `headers.X-Shop`) is taken as such. `$` and `#`
 * alone are the body as a whole.
 * Null where nothing is named.
 */
export function makeField(raw: string, place: FieldIn = 'unknown'): ErrorField | null {
  const text = raw.trim();
  if (text === '' || text.length > 300) return null;
  const path = parseFieldPath(text);
  const [first, ...rest] = path;
  if (place === 'unknown' && typeof first === 'string' && rest.length > 0) {
    const named = FIRST_STEPS.has(first.toLowerCase()) ? placeOfWord(first) : null;
    if (named !== null) return { in: named, path: rest, raw: text };
  }
  return { in: isPointer(text) && place === 'unknown' ? 'body' : place, path, raw: text };
}

/** JSON Pointers and JSON paths only ever point into a body (RFC 6901, RFC 9535). */
function isPointer(text: string): boolean {
  return /^(?:#?\/|#$|\$(?:[.[]|$))/.test(text);
}
