import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { sendAgainFix } from '../send-again.ts';

/** Stopped on purpose: said as such, and by whom, so that nobody looks for a fault. */
export const cancelled: Rule = {
  id: 'cancelled',
  check(exchange) {
    const { failure, record } = exchange;
    if (failure?.code !== 'cancelled') return null;
    return {
      severity: 'info',
      certainty: 'certain',
      summary:
        failure.detail['by'] === 'app' ? say('finding.cancelled.by-app') : say('finding.cancelled.summary'),
      explanation:
        record.outcome.kind === 'response'
          ? say('finding.cancelled.kept')
          : say('finding.cancelled.explanation'),
      evidence: [{ from: 'failure', name: 'cancelled', value: String(failure.detail['by'] ?? '') }],
      place: null,
      fixes: [sendAgainFix(exchange, say('because.you-stopped-it'))],
    };
  },
};
