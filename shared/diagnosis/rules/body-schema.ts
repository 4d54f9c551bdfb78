import { say } from '../../texts/text.ts';
import type { BodyCheck } from '../body-check.ts';
import type { Rule } from '../rule.ts';
import type { RuleFix } from '../rule-finding.ts';

/** Statuses by which a server says that what it was sent is not what it takes. */
const REFUSES_BODIES: ReadonlySet<number | null> = new Set([400, 422]);

/**
 * A refused body that does not fit what is documented of it. Behind what the answer itself says of values and names, in
 * front of what is usual.
 */
export const bodySchema: Rule = {
  id: 'body-schema',
  check({ isRefused, likeStatus, bodyCheck }) {
    const [first] = bodyCheck?.findings ?? [];
    if (bodyCheck === null || first === undefined || !isRefused || !REFUSES_BODIES.has(likeStatus))
      return null;
    const { api, findings, more } = bodyCheck;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('finding.body-schema.summary', { api, count: findings.length + more }),
      explanation: first.summary,
      evidence: findings.flatMap(({ evidence }) => evidence),
      place: first.place,
      ...(first.docsUrl === undefined ? {} : { docsUrl: first.docsUrl }),
      fixes: [...mendAll(bodyCheck), ...findings.flatMap(({ fixes }) => fixes)],
    };
  },
};

/** Where several places are wrong, mending one alone would only bring the next refusal. */
function mendAll({ api, findings }: BodyCheck): RuleFix[] {
  const firsts = findings.flatMap(({ fixes: [fix] }) => (fix?.certainty === 'likely' ? [fix] : []));
  if (firsts.length < 2) return [];
  return [
    {
      id: 'correct-all',
      label: say('fix.correct-all', { count: firsts.length }),
      because: say('because.documented', { api }),
      certainty: 'likely',
      edits: firsts.flatMap(({ edits }) => edits),
    },
  ];
}
