import type { BodyKind, RequestDraft } from '../model/request-draft.ts';

export interface DefaultHeader {
  readonly name: string;
  /** Null where it is known only when the request is sent. */
  readonly value: string | null;
}

const CONTENT_TYPES: Readonly<Record<BodyKind, string | null>> = {
  none: null,
  // RFC 8259 11: JSON has no charset parameter.
  json: 'application/json',
  text: 'text/plain',
  xml: 'application/xml',
  form: 'application/x-www-form-urlencoded',
  // Their own are known when they are sent: the boundary, the ending of the file's name.
  multipart: 'multipart/form-data',
  file: 'application/octet-stream',
  // "GraphQL over HTTP", Media Types.
  graphql: 'application/json',
  unsupported: null,
};

/** RFC 9110 9.3: with these, a server counts on a body and is told when there is none. */
const METHODS_WITH_BODY: ReadonlySet<string> = new Set([
  'POST',
  'PUT',
  'PATCH',
  'QUERY',
  'PROPFIND',
  'PROPPATCH',
]);

type HeaderParts = Pick<RequestDraft, 'method' | 'headers' | 'body' | 'settings'>;

/**
 * The headers that are sent without being typed, in the order in which they travel: all that no row gives and
 * `settings.omittedHeaders` does not leave out. `givenNames` are the names of further headers that will be sent, the
 * inherited ones, in any case. `Host`, `Connection` and `Content-Length` cannot be left out: HTTP/1.1 needs them.
 */
export function defaultHeadersFor(
  draft: HeaderParts,
  version: string,
  givenNames: readonly string[] = [],
): DefaultHeader[] {
  const given = givenNames.map((name) => name.toLowerCase());
  for (const row of draft.headers) if (row.isEnabled) given.push(row.name.toLowerCase());
  const { kind } = draft.body;
  const hasBody = kind !== 'none' && kind !== 'unsupported';
  const indispensable = [
    { name: 'Host', value: null },
    { name: 'Connection', value: draft.method === 'HEAD' ? 'close' : 'keep-alive' },
  ];
  const length = hasBody || METHODS_WITH_BODY.has(draft.method);
  return [
    ...indispensable,
    ...optionalDefaults(draft, version, given),
    ...(length ? [{ name: 'Content-Length', value: hasBody ? null : '0' }] : []),
  ].filter(({ name }) => !given.includes(name.toLowerCase()));
}

/** The defaults that can be left out. `given` are the names that come from elsewhere, in lower case. */
export function optionalDefaults(
  { body, settings }: HeaderParts,
  version: string,
  given: readonly string[],
  ownContentType: string | null = null,
): { name: string; value: string }[] {
  const headers: { name: string; value: string }[] = [];
  const add = (name: string, lowerCase: string, value: string): void => {
    if (given.includes(lowerCase)) return;
    if (settings.omittedHeaders.some((omitted) => omitted.toLowerCase() === lowerCase)) return;
    headers.push({ name, value });
  };
  add('User-Agent', 'user-agent', `Plaincall/${version}`);
  add('Accept', 'accept', '*/*');
  add('Accept-Encoding', 'accept-encoding', 'gzip, deflate, br, zstd');
  const contentType = ownContentType ?? CONTENT_TYPES[body.kind];
  if (contentType !== null) add('Content-Type', 'content-type', contentType);
  return headers;
}
