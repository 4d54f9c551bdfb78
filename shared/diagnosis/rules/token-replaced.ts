import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** A token that was held was refused, and a new one fetched by itself. Source: RFC 6750 3.1. */
export const tokenReplaced: Rule = {
  id: 'token-replaced',
  isForSuccess: true,
  check({ record, status }) {
    const calls = record.tokenCalls ?? [];
    const isReplaced = calls.some(({ why }) => why === 'refused');
    const isFresh = calls.length > 0 && status === 401;
    if (!isReplaced && !isFresh) return null;
    return {
      severity: isFresh ? 'error' : 'info',
      certainty: 'certain',
      summary: say(isFresh ? 'finding.token-replaced.still' : 'finding.token-replaced.summary'),
      explanation: say(
        isFresh ? 'finding.token-replaced.still-explanation' : 'finding.token-replaced.explanation',
      ),
      evidence: [{ from: 'status', name: null, value: '401' }],
      place: isFresh ? { in: 'auth', part: 'scope' } : null,
      fixes: [],
    };
  },
};
