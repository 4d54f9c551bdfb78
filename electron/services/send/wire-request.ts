import type { BodyContent } from '../../../shared/http/body-content.ts';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { ResolvedHeader } from '../../../shared/model/resolved-request.ts';
import type { Headers } from '../../../shared/model/response-record.ts';

export interface RequestParts {
  readonly method: string;
  readonly address: Address;
  readonly headers: readonly ResolvedHeader[];
  readonly body: BodyContent | null;
}

/** A request in the two forms that sending needs: as undici takes it, and as it reads on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Name and value by turns, without what undici writes by itself. */
  readonly headers: string[];
  /** Of files only as `openBody` gives it. */
  readonly body: BodyContent | null;
  /** All of them, in the order and the case in which they travel. */
  readonly sentHeaders: Headers;
  /** Lower-case names of those that nobody typed. */
  readonly addedHeaders: string[];
}

/** With these methods undici writes `content-length: 0` where there is no body (its `client-h1.js`, `expectsPayload`). */
const EXPECTS_BODY: ReadonlySet<string> = new Set(['PUT', 'POST', 'PATCH', 'QUERY', 'PROPFIND', 'PROPPATCH']);

export function toWireRequest({ method, address, headers, body }: RequestParts): WireRequest {
  const length = body?.byteLength ?? 0;
  const given: string[] = [];
  const typed: Headers = [];
  const addedHeaders: string[] = [];
  let host: string | null = null;
  let connection: string | null = null;
  let hasLength = false;
  for (const { name, value, from } of headers) {
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'content-length') {
      hasLength = true;
      continue;
    }
    given.push(name, value);
    if (lowerCase === 'host') host = value;
    else if (lowerCase === 'connection') connection = value.trim().toLowerCase();
    else typed.push([name, value]);
    if (from === 'default') addedHeaders.push(lowerCase);
  }
  // undici closes after HEAD, because some servers send a body with it.
  const closes = method === 'HEAD' || connection === 'close';
  const sentHeaders: Headers = [
    ['host', host ?? address.authority],
    ['connection', closes ? 'close' : 'keep-alive'],
    ...typed,
  ];
  if (length > 0 || EXPECTS_BODY.has(method)) {
    sentHeaders.push(['content-length', String(length)]);
    if (!hasLength) addedHeaders.push('content-length');
  }
  if (connection === null) addedHeaders.unshift('connection');
  if (host === null) addedHeaders.unshift('host');
  return {
    method,
    path: address.target,
    headers: given,
    body: length > 0 ? body : null,
    sentHeaders,
    addedHeaders,
  };
}
