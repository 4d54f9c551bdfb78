/** Everything but printable ASCII: blanks, controls and characters that HTTP cannot carry in a request line. */
const CANNOT_TRAVEL = /[^\x21-\x7e]/;
const RUNS_THAT_CANNOT_TRAVEL = /[^\x21-\x7e]+/g;

/**
 * Percent-encodes what cannot travel in the path and the query of an address, as UTF-8, and nothing else.
 *
 * `%`, `+`, `[`, `{`, doubled slashes and dot segments stay as typed: the server is to be asked exactly what the person
 * wrote, and "404 because of a blank at the end" can be explained only if the blank was sent. Encoding twice changes
 * nothing, because what it writes can travel.
 */
export function encodeAddress(text: string): string {
  if (!CANNOT_TRAVEL.test(text)) return text;
  return text.replace(RUNS_THAT_CANNOT_TRAVEL, (run) => encodeURIComponent(run.toWellFormed()));
}

/** Encodes a value so that it stays one segment of a path or one name or value of a query (RFC 3986 2.3). */
export function encodeAddressPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
