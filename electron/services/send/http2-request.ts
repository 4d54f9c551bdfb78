import type { Headers, SentRequest } from '../../../shared/model/response-record.ts';
import type { WireRequest } from './wire-request.ts';

export interface Http2Request {
  /** Name and value by turns, the pseudo-headers first, as node:http2 takes them. */
  readonly raw: string[];
  readonly sentHeaders: Headers;
  /** Lower-case names of those that nobody typed. */
  readonly addedHeaders: string[];
  readonly facts: NonNullable<SentRequest['http2']>;
}

/** About the connection, and so without a meaning in HTTP/2: whoever gets one must refuse the request (RFC 9113 8.2.2). */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

/** The request as HTTP/2 has it: names in lower case, Host as `:authority`, nothing about the connection. */
export function toHttp2Request(wire: WireRequest, scheme: string): Http2Request {
  const sentHeaders: Headers = [];
  const leftOut: string[] = [];
  let authority = '';
  for (const [name, value] of wire.sentHeaders) {
    const lowerCase = name.toLowerCase();
    const isForbidden =
      FORBIDDEN.has(lowerCase) || (lowerCase === 'te' && value.trim().toLowerCase() !== 'trailers');
    if (lowerCase === 'host') authority = value;
    else if (!isForbidden) sentHeaders.push([lowerCase, value]);
    else if (!wire.addedHeaders.includes(lowerCase)) leftOut.push(lowerCase);
  }
  const pseudo = [':method', wire.method, ':authority', authority, ':scheme', scheme, ':path', wire.path];
  return {
    raw: [...pseudo, ...sentHeaders.flat()],
    sentHeaders,
    addedHeaders: wire.addedHeaders.filter((name) => !FORBIDDEN.has(name) && name !== 'host'),
    facts: { authority, leftOut },
  };
}
