import type { GatewayCase } from '../gateway-case.ts';
import { hasOnly, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Apigee: `{"fault": {"faultstring": "…", "detail": {"errorcode": "policy.Name"}}}`; the first part of the code is the
 * policy that raised it.
 *
 * Source: cloud.google.com/apigee/docs/api-platform/fundamentals/fault-handling and its error code reference.
 */
export const apigee: Shape = {
  id: 'apigee',
  recognise(answer) {
    if (!hasOnly(answer.json, ['fault'])) return null;
    const fault = member(answer.json, 'fault');
    const message = wordsAt(fault, 'faultstring');
    const code = textAt(fault, 'detail', 'errorcode');
    if (message === null || code === null) return null;
    return reportOn(answer, {
      confidence: 'certain',
      isFailure: answer.isSoundJson,
      errors: errorsOf({ message, code }),
      answerer: {
        who: 'gateway',
        name: 'Apigee',
        evidence: { from: 'answer-body', name: 'fault.detail.errorcode', value: code },
        case: CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null,
      },
    });
  },
};

const CODES: readonly (readonly [code: RegExp, what: GatewayCase])[] = [
  [/FailedToResolveAPIKey|FailedToResolve(?:Access)?Token/i, 'key-missing'],
  [
    /(?:Invalid|Expired)ApiKey(?!ForGivenResource)|InvalidAccessToken|(?:access_)?token[._]expired|InvalidToken|keymanagement\.service\.(?:invalid|access_token)/i,
    'key-refused',
  ],
  [
    /InvalidApiKeyForGivenResource|InsufficientScope|ApiProductStatus|InvalidApiProduct|InvalidAPICallAsNoApiProductMatchFound/i,
    'permission-missing',
  ],
  [/QuotaViolation/i, 'quota'],
  [/SpikeArrestViolation|ConcurrentRatelimit/i, 'limit'],
  [/ApplicationNotFound|UnresolvableHost/i, 'no-route'],
  [/IPDeniedAccess/i, 'network-banned'],
  [/ThreatDetected|ExecutionFailed\.ThreatProtection/i, 'blocked'],
  [/TooBigBody|RequestEntityTooLarge|HeaderTooLong|TooBigHeaders/i, 'body-too-large'],
  [/GatewayTimeout/i, 'too-slow'],
  [/SslHandshakeFailed|SSLInfoError/i, 'secure-line-failed'],
  [/NoActiveTargets|ServiceUnavailable|ErrorResponseCode/i, 'service-down'],
  [
    /UnexpectedEOFAtTarget|protocol\.http\.[\w.]*Target|messaging\.adaptors\.http\.flow\.UnexpectedEOF/i,
    'service-broke',
  ],
];
