import type { FailureCode } from '../../http/failure-code.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
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
      fixes: [sendAgainFix(exchange, say('because.may-have-been-once'))],
    };
  },
};
