import type { HeaderPair } from '../model/response-record.ts';

/**
 * Headers in which servers and the gateways before them tell the number of a request, lower case: the ones that an API
 * itself sets first, then those of what stands in between, then those that follow a request through many systems.
 * Sources: the vendors' support pages; W3C Trace Context; openzipkin/b3-propagation.
 */
export const REQUEST_ID_HEADERS: readonly string[] = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'correlation-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'apigw-requestid',
  'x-ms-request-id',
  'x-ms-correlation-request-id',
  'client-request-id',
  'x-github-request-id',
  'twilio-request-id',
  'x-slack-req-id',
  'intuit_tid',
  'paypal-debug-id',
  'x-hubspot-correlation-id',
  'x-zendesk-request-id',
  'x-shopify-request-id',
  'x-okta-request-id',
  'x-arequestid',
  'x-fb-trace-id',
  'x-fb-request-id',
  'x-goog-request-id',
  'x-guploader-uploadid',
  'x-kong-request-id',
  'x-nf-request-id',
  'fly-request-id',
  'x-vercel-id',
  'x-railway-request-id',
  'x-trace-id',
  'x-b3-traceid',
  'b3',
  'traceparent',
  'x-cloud-trace-context',
  'x-amzn-trace-id',
  'x-datadog-trace-id',
  'uber-trace-id',
  'sentry-trace',
  'x-amz-id-2',
  'x-amz-cf-id',
  'x-azure-ref',
  'x-akamai-request-id',
  'x-iinfo',
  'cf-ray',
];

/** How near to the API each is; the first are asked first. */
const RANKS = new Map(REQUEST_ID_HEADERS.map((name, rank) => [name, rank]));

/** Names that others make of the same words: `X-Lamp-Request-Id`, `Trace-Id`. */
const SAME_WORDS = /(?:^|[-_])(?:request|req|correlation|trace|transaction|tracking)[-_]?id$/;

/** Whether a header tells the number of the request. The name is in lower case. */
export function isRequestIdHeader(name: string): boolean {
  return REQUEST_ID_HEADERS.includes(name) || SAME_WORDS.test(name);
}

/** The first request id that the headers hold, with the header's name in lower case. */
export function findRequestId(
  headers: readonly HeaderPair[],
): { readonly value: string; readonly from: string } | null {
  let found: { readonly value: string; readonly from: string } | null = null;
  let foundRank = Infinity;
  // Once over the headers: they are few, and the names that are known many.
  for (const [name, value] of headers) {
    const lowerCase = name.toLowerCase();
    const rank = RANKS.get(lowerCase) ?? (SAME_WORDS.test(lowerCase) ? RANKS.size : Infinity);
    const id = rank < foundRank ? idIn(lowerCase, value) : null;
    if (id === null) continue;
    found = { value: id, from: `header ${lowerCase}` };
    foundRank = rank;
  }
  return found;
}

/** Some headers hold more than the id. */
function idIn(name: string, given: string): string | null {
  const value = given.trim();
  if (value === '') return null;
  switch (name) {
    // The middle part is the id of the whole trace (W3C Trace Context 3.2).
    case 'traceparent':
      return value.split('-')[1] ?? value;
    // `trace-span-sampled` (b3 in one header; docs.sentry.io, "Custom trace propagation").
    case 'b3':
    case 'sentry-trace':
      return value.split('-')[0] ?? value;
    // `trace/span;o=1` (cloud.google.com/trace/docs/trace-context) and `trace:span:…` (jaegertracing.io).
    case 'x-cloud-trace-context':
      return value.split(/[/;]/)[0] ?? value;
    case 'uber-trace-id':
      return value.split(/:|%3A/i)[0] ?? value;
    default:
      return value;
  }
}
