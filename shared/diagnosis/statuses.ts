import type { Turn } from '../model/diagnosis.ts';
import type { CauseKey } from './cause-key.ts';

/**
 * The catalogue of status codes: IANA's registry, the codes of the two vendors whose documentation this app follows,
 * and the unregistered ones that gateways and platforms are known to send. The sentences stand in the texts under
 * `status.<code>.meaning` and `status.<code>.advice`; a code without them does not compile.
 */

/** The first words of a verdict: what kind of answer this is, before any detail. */
export type Lead =
  | 'under-way'
  | 'done'
  | 'moved'
  | 'change'
  | 'not-recognised'
  | 'not-allowed'
  | 'not-there'
  | 'wait'
  | 'their-side'
  | 'between';

export interface StatusFacts {
  readonly name: string;
  readonly lead: Lead;
  readonly turn: Turn;
  /** RFC section or the vendor's page. */
  readonly source: string;
  readonly causes: readonly CauseKey[];
}

const TURN_BY_LEAD: Readonly<Record<Lead, Turn>> = {
  'under-way': 'none',
  done: 'none',
  moved: 'you',
  change: 'you',
  'not-recognised': 'you',
  'not-allowed': 'you',
  'not-there': 'you',
  wait: 'wait',
  'their-side': 'them',
  between: 'them',
};

function status(
  name: string,
  lead: Lead,
  source: string,
  more: { turn?: Turn; causes?: readonly CauseKey[] } = {},
): StatusFacts {
  return { name, lead, source, turn: more.turn ?? TURN_BY_LEAD[lead], causes: more.causes ?? [] };
}

const CLOUDFLARE_5XX =
  'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors';
const AWS_ALB =
  'docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html';
const SHOPIFY = 'shopify.dev/docs/api/usage/response-codes';
const NGINX = 'nginx, src/http/ngx_http_request.h and ngx_http_special_response.c';

