import { en } from '../../shared/texts/en.ts';
import type { Catalogue } from '../../shared/texts/text.ts';

/** The whole catalogue. Import this only from parts that are loaded lazily: it is most of the window's words. */
export function useCatalogue(): Catalogue {
  return en;
}
