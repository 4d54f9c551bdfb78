/** Languages that the app speaks: each has a whole catalogue. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person may choose. `system`: the first language of this computer that the app speaks, else English. */
export type LanguageSetting = 'system' | Language;

/**
 * The language to speak. `preferred` are BCP 47 tags (RFC 5646) or names of POSIX locales, the dearest first: `de-AT`,
 * `de_DE.UTF-8`. English where none of them is spoken.
 */
export function chooseLanguage(setting: LanguageSetting, preferred: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    const [primary = ''] = tag.toLowerCase().split(/[-_.@]/);
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}
