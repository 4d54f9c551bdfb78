import type { Language } from '../../shared/texts/languages.ts';
import type { PageFiles } from './page-files.ts';

/** The page says in which language it is (`<html lang>`): screen readers ask for it, and the window begins with it. */
export function inLanguage(files: PageFiles, language: () => Promise<Language>): PageFiles {
  return {
    async read(urlPath) {
      const file = await files.read(urlPath);
      if (file === null || !file.contentType.startsWith('text/html')) return file;
      const page = new TextDecoder().decode(file.bytes);
      const told = page.replace(/^(<!doctype html>\s*<html) lang="en"/i, `$1 lang="${await language()}"`);
      return { ...file, bytes: new TextEncoder().encode(told) };
    },
  };
}
