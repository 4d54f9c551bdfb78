import { say } from '../../texts/text.ts';
import { describeSignInFailure } from '../describe-sign-in-failure.ts';
import type { Rule } from '../rule.ts';

/** The sign-in came to nothing, so that the request was not sent. Source: RFC 6749 4.1.2.1 and 5.2, RFC 8252. */
export const signInFailed: Rule = {
  id: 'sign-in-failed',
  check({ failure }) {
    if (failure?.code === 'sign-in-needed')
      return {
        severity: 'error',
        certainty: 'certain',
        summary: say('sign-in.needed'),
        explanation: say('sign-in.needed.advice'),
        evidence: [{ from: 'failure', name: null, value: failure.code }],
        place: { in: 'auth', part: 'kind' },
        fixes: [],
      };
    if (failure?.code !== 'sign-in-failed' && failure?.code !== 'sign-in-incomplete') return null;
    const { summary, advice, words, place } = describeSignInFailure(failure);
    return {
      severity: 'error',
      certainty: 'certain',
      summary,
      explanation: advice,
      evidence: words === '' ? [] : [{ from: 'answer-body', name: 'error', value: words }],
      place,
      fixes: [],
    };
  },
};
