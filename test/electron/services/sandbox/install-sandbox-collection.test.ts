import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installSandboxCollection } from '../../../../electron/services/sandbox/install-sandbox-collection.ts';
import { COLLECTION_FOLDER } from './read-collection.ts';

let folder: string;
let targetFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaincall-sandbox-'));
  targetFolder = join(folder, 'collections', 'sandbox');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const install = (sourceFolder = COLLECTION_FOLDER): Promise<'installed' | 'kept'> =>
  installSandboxCollection({ sourceFolder, targetFolder });

/** Every file below a folder with its bytes. */
async function contentsOf(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path, { recursive: true })).toSorted();
  const entries = await Promise.all(
    names.map(async (name) => [name, await readFile(join(path, name), 'latin1').catch(() => '(folder)')]),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

test('every file is copied, byte for byte, into a folder that need not be there yet', async () => {
  expect(await install()).toBe('installed');
  expect(await contentsOf(targetFolder)).toEqual(await contentsOf(COLLECTION_FOLDER));
  expect(await readdir(join(folder, 'collections'))).toEqual(['sandbox']);
});

test('what a person has changed is kept', async () => {
  await install();
  await writeFile(join(targetFolder, 'opencollection.yml'), 'info:\n  name: Mine\n');
  await rm(join(targetFolder, 'odd-answers'), { recursive: true });
  const before = await contentsOf(targetFolder);
  expect(await install()).toBe('kept');
  expect(await contentsOf(targetFolder)).toEqual(before);
});

test('an empty folder, a file and a link to nowhere are kept as well', async () => {
  await mkdir(targetFolder, { recursive: true });
  expect(await install()).toBe('kept');
  expect(await readdir(targetFolder)).toEqual([]);
  await rm(targetFolder, { recursive: true });
  await writeFile(targetFolder, 'a file');
  expect(await install()).toBe('kept');
  await rm(targetFolder);
  await symlink(join(folder, 'nowhere'), targetFolder);
  expect(await install()).toBe('kept');
});

test('of two that install at once one does, and the other finds it there', async () => {
  const results = await Promise.all([install(), install()]);
  expect(results.toSorted()).toEqual(['installed', 'kept']);
  expect(await readdir(join(folder, 'collections'))).toEqual(['sandbox']);
  expect(await contentsOf(targetFolder)).toEqual(await contentsOf(COLLECTION_FOLDER));
});

test('where it cannot be read it says so, and nothing is left behind', async () => {
  const failure = install(join(folder, 'no-such-source'));
  await expect(failure).rejects.toMatchObject({
    code: 'disk',
    said: { key: 'sandbox.collection-not-copied', values: { folder: targetFolder, reason: 'ENOENT' } },
  });
  expect(await readdir(join(folder, 'collections'))).toEqual([]);
});

test('where it cannot be written it says so', async () => {
  await writeFile(join(folder, 'collections'), 'a file where a folder should be');
  await expect(install()).rejects.toMatchObject({
    code: 'disk',
    said: { key: 'sandbox.collection-not-copied' },
  });
});