export const STATUSES = {
  100: status('Continue', 'under-way', 'RFC 9110 15.2.1'),
  101: status('Switching Protocols', 'under-way', 'RFC 9110 15.2.2'),
  102: status('Processing', 'under-way', 'RFC 2518 10.1'),
  103: status('Early Hints', 'under-way', 'RFC 8297'),

  200: status('OK', 'done', 'RFC 9110 15.3.1'),
  201: status('Created', 'done', 'RFC 9110 15.3.2'),
  202: status('Accepted', 'done', 'RFC 9110 15.3.3'),
  203: status('Non-Authoritative Information', 'done', 'RFC 9110 15.3.4'),
  204: status('No Content', 'done', 'RFC 9110 15.3.5'),
  205: status('Reset Content', 'done', 'RFC 9110 15.3.6'),
  206: status('Partial Content', 'done', 'RFC 9110 15.3.7'),
  207: status('Multi-Status', 'done', 'RFC 4918 11.1'),
  208: status('Already Reported', 'done', 'RFC 5842 7.1'),
  218: status('This Is Fine', 'done', 'unregistered, Apache httpd'),
  226: status('IM Used', 'done', 'RFC 3229 10.4.1'),
  294: status('Partial Success', 'done', 'graphql-over-http draft'),

  300: status('Multiple Choices', 'moved', 'RFC 9110 15.4.1'),
  301: status('Moved Permanently', 'moved', 'RFC 9110 15.4.2'),
  302: status('Found', 'moved', 'RFC 9110 15.4.3'),
  303: status('See Other', 'moved', 'RFC 9110 15.4.4'),
  304: status('Not Modified', 'done', 'RFC 9110 15.4.5'),
  305: status('Use Proxy', 'moved', 'RFC 9110 15.4.6'),
  307: status('Temporary Redirect', 'moved', 'RFC 9110 15.4.8'),
  308: status('Permanent Redirect', 'moved', 'RFC 9110 15.4.9'),

  400: status('Bad Request', 'change', 'RFC 9110 15.5.1', {
    causes: [
      'cause.body-not-json',
      'cause.value-of-wrong-kind',
      'cause.content-type-missing',
      'cause.variable-sent-literally',
      'cause.http-to-https-port',
    ],
  }),
  401: status('Unauthorized', 'not-recognised', 'RFC 9110 15.5.2', {
    causes: [
      'cause.key-missing',
      'cause.key-expired',
      'cause.key-stray-characters',
      'cause.key-in-wrong-place',
      'cause.key-of-other-environment',
      'cause.clock-wrong',
    ],
  }),
  402: status('Payment Required', 'not-allowed', 'RFC 9110 15.5.3', {
    causes: ['cause.plan-or-payment', 'cause.card-declined'],
  }),
  403: status('Forbidden', 'not-allowed', 'RFC 9110 15.5.4', {
    causes: [
      'cause.permission-missing',
      'cause.key-of-other-environment',
      'cause.address-allow-list',
      'cause.firewall-blocks',
      'cause.wrong-path-hidden',
    ],
  }),
  404: status('Not Found', 'not-there', 'RFC 9110 15.5.5', {
    causes: [
      'cause.address-misspelled',
      'cause.address-slash',
      'cause.id-gone',
      'cause.hidden-without-permission',
      'cause.address-of-other-environment',
    ],
  }),
  405: status('Method Not Allowed', 'change', 'RFC 9110 15.5.6', {
    causes: ['cause.method-of-other-action', 'cause.redirect-changed-method'],
  }),
  406: status('Not Acceptable', 'change', 'RFC 9110 15.5.7', { causes: ['cause.accept-too-narrow'] }),
  407: status('Proxy Authentication Required', 'between', 'RFC 9110 15.5.8', {
    turn: 'road',
    causes: ['cause.proxy-sign-in'],
  }),
  408: status('Request Timeout', 'wait', 'RFC 9110 15.5.9', {
    causes: ['cause.connection-slow', 'cause.content-length-too-large'],
  }),
  409: status('Conflict', 'change', 'RFC 9110 15.5.10', {
    causes: ['cause.name-taken', 'cause.changed-meanwhile', 'cause.sent-twice'],
  }),
  410: status('Gone', 'not-there', 'RFC 9110 15.5.11', {
    causes: ['cause.version-retired', 'cause.id-gone'],
  }),
  411: status('Length Required', 'change', 'RFC 9110 15.5.12'),
  412: status('Precondition Failed', 'change', 'RFC 9110 15.5.13', { causes: ['cause.changed-meanwhile'] }),
  413: status('Payload Too Large', 'change', 'RFC 9110 15.5.14', {
    causes: ['cause.gateway-size-limit', 'cause.list-too-long'],
  }),
  414: status('URI Too Long', 'change', 'RFC 9110 15.5.15', { causes: ['cause.too-many-params'] }),
  415: status('Unsupported Media Type', 'change', 'RFC 9110 15.5.16', {
    causes: ['cause.content-type-missing', 'cause.content-type-wrong'],
  }),
  416: status('Range Not Satisfiable', 'change', 'RFC 9110 15.5.17'),
  417: status('Expectation Failed', 'change', 'RFC 9110 15.5.18'),
  418: status("I'm a Teapot", 'not-allowed', 'RFC 2324 2.3.2', { causes: ['cause.firewall-blocks'] }),
  419: status('Page Expired', 'not-recognised', 'laravel.com/docs/csrf'),
  420: status('Enhance Your Calm', 'wait', 'unregistered, old Twitter API'),
  421: status('Misdirected Request', 'between', 'RFC 9110 15.5.20', {
    turn: 'road',
    causes: ['cause.host-header', 'cause.dns-points-elsewhere'],
  }),
  422: status('Unprocessable Entity', 'change', 'RFC 9110 15.5.21', {
    causes: ['cause.value-not-accepted', 'cause.field-missing'],
  }),
  423: status('Locked', 'wait', 'RFC 4918 11.3'),
  424: status('Failed Dependency', 'change', 'RFC 4918 11.4'),
  425: status('Too Early', 'wait', 'RFC 8470 5.2'),
  426: status('Upgrade Required', 'change', 'RFC 9110 15.5.22'),
  428: status('Precondition Required', 'change', 'RFC 6585 3'),
  429: status('Too Many Requests', 'wait', 'RFC 6585 4', { causes: ['cause.burst', 'cause.quota-used-up'] }),
  430: status('Security Rejection', 'not-allowed', SHOPIFY, {
    turn: 'them',
    causes: ['cause.firewall-blocks'],
  }),
  431: status('Request Header Fields Too Large', 'change', 'RFC 6585 5', { causes: ['cause.long-token'] }),
  440: status('Login Time-out', 'not-recognised', 'unregistered, Microsoft IIS'),
  444: status('No Response', 'between', NGINX),
  449: status('Retry With', 'change', 'unregistered, Microsoft'),
  450: status('Blocked by Parental Controls', 'between', 'unregistered, Microsoft Windows', {
    turn: 'road',
  }),
  451: status('Unavailable For Legal Reasons', 'not-allowed', 'RFC 7725 3', { turn: 'them' }),
  460: status('Client Closed Connection', 'between', AWS_ALB, { turn: 'road' }),
  463: status('Too Many Forwarded Addresses', 'between', AWS_ALB, { turn: 'road' }),
  464: status('Incompatible Protocol Versions', 'between', AWS_ALB),
  494: status('Request Header Too Large', 'change', NGINX, { causes: ['cause.long-token'] }),
  495: status('SSL Certificate Error', 'not-recognised', NGINX, { causes: ['cause.client-certificate'] }),
  496: status('SSL Certificate Required', 'not-recognised', NGINX, { causes: ['cause.client-certificate'] }),
  497: status('HTTP Request Sent to HTTPS Port', 'change', NGINX, { causes: ['cause.http-to-https-port'] }),
  498: status('Invalid Token', 'not-recognised', 'unregistered, Esri ArcGIS', {
    causes: ['cause.key-expired'],
  }),
  499: status('Client Closed Request', 'between', NGINX, { turn: 'road' }),

  500: status('Internal Server Error', 'their-side', 'RFC 9110 15.6.1', {
    causes: ['cause.their-bug', 'cause.unusual-value'],
  }),
  501: status('Not Implemented', 'their-side', 'RFC 9110 15.6.2', {
    turn: 'you',
    causes: ['cause.method-of-other-action', 'cause.wrong-server'],
  }),
  502: status('Bad Gateway', 'between', 'RFC 9110 15.6.3', {
    causes: ['cause.service-restarting', 'cause.service-crashed'],
  }),
  503: status('Service Unavailable', 'wait', 'RFC 9110 15.6.4', {
    causes: ['cause.overloaded', 'cause.maintenance', 'cause.service-restarting'],
  }),
  504: status('Gateway Timeout', 'between', 'RFC 9110 15.6.5', {
    causes: ['cause.asked-for-much', 'cause.overloaded'],
  }),
  505: status('HTTP Version Not Supported', 'their-side', 'RFC 9110 15.6.6'),
  506: status('Variant Also Negotiates', 'their-side', 'RFC 2295 8.1'),
  507: status('Insufficient Storage', 'their-side', 'RFC 4918 11.5'),
  508: status('Loop Detected', 'their-side', 'RFC 5842 7.2'),
  509: status('Bandwidth Limit Exceeded', 'wait', 'unregistered, cPanel; Microsoft Graph throttling'),
  510: status('Not Extended', 'their-side', 'RFC 2774 7'),
  511: status('Network Authentication Required', 'between', 'RFC 6585 6', {
    turn: 'road',
    causes: ['cause.captive-portal'],
  }),
  520: status('Unknown Error at the Origin', 'between', CLOUDFLARE_5XX, {
    causes: ['cause.service-crashed'],
  }),
  521: status('Origin Is Down', 'between', CLOUDFLARE_5XX, { causes: ['cause.service-crashed'] }),
  522: status('Origin Connection Timed Out', 'between', CLOUDFLARE_5XX, { causes: ['cause.overloaded'] }),
  523: status('Origin Is Unreachable', 'between', CLOUDFLARE_5XX),
  524: status('Origin Took Too Long', 'between', CLOUDFLARE_5XX, { causes: ['cause.asked-for-much'] }),
  525: status('TLS Handshake With Origin Failed', 'between', CLOUDFLARE_5XX),
  526: status('Origin Certificate Invalid', 'between', CLOUDFLARE_5XX),
  527: status('Railgun Error', 'between', CLOUDFLARE_5XX),
  529: status('Overloaded', 'wait', 'docs.anthropic.com/en/api/errors; developers.notion.com', {
    causes: ['cause.overloaded'],
  }),
  530: status('Origin Name Not Resolved', 'between', CLOUDFLARE_5XX),
  540: status('Temporarily Disabled', 'wait', SHOPIFY),
  561: status('Sign-in Service Failed', 'between', AWS_ALB),
  598: status('Network Read Timeout', 'between', 'unregistered, some proxies', { turn: 'road' }),
  599: status('Network Connect Timeout', 'between', 'unregistered, some proxies', { turn: 'road' }),
  783: status('Unexpected Token', 'change', SHOPIFY, { causes: ['cause.body-not-json'] }),
  999: status('Request Denied', 'not-allowed', 'unregistered, LinkedIn', {
    causes: ['cause.firewall-blocks'],
  }),
} as const satisfies Record<number, StatusFacts>;

export type KnownStatus = keyof typeof STATUSES;

export function isKnownStatus(code: number): code is KnownStatus {
  return Object.hasOwn(STATUSES, code);
}

export type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'other';

/** Class by the first digit (RFC 9110 15); codes outside 100 to 599 have none. */
export function classOfStatus(code: number): StatusClass {
  switch (Math.floor(code / 100)) {
    case 1:
      return '1xx';
    case 2:
      return '2xx';
    case 3:
      return '3xx';
    case 4:
      return '4xx';
    case 5:
      return '5xx';
    default:
      return 'other';
  }
}

const LEAD_BY_CLASS: Readonly<Record<StatusClass, Lead>> = {
  '1xx': 'under-way',
  '2xx': 'done',
  '3xx': 'moved',
  '4xx': 'change',
  '5xx': 'their-side',
  other: 'their-side',
};

/** Lead and turn of any code: its own where it is known, those of its class otherwise (RFC 9110 15). */
export function statusFacts(code: number): Omit<StatusFacts, 'name' | 'source'> {
  if (isKnownStatus(code)) return STATUSES[code];
  const lead = LEAD_BY_CLASS[classOfStatus(code)];
  return { lead, turn: TURN_BY_LEAD[lead], causes: [] };
}
