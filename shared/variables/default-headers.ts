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
  unsupported: null,
};

/** Written by the engine whatever the draft says: HTTP/1.1 cannot do without them. */
const INDISPENSABLE: ReadonlySet<string> = new Set(['host', 'connection', 'content-length']);

/** RFC 9110 9.3: with these, a server counts on a body and is told when there is none. */
const METHODS_WITH_BODY: ReadonlySet<string> = new Set([
  'POST',
  'PUT',
  'PATCH',
  'QUERY',
  'PROPFIND',
  'PROPPATCH',
]);

/**
 * The headers that are sent without being typed, in the order in which they travel: all that no row gives and
 * `settings.omittedHeaders` does not leave out. `givenNames` are the names of further headers that will be sent, the
 * inherited ones, in any case.
 */
export function defaultHeadersFor(
  draft: Pick<RequestDraft, 'method' | 'headers' | 'body' | 'settings'>,
  version: string,
  givenNames: readonly string[] = [],
): DefaultHeader[] {
  const given = new Set(givenNames.map((name) => name.toLowerCase()));
  for (const row of draft.headers) if (row.isEnabled) given.add(row.name.trim().toLowerCase());
  const omitted = new Set(draft.settings.omittedHeaders.map((name) => name.toLowerCase()));
  const hasBody = draft.body.kind !== 'none' && draft.body.kind !== 'unsupported';
  const sendsLength = hasBody || METHODS_WITH_BODY.has(draft.method);

  const all: readonly (DefaultHeader | null)[] = [
    { name: 'Host', value: null },
    { name: 'Connection', value: draft.method === 'HEAD' ? 'close' : 'keep-alive' },
    { name: 'User-Agent', value: `Plaincall/${version}` },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' },
    contentType(draft.body.kind),
    sendsLength ? { name: 'Content-Length', value: hasBody ? null : '0' } : null,
  ];
  return all.filter((header): header is DefaultHeader => {
    if (header === null) return false;
    const name = header.name.toLowerCase();
    return !given.has(name) && (INDISPENSABLE.has(name) || !omitted.has(name));
  });
}

function contentType(kind: BodyKind): DefaultHeader | null {
  const value = CONTENT_TYPES[kind];
  return value === null ? null : { name: 'Content-Type', value };
}
