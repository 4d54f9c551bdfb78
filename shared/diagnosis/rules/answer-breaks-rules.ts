import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The answer could only be read with indulgence: nothing for whoever sent the request, and good to know. Source: RFC 9112. */
export const answerBreaksRules: Rule = {
  id: 'answer-breaks-rules',
  isForSuccess: true,
  check({ record }) {
    const faults = record.hops.at(-1)?.faults ?? [];
    if (faults.length === 0 || record.outcome.kind === 'failure') return null;
    return {
      severity: 'warning',
      certainty: 'certain',
      summary: say('finding.answer-breaks-rules.summary', { faults: faults.join(' ') }),
      explanation: say('finding.answer-breaks-rules.explanation'),
      evidence: [{ from: 'connection', name: 'faults', value: faults.join(', ') }],
      place: null,
      fixes: [],
    };
  },
};
