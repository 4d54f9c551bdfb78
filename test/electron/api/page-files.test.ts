import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageFiles } from '../../../electron/api/page-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-page-'));
  await mkdir(path.join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'page', 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'page', 'assets', 'main-1a2b.js'), 'start();');
  await writeFile(path.join(folder, 'page', 'notes.txt'), 'a type that no page needs');
  await writeFile(path.join(folder, 'page', '.hidden.js'), 'hidden');
  await writeFile(path.join(folder, 'secret.js'), 'outside');
  await mkdir(path.join(folder, 'page-of-another'));
  await writeFile(path.join(folder, 'page-of-another', 'main.js'), 'outside as well');
  await symlink(path.join(folder, 'secret.js'), path.join(folder, 'page', 'leads-out.js'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (urlPath: string) => createPageFiles(path.join(folder, 'page')).read(urlPath);
const textOf = (file: { bytes: Uint8Array } | null) =>
  file === null ? null : Buffer.from(file.bytes).toString();

describe('the files of the page', () => {
  it('answers / with index.html, which is never kept', async () => {
    const file = await read('/');
    expect(textOf(file)).toBe('<!doctype html>');
    expect(file).toMatchObject({ contentType: 'text/html; charset=utf-8', isImmutable: false });
  });

  it('gives a hashed file with its type, to be kept for ever', async () => {
    const file = await read('/assets/main-1a2b.js');
    expect(textOf(file)).toBe('start();');
    expect(file).toMatchObject({ contentType: 'text/javascript; charset=utf-8', isImmutable: true });
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '//secret.js',
    '/assets//main-1a2b.js',
    '/../page-of-another/main.js',
    '/C:/secret.js',
    '/index.html%00.js',
    '/leads-out.js',
    '/.hidden.js',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/nothing.js',
    '/%',
    `/${'a'.repeat(5000)}.js`,
    'index.html',
    '',
  ])('has nothing at %j', async (urlPath) => {
    expect(await read(urlPath)).toBeNull();
  });

  it('works where the whole folder is reached by a link', async () => {
    await symlink(path.join(folder, 'page'), path.join(folder, 'linked'));
    const file = await createPageFiles(path.join(folder, 'linked')).read('/index.html');
    expect(textOf(file)).toBe('<!doctype html>');
  });
});
