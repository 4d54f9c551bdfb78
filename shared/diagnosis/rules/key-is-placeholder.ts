import { say } from '../../texts/text.ts';
import { listCredentials } from '../credentials.ts';
import { otherKeys } from '../key-variables.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** The words of the documentation were sent in place of a key. */
export const keyIsPlaceholder: Rule = {
  id: 'key-is-placeholder',
  check({ draft, likeStatus, status, variables }) {
    if (draft === null || (likeStatus !== 401 && likeStatus !== 403 && status !== 400)) return null;
    const credential = listCredentials(draft, variables).find(({ value }) => isPlaceholder(value));
    if (credential === undefined) return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.key-is-placeholder.summary'),
      explanation: say('finding.key-is-placeholder.explanation'),
      evidence: [{ from: 'request', name: credential.name, value: credential.value.trim() }],
      place: credential.place,
      fixes: otherKeys(variables, [])
        .slice(0, 2)
        .map(({ name }, index): RuleFix => ({
          id: 'use-key-of-environment',
          label: say('fix.use-other-key', { variable: name }),
          because: say('because.environment-has-a-key'),
          certainty: index === 0 ? 'likely' : 'possible',
          edits: credential.replacement(`{{${name}}}`),
        })),
    };
  },
};
