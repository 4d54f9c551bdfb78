import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { sendAgainFix, waitFix } from '../send-again.ts';
import { statusEvidence } from '../status-evidence.ts';

/** Statuses that pass by themselves: the service behind is busy, restarting or was too slow once. */
const PASSING: ReadonlySet<number> = new Set([
  408, 425, 502, 503, 504, 520, 521, 522, 523, 524, 527, 529, 598, 599,
]);
const USUAL_WAIT_MS = 5000;

/** Nothing in the request has to change: it is to be sent again later. Source: RFC 9110 15.6.3 to 15.6.5 and 10.2.3. */
export const serviceUnavailable: Rule = {
  id: 'service-unavailable',
  check(exchange) {
    const { likeStatus: status, retry } = exchange;
    const isAskedToWait = retry !== null && status !== null && (status >= 500 || status === 423);
    if (status === null || !(PASSING.has(status) || isAskedToWait)) return null;
    const mayBeHalfDone = status !== 503 && status !== 529 && status !== 425;
    return {
      severity: 'error',
      certainty: retry === null ? 'likely' : 'certain',
      summary: say('finding.service-unavailable.summary'),
      explanation: say('finding.service-unavailable.explanation'),
      evidence: [statusEvidence(exchange)],
      place: null,
      fixes:
        retry !== null
          ? [waitFix(retry.ms, say('because.server-names-wait'), 'certain')]
          : mayBeHalfDone
            ? [sendAgainFix(exchange, say('because.passes-by-itself'))]
            : [waitFix(USUAL_WAIT_MS, say('because.passes-by-itself'), 'likely')],
    };
  },
};
