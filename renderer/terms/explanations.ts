import type { GlossaryId } from '../../shared/glossary.ts';
import { glossaryTexts } from '../../shared/texts/en/glossary.ts';
import type { Explanation } from '../ui/explained.tsx';

/** The sentences of a term, from the vocabulary's own table: it is small, the whole catalogue is not. */
export function explanationOf(id: GlossaryId): Explanation {
  const more = glossaryTexts[`glossary.${id}.more`];
  return {
    term: glossaryTexts[`glossary.${id}.term`],
    short: glossaryTexts[`glossary.${id}.short`],
    more: more === '' ? undefined : more,
  };
}
