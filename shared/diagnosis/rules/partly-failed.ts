import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** A success in which a part did not work, as GraphQL and calls for many things at once answer. */
export const partlyFailed: Rule = {
  id: 'partly-failed',
  check({ isRefused, reading, errors }) {
    const [first] = errors;
    if (isRefused || reading?.report.isPartial !== true || first === undefined) return null;
    return {
      severity: 'warning',
      certainty: reading.report.confidence === 'certain' ? 'certain' : 'likely',
      summary: say('finding.partly-failed.summary', { count: errors.length }),
      explanation: say('finding.partly-failed.explanation'),
      evidence: [{ from: 'answer-body', name: first.field?.raw ?? null, value: first.message }],
      place: first.place,
      fixes: [],
    };
  },
};
