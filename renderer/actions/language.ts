import { LANGUAGES } from '../../shared/texts/languages.ts';
import type { Language, LanguageSetting } from '../../shared/texts/languages.ts';
import { loadCatalogue } from '../../shared/texts/load-catalogue.ts';
import { languageStore, speak } from '../state/language-store.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** The language that the host wrote into the page: the one it speaks itself. */
export function languageOfPage(): Language {
  const { lang } = document.documentElement;
  return LANGUAGES.find((language) => language === lang) ?? 'en';
}

/** Speaks this language from now on. English is here, the others are loaded. */
export async function speakLanguage(language: Language): Promise<void> {
  if (language === languageStore.getState().language) return;
  speak(language, language === 'en' ? null : await loadCatalogue(language));
  document.documentElement.lang = language;
}

export async function readLanguageSetting(): Promise<LanguageSetting> {
  const settings = await orNotify(() => session().api['settings.read'](null));
  return settings?.language ?? 'system';
}

/** Keeps what the person chose, for this window and every other start. */
export async function chooseLanguage(setting: LanguageSetting): Promise<void> {
  const { api } = session();
  const answer = await orNotify(() => api['settings.write']({ language: setting }));
  if (answer !== null) await speakLanguage(answer.language);
}
