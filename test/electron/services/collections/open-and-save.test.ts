import { readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDraft } from '../../../../shared/draft/make-draft.ts';
import { openedItemSchema, saveResultSchema } from '../../../../shared/model/collection.ts';
import type { OpenedItem } from '../../../../shared/model/collection.ts';
import { draftIdSchema, itemIdSchema } from '../../../../shared/model/ids.ts';
import type { CollectionId } from '../../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { call, makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import type { Storage } from '../../../helpers/storage.ts';

const itemId = (path: string) => itemIdSchema.parse(path);
const createOrder = itemId('Orders/Create order.yml');

interface Opened extends Storage {
  readonly id: CollectionId;
  readonly root: string;
  readonly open: (path: string) => Promise<OpenedItem>;
  readonly openRequest: (path: string) => Promise<{ draft: RequestDraft; version: string }>;
  readonly disk: () => Promise<Record<string, string>>;
}

async function openSample(
  files: Readonly<Record<string, string | Uint8Array>> = sampleCollection,
): Promise<Opened> {
  const storage = await makeStorage();
  const root = join(storage.folder, 'shop');
  await writeFiles(root, files);
  const { id } = await storage.collections.open({ path: root });
  const open = (path: string) => storage.collections.item.open({ collectionId: id, itemId: itemId(path) });
  return {
    ...storage,
    id,
    root,
    open,
    async openRequest(path) {
      const opened = await open(path);
      if (opened.kind !== 'request') throw new Error(opened.problem.message);
      return opened;
    },
    disk: () => readFiles(root),
  };
}

test('a request opens with what it gets from its folder and its collection', async () => {
  const { open } = await openSample();
  const opened = await open(createOrder);
  expect(openedItemSchema.parse(opened)).toEqual(opened);
  expect(opened).toMatchObject({
    kind: 'request',
    draft: { name: 'Create order', method: 'POST', auth: { kind: 'inherit' }, notes: 'Makes an order.' },
    inherited: {
      headers: [
        { name: 'X-Team', value: 'orders', fromName: 'Orders' },
        { name: 'X-Client', value: 'plaincall', fromName: 'Shop' },
      ],
      auth: { auth: { kind: 'bearer' }, fromName: 'Shop' },
      variables: [
        { name: 'attempt', value: '1', scope: 'request' },
        { name: 'version', value: 'v3', scope: 'folder' },
        { name: 'version', value: 'v2', scope: 'collection' },
      ],
    },
  });
});

test('saving without edits touches no file at all', async () => {
  const { collections, id, openRequest, disk } = await openSample();
  for (const path of ['Health.yml', 'Version.yml', createOrder]) {
    const { draft, version } = await openRequest(path);
    const saved = await collections.item.save(
      { collectionId: id, itemId: itemId(path), draft, baseVersion: version },
      call,
    );
    expect(saved).toMatchObject({ kind: 'saved', itemId: path, version });
  }
  expect(await disk()).toEqual(sampleCollection);
});

test('an edit changes its own line and keeps scripts, assertions and all else', async () => {
  const { collections, id, openRequest, disk } = await openSample();
  const { draft, version } = await openRequest(createOrder);
  const edited = { ...draft, body: { ...draft.body, text: draft.body.text.replace('9.50', '10.00') } };
  const saved = await collections.item.save(
    { collectionId: id, itemId: createOrder, draft: edited, baseVersion: version },
    call,
  );
  expect(saveResultSchema.parse(saved)).toMatchObject({ kind: 'saved' });
  const before = sampleCollection[createOrder] ?? '';
  expect(await disk()).toEqual({ ...sampleCollection, [createOrder]: before.replace('9.50', '10.00') });
  const { version: next } = await openRequest(createOrder);
  expect(saved).toMatchObject({ version: next });
});

