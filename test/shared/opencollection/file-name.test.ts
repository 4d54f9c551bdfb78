import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor, foldFileName, uniqueFileName } from '../../../shared/opencollection/file-name.ts';

test.each([
  ['List orders', 'List orders'],
  ['201 · Créer un expéditeur', '201 · Créer un expéditeur'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['C:\\temp', 'C--temp'],
  ['//server/share', 'server-share'],
  ['GET /users?page=1', 'GET -users-page=1'],
  ['a\0b', 'ab'],
  ['two\nlines\tand a tab', 'two lines and a tab'],
  ['  blanks and dots. . ', 'blanks and dots'],
  ['.hidden', 'hidden'],
  ['exe\u202Etxt.yml', 'exetxt.yml'],
  ['zero\u200Bwidth\uFEFF', 'zerowidth'],
  ['half \uD83D a pair', 'half a pair'],
  ['CON', 'CON_'],
  ['nul.txt', 'nul_.txt'],
  ['Com1', 'Com1_'],
  ['console', 'console'],
  ['folder', 'folder_'],
  ['OpenCollection', 'OpenCollection_'],
  ['environments', 'environments_'],
  ['???', 'Request'],
  ['', 'Request'],
  ['...', 'Request'],
])('%j is called %j on disk', (name, expected) => {
  expect(fileNameFor(name, 'Request').replace(/ {2,}/g, ' ')).toBe(expected);
});

test('a name in decomposed form is stored composed', () => {
  expect(fileNameFor('Cafe\u0301', 'x')).toBe('Café');
});

test('a long name is cut between characters and leaves room for what is added to it', () => {
  for (const unit of ['a', 'é', '日', '👍', '👨‍👩‍👧', 'e\u0301\u0323']) {
    const name = fileNameFor(unit.repeat(300), 'x');
    expect(new TextEncoder().encode(`${name} 9999.yml`).length).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(name.length).toBeGreaterThan(30);
  }
});

test('a name that is taken gets a number', () => {
  expect(uniqueFileName('a', '.yml', [])).toBe('a.yml');
  expect(uniqueFileName('a', '.yml', ['a.yml', 'a 2.yml'])).toBe('a 3.yml');
});

test.each([
  ['case', 'Straße', 'STRASSE'],
  ['the form of an accent', 'é', 'e\u0301'],
])('twins that differ in %s count as taken', (_what, one, other) => {
  expect(foldFileName(one)).toBe(foldFileName(other));
  expect(uniqueFileName(one, '', [other])).toBe(`${one} 2`);
});

/** A hundred long names take well under a second, save where the machine is busy with much else. */
const LONG_RUNS = { timeout: 30_000 };

test('property: every name is a name on every system', LONG_RUNS, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const name = fileNameFor(typed, 'Request');
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[\s.-]|[\s.]$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(190);
      expect(name).not.toBe('');
    }),
  );
});
