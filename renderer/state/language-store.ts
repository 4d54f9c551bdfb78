import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { en } from '../../shared/texts/en.ts';
import { text } from '../../shared/texts/text.ts';
import type { Catalogue, TextArguments, TextKey } from '../../shared/texts/text.ts';

/** Which language the window speaks. */
export const languageStore = createStore<{ catalogue: Catalogue }>(() => ({ catalogue: en }));

type Say = <K extends TextKey>(key: K, ...values: TextArguments<K>) => string;

/** Says a text in the window's language, outside of components. */
export const t: Say = (key, ...values) => text(languageStore.getState().catalogue, key, ...values);

/** The same for components, which are drawn again when the language changes. */
export function useText(): Say {
  const catalogue = useStore(languageStore, (state) => state.catalogue);
  return (key, ...values) => text(catalogue, key, ...values);
}