test('a new name gives the file a new name, and the request a new id', async () => {
  const { collections, id, openRequest, disk } = await openSample();
  const { draft, version } = await openRequest('Health.yml');
  const saved = await collections.item.save(
    {
      collectionId: id,
      itemId: itemId('Health.yml'),
      draft: { ...draft, name: 'Is it up?' },
      baseVersion: version,
    },
    call,
  );
  expect(saved).toMatchObject({ kind: 'saved', itemId: 'Is it up-.yml' });
  const files = await disk();
  expect(files['Health.yml']).toBeUndefined();
  expect(files['Is it up-.yml']).toBe(
    (sampleCollection['Health.yml'] ?? '').replace('name: Health', 'name: Is it up?'),
  );
});

test('a file that changed since it was opened is not overwritten', async () => {
  const { collections, id, root, openRequest, disk } = await openSample();
  const { draft, version } = await openRequest('Health.yml');
  const outside = (sampleCollection['Health.yml'] ?? '').replace('GET', 'HEAD');
  await writeFile(join(root, 'Health.yml'), outside);
  const input = { collectionId: id, itemId: itemId('Health.yml'), draft: { ...draft, method: 'POST' } };
  const conflict = await collections.item.save({ ...input, baseVersion: version }, call);
  expect(saveResultSchema.parse(conflict)).toMatchObject({ kind: 'conflict', diskText: outside });
  expect(conflict.kind === 'conflict' && conflict.ownText).toContain('method: POST');
  expect((await disk())['Health.yml']).toBe(outside);
});

test('overwriting on purpose keeps a copy of what was there', async () => {
  const { collections, id, root, folder, openRequest, disk } = await openSample();
  const { draft } = await openRequest('Health.yml');
  for (const outside of ['info: [ broken', (sampleCollection['Health.yml'] ?? '').replace('GET', 'HEAD')]) {
    await writeFile(join(root, 'Health.yml'), outside);
    const input = { collectionId: id, itemId: itemId('Health.yml'), draft: { ...draft, method: 'PUT' } };
    expect(await collections.item.save({ ...input, baseVersion: 'overwrite' }, call)).toMatchObject({
      kind: 'saved',
    });
    expect((await disk())['Health.yml']).toContain('method: PUT');
    expect(Object.values(await readFiles(join(folder, 'data', 'trash')))).toContain(outside);
  }
});

test('a file that was deleted meanwhile is told, and comes back only on purpose', async () => {
  const { collections, id, root, openRequest, disk } = await openSample();
  const { draft, version } = await openRequest(createOrder);
  await rm(join(root, 'Orders'), { recursive: true });
  const input = { collectionId: id, itemId: createOrder, draft };
  expect(await collections.item.save({ ...input, baseVersion: version }, call)).toMatchObject({
    kind: 'conflict',
    diskText: null,
    diskVersion: null,
  });
  expect(await collections.item.save({ ...input, baseVersion: 'overwrite' }, call)).toMatchObject({
    kind: 'saved',
  });
  expect((await disk())[createOrder]).toContain('method: POST');
});

test('a broken file gives its text, and takes a repair by hand', async () => {
  const bad = 'info:\n  name: A\nhttp:\n  url: "http://a.test\n';
  const { collections, id, open, disk, root } = await openSample({
    'opencollection.yml': 'info: {}\n',
    'a.yml': bad,
  });
  const opened = await open('a.yml');
  expect(opened).toMatchObject({ kind: 'broken', text: bad, problem: { line: 5 } });
  const baseVersion = opened.version;
  const input = { collectionId: id, itemId: itemId('a.yml'), baseVersion };
  const draft = makeDraft(draftIdSchema.parse('d'), { name: 'A' });
  await expect(collections.item.save({ ...input, draft }, call)).rejects.toMatchObject({
    said: { key: 'files.broken' },
  });
  expect((await disk())['a.yml']).toBe(bad);

  const saved = await collections.item.saveText({ ...input, text: `${bad.trimEnd()}"\n` }, call);
  expect(saved).toMatchObject({ kind: 'saved' });
  expect(await open('a.yml')).toMatchObject({ kind: 'request', draft: { url: 'http://a.test' } });

  await writeFile(join(root, 'a.yml'), `${bad}# from outside`);
  expect(await collections.item.saveText({ ...input, text: 'x: 1' }, call)).toMatchObject({
    kind: 'conflict',
  });
});

