import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDraft } from '../../../../shared/draft/make-draft.ts';
import { draftIdSchema, itemIdSchema } from '../../../../shared/model/ids.ts';
import type { CollectionId } from '../../../../shared/model/ids.ts';
import { call, makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import type { Storage } from '../../../helpers/storage.ts';

const id = (path: string) => itemIdSchema.parse(path);
const draft = (name: string) => makeDraft(draftIdSchema.parse('d'), { name, url: 'http://a.test' });
const request = (name: string, seq?: number): string =>
  `# ${name} by hand\ninfo:\n  name: ${name}\n  type: http\n${seq === undefined ? '' : `  seq: ${seq}\n`}http:\n  url: http://a.test\n`;

interface Opened extends Storage {
  readonly of: { readonly collectionId: CollectionId };
  readonly root: string;
  /** The items' ids in the order they are shown. */
  readonly ids: () => Promise<string[]>;
  readonly disk: () => Promise<Record<string, string>>;
}

async function openWith(files: Readonly<Record<string, string>>): Promise<Opened> {
  const storage = await makeStorage();
  const root = join(storage.folder, 'c');
  await writeFiles(root, { 'opencollection.yml': 'info:\n  name: C\n', ...files });
  const { id: collectionId } = await storage.collections.open({ path: root });
  return {
    ...storage,
    of: { collectionId },
    root,
    ids: async () => (await storage.collections.readTree({ collectionId })).items.map((item) => item.id),
    disk: () => readFiles(root),
  };
}

test('new requests and folders come last, under names that every system takes', async () => {
  const { collections, of, ids } = await openWith({ 'a.yml': request('a', 4) });
  const { item } = collections;
  const { itemId: folder } = await item.createFolder({ ...of, parentId: id(''), name: 'Orders / EU' }, call);
  expect(folder).toBe('Orders - EU');
  for (const name of ['Get it?', 'get it*', '../../escape', 'CON', '', 'folder']) {
    const made = await item.createRequest({ ...of, parentId: folder, draft: draft(name) }, call);
    const opened = await item.open({ ...of, itemId: made.itemId });
    expect(opened).toMatchObject({
      kind: 'request',
      version: made.version,
      draft: { name: name || 'New request' },
    });
  }
  await item.createRequest({ ...of, parentId: id(''), draft: draft('z') }, call);
  expect(await ids()).toEqual([
    'Orders - EU',
    'Orders - EU/Get it-.yml',
    'Orders - EU/get it- 2.yml',
    'Orders - EU/escape.yml',
    'Orders - EU/CON_.yml',
    'Orders - EU/New request.yml',
    'Orders - EU/folder_.yml',
    'a.yml',
    'z.yml',
  ]);
});

test('what is made at the same moment under one name becomes two files', async () => {
  const { collections, of, ids } = await openWith({});
  const make = () => collections.item.createRequest({ ...of, parentId: id(''), draft: draft('Twin') }, call);
  const made = await Promise.all([make(), make(), make()]);
  expect(made.map(({ itemId }) => itemId)).toEqual(['Twin.yml', 'Twin 2.yml', 'Twin 3.yml']);
  expect(await ids()).toEqual(['Twin.yml', 'Twin 2.yml', 'Twin 3.yml']);
});

test('a request that is renamed keeps its comments, and its place', async () => {
  const { collections, of, ids, disk } = await openWith({
    'a.yml': request('a', 1),
    'b.yml': request('b', 2),
  });
  expect(await collections.item.rename({ ...of, itemId: id('a.yml'), name: ' Zebra ' }, call)).toEqual({
    itemId: 'Zebra.yml',
  });
  expect(await ids()).toEqual(['Zebra.yml', 'b.yml']);
  expect((await disk())['Zebra.yml']).toBe(request('a', 1).replace('name: a', 'name: Zebra'));
  expect(await collections.item.rename({ ...of, itemId: id('Zebra.yml'), name: 'ZEBRA' }, call)).toEqual({
    itemId: 'ZEBRA.yml',
  });
});

test('renaming never lands on another item', async () => {
  const { collections, of, disk } = await openWith({
    'a.yml': request('a'),
    'b.yml': request('b'),
    'x/y.yml': request('y'),
  });
  expect(await collections.item.rename({ ...of, itemId: id('a.yml'), name: 'B' }, call)).toEqual({
    itemId: 'B 2.yml',
  });
  expect(await collections.item.rename({ ...of, itemId: id('x'), name: 'b.yml' }, call)).toEqual({
    itemId: 'b.yml 2',
  });
  expect((await disk())['b.yml']).toBe(request('b'));
});

test('a folder without a file of its own gets one when it is renamed', async () => {
  const { collections, of, disk } = await openWith({ 'x/y.yml': request('y') });
  const { itemId } = await collections.item.rename({ ...of, itemId: id('x'), name: 'Orders' }, call);
  expect(itemId).toBe('Orders');
  expect(await disk()).toMatchObject({
    'Orders/folder.yml': 'info:\n  name: Orders\n  type: folder\n',
    'Orders/y.yml': request('y'),
  });
});

test('a broken file can be renamed, moved and deleted without a byte of it changing', async () => {
  const broken = 'info: [\n';
  const { collections, of, disk, folder } = await openWith({
    'bad.yml': broken,
    'x/folder.yml': 'info: {}\n',
  });
  const { itemId } = await collections.item.rename({ ...of, itemId: id('bad.yml'), name: 'worse' }, call);
  const moved = await collections.item.move({ ...of, itemId, parentId: id('x'), beforeId: null }, call);
  expect((await disk())['x/worse.yml']).toBe(broken);
  const { keptAt } = await collections.item.delete({ ...of, itemId: moved.itemId }, call);
  expect(keptAt).toMatch(/trash.*worse\.yml$/);
  expect(Object.values(await readFiles(join(folder, 'data', 'trash')))).toEqual([broken]);
});

test('moving among siblings writes no more files than it must', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const files = Object.fromEntries(
    names.map((name, index) => [`${name}.yml`, request(name, (index + 1) * 10)]),
  );
  const { collections, of, ids, disk } = await openWith(files);
  await collections.item.move({ ...of, itemId: id('d.yml'), parentId: id(''), beforeId: id('b.yml') }, call);
  expect(await ids()).toEqual(['a.yml', 'd.yml', 'b.yml', 'c.yml', 'e.yml']);
  const now = await disk();
  expect(Object.keys(files).filter((name) => now[name] !== files[name])).toEqual(['d.yml']);
  expect(now['d.yml']).toBe(request('d', 40).replace('seq: 40', 'seq: 11'));

  await collections.item.move({ ...of, itemId: id('a.yml'), parentId: id(''), beforeId: null }, call);
  expect(await ids()).toEqual(['d.yml', 'b.yml', 'c.yml', 'e.yml', 'a.yml']);
});

