import { writeFile, mkdir, symlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { levelSaveResultSchema, openedLevelSchema } from '../../../../shared/model/level.ts';
import type { OpenedLevel, RequestDefaults } from '../../../../shared/model/level.ts';
import { itemIdSchema } from '../../../../shared/model/ids.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { call, makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';

const itemId = (path: string) => itemIdSchema.parse(path);
type ReadableLevel = Extract<OpenedLevel, { kind: 'level' }>;

async function openSample(files: Readonly<Record<string, string>> = sampleCollection) {
  const storage = await makeStorage();
  const root = join(storage.folder, 'shop');
  await writeFiles(root, files);
  const { id } = await storage.collections.open({ path: root });
  const { level, item } = storage.collections;
  const read = async (path: string): Promise<ReadableLevel> => {
    const opened = await level.read({ collectionId: id, itemId: itemId(path) });
    expect(openedLevelSchema.parse(opened)).toEqual(opened);
    if (opened.kind !== 'level') throw new Error(opened.problem.message);
    return opened;
  };
  return {
    ...storage,
    id,
    root,
    read,
    readAny: (path: string) => level.read({ collectionId: id, itemId: itemId(path) }),
    save: async (path: string, defaults: RequestDefaults, baseVersion: string | null) => {
      const saved = await level.save({ collectionId: id, itemId: itemId(path), defaults, baseVersion }, call);
      return levelSaveResultSchema.parse(saved);
    },
    inheritedBy: async (path: string) => {
      const opened = await item.open({ collectionId: id, itemId: itemId(path) });
      return opened.kind === 'request' ? opened.inherited : null;
    },
    disk: () => readFiles(root),
  };
}

const header = (name: string, value: string) => ({ id: name, name, value, isEnabled: true, note: '' });

test('a folder and the collection say what they give, and what stands above them', async () => {
  const { read } = await openSample();
  expect(await read('')).toMatchObject({
    name: 'Shop',
    defaults: {
      headers: [{ name: 'X-Client', value: 'plaincall' }],
      auth: { kind: 'bearer', bearer: { token: '{{token}}' } },
      variables: [{ name: 'version', value: 'v2' }],
    },
    above: { headers: [], auth: null, variables: [], settings: [] },
  });
  expect(await read('Orders')).toMatchObject({
    name: 'Orders',
    defaults: { headers: [{ name: 'X-Team' }], auth: { kind: 'none' } },
    above: {
      headers: [{ name: 'X-Client', fromName: 'Shop', fromId: '' }],
      auth: { auth: { kind: 'bearer' }, fromName: 'Shop' },
    },
  });
});

test('saving without edits touches no file at all', async () => {
  const { read, save, disk } = await openSample();
  for (const path of ['', 'Orders']) {
    const { defaults, version } = await read(path);
    expect(await save(path, defaults, version)).toEqual({ kind: 'saved', version });
  }
  expect(await disk()).toEqual(sampleCollection);
});

test('an edit changes its own lines, and the requests below get it', async () => {
  const { read, save, disk, inheritedBy } = await openSample();
  const { defaults, version } = await read('');
  const headers = defaults.headers.map((row) => ({ ...row, value: 'changed' }));
  const saved = await save('', { ...defaults, headers, notes: 'Ours.' }, version);
  expect(saved).toEqual({ kind: 'saved', version: (await read('')).version });
  const before = sampleCollection['opencollection.yml'] ?? '';
  const after = (await disk())['opencollection.yml'] ?? '';
  expect(after.replace('\ndocs: Ours.\n', '')).toBe(before.replace('value: plaincall', 'value: changed'));
  expect(await inheritedBy('Orders/Create order.yml')).toMatchObject({
    headers: [
      { name: 'X-Team', fromName: 'Orders', fromId: 'Orders' },
      { name: 'X-Client', value: 'changed', fromName: 'Shop', fromId: '' },
    ],
  });
});

test('comments and keys that are not known stay where they are', async () => {
  const text = `# of the harbour
info:
  name: Orders # short
  type: folder

request:
  headers:
    # asked for by the gateway
    - name: X-Team
      value: orders
      x-own: kept
  scripts:
    - type: before-request
      code: "true"
`;
  const { read, save, disk } = await openSample({ ...sampleCollection, 'Orders/folder.yml': text });
  const { defaults, version } = await read('Orders');
  await save('Orders', { ...defaults, headers: [...defaults.headers, header('X-New', '1')] }, version);
  const after = (await disk())['Orders/folder.yml'] ?? '';
  expect(after.replace(/ {4}- name: X-New\n {6}value: "?1"?\n/, '')).toBe(text);
});

test('a folder without a file gets one when there is something to say, and none before', async () => {
  const { root, read, save, disk } = await openSample();
  await mkdir(join(root, 'Quays'));
  const { defaults, version, name } = await read('Quays');
  expect({ version, name }).toEqual({ version: null, name: 'Quays' });
  expect(await save('Quays', defaults, null)).toEqual({ kind: 'saved', version: null });
  expect(await disk()).toEqual(sampleCollection);
  await save('Quays', { ...defaults, headers: [header('X-Quay', '7')] }, null);
  expect((await disk())['Quays/folder.yml']).toMatch(/^info:\n {2}name: Quays\n {2}type: folder\n+request:/);
  expect((await read('Quays')).defaults.headers).toMatchObject([{ name: 'X-Quay', value: '7' }]);
});

test('a file that somebody else changed meanwhile is not written over, unless the person says so', async () => {
  const { root, read, save, disk, folder } = await openSample();
  const { defaults, version } = await read('Orders');
  const theirs = (sampleCollection['Orders/folder.yml'] ?? '').replace('v3', 'v4 # theirs');
  await writeFile(join(root, 'Orders/folder.yml'), theirs);
  const mine = { ...defaults, headers: [header('X-Team', 'mine')] };
  const refused = await save('Orders', mine, version);
  expect(refused).toMatchObject({ kind: 'conflict', diskText: theirs });
  expect(refused.kind === 'conflict' && refused.ownText).toContain('value: mine');
  expect((await disk())['Orders/folder.yml']).toBe(theirs);
  expect(await save('Orders', mine, 'overwrite')).toMatchObject({ kind: 'saved' });
  expect((await disk())['Orders/folder.yml']).toContain('value: mine');
  // What was written over can be found again.
  const kept = await readFiles(join(folder, 'data', 'trash'));
  expect(Object.values(kept)).toContain(theirs);
});

test('a folder file that was made or deleted meanwhile is a conflict, too', async () => {
  const { root, read, save } = await openSample();
  const { defaults, version } = await read('Orders');
  const mine = { ...defaults, notes: 'mine' };
  expect(await save('Orders', mine, null)).toMatchObject({ kind: 'conflict' });
  await rm(join(root, 'Orders/folder.yml'));
  expect(await save('Orders', mine, version)).toMatchObject({ kind: 'conflict', diskText: null });
});

test('a broken file is told with its line, and never written over', async () => {
  const broken = 'info:\n  name: "Orders\n';
  const { id, readAny, save, disk, collections, read } = await openSample({
    ...sampleCollection,
    'Orders/folder.yml': broken,
  });
  const opened = await readAny('Orders');
  expect(openedLevelSchema.parse(opened)).toMatchObject({ kind: 'broken', fileName: 'folder.yml' });
  expect(opened.kind === 'broken' && opened.problem.line).toBeGreaterThan(0);
  const { defaults } = await read('');
  for (const baseVersion of ['overwrite', null, 'x']) {
    await expect(save('Orders', defaults, baseVersion)).rejects.toMatchObject({ code: 'refused' });
  }
  expect((await disk())['Orders/folder.yml']).toBe(broken);
  // Its text can be mended where broken requests are.
  expect(await collections.item.open({ collectionId: id, itemId: itemId('Orders') })).toMatchObject({
    kind: 'broken',
    text: broken,
  });
});

test('what is no folder, and what leads out of the collection, is refused', async () => {
  const { root, folder, readAny, read, save } = await openSample();
  await expect(readAny('Health.yml')).rejects.toMatchObject({ code: 'not-found' });
  await expect(readAny('Nowhere')).rejects.toMatchObject({ code: 'not-found' });
  await expect(readAny('environments')).rejects.toMatchObject({ code: 'not-found' });
  await expect(readAny('../elsewhere')).rejects.toMatchObject({ code: 'refused' });
  await writeFile(join(folder, 'outside.yml'), 'info:\n  name: Outside\n');
  await mkdir(join(root, 'Linked'));
  await symlink(join(folder, 'outside.yml'), join(root, 'Linked', 'folder.yml'));
  await expect(readAny('Linked')).rejects.toMatchObject({ code: 'refused' });
  const { defaults } = await read('');
  await expect(save('Linked', defaults, 'overwrite')).rejects.toMatchObject({ code: 'refused' });
});

test('every window is told of a save, by the name of the one that made it', async () => {
  const { read, save, told, id } = await openSample();
  const { defaults, version } = await read('Orders');
  await save('Orders', { ...defaults, notes: 'told' }, version);
  expect(told).toContainEqual({ collectionId: id, clientId: call.clientId });
});