test('a sound file is never turned into a broken one by hand', async () => {
  const { collections, id, openRequest, disk } = await openSample();
  const { version } = await openRequest('Health.yml');
  const input = { collectionId: id, itemId: itemId('Health.yml'), baseVersion: version };
  await expect(collections.item.saveText({ ...input, text: 'info: [' }, call)).rejects.toMatchObject({
    code: 'refused',
  });
  await expect(collections.item.saveText({ ...input, text: '' }, call)).rejects.toMatchObject({
    code: 'refused',
  });
  expect(await disk()).toEqual(sampleCollection);
});

test('the file of a folder and that of the collection can be mended, too', async () => {
  const { collections, id, open } = await openSample({
    'opencollection.yml': 'info: {\n',
    'sub/folder.yml': 'info: [\n',
    'sub/a.yml': 'http: {}\n',
  });
  for (const path of ['', 'sub']) {
    const opened = await open(path);
    expect(opened.kind).toBe('broken');
    const input = {
      collectionId: id,
      itemId: itemId(path),
      baseVersion: opened.version,
      text: 'info:\n  name: Mended\n',
    };
    expect(await collections.item.saveText(input, call)).toMatchObject({ kind: 'saved' });
  }
  const tree = await collections.readTree({ collectionId: id });
  expect(tree.collection).toMatchObject({ name: 'Mended', problem: null });
  expect(tree.items[0]).toMatchObject({ name: 'Mended', problem: null });
});

test.each([
  ['../outside.yml', 'refused'],
  ['/etc/passwd', 'refused'],
  ['Orders/../../outside.yml', 'refused'],
  ['nothing.yml', 'not-found'],
  ['opencollection.yml', 'not-found'],
  ['Orders/folder.yml', 'not-found'],
  ['environments/Test.yml', 'not-found'],
  ['.git/config.yml', 'not-found'],
  ['Orders/Live.yml', 'unsupported'],
])('%s is refused as %s', async (path, code) => {
  const { open, folder, collections, id } = await openSample();
  await writeFiles(folder, { 'outside.yml': 'http: {}\n', 'shop/.git/config.yml': 'http: {}\n' });
  await expect(open(path)).rejects.toMatchObject({ name: 'ServiceError', code });
  if (code === 'unsupported') return;
  await expect(
    collections.item.delete({ collectionId: id, itemId: itemId(path) }, call),
  ).rejects.toMatchObject({ code });
});

test.runIf(process.platform !== 'win32')(
  'nothing is read or written through a link that leads out',
  async () => {
    const { open, root, folder, collections, id } = await openSample();
    await writeFiles(folder, { 'outside/a.yml': 'http: {}\n' });
    await symlink('../outside/a.yml', join(root, 'file.yml'));
    await symlink('../outside', join(root, 'dir'));
    await expect(open('file.yml')).rejects.toMatchObject({ code: 'refused' });
    await expect(open('dir/a.yml')).rejects.toMatchObject({ code: 'refused' });
    const draft = makeDraft(draftIdSchema.parse('d'), { name: 'New' });
    const created = collections.item.createRequest(
      { collectionId: id, parentId: itemId('dir'), draft },
      call,
    );
    await expect(created).rejects.toMatchObject({ code: 'refused' });
    expect(await readFiles(join(folder, 'outside'))).toEqual({ 'a.yml': 'http: {}\n' });
  },
);

