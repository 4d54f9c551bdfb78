import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionSummarySchema } from '../../../../shared/model/collection.ts';
import { collectionIdSchema } from '../../../../shared/model/ids.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { call, makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import type { Storage } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

test('a collection opens by its folder or by any file in it, and only once', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const first = await collections.open({ path: join(folder, 'shop') });
  expect(collectionSummarySchema.parse(first)).toEqual({
    id: first.id,
    name: 'Shop',
    path: join(folder, 'shop'),
    isSandbox: false,
    problem: null,
  });
  for (const path of [
    'shop/opencollection.yml',
    'shop/Orders/Create order.yml',
    'shop/Orders',
    'shop/environments/Test.yml',
  ]) {
    expect(await collections.open({ path: join(folder, path) })).toEqual(first);
  }
  expect(await collections.list()).toEqual([first]);
});

test.runIf(process.platform !== 'win32')(
  'a collection reached through a link is the same collection',
  async () => {
    const { collections, folder } = await makeStorage();
    await writeFiles(join(folder, 'shop'), sampleCollection);
    await symlink('shop', join(folder, 'link'));
    const first = await collections.open({ path: join(folder, 'link') });
    expect(first.path).toBe(join(folder, 'shop'));
    expect(await collections.open({ path: join(folder, 'shop') })).toEqual(first);
  },
);

test('a folder that is no collection is refused with what to do', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(folder, { 'plain/a.yml': 'http: {}\n', 'older/bruno.json': '{}', 'older/a.bru': '' });
  const open = (path: string) => collections.open({ path: join(folder, path) });
  await expect(open('plain')).rejects.toMatchObject({
    code: 'refused',
    said: { key: 'collections.none-there' },
  });
  await expect(open('older')).rejects.toMatchObject({ said: { key: 'collections.older-bruno' } });
  await expect(open('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  expect(await collections.list()).toEqual([]);
});

test('a collection whose folder is gone stays on the list and says so; it is back when the folder is', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const { id } = await collections.open({ path: join(folder, 'shop') });
  await rename(join(folder, 'shop'), join(folder, 'elsewhere'));
  const [gone] = await collections.list();
  expect(gone).toMatchObject({
    id,
    name: 'shop',
    problem: { message: expect.stringContaining(folder) as string },
  });
  expect(await collections.readTree({ collectionId: id })).toMatchObject({ items: [], environmentNames: [] });
  await rename(join(folder, 'elsewhere'), join(folder, 'shop'));
  expect(await collections.list()).toMatchObject([{ id, name: 'Shop', problem: null }]);

  await rm(join(folder, 'shop', 'opencollection.yml'));
  expect(await collections.list()).toMatchObject([{ id, problem: { line: null } }]);
  expect((await collections.readTree({ collectionId: id })).items.length).toBeGreaterThan(0);
});

test('closing takes a collection off the list and changes nothing on disk', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const { id } = await collections.open({ path: join(folder, 'shop') });
  await collections.close({ collectionId: id });
  expect(await collections.list()).toEqual([]);
  expect(await readFiles(join(folder, 'shop'))).toEqual(sampleCollection);
  await expect(collections.readTree({ collectionId: id })).rejects.toMatchObject({
    said: { key: 'collections.unknown' },
  });
});

test('a new collection is a folder that another client can open', async () => {
  const { collections, folder } = await makeStorage();
  const made = await collections.create({ name: 'My API: v2', parentFolder: null });
  expect(made).toMatchObject({
    name: 'My API: v2',
    path: join(folder, 'collections', 'My API- v2'),
    problem: null,
  });
  expect(await readFiles(made.path)).toEqual({
    'opencollection.yml': 'opencollection: 1.0.0\n\ninfo:\n  name: "My API: v2"\n',
  });
  const twin = await collections.create({ name: 'my api: V2', parentFolder: null });
  expect(twin.path).toBe(join(folder, 'collections', 'my api- V2 2'));
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  expect((await collections.create({ name: 'x', parentFolder: elsewhere })).path).toBe(join(elsewhere, 'x'));
  await expect(collections.create({ name: ' ', parentFolder: null })).rejects.toMatchObject({
    code: 'refused',
  });
  expect(await collections.list()).toHaveLength(3);
});

