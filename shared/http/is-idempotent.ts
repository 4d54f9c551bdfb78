/** RFC 9110 9.2.2; of WebDAV those that change nothing (RFC 4918, 3253, 5323), and QUERY, which is safe. */
const IDEMPOTENT: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PUT',
  'DELETE',
  'QUERY',
  'PROPFIND',
  'SEARCH',
  'REPORT',
]);

/** Whether a request with this method may be sent twice without doing a thing twice. */
export function isIdempotent(method: string): boolean {
  return IDEMPOTENT.has(method.toUpperCase());
}