test('a disk that is full is said, and the file on it stays', async () => {
  const { disk } = await import('../../../helpers/full-disk.ts');
  const storage = await makeStorage({ disk });
  const root = join(storage.folder, 'shop');
  await writeFiles(root, sampleCollection);
  // On the list by an earlier run: nothing can be written now.
  await writeFiles(join(storage.folder, 'data'), {
    'collections.json': JSON.stringify({ version: 1, collections: [{ id: 'c', path: root }] }),
  });
  const [summary] = await storage.collections.list();
  const of = { collectionId: summary?.id as CollectionId, itemId: itemId('Health.yml') };
  const opened = await storage.collections.item.open(of);
  if (opened.kind !== 'request') throw new Error('broken');
  const draft = { ...opened.draft, method: 'POST' };
  const saving = storage.collections.item.save({ ...of, draft, baseVersion: opened.version }, call);
  await expect(saving).rejects.toMatchObject({ code: 'disk', said: { key: 'files.disk-full' } });
  const folder = storage.collections.item.createFolder(
    { collectionId: of.collectionId, parentId: itemId(''), name: 'New' },
    call,
  );
  await expect(folder).rejects.toMatchObject({ said: { key: 'files.disk-full' } });
  expect(await readdir(root)).not.toContain('New');
  expect(await readFiles(root)).toEqual(sampleCollection);
});

test('edits that were begun before the app itself renamed, moved or reordered the file are not in conflict with that', async () => {
  const { collections, id, openRequest } = await openSample();
  const { draft, version } = await openRequest('Health.yml');
  const of = { collectionId: id };
  const { itemId: renamed } = await collections.item.rename(
    { ...of, itemId: itemId('Health.yml'), name: 'Alive' },
    call,
  );
  const { itemId: moved } = await collections.item.move(
    { ...of, itemId: renamed, parentId: itemId('Orders'), beforeId: createOrder },
    call,
  );
  const edited = { ...draft, name: 'Alive', method: 'HEAD' };
  const saved = await collections.item.save(
    { ...of, itemId: moved, draft: edited, baseVersion: version },
    call,
  );
  expect(saved).toMatchObject({ kind: 'saved', itemId: 'Orders/Alive.yml' });
  expect(await openRequest('Orders/Alive.yml')).toMatchObject({ draft: { method: 'HEAD', name: 'Alive' } });
});

test('two windows that save the same version: the second is told of the first', async () => {
  const { collections, id, openRequest } = await openSample();
  const { draft, version } = await openRequest('Health.yml');
  const input = { collectionId: id, itemId: itemId('Health.yml'), baseVersion: version };
  const results = await Promise.all([
    collections.item.save({ ...input, draft: { ...draft, method: 'PUT' } }, call),
    collections.item.save({ ...input, draft: { ...draft, method: 'PATCH' } }, { clientId: 'window-2' }),
  ]);
  expect(results.map((result) => result.kind)).toEqual(['saved', 'conflict']);
});

test('a request file outside any collection opens by itself', async () => {
  const { collections, folder, root } = await openSample();
  await writeFiles(folder, { 'loose.yml': 'http:\n  url: http://a.test\n' });
  expect(await collections.locate(join(folder, 'loose.yml'))).toBeNull();
  expect(await collections.openLoose(join(folder, 'loose.yml'))).toMatchObject({
    kind: 'request',
    draft: { name: 'loose' },
  });
  const located = await collections.locate(join(root, 'Orders', 'Create order.yml'));
  expect(located).toMatchObject({ collection: { name: 'Shop' }, itemId: createOrder });
  await expect(collections.locate(join(folder, 'none.yml'))).rejects.toMatchObject({ code: 'not-found' });
});

test('a command that looks at a collection does not put it on the list', async () => {
  const storage = await makeStorage();
  await writeFiles(join(storage.folder, 'shop'), sampleCollection);
  const located = await storage.collections.locate(join(storage.folder, 'shop', 'Health.yml'));
  expect(await storage.collections.list()).toEqual([]);
  expect(
    await storage.environments.read({ collectionId: located?.collection.id as CollectionId, name: 'Test' }),
  ).toMatchObject({
    name: 'Test',
  });
});
