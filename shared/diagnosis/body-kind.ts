import { parseJson } from '../json/parse-json.ts';
import type { DraftBody, RequestDraft } from '../model/request-draft.ts';
import type { Exchange } from './exchange.ts';

/** What a body of a kind is, unless it says otherwise; a text may be of any type. */
export const TYPE_OF_KIND: Readonly<Record<DraftBody['kind'], string | null>> = {
  none: null,
  json: 'application/json',
  text: 'text/plain',
  xml: 'application/xml',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  file: null,
  graphql: 'application/json',
  unsupported: null,
};

/** SOAP 1.1 travels as text/xml (w3.org/TR/2000/NOTE-SOAP-20000508, 6), 1.2 as application/soap+xml (w3.org/TR/soap12-part2, 7.1). */
const SOAP_NAMESPACE =
  /["']http:\/\/((?:schemas\.xmlsoap\.org\/soap|www\.w3\.org\/2003\/05\/soap)-?\/?envelope)\/?["']/;

/** Media type that describes what the body really is: JSON typed as text is JSON. Null where there is no body. */
export function typeOfBody({ body }: RequestDraft): string | null {
  if (body.kind !== 'text' && body.kind !== 'json' && body.kind !== 'xml') return TYPE_OF_KIND[body.kind];
  const start = body.text.trimStart();
  const envelope = SOAP_NAMESPACE.exec(start.slice(0, 2000))?.[1];
  if (envelope !== undefined) return envelope.startsWith('schemas') ? 'text/xml' : 'application/soap+xml';
  if (/^[{[]/.test(start) && isJson(body.text)) return 'application/json';
  if (/^<\?xml|^<[A-Za-z][\w:.-]*[\s>/]/.test(start)) return 'application/xml';
  return TYPE_OF_KIND[body.kind];
}

function isJson(text: string): boolean {
  const { root, problems } = parseJson(text, { allowsPlaceholders: true, maxNodes: 1, maxProblems: 1 });
  return root !== null && problems.every(({ severity }) => severity !== 'error');
}

export interface AcceptedTypes {
  readonly types: readonly string[];
  /** The header that lists them; null where the words of the answer name them. */
  readonly header: string | null;
}

/**
 * The kinds of body that the answer says it takes: `Accept-Post` or `Accept-Patch` for its method, or `Accept`
 * (RFC 9110 15.5.16, RFC 5789 3.1, W3C LDP 7.1), then its words. Empty where it does not say.
 */
export function acceptedTypes(exchange: Exchange): AcceptedTypes {
  const method = (exchange.sent?.method ?? exchange.draft?.method ?? '').toUpperCase();
  const own = method === 'PATCH' ? 'Accept-Patch' : method === 'POST' ? 'Accept-Post' : null;
  for (const header of [own, 'Accept', 'Accept-Post', 'Accept-Patch']) {
    const types =
      header === null
        ? []
        : exchange
            .answerList(header)
            .map(withoutParameters)
            .filter((type) => type !== '*/*');
    if (types.length > 0) return { types, header };
  }
  const named = [...exchange.words.matchAll(NAMED_TYPE)].filter(
    ({ index }) => !isTheRefused(exchange, index),
  );
  return { types: [...new Set(named.map(([type]) => type.toLowerCase()))], header: null };
}

const NAMED_TYPE = /\b(?:application|text|multipart)\/[\w.+-]*\w/gi;

/** "The Content-Type text/plain is not supported" names the type that was sent. */
function isTheRefused(exchange: Exchange, index: number): boolean {
  const sent = withoutParameters(exchange.sentHeader('content-type') ?? '');
  return sent !== '' && exchange.words.slice(index, index + sent.length).toLowerCase() === sent;
}

/** `text/plain` of `Text/Plain; charset=utf-8`. */
export function withoutParameters(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}
