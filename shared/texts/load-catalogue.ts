import type { Language } from './languages.ts';
import type { Catalogue } from './text.ts';

/** A language's sentences, loaded when it is spoken. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'de':
      return (await import('./de.ts')).de;
  }
}
