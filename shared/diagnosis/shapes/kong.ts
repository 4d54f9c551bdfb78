import { findHeader } from '../../http/headers.ts';
import type { GatewayCase } from '../gateway-case.ts';
import { hasOnly, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Kong: `{"message": "…"}`, since 3.5 with `request_id` beside it, in sentences of its own.
 *
 * Source: developer.konghq.com (errors of the router and of the plugins key-auth, jwt, acl, rate-limiting);
 * Kong/kong, kong/error_handlers.lua and kong/runloop/handler.lua.
 */
export const kong: Shape = {
  id: 'kong',
  recognise(answer) {
    if (!hasOnly(answer.json, ['message', 'request_id', 'error', 'name', 'code', 'fields'])) return null;
    const message = wordsAt(answer.json, 'message');
    if (message === null) return null;
    const known = SENTENCES.find(([sentence]) => sentence.test(message));
    const isNamed = isOwnAnswer(findHeader(answer.headers, 'x-kong-response-latency'));
    const isKong = /^kong\b/i.test(findHeader(answer.headers, 'server') ?? '');
    if (known === undefined && !isNamed) return null;
    const requestId = textAt(answer.json, 'request_id');
    return reportOn(answer, {
      confidence: isNamed || isKong ? 'certain' : 'likely',
      errors: errorsOf({ message, code: textAt(answer.json, 'name') }),
      ...(requestId === null ? {} : { requestId: { value: requestId, from: 'body request_id' } }),
      answerer: {
        who: 'gateway',
        name: 'Kong',
        evidence: { from: 'answer-body', name: 'message', value: message },
        case: known?.[1] ?? null,
      },
    });
  },
};

/** Set on answers that Kong makes itself; on those it passes on stands X-Kong-Upstream-Latency. */
function isOwnAnswer(latency: string | null): boolean {
  return latency !== null;
}

const SENTENCES: readonly (readonly [sentence: RegExp, what: GatewayCase])[] = [
  [/^no Route matched with those values$/i, 'no-route'],
  [/^No API key found in request$/i, 'key-missing'],
  [
    /^(?:Invalid authentication credentials|Unauthorized|No credentials found for given '[\w-]+'|Invalid signature)$/,
    'key-refused',
  ],
  [
    /^(?:You cannot consume this service|Your IP address is not allowed(?: to access this service)?)\.?$/i,
    'permission-missing',
  ],
  [/^API rate limit exceeded(?: for \w+ \w+)?$/i, 'limit'],
  [/^Request size limit exceeded$/i, 'body-too-large'],
  [/^failure to get a peer from the ring-balancer$|^name resolution failed$/i, 'service-down'],
  [/^An invalid response was received from the upstream server$/i, 'service-broke'],
  [/^The upstream server is currently unavailable$/i, 'service-down'],
  [/^The upstream server is timing out$/i, 'too-slow'],
  [/^Please use HTTPS protocol$/i, 'https-wanted'],
];
