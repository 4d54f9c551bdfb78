import { useStore } from 'zustand';
import { en } from '../../shared/texts/en.ts';
import { formatMessage, text } from '../../shared/texts/text.ts';
import type { Catalogue, Message, TextArguments, TextKey } from '../../shared/texts/text.ts';
import { languageStore } from './language-store.ts';

/** The whole catalogue. Import this only from parts that are loaded lazily: it is most of the window's words. */
export function useCatalogue(): Catalogue {
  return useStore(languageStore, (state) => state.whole ?? en);
}

/** Says a text of the whole catalogue by its key, or a sentence that was held back until now. */
export interface Say {
  <K extends TextKey>(key: K, ...values: TextArguments<K>): string;
  message: (message: Message) => string;
}

const sayings = new WeakMap<Catalogue, Say>();

/** For use outside of components. The same for the same catalogue. */
export function sayIn(catalogue: Catalogue): Say {
  const known = sayings.get(catalogue);
  if (known !== undefined) return known;
  const say: Say = Object.assign(
    <K extends TextKey>(key: K, ...values: TextArguments<K>) => text(catalogue, key, ...values),
    { message: (message: Message) => formatMessage(catalogue, message) },
  );
  sayings.set(catalogue, say);
  return say;
}

/** For components of the parts that are loaded lazily. Changes with the language alone, so it can stand among dependencies. */
export function useSay(): Say {
  return sayIn(useCatalogue());
}
