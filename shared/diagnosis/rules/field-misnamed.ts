import { say } from '../../texts/text.ts';
import { plainName } from '../../draft/plain-name.ts';
import type { Exchange } from '../exchange.ts';
import { findNameMend, wordsOfAnswer } from '../name-mend.ts';
import type { NameMend } from '../name-mend.ts';
import { editDistance, nearest } from '../nearest.ts';
import { listNames } from '../request-names.ts';
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
    return best === undefined ? nameInAnswer(exchange) : describe(best, mends);
  },
};

/** No sentence that could be read says so, but the answer lists a name that is nearly one of the request's. */
function nameInAnswer(exchange: Exchange): RuleFinding | null {
  const names = listNames(exchange).filter(({ part }) => part !== 'header');
  const known = new Set(names.map(({ name }) => name));
  const isNew = (word: string): boolean => !known.has(word) && /[a-z]/.test(word);
  const listed = wordsOfAnswer(exchange).filter(isNew);
  // An error that has its place in the request is not about a name that was looked for in vain.
  const isPlaced = exchange.errors.some(({ place }) => place !== null);
  const spoken = isPlaced
    ? []
    : (exchange.words.slice(0, 1000).match(/[A-Za-z_]\w{4,40}/g) ?? []).filter(isNew);
  for (const found of names) {
    const to =
      [...listed, ...spoken].find((word) => plainName(word) === plainName(found.name)) ??
      nearest(found.name, listed) ??
      spoken.find((word) => isSlip(word, found.name));
    if (to === undefined) continue;
    const { name, place } = found;
    return {
      severity: 'warning',
      certainty: 'possible',
      summary: say('finding.field-misnamed.summary', { from: name, to }),
      explanation: say('finding.field-misnamed.explanation'),
      evidence: [{ from: 'answer-body', name: to, value: to }],
      place,
      fixes: [
        {
          id: 'rename-field',
          label: say('fix.rename-field', { from: name, to }),
          because: say('because.name-is-similar'),
          certainty: 'possible',
          edits: [found.rename(to)],
        },
      ],
    };
  }
  return null;
}

/** One letter apart, and no other form of the same word: `owner` and `onwer`, not `type` and `types`. */
function isSlip(word: string, name: string): boolean {
  const [one, other] = [word.toLowerCase(), name.toLowerCase()];
  return !one.startsWith(other) && !other.startsWith(one) && editDistance(one, other, 1) === 1;
}

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
