import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserCommand, startBrowser } from '../../../electron/loopback/open-browser.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-browser-'));
  for (const name of ['google-chrome', 'chromium'])
    await writeFile(path.join(folder, name), '#!/bin/sh\nexit 0\n');
  await chmod(path.join(folder, 'google-chrome'), 0o755);
  await chmod(path.join(folder, 'chromium'), 0o644);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const address = 'http://127.0.0.1:4000/#token=a';

describe('showing the address', () => {
  it('opens a window of its own, with a profile of its own, where a Chromium can be run', () => {
    const command = browserCommand(address, '/data/browser', {
      system: 'linux',
      env: { PATH: `/nowhere:${folder}`, DISPLAY: ':0' },
    });
    expect(command?.program).toBe(path.join(folder, 'google-chrome'));
    expect(command?.args).toEqual([
      `--app=${address}`,
      '--user-data-dir=/data/browser',
      '--no-first-run',
      '--no-default-browser-check',
    ]);
  });

  it('opens nothing where there is no display', () => {
    expect(browserCommand(address, '/data', { system: 'linux', env: { PATH: folder } })).toBeNull();
  });

  it.each([
    ['linux', { PATH: '/nowhere', WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['win32', { ProgramFiles: 'C:\\none' }, 'rundll32'],
  ] as const)('opens the default browser of %s where there is none', (system, env, program) => {
    const command = browserCommand(address, '/data', { system, env });
    expect(command).toMatchObject({ program });
    expect(command?.args.at(-1)).toBe(address);
  });

  it('says whether the program could be started', async () => {
    expect(await startBrowser({ program: path.join(folder, 'google-chrome'), args: [] })).toBe(true);
    expect(await startBrowser({ program: path.join(folder, 'missing'), args: [] })).toBe(false);
  });
});
