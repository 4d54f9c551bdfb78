import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionTreeSchema } from '../../../../shared/model/collection.ts';
import type { CollectionTree } from '../../../../shared/model/collection.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import type { Storage } from '../../../helpers/storage.ts';

async function openTree(
  storage: Storage,
  files: Record<string, string | Uint8Array>,
): Promise<CollectionTree> {
  await writeFiles(join(storage.folder, 'shop'), files);
  const { id } = await storage.collections.open({ path: join(storage.folder, 'shop') });
  return storage.collections.readTree({ collectionId: id });
}

const shown = (tree: CollectionTree): string[] => tree.items.map((item) => `${item.kind} ${item.id}`);
const request = (name: string, seq = 1): string =>
  `info:\n  name: ${name}\n  type: http\n  seq: ${seq}\nhttp:\n  url: http://a.test\n`;

test('a collection that Bruno wrote is listed in its order, with what it cannot open left alone', async () => {
  const storage = await makeStorage();
  const tree = await openTree(storage, sampleCollection);
  expect(collectionTreeSchema.parse(tree)).toEqual(tree);
  expect(tree.collection).toMatchObject({ name: 'Shop', problem: null, isSandbox: false });
  expect(shown(tree)).toEqual([
    'folder Orders',
    'request Orders/Create order.yml',
    'other Orders/Live.yml',
    'request Version.yml',
    'request Health.yml',
  ]);
  expect(tree.items[1]).toMatchObject({
    parentId: 'Orders',
    method: 'POST',
    url: '{{baseUrl}}/{{version}}/orders',
  });
  expect(tree.environmentNames).toEqual(['Test']);
  expect(tree.brokenEnvironments).toEqual([]);
});

test('a broken file is shown as broken with the place of the trouble, and its siblings are alive', async () => {
  const storage = await makeStorage();
  await mkdir(join(storage.folder, 'shop', 'folder in place of a file.yml'), { recursive: true });
  const tree = await openTree(storage, {
    'opencollection.yml': 'info:\n  name: Shop\n',
    'good.yml': request('Good'),
    'bad.yml': 'info:\n  name: a\n  name: b\n',
    'merge.yml': 'info:\n<<<<<<< HEAD\n  seq: 1\n=======\n  seq: 2\n>>>>>>> x\n',
    'empty.yml': '',
    'latin.yml': Buffer.from('name: caf\xe9', 'latin1'),
    'huge.yml': Buffer.alloc(9 * 1024 * 1024, 0x20),
    'sub/folder.yml': 'info: [',
    'sub/inner.yml': request('Inner'),
    'environments/dev.yml': 'name: Dev\n',
    'environments/half.yml': 'name: "Half\n',
  });
  expect(shown(tree)).toEqual([
    'folder sub',
    'request sub/inner.yml',
    'request good.yml',
    'broken bad.yml',
    'broken empty.yml',
    'broken folder in place of a file.yml',
    'broken huge.yml',
    'broken latin.yml',
    'broken merge.yml',
  ]);
  const problemOf = (name: string) => tree.items.find((item) => item.name === name);
  expect(problemOf('bad')).toMatchObject({
    problem: { line: 3, column: 3, message: expect.stringMatching(/already/) as string },
  });
  expect(problemOf('merge')).toMatchObject({ problem: { line: 2, column: 1 } });
  expect(problemOf('sub')).toMatchObject({ problem: { line: 1 } });
  for (const item of tree.items) {
    if (item.kind === 'broken') expect(item.problem.message).toMatch(/\.$/);
  }
  expect(tree.environmentNames).toEqual(['Dev']);
  expect(tree.brokenEnvironments).toMatchObject([{ fileName: 'half.yml', problem: { line: 2 } }]);
});

test('a collection whose own file is broken opens with that problem, and all its requests', async () => {
  const storage = await makeStorage();
  const tree = await openTree(storage, {
    'opencollection.yml': 'info:\n  name: a\n  name: b\n',
    'a.yml': request('A'),
  });
  expect(tree.collection).toMatchObject({ name: 'shop', problem: { line: 3 } });
  expect(shown(tree)).toEqual(['request a.yml']);
});

