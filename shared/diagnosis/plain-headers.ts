import type { en } from '../texts/en.ts';
import type { TextKey } from '../texts/text.ts';

/** Keys of the header texts that take no values. */
export type PlainHeaderKey = {
  [K in TextKey & `header.${string}`]: (typeof en)[K] extends string ? K : never;
}[TextKey & `header.${string}`];

/** Headers whose meaning does not depend on their value. Sources: RFC 9110, 9111 and the IANA field name registry. */
export const PLAIN_HEADERS: Readonly<Record<string, PlainHeaderKey>> = {
  'accept-charset': 'header.accept-charset',
  'accept-encoding': 'header.accept-encoding',
  'accept-language': 'header.accept-language',
  'alt-svc': 'header.alt-svc',
  'cf-cache-status': 'header.cf-cache-status',
  'clear-site-data': 'header.clear-site-data',
  'content-language': 'header.content-language',
  'content-location': 'header.content-location',
  'content-range': 'header.content-range',
  'content-security-policy': 'header.content-security-policy',
  'content-security-policy-report-only': 'header.content-security-policy',
  cookie: 'header.cookie',
  etag: 'header.etag',
  expect: 'header.expect',
  expires: 'header.expires',
  forwarded: 'header.forwarded',
  'grpc-message': 'header.grpc-status',
  'grpc-status': 'header.grpc-status',
  host: 'header.host',
  'idempotency-key': 'header.idempotency-key',
  'if-modified-since': 'header.if-modified-since',
  'if-unmodified-since': 'header.if-unmodified-since',
  'keep-alive': 'header.keep-alive',
  'last-modified': 'header.last-modified',
  nel: 'header.nel',
  origin: 'header.origin',
  'permissions-policy': 'header.permissions-policy',
  pragma: 'header.pragma',
  prefer: 'header.prefer',
  'preference-applied': 'header.preference-applied',
  'proxy-authenticate': 'header.proxy-authenticate',
  'proxy-authorization': 'header.proxy-authorization',
  range: 'header.range',
  referer: 'header.referer',
  'referrer-policy': 'header.referrer-policy',
  'report-to': 'header.nel',
  'reporting-endpoints': 'header.nel',
  'server-timing': 'header.server-timing',
  'strict-transport-security': 'header.strict-transport-security',
  sunset: 'header.sunset',
  te: 'header.te',
  traceparent: 'header.trace',
  tracestate: 'header.trace',
  trailer: 'header.trailer',
  'transfer-encoding': 'header.transfer-encoding',
  upgrade: 'header.upgrade',
  'upgrade-insecure-requests': 'header.upgrade-insecure',
  'user-agent': 'header.user-agent',
  via: 'header.via',
  warning: 'header.warning',
  'x-cache': 'header.x-cache',
  'x-content-type-options': 'header.x-content-type-options',
  'x-dexatel-key': 'header.x-dexatel-key',
  'x-dns-prefetch-control': 'header.x-dns-prefetch-control',
  'x-frame-options': 'header.x-frame-options',
  'x-http-method-override': 'header.method-override',
  'x-permitted-cross-domain-policies': 'header.x-permitted-policies',
  'x-requested-with': 'header.x-requested-with',
  'x-xss-protection': 'header.x-xss-protection',
};

const KEY_BY_PATTERN: readonly (readonly [pattern: RegExp, key: PlainHeaderKey])[] = [
  [/^access-control-/, 'header.access-control'],
  [/^cross-origin-/, 'header.cross-origin'],
  [/^x-forwarded-/, 'header.x-forwarded'],
  [/(^|-)(api-?key|auth-?token|access-?token|subscription-key)$/, 'header.api-key'],
];

/** For families of headers: every `Access-Control-…`, every header that carries a key. */
export function plainHeaderByPattern(lowerCaseName: string): PlainHeaderKey | undefined {
  return KEY_BY_PATTERN.find(([pattern]) => pattern.test(lowerCaseName))?.[1];
}
