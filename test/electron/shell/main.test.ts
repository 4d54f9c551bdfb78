import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserWindow, app, asked, ipcHandlers, resetElectron } from '../../helpers/electron-double.ts';

/** The entry of the desktop app with all of its services, on a double of Electron. */
let folder = '';
let home = '';
const faultListeners = process.listeners('uncaughtException');
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-main-'));
  // As at the first start of all: not there yet.
  home = path.join(folder, 'data');
  vi.stubEnv('PLAINCALL_HOME', home);
});
afterAll(async () => {
  for (const listener of process.listeners('uncaughtException')) {
    if (!faultListeners.includes(listener)) process.off('uncaughtException', listener);
  }
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const call = (name: string) =>
  ipcHandlers.get('api')?.(
    { sender: { id: 1 }, senderFrame: { parent: null, url: 'app://plaincall/' } } as never,
    name,
    null,
    'window',
  ) as Promise<unknown>;

describe('the desktop app as a whole', () => {
  it('runs to its end before Electron is ready, having done by then what has to be done by then', async () => {
    resetElectron();
    const ready = Promise.withResolvers<void>();
    app.readiness = ready.promise;
    await import('../../../electron/main.ts');
    expect(app.did).toEqual(['enable sandbox', `set userData ${home}`, 'register schemes']);
    ready.resolve();
    await expect.poll(() => BrowserWindow.all.length).toBe(1);
  });

  it('answers its window with the services of the app', async () => {
    expect(await call('app.describe')).toMatchObject({
      ok: true,
      value: { host: 'desktop', dataFolder: home, sandboxProblem: null },
    });
    expect(await call('collection.list')).toMatchObject({
      ok: true,
      value: [{ name: 'Sandbox', isSandbox: true }],
    });
  });

  it('says in a sentence that something went wrong, and goes on', async () => {
    const listener = process.listeners('uncaughtException').find((one) => !faultListeners.includes(one));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    listener?.(new Error('a fault of ours'), 'uncaughtException');
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    expect(asked.at(-1)).toMatchObject({ kind: 'error', options: { title: 'Plaincall' } });
    expect(await call('app.describe')).toMatchObject({ ok: true });
  });

  it('ends when its services have ended', async () => {
    BrowserWindow.all[0]?.close();
    await expect.poll(() => app.did.at(-1)).toBe('quit');
  });
});
