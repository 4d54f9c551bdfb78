import { chooseLanguage } from '../../shared/texts/languages.ts';
import type { Language, LanguageSetting } from '../../shared/texts/languages.ts';
import { en } from '../../shared/texts/en.ts';
import { loadCatalogue } from '../../shared/texts/load-catalogue.ts';
import type { Catalogue } from '../../shared/texts/text.ts';

/** The language that the app speaks in this run, which a person may change while it runs. */
export interface SpokenLanguage {
  /** Its sentences: one object for the whole run, whose entries are exchanged when another language is chosen. */
  readonly catalogue: Catalogue;
  /** Settles when it is known for the first time: the settings have to be read. */
  current(): Promise<Language>;
  speak(setting: LanguageSetting): Promise<Language>;
  /** Calls back after each change, for what was said once and stays on the screen. */
  onChange(listener: () => void): void;
}

/** English until it is told otherwise. `preferred` names the languages of this computer, the dearest first. */
export function createSpokenLanguage(preferred: () => readonly string[]): SpokenLanguage {
  const catalogue = { ...en };
  const listeners: (() => void)[] = [];
  const first = Promise.withResolvers<void>();
  let spoken: Language = 'en';
  return {
    catalogue,
    current: () => first.promise.then(() => spoken),
    async speak(setting) {
      const language = chooseLanguage(setting, preferred());
      if (language !== spoken) {
        Object.assign(catalogue, await loadCatalogue(language));
        spoken = language;
        for (const listener of listeners) listener();
      }
      first.resolve();
      return language;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
