import { expect, test } from 'vitest';
import type { PageFile } from '../../../electron/api/page-files.ts';
import { inLanguage } from '../../../electron/api/page-language.ts';
import { createSpokenLanguage } from '../../../electron/api/spoken-language.ts';
import { de } from '../../../shared/texts/de.ts';
import { en } from '../../../shared/texts/en.ts';

test('whoever holds the sentences has those of the language that is spoken', async () => {
  const spoken = createSpokenLanguage(() => ['de-CH']);
  const { catalogue } = spoken;
  let changes = 0;
  spoken.onChange(() => (changes += 1));
  expect(catalogue['window.cancel']).toBe(en['window.cancel']);
  expect(await spoken.speak('system')).toBe('de');
  expect(catalogue).toEqual(de);
  expect(await spoken.speak('en')).toBe('en');
  expect(catalogue).toEqual(en);
  await spoken.speak('en');
  expect(changes).toBe(2);
});

test('whoever asks for the language waits until the settings are read', async () => {
  const spoken = createSpokenLanguage(() => ['fr']);
  const asked = spoken.current();
  await spoken.speak('de');
  expect(await asked).toBe('de');
  await spoken.speak('system');
  expect(await spoken.current()).toBe('en');
});

test('the page says its language, and no other file is touched', async () => {
  const fileOf = (text: string, contentType: string): PageFile => ({
    bytes: new TextEncoder().encode(text),
    contentType,
    isImmutable: false,
  });
  const page = '<!doctype html>\n<html lang="en">\n<p lang="en">x</p>';
  const files = inLanguage(
    {
      read: (urlPath) =>
        Promise.resolve(
          urlPath === '/' ? fileOf(page, 'text/html; charset=utf-8') : fileOf(page, 'text/javascript'),
        ),
    },
    () => Promise.resolve('de'),
  );
  const textAt = async (urlPath: string) => new TextDecoder().decode((await files.read(urlPath))?.bytes);
  expect(await textAt('/')).toBe('<!doctype html>\n<html lang="de">\n<p lang="en">x</p>');
  expect(await textAt('/main.js')).toBe(page);
});
