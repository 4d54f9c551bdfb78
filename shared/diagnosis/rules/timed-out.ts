import type { FailureCode } from '../../http/failure-code.ts';
import { DEFAULT_TIMEOUT_MS, MAX_TIMEOUT_MS } from '../../http/time-limit.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { sendAgainFix } from '../send-again.ts';

const TIMEOUTS: ReadonlySet<FailureCode> = new Set([
  'connect-timeout',
  'no-response-in-time',
  'answer-stalled',
  'deadline-reached',
]);

/** Somebody took too long: which leg it was says whose turn it is. */
export const timedOut: Rule = {
  id: 'timed-out',
  check(exchange) {
    const { failure } = exchange;
    if (failure === null || !TIMEOUTS.has(failure.code)) return null;
    const limitMs = Number(failure.detail['limitMs'] ?? 0);
    const isOwnLimit = failure.code === 'no-response-in-time' || failure.code === 'deadline-reached';
    const again = sendAgainFix(exchange, say('because.may-have-been-once'));
    return {
      severity: 'error',
      certainty: 'certain',
      summary: isOwnLimit ? say('finding.timed-out.limit', { limitMs }) : say('finding.timed-out.summary'),
      explanation:
        failure.code === 'connect-timeout'
          ? say('finding.timed-out.connecting')
          : say('finding.timed-out.explanation'),
      evidence: [{ from: 'failure', name: failure.code, value: limitMs > 0 ? String(limitMs) : null }],
      place: isOwnLimit ? { in: 'settings' } : null,
      fixes: isOwnLimit ? [...moreTime(exchange, limitMs), again] : [again],
    };
  },
};

/** Five times as long, and half a minute at least. A limit that somebody made short is the likeliest to be too short. */
function moreTime({ draft }: Exchange, limitMs: number): RuleFix[] {
  const before = draft?.settings.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const ms = Math.min(Math.max(before * 5, 30_000), MAX_TIMEOUT_MS);
  // Where the draft allows more by now than the request did, sending it again is all there is to do.
  if (draft === null || ms <= before || (limitMs > 0 && before > limitMs)) return [];
  return [
    {
      id: 'allow-more-time',
      label: say('fix.allow-more-time', { ms }),
      because: say('because.limit-was-short'),
      certainty: before < DEFAULT_TIMEOUT_MS ? 'likely' : 'possible',
      edits: [{ op: 'set-time-limit', ms }],
    },
  ];
}
