import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanSecret } from '../../../../electron/services/environments/clean-secret.ts';
import { environmentSchema } from '../../../../shared/model/environment.ts';
import type { Environment, EnvironmentVariable } from '../../../../shared/model/environment.ts';
import { itemIdSchema } from '../../../../shared/model/ids.ts';
import type { CollectionId } from '../../../../shared/model/ids.ts';
import { sampleCollection } from '../../../helpers/sample-collection.ts';
import { call, makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import type { Storage } from '../../../helpers/storage.ts';

interface Opened extends Storage {
  readonly of: { readonly collectionId: CollectionId };
  readonly root: string;
  readonly read: (name: string) => Promise<Environment>;
  readonly save: (
    environment: Environment,
    previousName?: string | null,
  ) => ReturnType<Storage['environments']['save']>;
  readonly disk: () => Promise<Record<string, string>>;
}

async function openSample(files: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const storage = await makeStorage();
  const root = join(storage.folder, 'shop');
  await writeFiles(root, { ...sampleCollection, ...files });
  const { id: collectionId } = await storage.collections.open({ path: root });
  const of = { collectionId };
  return {
    ...storage,
    of,
    root,
    read: (name) => storage.environments.read({ ...of, name }),
    save: (environment, previousName = null) =>
      storage.environments.save({ ...of, environment, previousName }, call),
    disk: () => readFiles(root),
  };
}

const variable = (name: string, parts: Partial<EnvironmentVariable> = {}): EnvironmentVariable => ({
  id: `new ${name}`,
  name,
  value: '',
  isSecret: false,
  hasValue: true,
  isEnabled: true,
  note: '',
  ...parts,
});

function change(environment: Environment, name: string, parts: Partial<EnvironmentVariable>): Environment {
  return {
    ...environment,
    variables: environment.variables.map((one) => (one.name === name ? { ...one, ...parts } : one)),
  };
}

test('an environment is read with its variables, and saved without edits it is the same file', async () => {
  const { read, save, disk } = await openSample();
  const environment = await read('Test');
  expect(environmentSchema.parse(environment)).toEqual(environment);
  expect(environment.variables.map(({ name, isSecret, hasValue }) => [name, isSecret, hasValue])).toEqual([
    ['baseUrl', false, true],
    ['token', false, true],
    ['apiKey', true, false],
  ]);
  expect(await save(environment)).toEqual({ kind: 'saved', environment });
  expect(await disk()).toEqual(sampleCollection);
});

test('an edit changes its own line', async () => {
  const { read, save, disk } = await openSample();
  await save(change(await read('Test'), 'baseUrl', { value: 'http://localhost:1' }));
  const before = sampleCollection['environments/Test.yml'] ?? '';
  expect(await disk()).toEqual({
    ...sampleCollection,
    'environments/Test.yml': before.replace('http://127.0.0.1:9', 'http://localhost:1'),
  });
});

test('a secret’s value is in no file, whatever is done with it', async () => {
  const { read, save, environments, of, folder, secrets, root } = await openSample();
  const secret = 'S3CRET-5f2a';
  await save(change(await read('Test'), 'baseUrl', { value: secret }));
  // It becomes secret: the page sends no value for it any more.
  const saved = await save(change(await read('Test'), 'baseUrl', { isSecret: true, value: '' }));
  expect(saved).toMatchObject({ kind: 'saved' });
  expect((await read('Test')).variables[0]).toMatchObject({ isSecret: true, value: '', hasValue: true });
  await environments.setSecret({ ...of, name: 'Test', variable: 'apiKey', value: `${secret}-2` }, call);
  await save(change(await read('Test'), 'token', { isSecret: true, value: `${secret}-3` }));
  await save({ ...(await read('Test')), name: 'Stage' }, 'Test');

  for (const text of Object.values(await readFiles(folder))) expect(text).not.toContain(secret);
  const held = (name: string) => secrets.get({ collection: root, environment: 'Stage', variable: name });
  expect([held('baseUrl'), held('apiKey'), held('token')]).toEqual([secret, `${secret}-2`, `${secret}-3`]);
  const shown = JSON.stringify(await read('Stage'));
  expect(shown).not.toContain(secret);
});

test('a new environment gets a file, and its folder where there was none', async () => {
  const storage = await makeStorage();
  const { id: collectionId } = await storage.collections.create({ name: 'New', parentFolder: null });
  const environment = {
    name: 'Live / EU',
    variables: [variable('a', { value: '1' }), variable('', {})],
    version: null,
  };
  const saved = await storage.environments.save({ collectionId, environment, previousName: null }, call);
  expect(saved).toMatchObject({
    kind: 'saved',
    environment: { name: 'Live / EU', version: expect.any(String) as string },
  });
  const files = await readFiles(join(storage.folder, 'collections', 'New'));
  expect(files['environments/Live - EU.yml']).toBe(
    'name: Live / EU\nvariables:\n  - name: a\n    value: "1"\n',
  );
  const tree = await storage.collections.readTree({ collectionId });
  expect(tree.environmentNames).toEqual(['Live / EU']);
  expect(await storage.environments.read({ collectionId, name: 'Live / EU' })).toMatchObject({
    variables: [{ name: 'a' }],
  });
});

test('renaming keeps the file’s content, the values of its secrets, and the old name free', async () => {
  const { read, save, disk, environments, of } = await openSample();
  await environments.setSecret({ ...of, name: 'Test', variable: 'apiKey', value: 'k' }, call);
  const saved = await save({ ...(await read('Test')), name: 'Stage' }, 'Test');
  expect(saved).toMatchObject({ kind: 'saved', environment: { name: 'Stage' } });
  const files = await disk();
  expect(files['environments/Test.yml']).toBeUndefined();
  expect(files['environments/Stage.yml']).toBe(
    (sampleCollection['environments/Test.yml'] ?? '').replace('name: Test', 'name: Stage'),
  );
  expect((await read('Stage')).variables[2]).toMatchObject({ name: 'apiKey', hasValue: true });
  await expect(read('Test')).rejects.toMatchObject({ code: 'not-found' });
});

test('a name that is missing or taken is refused', async () => {
  const { read, save, disk } = await openSample({ 'environments/Live.yml': 'name: Live\n' });
  const before = await disk();
  for (const name of ['Live', ' ']) {
    await expect(save({ ...(await read('Test')), name }, 'Test')).rejects.toMatchObject({ code: 'refused' });
  }
  await expect(save({ name: 'Live', variables: [], version: null })).rejects.toMatchObject({
    code: 'refused',
  });
  expect(await disk()).toEqual(before);
});

test('an environment that changed meanwhile is not overwritten', async () => {
  const { read, save, root, disk } = await openSample();
  const environment = await read('Test');
  await writeFile(
    join(root, 'environments', 'Test.yml'),
    'name: Test\nvariables:\n  - name: other\n    value: x\n',
  );
  const conflict = await save(change(environment, 'baseUrl', { value: 'mine' }));
  expect(conflict).toMatchObject({ kind: 'conflict', disk: { variables: [{ name: 'other' }] } });
  await writeFile(join(root, 'environments', 'Test.yml'), 'name: Elsewhere\n');
  expect(await save(environment)).toEqual({ kind: 'conflict', disk: null });
  expect((await disk())['environments/Test.yml']).toBe('name: Elsewhere\n');
});

test('deleting says where the file went, also for one that cannot be read', async () => {
  const { environments, of, disk, read } = await openSample({ 'environments/bad.yml': 'name: "' });
  await expect(read('bad')).rejects.toMatchObject({ said: { key: 'files.broken' } });
  for (const name of ['Test', 'bad']) {
    const { keptAt } = await environments.delete({ ...of, name }, call);
    expect(keptAt).toMatch(new RegExp(`trash.*${name}\\.yml$`));
  }
  expect(Object.keys(await disk()).filter((name) => name.startsWith('environments'))).toEqual([]);
  await expect(environments.delete({ ...of, name: 'Test' }, call)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a change of an environment is told with the window that made it', async () => {
  const { read, save, told, of } = await openSample();
  await save(change(await read('Test'), 'baseUrl', { value: 'x' }));
  expect(told).toContainEqual({ ...of, clientId: 'window-1' });
});

test('what a request is resolved against comes nearest first', async () => {
  const { environments, of } = await openSample();
  await environments.setSecret({ ...of, name: 'Test', variable: 'apiKey', value: 'k-1' }, call);
  const scopes = await environments.readScopes({
    ...of,
    itemId: itemIdSchema.parse('Orders/Create order.yml'),
    environmentName: 'Test',
    given: { version: 'v9' },
    builtIn: { sandboxUrl: 'http://127.0.0.1:1', baseUrl: 'unused' },
  });
  expect(scopes.variables.map(({ name, value, scope }) => [scope, name, value])).toEqual([
    ['given', 'version', 'v9'],
    ['environment', 'baseUrl', 'http://127.0.0.1:9'],
    ['environment', 'token', '{{apiKey}}'],
    ['environment', 'apiKey', 'k-1'],
    ['request', 'attempt', '1'],
    ['folder', 'version', 'v3'],
    ['collection', 'version', 'v2'],
    ['built-in', 'sandboxUrl', 'http://127.0.0.1:1'],
    ['built-in', 'baseUrl', 'unused'],
  ]);
  expect(scopes.variables.find(({ name }) => name === 'apiKey')?.isSecret).toBe(true);
  expect(scopes.inherited).toMatchObject({
    headers: [{ fromName: 'Orders' }, { fromName: 'Shop' }],
    auth: { fromName: 'Shop' },
  });
});

test('a secret without a value is null, a variable that is switched off is not there', async () => {
  const { environments, of, read, save } = await openSample();
  await save(change(await read('Test'), 'token', { isEnabled: false }));
  const nothing = { given: {}, builtIn: {} };
  const scopes = await environments.readScopes({ ...of, itemId: null, environmentName: 'Test', ...nothing });
  expect(scopes.variables.map(({ name, value }) => [name, value])).toEqual([
    ['baseUrl', 'http://127.0.0.1:9'],
    ['apiKey', null],
    ['version', 'v2'],
  ]);
  const alone = await environments.readScopes({
    collectionId: null,
    itemId: null,
    environmentName: null,
    ...nothing,
  });
  expect(alone).toEqual({ variables: [], inherited: { headers: [], auth: null, settings: [] } });
  const unknown = environments.readScopes({ ...of, itemId: null, environmentName: 'None', ...nothing });
  await expect(unknown).rejects.toMatchObject({ said: { key: 'collections.environment-unknown' } });
});

test.each([
  ['abc', 'abc'],
  ['  abc \n', 'abc'],
  ['"abc"', 'abc'],
  ['“abc”', 'abc'],
  [" '`abc`' ", 'abc'],
  ['abc"', 'abc'],
  ['ab\r\n    cd', 'abcd'],
  ['\uFEFFab\u200Bc\u00AD', 'abc'],
  ['\u00A0abc\u2003', 'abc'],
  ['pass word', 'pass word'],
  ['a"b', 'a"b'],
  ['a\tb', 'ab'],
  ['Bearer abc', 'Bearer abc'],
  ['""', ''],
])('%j is cleaned to %j', (value, expected) => {
  expect(cleanSecret(value)).toBe(expected);
  expect(cleanSecret(expected)).toBe(expected);
});

test('a held secret is cleaned where it is kept; one that is not held is said to be missing', async () => {
  const { environments, of, secrets, root } = await openSample();
  const name = { ...of, name: 'Test', variable: 'apiKey' };
  await expect(environments.cleanSecret(name, call)).rejects.toMatchObject({ code: 'not-found' });
  await environments.setSecret({ ...name, value: ' "k-1"\n' }, call);
  await environments.cleanSecret(name, call);
  expect(secrets.get({ collection: root, environment: 'Test', variable: 'apiKey' })).toBe('k-1');
  await environments.setSecret({ ...name, value: null }, call);
  await expect(environments.cleanSecret(name, call)).rejects.toMatchObject({ code: 'not-found' });
});

test('a held secret is described without its value, and one that is not held is left out', async () => {
  const { environments, of } = await openSample();
  const name = { ...of, name: 'Test' };
  expect(await environments.describeSecrets(name)).toEqual([]);
  await environments.setSecret({ ...name, variable: 'apiKey', value: ' "k-77"' }, call);
  const facts = await environments.describeSecrets(name);
  expect(facts).toEqual([{ variable: 'apiKey', oddities: ['leading-blank', 'quoted'] }]);
  await environments.cleanSecret({ ...name, variable: 'apiKey' }, call);
  expect(await environments.describeSecrets(name)).toEqual([{ variable: 'apiKey', oddities: [] }]);
});
