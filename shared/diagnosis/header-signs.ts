import { findHeader } from '../http/headers.ts';
import type { Evidence } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';
import type { Answerer } from './answerer.ts';
import type { GatewayCase } from './gateway-case.ts';

/**
 * A header that a gateway, delivery network or proxy sets on answers of its own making alone. What it also sets on the
 * answers that it passes on (`Server: cloudflare`, `Via`, `X-Cache: Error from cloudfront`, `X-Azure-Ref`) is no sign.
 */
interface HeaderSign {
  readonly who: Exclude<Answerer['who'], 'api' | 'sign-in-page'>;
  readonly name: string;
  readonly source: string;
  readonly header: string;
  readonly value: RegExp;
  /** The sign holds with these statuses alone. */
  readonly statuses?: readonly number[];
  /** The sign holds with these words in the body alone. */
  readonly words?: RegExp;
  /** What is the matter, whatever the status or by it. */
  readonly case?: GatewayCase | Readonly<Record<number, GatewayCase>>;
}

const ANY = /\S/;
const CLOUDFLARE_DOCS = 'developers.cloudflare.com/support/troubleshooting/http-status-codes';

export const HEADER_SIGNS: readonly HeaderSign[] = [
  {
    who: 'proxy',
    name: 'Squid',
    source: 'squid-cache/squid, src/errorpage.cc: X-Squid-Error is set on its own answers alone',
    header: 'x-squid-error',
    value: ANY,
    case: { 407: 'proxy-sign-in', 403: 'proxy-denied', 502: 'proxy-no-way', 503: 'proxy-no-way' },
  },
  {
    who: 'cdn',
    name: 'Cloudflare',
    source: 'developers.cloudflare.com/cloudflare-challenges, "Detect a challenge page response"',
    header: 'cf-mitigated',
    value: /^challenge$/i,
    case: 'bot-check',
  },
  {
    who: 'cdn',
    name: 'Cloudflare',
    source: `${CLOUDFLARE_DOCS}/cloudflare-error-headers`,
    header: 'cf-error-type',
    value: ANY,
    case: { 403: 'blocked', 429: 'limit', 530: 'origin-unknown' },
  },
  {
    who: 'cdn',
    name: 'Cloudflare',
    source: `${CLOUDFLARE_DOCS}/cloudflare-error-headers`,
    header: 'cf-error-origin',
    value: ANY,
  },
  {
    who: 'cdn',
    name: 'Cloudflare',
    source: `${CLOUDFLARE_DOCS}/cloudflare-5xx-errors: statuses that Cloudflare alone sends`,
    header: 'server',
    value: /^cloudflare\b/i,
    statuses: [520, 521, 522, 523, 524, 525, 526, 527, 530],
  },
  {
    who: 'cdn',
    name: 'Amazon CloudFront',
    source:
      'docs.aws.amazon.com/AmazonCloudFront: the Server header of an origin is passed on where there is one',
    header: 'server',
    value: /^CloudFront$/i,
    case: { 502: 'service-broke', 503: 'service-busy', 504: 'too-slow' },
  },
  {
    who: 'cdn',
    name: 'Akamai',
    source: 'techdocs.akamai.com: the name of its servers, on answers of their own',
    header: 'server',
    value: /^AkamaiGHost\b/i,
    case: { 403: 'blocked', 502: 'service-down', 503: 'service-down', 504: 'too-slow' },
  },
  {
    who: 'cdn',
    name: 'Azure Front Door',
    source: 'learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol',
    header: 'x-azure-externalerror',
    value: ANY,
    case: { 502: 'service-down', 503: 'service-down', 504: 'too-slow' },
  },
  {
    who: 'cdn',
    name: 'Azure Front Door',
    source: 'learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol',
    header: 'x-azure-internalerror',
    value: ANY,
  },
  {
    who: 'cdn',
    name: 'DataDome',
    source: 'docs.datadome.co, "Response headers"',
    header: 'x-datadome',
    value: ANY,
    statuses: [401, 403, 429],
    case: 'bot-check',
  },
  {
    who: 'cdn',
    name: 'Sucuri',
    source: 'docs.sucuri.net: the block id',
    header: 'x-sucuri-block',
    value: ANY,
    case: 'blocked',
  },
  {
    who: 'gateway',
    name: 'AWS WAF',
    source: 'docs.aws.amazon.com/waf, "How the CAPTCHA and Challenge actions behave"',
    header: 'x-amzn-waf-action',
    value: /^(?:captcha|challenge)$/i,
    case: 'bot-check',
  },
  {
    who: 'gateway',
    name: 'AWS Elastic Load Balancing',
    source: 'docs.aws.amazon.com/elasticloadbalancing: `Server: awselb/2.0` on its own answers',
    header: 'server',
    value: /^awselb\b/i,
    case: {
      400: 'not-http',
      404: 'no-route',
      414: 'address-too-long',
      502: 'service-broke',
      503: 'service-down',
      504: 'too-slow',
    },
  },
  {
    who: 'gateway',
    name: 'Azure Application Gateway',
    source: 'learn.microsoft.com/azure/application-gateway/application-gateway-troubleshooting-502',
    header: 'server',
    value: /^Microsoft-Azure-Application-Gateway\b/i,
    case: { 403: 'blocked', 502: 'service-down', 504: 'too-slow' },
  },
  {
    who: 'gateway',
    name: 'F5',
    source: 'my.f5.com: the name of its virtual servers, on answers of their own',
    header: 'server',
    value: /^BIG-?IP$/i,
    case: { 502: 'service-broke', 503: 'service-down', 504: 'too-slow' },
  },
  {
    who: 'gateway',
    name: 'Amazon API Gateway',
    source: 'docs.aws.amazon.com/apigateway, "Gateway response types"',
    header: 'x-amzn-errortype',
    value: ANY,
    words:
      /"message"\s{0,5}:\s{0,5}"(?:Missing Authentication Token|Forbidden|Unauthorized|Limit Exceeded|Too Many Requests)"/i,
  },
  {
    who: 'gateway',
    name: 'Kong',
    source: 'developer.konghq.com: X-Kong-Response-Latency is set on answers that Kong makes itself',
    header: 'x-kong-response-latency',
    value: ANY,
    case: { 429: 'limit', 502: 'service-broke', 503: 'service-down', 504: 'too-slow' },
  },
  {
    who: 'gateway',
    name: 'Apigee',
    source: 'cloud.google.com/apigee/docs: the source of a fault',
    header: 'x-apigee-fault-source',
    value: /^(?:policy|proxy|router|MP)\b/i,
  },
  {
    who: 'gateway',
    name: 'Envoy',
    source: 'envoyproxy.io/docs, router filter: x-envoy-ratelimited',
    header: 'x-envoy-ratelimited',
    value: ANY,
    case: 'limit',
  },
  {
    who: 'gateway',
    name: 'Envoy',
    source: 'envoyproxy.io/docs, router filter: x-envoy-overloaded',
    header: 'x-envoy-overloaded',
    value: ANY,
    case: 'service-busy',
  },
  {
    who: 'gateway',
    name: 'Envoy',
    source: 'envoyproxy.io/docs, overload manager: x-envoy-local-overloaded',
    header: 'x-envoy-local-overloaded',
    value: ANY,
    case: 'service-busy',
  },
  {
    who: 'gateway',
    name: 'Vercel',
    source: 'vercel.com/docs/headers/response-headers: X-Vercel-Error',
    header: 'x-vercel-error',
    value: ANY,
  },
  {
    who: 'gateway',
    name: 'ngrok',
    source: 'ngrok.com/docs/errors: Ngrok-Error-Code',
    header: 'ngrok-error-code',
    value: ANY,
  },
];

/** Who shows by a header that the answer is of its making; null where nobody does. */
export function answererByHeader(answer: AnswerView): Answerer | null {
  for (const sign of HEADER_SIGNS) {
    const value = findHeader(answer.headers, sign.header);
    if (value === null || !sign.value.test(value) || !holds(sign, answer)) continue;
    const evidence: Evidence = { from: 'answer-header', name: sign.header, value };
    const byStatus =
      typeof sign.case === 'object' ? (sign.case[answer.status ?? 0] ?? null) : (sign.case ?? null);
    return { who: sign.who, name: sign.name, evidence, case: byStatus };
  }
  return null;
}

function holds({ statuses, words }: HeaderSign, { status, text }: AnswerView): boolean {
  if (statuses !== undefined && (status === null || !statuses.includes(status))) return false;
  return words === undefined || words.test(text.slice(0, 2048));
}
