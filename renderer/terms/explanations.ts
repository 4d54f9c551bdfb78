import type { GlossaryId } from '../../shared/glossary.ts';
import { glossaryTexts } from '../../shared/texts/en/glossary.ts';
import { languageStore } from '../state/language-store.ts';
import type { Explanation } from '../ui/explained.tsx';

/** The sentences of a term, from the vocabulary's own table: it is small, the whole catalogue is not. */
export function explanationOf(id: GlossaryId): Explanation {
  const texts = languageStore.getState().whole ?? glossaryTexts;
  const more = texts[`glossary.${id}.more`];
  return {
    term: texts[`glossary.${id}.term`],
    short: texts[`glossary.${id}.short`],
    more: more === '' ? undefined : more,
  };
}
