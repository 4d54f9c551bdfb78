import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPersonFolders } from '../../../electron/api/person-folders.ts';

let home = '';
let homeWithDocuments = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-home-'));
  homeWithDocuments = path.join(home, 'kim');
  await mkdir(path.join(homeWithDocuments, 'Documents'), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe("where a person's data lies", () => {
  it('is moved as a whole by PLAINCALL_HOME', () => {
    const env = { PLAINCALL_HOME: path.join(home, 'elsewhere'), XDG_CONFIG_HOME: '/ignored' };
    expect(findPersonFolders({ system: 'linux', env, homeFolder: home })).toEqual({
      dataFolder: path.join(home, 'elsewhere'),
      collectionsFolder: path.join(home, 'elsewhere', 'collections'),
    });
  });

  it.each([
    ['linux', {}, '.config/Plaincall'],
    ['darwin', {}, 'Library/Application Support/Plaincall'],
    ['win32', {}, 'AppData/Roaming/Plaincall'],
  ] as const)('is the per-user folder of %s', (system, env, expected) => {
    const { dataFolder } = findPersonFolders({ system, env, homeFolder: home });
    expect(dataFolder).toBe(path.join(home, expected));
  });

  it('follows XDG_CONFIG_HOME and APPDATA where they are set, and not one that is relative', () => {
    const dataFolderWith = (system: NodeJS.Platform, env: Record<string, string>) =>
      findPersonFolders({ system, env, homeFolder: home }).dataFolder;
    expect(dataFolderWith('linux', { XDG_CONFIG_HOME: '/srv/config' })).toBe('/srv/config/Plaincall');
    expect(dataFolderWith('linux', { XDG_CONFIG_HOME: 'config' })).toBe(path.join(home, '.config/Plaincall'));
    expect(dataFolderWith('win32', { APPDATA: '/roaming' })).toBe('/roaming/Plaincall');
  });

  it('takes an empty PLAINCALL_HOME for none', () => {
    const { dataFolder } = findPersonFolders({
      system: 'linux',
      env: { PLAINCALL_HOME: '' },
      homeFolder: home,
    });
    expect(dataFolder).toBe(path.join(home, '.config/Plaincall'));
  });

  it('puts collections with the documents, or into the home folder where there are none', () => {
    const collectionsOf = (homeFolder: string) =>
      findPersonFolders({ system: 'linux', env: {}, homeFolder }).collectionsFolder;
    expect(collectionsOf(homeWithDocuments)).toBe(path.join(homeWithDocuments, 'Documents', 'Plaincall'));
    expect(collectionsOf(home)).toBe(path.join(home, 'Plaincall'));
  });
});
