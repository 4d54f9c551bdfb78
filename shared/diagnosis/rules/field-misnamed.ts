import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { findNameMend } from '../name-mend.ts';
import type { NameMend } from '../name-mend.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';

const MOST_ERRORS = 20;

/**
 * A required name is missing while one just like it is there, or a name is there that the server does not know: a typing
 * mistake, told by comparing the two.
 */
export const fieldMisnamed: Rule = {
  id: 'field-misnamed',
  check(exchange) {
    if (exchange.draft === null || !isAboutNames(exchange)) return null;
    const mends = exchange.errors
      .slice(0, MOST_ERRORS)
      .flatMap((error) => findNameMend(error, exchange) ?? []);
    // A name that is missing and one that is unknown are often the same slip.
    const best = mends.find(({ to }) => to !== null) ?? mends[0];
    return best === undefined ? null : describe(best, mends);
  },
};

export function isAboutNames({ isRefused, likeStatus: like }: Exchange): boolean {
  return isRefused && (like === null || like === 200 || like === 400 || like === 422);
}

function describe(best: NameMend, mends: readonly NameMend[]): RuleFinding {
  const { error, from, to } = best;
  return {
    severity: 'error',
    certainty: 'likely',
    summary:
      to === null
        ? say('finding.field-misnamed.unknown', { name: from })
        : best.isMoved
          ? say('finding.field-misnamed.moved', { name: from })
          : say('finding.field-misnamed.summary', { from, to }),
    explanation:
      to === null
        ? say('finding.field-misnamed.unknown-explanation')
        : best.isMoved
          ? say('finding.field-misnamed.moved-explanation')
          : say('finding.field-misnamed.explanation'),
    evidence: [{ from: 'answer-body', name: to ?? error.field?.raw ?? from, value: error.message }],
    place: error.place ?? best.place,
    fixes: [best, ...mends.filter((mend) => mend !== best)].map(fixOf),
  };
}

function fixOf({ from, to, edits, isMoved }: NameMend): RuleFix {
  if (to === null)
    return {
      id: 'remove-field',
      label: say('fix.remove-field', { name: from }),
      because: say('because.server-says'),
      certainty: 'likely',
      edits,
    };
  return {
    id: isMoved ? 'move-field' : 'rename-field',
    label: isMoved ? say('fix.move-field', { name: from }) : say('fix.rename-field', { from, to }),
    because: isMoved ? say('because.server-says') : say('because.name-is-similar'),
    certainty: 'likely',
    edits,
  };
}
