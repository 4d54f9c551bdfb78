import { readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchCollection } from '../../../../electron/services/collections/watch-collection.ts';
import type { Files } from '../../../../electron/services/files/create-files.ts';
import { itemIdSchema } from '../../../../shared/model/ids.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { call, makeFiles, makeStorage, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

interface Watched {
  readonly root: string;
  readonly files: Files;
  /** How often a change from outside was told. */
  readonly changes: () => number;
  /** Resolves once a change of the path was looked at, with whether it was taken for the app's own. */
  readonly judged: (path: string) => Promise<boolean>;
}

async function watchFolder(content: Record<string, string>): Promise<Watched> {
  const folder = await makeTemporaryFolder();
  const root = join(folder, 'c');
  await writeFiles(root, content);
  const files = makeFiles(folder);
  let count = 0;
  const judgements = new Map<string, boolean>();
  const running = watchCollection({
    root,
    isOwn: async (path) => {
      const isOwn = await files.isOwn(path);
      judgements.set(path, isOwn);
      return isOwn;
    },
    onChange: () => (count += 1),
  });
  onTestFinished(() => running.close());
  await running.ready;
  return {
    root,
    files,
    changes: () => count,
    judged: (path) =>
      vi.waitFor(
        () => {
          const judgement = judgements.get(path);
          if (judgement === undefined) throw new Error(`No change of ${path} was noticed.`);
          judgements.delete(path);
          return judgement;
        },
        { timeout: 15_000, interval: 20 },
      ),
  };
}

test.each<[string, (root: string) => Promise<unknown>]>([
  ['changes', (root) => writeFile(join(root, 'a.yml'), 'x: 2\n')],
  ['makes', (root) => writeFile(join(root, 'sub', 'new.yml'), 'x: 1\n')],
  ['renames', (root) => rename(join(root, 'a.yml'), join(root, 'sub', 'moved.yml'))],
  ['deletes', (root) => unlink(join(root, 'sub', 'b.yml'))],
  ['puts into a new folder', (root) => writeFiles(root, { 'fresh/deep/c.yml': 'x: 1\n' })],
  ['moves away with its folder', (root) => rename(join(root, 'sub'), `${root}-elsewhere`)],
])('a file that somebody else %s is noticed', async (_what, change) => {
  const { root, changes } = await watchFolder({ 'a.yml': 'x: 1\n', 'sub/b.yml': 'x: 1\n' });
  await change(root);
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(0), { timeout: 15_000 });
});

test('what the app writes, renames and deletes itself is not told as a change from outside', async () => {
  const { root, files, judged, changes } = await watchFolder({ 'a.yml': 'x: 1\n', 'b.yml': 'x: 1\n' });
  await files.write(join(root, 'a.yml'), 'x: 2\n', 'anything');
  expect(await judged(join(root, 'a.yml'))).toBe(true);
  await files.rename(join(root, 'a.yml'), join(root, 'c.yml'));
  expect(await judged(join(root, 'c.yml'))).toBe(true);
  await files.discard(join(root, 'b.yml'));
  expect(await judged(join(root, 'b.yml'))).toBe(true);
  expect(changes()).toBe(0);
});

test('a change right after one of the app’s own, with the same size, is told', async () => {
  const { root, files, judged, changes } = await watchFolder({ 'a.yml': 'x: 1\n' });
  await files.write(join(root, 'a.yml'), 'x: 2\n', 'anything');
  await writeFile(join(root, 'a.yml'), 'x: 3\n');
  expect(await judged(join(root, 'a.yml'))).toBe(false);
  await vi.waitFor(() => expect(changes()).toBe(1));
});

test('a checkout of thousands of files is a few changes', async () => {
  const { root, changes } = await watchFolder({ 'a.yml': 'x: 1\n' });
  const names = Array.from({ length: 2000 }, (_none, index) => join(root, `${index}.yml`));
  await Promise.all(names.map((name) => writeFile(name, 'x: 1\n')));
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(0), { timeout: 15_000 });
  // The last file of all is noticed, too, by which time everything before it was told.
  const before = changes();
  await writeFile(join(root, 'last.yml'), 'x: 1\n');
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(before), { timeout: 15_000 });
  expect(changes()).toBeLessThan(30);
});

test('what is no part of a collection is not looked at', async () => {
  const { root, judged, changes } = await watchFolder({
    'a.yml': 'x: 1\n',
    '.git/HEAD.yml': '',
    'node_modules/p.yml': '',
  });
  await writeFiles(root, {
    '.git/HEAD.yml': 'x',
    'node_modules/p.yml': 'x',
    'readme.md': 'x',
    '.a.yml.1-2.tmp': 'x',
  });
  // A change of a file that counts comes after all of these.
  await writeFile(join(root, 'a.yml'), 'x: 2\n');
  expect(await judged(join(root, 'a.yml'))).toBe(false);
  await vi.waitFor(() => expect(changes()).toBe(1));
});

test('a collection that is deleted while it is watched harms nothing', async () => {
  const { root, changes } = await watchFolder({ 'a.yml': 'x: 1\n', 'sub/b.yml': 'x: 1\n' });
  await rm(root, { recursive: true });
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(0), { timeout: 15_000 });
});

test('closing before the watching has begun is fine, and nothing is told afterwards', async () => {
  const folder = await makeTemporaryFolder();
  let count = 0;
  const running = watchCollection({ root: folder, isOwn: async () => false, onChange: () => (count += 1) });
  await running.close();
  await running.ready;
  await writeFile(join(folder, 'a.yml'), 'x');
  expect(await readdir(folder)).toEqual(['a.yml']);
  expect(count).toBe(0);
});

test('a window’s own changes are told by its name, those from outside without one', async () => {
  const storage = await makeStorage();
  const { collections, folder, told } = storage;
  const root = join(folder, 'shop');
  await writeFiles(root, sampleCollection);
  const { id } = await collections.open({ path: root });
  await collections.readTree({ collectionId: id });
  let attempt = 0;
  await vi.waitFor(
    async () => {
      await writeFile(join(root, 'outside.yml'), `http: {}\n# ${(attempt += 1)}\n`);
      expect(told).toContainEqual({ collectionId: id, clientId: null });
    },
    { timeout: 15_000, interval: 300 },
  );
  const own = storage.nextChange();
  await collections.item.createFolder(
    { collectionId: id, parentId: itemIdSchema.parse(''), name: 'Own' },
    call,
  );
  expect((await own).collectionId).toBe(id);
  expect(told).toContainEqual({ collectionId: id, clientId: 'window-1' });
});
