import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { findValueMends } from '../value-mend.ts';
import type { ValueMend } from '../value-mend.ts';

const MOST_ERRORS = 20;
const NOT_ABOUT_VALUES: ReadonlySet<number> = new Set([
  401, 403, 404, 405, 406, 409, 411, 412, 413, 414, 415, 429,
]);

/** Whether the errors of an answer with this status may be about the values of the request. */
export function isAboutValues({ isRefused, likeStatus }: Exchange): boolean {
  return isRefused && (likeStatus === null || !NOT_ABOUT_VALUES.has(likeStatus));
}

/** A value is nearly of the kind that the server asks for: it can be put right without knowing what it is for. */
export const attributeType: Rule = {
  id: 'attribute-type',
  check(exchange) {
    if (exchange.draft === null || !isAboutValues(exchange)) return null;
    const mends = exchange.errors.slice(0, MOST_ERRORS).map((error) => findValueMends(error, exchange));
    const firsts = mends.flatMap(([first]) => (first === undefined ? [] : [first]));
    const [first] = firsts;
    if (first === undefined) return null;
    return {
      severity: 'error',
      certainty: first.certainty,
      summary: say('finding.attribute-type.summary', { field: first.field }),
      explanation: say('finding.attribute-type.explanation', { words: first.words }),
      evidence: firsts.map(({ field, words }) => ({ from: 'answer-body', name: field, value: words })),
      place: first.error.place,
      fixes: [...(firsts.length > 1 ? [mendAll(firsts)] : []), ...mends.flat().map(mendOne)],
    };
  },
};

function mendOne({ field, value, edit, because, certainty }: ValueMend): RuleFix {
  return {
    id: 'correct-value',
    label:
      edit.op === 'remove-json-value'
        ? say('fix.remove-field', { name: field })
        : say('fix.correct-value', { field, value }),
    because,
    certainty,
    edits: [edit],
  };
}

/** Where several values are wrong, mending one alone would only bring the next refusal. */
function mendAll(mends: readonly ValueMend[]): RuleFix {
  const isSure = mends.every(({ certainty }) => certainty === 'likely');
  return {
    id: 'correct-values',
    label: say('fix.correct-values', { count: mends.length }),
    because: say('because.server-says-kind'),
    certainty: isSure ? 'likely' : 'possible',
    edits: mends.map(({ edit }) => edit),
  };
}
