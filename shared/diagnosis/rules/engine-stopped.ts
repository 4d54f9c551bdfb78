import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { sendAgainFix } from '../send-again.ts';

/** Our own part that sends went away under the request: neither the request nor the server is at fault. */
export const engineStopped: Rule = {
  id: 'engine-stopped',
  check(exchange) {
    const { failure } = exchange;
    if (failure?.code !== 'engine-stopped') return null;
    const how = String(failure.detail['how'] ?? '');
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.engine-stopped.summary'),
      explanation:
        how === 'stuck'
          ? say('finding.engine-stopped.stuck')
          : how === 'not-started'
            ? say('finding.engine-stopped.not-started')
            : say('finding.engine-stopped.explanation'),
      evidence: [{ from: 'failure', name: 'engine-stopped', value: how }],
      place: null,
      fixes: [sendAgainFix(exchange, say('because.may-have-been-once'))],
    };
  },
};
