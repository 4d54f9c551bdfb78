import type { Certainty } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import { findNameMend } from '../name-mend.ts';
import type { Rule } from '../rule.ts';
import { findValueMends } from '../value-mend.ts';
import { isAboutValues } from './attribute-type.ts';
import { isAboutNames } from './field-misnamed.ts';

const MOST_ERRORS = 20;

/** Names and values are wrong at once: mending one of them alone would only bring the next refusal. */
export const severalMistakes: Rule = {
  id: 'several-mistakes',
  check(exchange) {
    if (exchange.draft === null || !isAboutValues(exchange) || !isAboutNames(exchange)) return null;
    const errors = exchange.errors.slice(0, MOST_ERRORS);
    if (errors.length < 2) return null;
    const nameMends = errors.map((error) => findNameMend(error, exchange));
    // Several values are the business of their own rule, and looking for them takes the longest.
    if (nameMends.every((mend) => mend === null)) return null;
    const byEdit = new Map<string, { readonly edits: readonly Edit[]; readonly certainty: Certainty }>();
    let names = 0;
    let values = 0;
    for (const [index, error] of errors.entries()) {
      const name = nameMends[index] ?? null;
      const value = name === null ? findValueMends(error, exchange)[0] : undefined;
      const edits = name?.edits ?? (value === undefined ? [] : [value.edit]);
      const key = JSON.stringify(edits);
      if (edits.length === 0 || byEdit.has(key)) continue;
      byEdit.set(key, { edits, certainty: value?.certainty ?? 'likely' });
      if (name === null) values += 1;
      else names += 1;
    }
    // One name alone is none of several mistakes.
    if (byEdit.size < 2 || names === 0) return null;
    const mends = [...byEdit.values()];
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.several-mistakes.summary', { count: mends.length }),
      explanation:
        values === 0 ? say('finding.several-mistakes.names') : say('finding.several-mistakes.explanation'),
      evidence: errors
        .slice(0, 5)
        .map(({ field, message }) => ({ from: 'answer-body', name: field?.raw ?? null, value: message })),
      place: errors[0]?.place ?? null,
      fixes: [
        {
          id: 'correct-all',
          label: say('fix.correct-all', { count: mends.length }),
          because: say('because.one-press-for-all'),
          certainty: 'likely',
          edits: mends.flatMap(({ edits }) => edits),
        },
      ],
    };
  },
};