test('moving works where no file says its place, and where several say the same', async () => {
  const { collections, of, ids } = await openWith({
    'a.yml': request('a'),
    'b.yml': request('b'),
    'c.yml': request('c'),
    'x/1.yml': request('one', 1),
    'x/2.yml': request('two', 1),
    'x/3.yml': request('three', 1),
  });
  await collections.item.move({ ...of, itemId: id('c.yml'), parentId: id(''), beforeId: id('b.yml') }, call);
  expect((await ids()).filter((one) => !one.startsWith('x'))).toEqual(['a.yml', 'c.yml', 'b.yml']);
  await collections.item.move(
    { ...of, itemId: id('x/2.yml'), parentId: id('x'), beforeId: id('x/1.yml') },
    call,
  );
  expect((await ids()).slice(0, 4)).toEqual(['x', 'x/2.yml', 'x/1.yml', 'x/3.yml']);
});

test('an item moves into another folder under a free name, and folders stay in front of requests', async () => {
  const { collections, of, ids } = await openWith({
    'a.yml': request('a', 1),
    'x/folder.yml': 'info:\n  name: X\n  seq: 1\n',
    'x/a.yml': request('other a', 1),
    'y/folder.yml': 'info:\n  name: Y\n  seq: 2\n',
    'y/deep/b.yml': request('b', 1),
  });
  const { itemId } = await collections.item.move(
    { ...of, itemId: id('a.yml'), parentId: id('x'), beforeId: id('x/a.yml') },
    call,
  );
  expect(itemId).toBe('x/a 2.yml');
  await collections.item.move({ ...of, itemId: id('y/deep'), parentId: id(''), beforeId: id('x') }, call);
  expect(await ids()).toEqual(['deep', 'deep/b.yml', 'x', 'x/a 2.yml', 'x/a.yml', 'y']);
});

test('a file that somebody named by hand keeps its name when it moves, and when it is given the name it has', async () => {
  const { collections, of, ids } = await openWith({
    '-draft  (old).yml': request('Draft'),
    'x/folder.yml': 'info: {}\n',
  });
  const same = { ...of, itemId: id('-draft  (old).yml') };
  expect(await collections.item.rename({ ...same, name: 'Draft' }, call)).toEqual({ itemId: same.itemId });
  await collections.item.move({ ...same, parentId: id('x'), beforeId: null }, call);
  expect(await ids()).toEqual(['x', 'x/-draft  (old).yml']);
});

test('a folder is not moved into itself', async () => {
  const { collections, of, disk } = await openWith({ 'x/y/a.yml': request('a') });
  const before = await disk();
  for (const parentId of ['x', 'x/y']) {
    const moving = collections.item.move(
      { ...of, itemId: id('x'), parentId: id(parentId), beforeId: null },
      call,
    );
    await expect(moving).rejects.toMatchObject({ said: { key: 'collections.into-itself' } });
  }
  expect(await disk()).toEqual(before);
});

test('deleting says where the item went', async () => {
  const { collections, of, ids, folder } = await openWith({ 'x/a.yml': request('a'), 'b.yml': request('b') });
  const { keptAt } = await collections.item.delete({ ...of, itemId: id('x') }, call);
  expect(keptAt?.startsWith(join(folder, 'data', 'trash'))).toBe(true);
  expect(await readFiles(keptAt ?? '')).toEqual({ 'a.yml': request('a') });
  expect(await ids()).toEqual(['b.yml']);
});

test('a name of blanks is refused, and so is a place that is not there', async () => {
  const { collections, of } = await openWith({ 'a.yml': request('a') });
  const { item } = collections;
  await expect(item.rename({ ...of, itemId: id('a.yml'), name: '  ' }, call)).rejects.toMatchObject({
    code: 'refused',
  });
  await expect(item.createFolder({ ...of, parentId: id('none'), name: 'x' }, call)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    item.createRequest({ ...of, parentId: id('a.yml'), draft: draft('x') }, call),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    item.move({ ...of, itemId: id('gone.yml'), parentId: id(''), beforeId: null }, call),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('what a killed save left behind is gone once the collection was read', async () => {
  const { ids, disk, root } = await openWith({ 'x/a.yml': request('a') });
  await mkdir(join(root, 'x'), { recursive: true });
  await writeFile(join(root, 'x', `.a.yml.${2 ** 22 + 1}-abc123.tmp`), 'half');
  expect(await ids()).toEqual(['x', 'x/a.yml']);
  expect(Object.keys(await disk())).toEqual(['opencollection.yml', 'x/a.yml']);
});
