import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../shared/texts/languages.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['de_DE.UTF-8'], 'de'],
  [['fr-CA', 'DE'], 'de'],
  [['en_GB.UTF-8', 'de'], 'en'],
  [['fr', 'nl'], 'en'],
  // Old German is another language, and C is none.
  [['den', 'deu-x'], 'en'],
  [['C'], 'en'],
  [['POSIX', ''], 'en'],
  [[], 'en'],
] as const)('a computer set to %j is spoken to in %s', (preferred, language) => {
  expect(chooseLanguage('system', preferred)).toBe(language);
});

test('what a person chose wins over the computer', () => {
  expect(chooseLanguage('en', ['de'])).toBe('en');
  expect(chooseLanguage('de', ['en'])).toBe('de');
});