test('renaming a collection changes one line of one file', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const { id } = await collections.open({ path: join(folder, 'shop') });
  expect(await collections.rename({ collectionId: id, name: 'Store' }, call)).toMatchObject({
    name: 'Store',
  });
  const own = sampleCollection['opencollection.yml'] ?? '';
  expect(await readFiles(join(folder, 'shop'))).toEqual({
    ...sampleCollection,
    'opencollection.yml': own.replace('name: Shop', 'name: Store'),
  });
});

test('deleting a collection moves its folder away and says where', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const { id } = await collections.open({ path: join(folder, 'shop') });
  await collections.readTree({ collectionId: id });
  const { keptAt } = await collections.delete({ collectionId: id }, call);
  expect(await readFiles(keptAt ?? '')).toEqual(sampleCollection);
  expect(await collections.list()).toEqual([]);
});

test('the one that came with the app is marked', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(join(folder, 'collections', 'sandbox'), sampleCollection);
  const { collections } = await makeStorage({
    folder,
    sandboxFolder: join(folder, 'collections', 'sandbox'),
  });
  expect(await collections.open({ path: join(folder, 'collections', 'sandbox') })).toMatchObject({
    isSandbox: true,
  });
});

test('a collection that is one file is named, not shown as empty', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(folder, {
    'one/opencollection.yml': 'info:\n  name: One\nitems:\n  - http: {}\nbundled: true\n',
  });
  const summary = await collections.open({ path: join(folder, 'one') });
  expect(summary).toMatchObject({
    name: 'One',
    problem: { message: expect.stringContaining('one file') as string },
  });
});

test.each(['', '{', '[]', '{"collections": 5}', '{"collections": [{"id": 1}]}'])(
  'a list that cannot be read (%j) is kept beside the new one, which begins empty',
  async (text) => {
    const { collections, folder } = await makeStorage();
    await writeFiles(folder, { 'data/collections.json': text });
    await writeFiles(join(folder, 'shop'), sampleCollection);
    expect(await collections.list()).toEqual([]);
    await collections.open({ path: join(folder, 'shop') });
    expect(await collections.list()).toHaveLength(1);
    expect((await readFiles(join(folder, 'data')))['collections.json.broken']).toBe(text);
  },
);

test('a list that a later version wrote keeps what this one does not know', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  await writeFiles(folder, {
    'data/collections.json': JSON.stringify({
      version: 7,
      pinned: ['a'],
      collections: [{ id: 'a', path: '/none', colour: 'red' }],
    }),
  });
  await collections.open({ path: join(folder, 'shop') });
  const text = (await readFiles(join(folder, 'data')))['collections.json'] ?? '';
  expect(JSON.parse(text)).toMatchObject({
    version: 7,
    pinned: ['a'],
    collections: [{ id: 'a', path: '/none', colour: 'red' }, { path: join(folder, 'shop') }],
  });
});

test('two copies of the app share one list without losing an entry', async () => {
  const folder = await makeTemporaryFolder();
  const [one, other] = await Promise.all([makeStorage({ folder }), makeStorage({ folder })]);
  const names = Array.from({ length: 8 }, (_none, index) => `c${index}`);
  for (const name of names)
    await writeFiles(folder, { [`${name}/opencollection.yml`]: `info:\n  name: ${name}\n` });
  const open = ({ collections }: Storage, name: string) => collections.open({ path: join(folder, name) });
  await Promise.all(names.map((name, index) => open(index % 2 === 0 ? one : other, name)));
  for (const { collections } of [one, other]) {
    expect((await collections.list()).map(({ name }) => name).toSorted()).toEqual(names);
  }
});

test('an id that nobody gave out is refused', async () => {
  const { collections } = await makeStorage();
  const collectionId = collectionIdSchema.parse('../../etc');
  await expect(collections.readTree({ collectionId })).rejects.toMatchObject({ code: 'not-found' });
});

test('a file in place of the collection’s folder is a problem of that collection', async () => {
  const { collections, folder } = await makeStorage();
  await writeFiles(join(folder, 'shop'), sampleCollection);
  const { id } = await collections.open({ path: join(folder, 'shop') });
  await rm(join(folder, 'shop'), { recursive: true });
  await writeFile(join(folder, 'shop'), 'not a folder');
  expect(await collections.readTree({ collectionId: id })).toMatchObject({
    collection: { problem: {} },
    items: [],
  });
});
