/** A request header as the completion list offers it, with the values it usually has. */
interface HeaderSuggestion {
  readonly name: string;
  readonly values: readonly string[];
}

const MEDIA_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'application/xml',
  'text/plain',
  'text/csv',
  'application/merge-patch+json',
  'application/json-patch+json',
  'application/problem+json',
  'application/vnd.api+json',
  'application/graphql-response+json',
] as const;

/** The commonest first. */
const HEADER_SUGGESTIONS: readonly HeaderSuggestion[] = [
  { name: 'Content-Type', values: MEDIA_TYPES },
  { name: 'Accept', values: ['application/json', '*/*', 'text/csv', 'application/xml', 'text/html'] },
  { name: 'Authorization', values: ['Bearer {{token}}', '{{apiKey}}'] },
  { name: 'X-Dexatel-Key', values: ['{{apiKey}}'] },
  { name: 'X-API-Key', values: ['{{apiKey}}'] },
  { name: 'If-Match', values: ['*'] },
  { name: 'If-None-Match', values: ['*'] },
  { name: 'Idempotency-Key', values: [] },
  { name: 'Accept-Language', values: ['en', 'de', 'fr', 'es'] },
  { name: 'Accept-Encoding', values: ['gzip', 'identity'] },
  { name: 'Cache-Control', values: ['no-cache', 'no-store', 'max-age=0'] },
  { name: 'User-Agent', values: [] },
  { name: 'Cookie', values: [] },
  { name: 'Prefer', values: ['return=representation', 'return=minimal', 'respond-async'] },
  { name: 'Range', values: ['bytes=0-1023'] },
  { name: 'Origin', values: [] },
  { name: 'Referer', values: [] },
  { name: 'X-Requested-With', values: ['XMLHttpRequest'] },
  { name: 'X-HTTP-Method-Override', values: ['PATCH', 'PUT', 'DELETE'] },
  { name: 'X-Request-Id', values: [] },
  { name: 'X-Correlation-Id', values: [] },
  { name: 'If-Modified-Since', values: [] },
  { name: 'If-Unmodified-Since', values: [] },
  { name: 'Content-Language', values: ['en', 'de'] },
  { name: 'Content-Encoding', values: ['gzip', 'br'] },
  { name: 'Connection', values: ['close', 'keep-alive'] },
  { name: 'Host', values: [] },
  { name: 'Expect', values: ['100-continue'] },
];

/** Names that go on from what was typed, without regard to case; those that merely contain it come after. */
export function suggestHeaderNames(typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const names = HEADER_SUGGESTIONS.map(({ name }) => name);
  const beginning = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const containing = names.filter((name) => !beginning.includes(name) && name.toLowerCase().includes(wanted));
  return [...beginning, ...containing];
}

/** Usual values of a header that go on from what was typed. */
export function suggestHeaderValues(name: string, typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const values = HEADER_SUGGESTIONS.find(
    (each) => each.name.toLowerCase() === name.trim().toLowerCase(),
  )?.values;
  return (values ?? []).filter((value) => value.toLowerCase().startsWith(wanted));
}
