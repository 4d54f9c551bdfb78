import { say } from '../../../texts/text.ts';
import type { BodyCheck } from '../../body-check.ts';
import type { RuleFinding } from '../../rule-finding.ts';
import type { DraftRule } from '../draft-rule.ts';

/** The body does not fit what is documented of it: each place for itself, the rest of many by their number. */
export const bodySchema: DraftRule = {
  id: 'body-schema',
  check({ bodyCheck }) {
    if (bodyCheck === null) return null;
    const { findings, more } = bodyCheck;
    return more === 0 ? findings : [...findings, sayRest(bodyCheck)];
  },
};

function sayRest({ api, more }: BodyCheck): RuleFinding {
  return {
    severity: 'warning',
    certainty: 'likely',
    summary: say('schema.more', { count: more }),
    explanation: say('schema.more-explanation', { api }),
    evidence: [],
    place: { in: 'body', line: null, column: null, offset: null, length: null, path: null },
    fixes: [],
  };
}
