import { findHeader } from '../http/headers.ts';
import type { HeaderPair } from '../model/response-record.ts';

/**
 * Headers in which servers and the gateways before them tell the number of a request, lower case, the ones that the
 * API itself sets before those of what stands in between. Sources: the vendors' support pages.
 */
export const REQUEST_ID_HEADERS: readonly string[] = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'correlation-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-ms-request-id',
  'x-ms-correlation-request-id',
  'client-request-id',
  'x-github-request-id',
  'twilio-request-id',
  'x-slack-req-id',
  'intuit_tid',
  'x-kong-request-id',
  'x-trace-id',
  'x-b3-traceid',
  'traceparent',
  'sentry-trace',
  'x-amz-cf-id',
  'x-azure-ref',
  'cf-ray',
];

/** The first request id that the headers hold, with the header's name. */
export function findRequestId(
  headers: readonly HeaderPair[],
): { readonly value: string; readonly from: string } | null {
  for (const name of REQUEST_ID_HEADERS) {
    const value = findHeader(headers, name)?.trim();
    if (value === undefined || value === '') continue;
    return { value: name === 'traceparent' ? traceIdOf(value) : value, from: `header ${name}` };
  }
  return null;
}

/** The middle part is the id of the whole trace (W3C Trace Context 3.2). */
function traceIdOf(traceparent: string): string {
  return traceparent.split('-')[1] ?? traceparent;
}
