import { en } from '../../shared/texts/en.ts';
import { formatMessage, text } from '../../shared/texts/text.ts';
import type { Catalogue, Message, TextArguments, TextKey } from '../../shared/texts/text.ts';

/** The whole catalogue. Import this only from parts that are loaded lazily: it is most of the window's words. */
export function useCatalogue(): Catalogue {
  return en;
}

/** Says a text of the whole catalogue by its key, or a sentence that was held back until now. */
export interface Say {
  <K extends TextKey>(key: K, ...values: TextArguments<K>): string;
  message: (message: Message) => string;
}

/** For use outside of components. */
export const sayText: Say = Object.assign(
  <K extends TextKey>(key: K, ...values: TextArguments<K>) => text(en, key, ...values),
  { message: (message: Message) => formatMessage(en, message) },
);

/** The same for components of the parts that are loaded lazily. Stable, so that it can stand among dependencies. */
export function useSay(): Say {
  return sayText;
}
