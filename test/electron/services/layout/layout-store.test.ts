import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLayoutStore } from '../../../../electron/services/layout/layout-store.ts';
import { windowLayoutSchema } from '../../../../shared/model/app-state.ts';
import { makeFiles, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function makeLayout() {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  return { folder, dataFolder, layout: createLayoutStore({ dataFolder, files: makeFiles(folder) }) };
}

const defaults = windowLayoutSchema.parse({});

test('before anything was written the window has its defaults', async () => {
  const { layout } = await makeLayout();
  expect(await layout.read()).toEqual(defaults);
});

test('what is written is read back, by the next copy of the app, too', async () => {
  const { layout, folder, dataFolder } = await makeLayout();
  const wanted = windowLayoutSchema.parse({
    sidebarPercent: 25,
    tabs: [{ draftId: 'd', collectionId: 'c', itemId: 'a.yml' }],
    environmentByCollection: { c: 'Test', d: null },
  });
  await layout.write(wanted);
  expect(await layout.read()).toEqual(wanted);
  expect(await createLayoutStore({ dataFolder, files: makeFiles(folder) }).read()).toEqual(wanted);
  expect(JSON.parse(await readFile(join(dataFolder, 'layout.json'), 'utf8'))).toMatchObject({ version: 1 });
});

test('a window that is loaded anew reads what was still being written', async () => {
  const { layout } = await makeLayout();
  const wanted = { ...defaults, sidebarPercent: 31 };
  const writing = layout.write(wanted);
  expect(await layout.read()).toEqual(wanted);
  await writing;
});

test('a part that is missing or broken has its default, the others stay', async () => {
  const { layout, dataFolder } = await makeLayout();
  const tab = { draftId: 'd', collectionId: null, itemId: null };
  await writeFiles(dataFolder, {
    'layout.json': JSON.stringify({
      sidebarPercent: 'wide',
      requestPercent: 30,
      tabs: [tab, { draftId: 5 }],
      later: 1,
    }),
  });
  expect(await layout.read()).toEqual({ ...defaults, requestPercent: 30, tabs: [tab] });
});

test.each(['', '{', 'null', '[]', '"text"', '\0\0\0'])(
  'a file that holds %j is kept aside and begun anew',
  async (text) => {
    const { layout, dataFolder } = await makeLayout();
    await writeFiles(dataFolder, { 'layout.json': text });
    expect(await layout.read()).toEqual(defaults);
    expect(await readFiles(dataFolder)).toEqual({ 'layout.json.broken': text });
    await layout.write(defaults);
    expect(await layout.read()).toEqual(defaults);
  },
);

test('however short the file is cut, the window opens', async () => {
  const { layout, dataFolder } = await makeLayout();
  await layout.write(windowLayoutSchema.parse({ foldedFolders: ['c:a', 'c:b'] }));
  const text = await readFile(join(dataFolder, 'layout.json'), 'utf8');
  for (let length = 0; length < text.length; length += 1) {
    await writeFile(join(dataFolder, 'layout.json'), text.slice(0, length));
    expect((await layout.read()).sidebarPercent).toBe(defaults.sidebarPercent);
  }
});