test('a folder that is called like a file is a folder where requests are in it', async () => {
  const storage = await makeStorage();
  const tree = await openTree(storage, { 'opencollection.yml': 'info: {}\n', 'v1.yml/a.yml': request('A') });
  expect(shown(tree)).toEqual(['folder v1.yml', 'request v1.yml/a.yml']);
});

test('requests without a place come by their names, numbers by their size', async () => {
  const storage = await makeStorage();
  const tree = await openTree(storage, {
    'opencollection.yml': 'info: {}\n',
    'x.yml': 'info:\n  name: Step 10\nhttp: {}\n',
    'y.yml': 'info:\n  name: Step 9\nhttp: {}\n',
    'no name.yml': 'http:\n  url: http://a.test\n',
    'placed.yml': request('Zebra', 1),
    'docker.yml': 'services: {}\n',
    'readme.md': '# no request',
    '.hidden.yml': request('Hidden'),
    '.git/config.yml': request('Git'),
    'node_modules/p/a.yml': request('Package'),
    'environments.yml': request('Not the folder', 2),
  });
  expect(tree.items.map((item) => item.name)).toEqual([
    'Zebra',
    'Not the folder',
    'docker',
    'no name',
    'Step 9',
    'Step 10',
  ]);
});

test.runIf(process.platform !== 'win32')(
  'a link is followed inside the collection, and refused by name where it leads out',
  async () => {
    const storage = await makeStorage();
    await writeFiles(storage.folder, { 'secret.yml': request('Secret'), 'shop/real/a.yml': request('A') });
    const root = join(storage.folder, 'shop');
    await symlink('real/a.yml', join(root, 'inside.yml'));
    await symlink('../secret.yml', join(root, 'outside.yml'));
    await symlink('nowhere.yml', join(root, 'dangling.yml'));
    await symlink('.', join(root, 'loop'));
    await symlink('..', join(root, 'up.yml'));
    const tree = await openTree(storage, { 'opencollection.yml': 'info: {}\n' });
    expect(shown(tree)).toEqual([
      'folder real',
      'request real/a.yml',
      'request inside.yml',
      'broken dangling.yml',
      'broken outside.yml',
      'broken up.yml',
    ]);
    const outside = tree.items.find((item) => item.name === 'outside');
    expect(outside).toMatchObject({ problem: { message: expect.stringContaining('outside.yml') as string } });
  },
);

test('a file that changed is read anew, also when its size and time are as before', async () => {
  const storage = await makeStorage();
  const path = join(storage.folder, 'shop', 'a.yml');
  const first = await openTree(storage, { 'opencollection.yml': 'info: {}\n', 'a.yml': request('One') });
  const time = new Date(1_700_000_000_000);
  await utimes(path, time, time);
  const again = await storage.collections.readTree({ collectionId: first.collection.id });
  expect(again).toEqual(first);
  await writeFile(path, request('Two'));
  await utimes(path, time, time);
  const after = await storage.collections.readTree({ collectionId: first.collection.id });
  expect(after.items[0]?.name).toBe('Two');
});

test('however a file is cut short or changed, the rest is listed and nothing on disk is touched', async () => {
  const storage = await makeStorage();
  const text = sampleCollection['Orders/Create order.yml'] ?? '';
  const files: Record<string, string | Uint8Array> = {
    'opencollection.yml': 'info: {}\n',
    'sound.yml': request('Sound'),
  };
  for (let length = 0; length < text.length; length += 7) files[`cut ${length}.yml`] = text.slice(0, length);
  for (let at = 0; at < text.length; at += 11) {
    const bytes = Buffer.from(text);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    files[`flipped ${at}.yml`] = bytes;
  }
  files['zeros.yml'] = Buffer.alloc(4096);
  const tree = await openTree(storage, files);
  expect(tree.items).toHaveLength(Object.keys(files).length - 1);
  expect(tree.items.find((item) => item.name === 'Sound')?.kind).toBe('request');
  const onDisk = await readFiles(join(storage.folder, 'shop'));
  const given = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('utf8')]),
  );
  expect(onDisk).toEqual(given);
});
