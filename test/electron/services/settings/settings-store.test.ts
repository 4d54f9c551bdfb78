import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSettingsStore } from '../../../../electron/services/settings/settings-store.ts';
import { makeFiles, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function makeSettings() {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  return { dataFolder, settings: createSettingsStore({ dataFolder, files: makeFiles(folder) }) };
}

test('what is chosen is read back, and before that there is what the computer says', async () => {
  const { settings } = await makeSettings();
  expect(await settings.read()).toMatchObject({ language: 'system' });
  await settings.write({ language: 'de' });
  expect(await settings.read()).toMatchObject({ language: 'de' });
});

test('a setting that nobody knows has its default, and those of a newer version stay in the file', async () => {
  const { settings, dataFolder } = await makeSettings();
  await writeFiles(dataFolder, { 'settings.json': JSON.stringify({ language: 'tlh', later: [1] }) });
  expect(await settings.read()).toMatchObject({ language: 'system' });
  await settings.write({ language: 'en' });
  const { 'settings.json': text = '' } = await readFiles(dataFolder);
  expect(JSON.parse(text)).toEqual({ version: 1, language: 'en', later: [1] });
});

test('one part of the settings is written without the others', async () => {
  const { settings } = await makeSettings();
  const { network } = await settings.read();
  const own = { ...network, authorities: ['/etc/company.pem'] };
  await settings.write({ network: own });
  await settings.write({ language: 'de' });
  expect(await settings.read()).toEqual({ language: 'de', network: own });
});

test('a broken part of what is said about the network takes no other with it', async () => {
  const { settings, dataFolder } = await makeSettings();
  const network = { proxy: { use: 'magic' }, authorities: ['/etc/company.pem'], clientCertificates: 'none' };
  await writeFiles(dataFolder, { 'settings.json': JSON.stringify({ network }) });
  expect((await settings.read()).network).toEqual({
    proxy: { use: 'system', address: '', username: '', bypass: '' },
    authorities: ['/etc/company.pem'],
    clientCertificates: [],
  });
});

test.each(['', '{', 'null', '[]'])('a file that holds %j is kept aside', async (text) => {
  const { settings, dataFolder } = await makeSettings();
  await writeFiles(dataFolder, { 'settings.json': text });
  expect(await settings.read()).toMatchObject({ language: 'system' });
  expect(await readFiles(dataFolder)).toEqual({ 'settings.json.broken': text });
});
