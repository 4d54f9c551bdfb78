import type { GatewayCase } from '../gateway-case.ts';
import { hasOnly, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Tyk: `{"error": "…"}` in sentences of its own.
 *
 * Source: tyk.io/docs, "Troubleshooting"; TykTechnologies/tyk, gateway/mw_auth_key.go, mw_rate_limiting.go.
 */
export const tyk: Shape = {
  id: 'tyk',
  recognise(answer) {
    if (!hasOnly(answer.json, ['error'])) return null;
    const message = wordsAt(answer.json, 'error');
    const known = message === null ? undefined : SENTENCES.find(([sentence]) => sentence.test(message));
    if (message === null || known === undefined) return null;
    return reportOn(answer, {
      confidence: 'likely',
      errors: errorsOf({ message }),
      answerer: {
        who: 'gateway',
        name: 'Tyk',
        evidence: { from: 'answer-body', name: 'error', value: message },
        case: known[1],
      },
    });
  },
};

const SENTENCES: readonly (readonly [sentence: RegExp, what: GatewayCase])[] = [
  [/^Authorization field missing$/, 'key-missing'],
  [/^Access to this API has been disallowed$/, 'key-refused'],
  [/^Key (?:has expired|not authori[sz]ed|is inactive)[^.]{0,60}$/, 'key-refused'],
  [/^Access to this resource has been disallowed$/, 'permission-missing'],
  [/^Requested endpoint is forbidden$/, 'permission-missing'],
  [/^(?:API )?Rate limit exceeded$/i, 'limit'],
  [/^Quota exceeded$/i, 'quota'],
  [/^There was a problem proxying the request$/, 'service-broke'],
  [/^Upstream service reached hard timeout\.?$/, 'too-slow'],
];
