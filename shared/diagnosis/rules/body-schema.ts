import { say } from '../../texts/text.ts';
import type { AnswerError, Place } from '../../model/diagnosis.ts';
import type { Rule } from '../rule.ts';
import type { RuleFinding, RuleFix } from '../rule-finding.ts';

/** Statuses by which a server says that what it was sent is not what it takes. */
const REFUSES_BODIES: ReadonlySet<number | null> = new Set([400, 422]);

/**
 * A refused body that does not fit what is documented of it. Behind what the answer itself says of values and names, in
 * front of what is usual; where both speak of the same value, the documentation's mend comes first.
 */
export const bodySchema: Rule = {
  id: 'body-schema',
  check({ isRefused, likeStatus, bodyCheck, errors }) {
    const [first] = bodyCheck?.findings ?? [];
    if (bodyCheck === null || first === undefined || !isRefused || !REFUSES_BODIES.has(likeStatus))
      return null;
    const { api, findings, more } = bodyCheck;
    const mends = findings.map((finding) => mendsOf(finding, errors, api));
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('finding.body-schema.summary', { api, count: findings.length + more }),
      explanation: first.summary,
      evidence: findings.flatMap(({ evidence }) => evidence),
      place: first.place,
      ...(first.docsUrl === undefined ? {} : { docsUrl: first.docsUrl }),
      fixes: [...mendAll(mends, api), ...mends.flat()],
    };
  },
};

/** Where the answer points at the very value, both say the same, and the documentation says more exactly what it takes. */
function mendsOf(
  { place, fixes }: RuleFinding,
  errors: readonly AnswerError[],
  api: string,
): readonly RuleFix[] {
  const isSaid = errors.some((error) => isSameValue(error.place, place));
  return fixes.map((fix) =>
    isSaid && fix.certainty === 'likely'
      ? { ...fix, certainty: 'certain', because: say('because.said-and-documented', { api }) }
      : fix,
  );
}

function isSameValue(a: Place | null, b: Place | null): boolean {
  if (a?.in !== 'body' || b?.in !== 'body' || a.path === null || b.path === null) return false;
  return JSON.stringify(a.path) === JSON.stringify(b.path);
}

/** Where several places are wrong, mending one alone would only bring the next refusal. */
function mendAll(mends: readonly (readonly RuleFix[])[], api: string): RuleFix[] {
  const firsts = mends.flatMap(([fix]) => (fix === undefined || fix.certainty === 'possible' ? [] : [fix]));
  if (firsts.length < 2) return [];
  const isSaid = firsts.some(({ certainty }) => certainty === 'certain');
  return [
    {
      id: 'correct-all',
      label: say('fix.correct-all', { count: firsts.length }),
      because: isSaid ? say('because.said-and-documented', { api }) : say('because.documented', { api }),
      certainty: isSaid ? 'certain' : 'likely',
      edits: firsts.flatMap(({ edits }) => edits),
    },
  ];
}
