import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The status says success, the body says failure. Source: the shapes of Slack and others; see failure-evidence. */
export const successWithErrorInside: Rule = {
  id: 'success-with-error-inside',
  check({ status, reading, errors }) {
    const isInside = status !== null && status < 400 && reading?.report.isFailure === true;
    // Inside of the way there, that is.
    if (!isInside || reading.shape === 'oauth2-redirect') return null;
    const [first] = errors;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.success-with-error-inside.summary', { status }),
      explanation: say('finding.success-with-error-inside.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: first?.message ?? reading.report.headline }],
      place: null,
      fixes: [],
    };
  },
};
