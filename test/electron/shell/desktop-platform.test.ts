import type { BrowserWindow as ElectronWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createNodePlatform } from '../../../electron/api/node-platform.ts';
import { createDesktopPlatform } from '../../../electron/shell/desktop-platform.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { en } from '../../../shared/texts/en.ts';
import { BrowserWindow, answers, asked, didInSystem, resetElectron } from '../../helpers/electron-double.ts';

beforeEach(resetElectron);

function platformWith(window: BrowserWindow | null) {
  return createDesktopPlatform({
    base: createNodePlatform({
      host: 'desktop',
      version: '1.2.3',
      env: { PLAINCALL_HOME: '/srv/plaincall' },
    }),
    catalogue: en,
    window: () => window as unknown as ElectronWindow | null,
  });
}

describe('the desktop platform', () => {
  it('can do what the window asks about, and keeps the folders of the base', () => {
    const platform = platformWith(null);
    expect(platform).toMatchObject({ host: 'desktop', version: '1.2.3', dataFolder: '/srv/plaincall' });
    expect([...platform.capabilities].sort()).toEqual(
      [
        'native-menu',
        'open-link',
        'pick-file',
        'pick-folder',
        'save-dialog',
        'show-in-folder',
        'trash',
      ].sort(),
    );
  });

  it('asks for a folder in front of the window', async () => {
    answers.folder = '/home/kim/apis';
    expect(await platformWith(new BrowserWindow({})).pickFolder?.('Open a collection')).toBe(
      '/home/kim/apis',
    );
    expect(asked).toMatchObject([{ kind: 'open', hasParent: true, options: { title: 'Open a collection' } }]);
  });

  it('says null where nothing was chosen, with or without a window', async () => {
    expect(await platformWith(null).pickFolder?.('x')).toBeNull();
    expect(await platformWith(null).pickSavePath?.('x')).toBeNull();
  });

  it.each([
    ['report.json', 'report.json'],
    ['../../.bashrc', '.bashrc'],
    ['..\\..\\start.bat', 'start.bat'],
    ['/etc/passwd', 'passwd'],
  ])('suggests %j as no more than the name %j', async (given, suggested) => {
    await platformWith(null).pickSavePath?.(given);
    expect(asked[0]?.options).toEqual({ defaultPath: suggested });
  });

  it('asks the system which proxy an address goes through', async () => {
    const { findSystemProxy } = platformWith(null);
    expect(await findSystemProxy?.('https://api.example/')).toBe('PROXY proxy.corp:3128; DIRECT');
    expect(await findSystemProxy?.('https://api.test/')).toBe('DIRECT');
  });

  it('moves to the trash and shows in the folder through the system', async () => {
    await platformWith(null).moveToTrash?.('/tmp/a');
    await platformWith(null).showInFolder?.('/tmp/b');
    expect(didInSystem).toEqual(['trash /tmp/a', 'show /tmp/b']);
  });
});

describe('opening a link', () => {
  it.each([
    ['https://docs.example/errors?code=7', 'docs.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['mailto:owner@api.example', 'owner@api.example'],
    ['https://user:pass@evil.example/https://bank.example', 'evil.example'],
  ])('asks about %s by naming %s, then opens it', async (url, place) => {
    await platformWith(null).openLink?.(url);
    expect(asked[0]?.options).toMatchObject({
      message: `Open ${place} outside of Plaincall?`,
      defaultId: 1,
      cancelId: 1,
    });
    expect(didInSystem).toEqual([`open ${url}`]);
  });

  it('opens nothing where the person says no', async () => {
    answers.button = 1;
    await platformWith(null).openLink?.('https://docs.example/');
    expect(didInSystem).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://x',
    'data:text/html,x',
    '\\\\server\\share',
    'not an address',
    '',
  ])('refuses %j without asking', async (url) => {
    await expect(platformWith(null).openLink?.(url)).rejects.toBeInstanceOf(ServiceError);
    expect([asked, didInSystem]).toEqual([[], []]);
  });
});
