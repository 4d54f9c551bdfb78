import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../../electron/api/event-bus.ts';
import type { AppEvent } from '../../../electron/api/event-bus.ts';
import { createNodePlatform } from '../../../electron/api/node-platform.ts';
import { createPageFiles } from '../../../electron/api/page-files.ts';
import { PAGE_HEADERS } from '../../../electron/api/page-headers.ts';
import { createSpokenLanguage } from '../../../electron/api/spoken-language.ts';
import { runDesktopApp } from '../../../electron/shell/desktop-app.ts';
import {
  BrowserWindow,
  app,
  applicationMenu,
  asked,
  ipcHandlers,
  resetElectron,
  screens,
  sessions,
} from '../../helpers/electron-double.ts';

let folder = '';
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-desktop-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the app on a double of Electron; `closed` settles the services. */
async function run(system: 'linux' | 'darwin' = 'linux') {
  const closing = Promise.withResolvers<void>();
  const heard: AppEvent[] = [];
  const bus = createEventBus();
  bus.subscribe((event) => heard.push(event));
  const base = createNodePlatform({ host: 'desktop', version: '1.0.0', env: { PLAINCALL_HOME: folder } });
  const spoken = createSpokenLanguage(() => ['en-GB']);
  await spoken.speak('system');
  await runDesktopApp({
    base: { ...base, system },
    spoken,
    files: createPageFiles(folder),
    headers: PAGE_HEADERS,
    preloadFile: '/app/preload.cjs',
    bus,
    serve: () => ({
      dispatch: () => Promise.resolve({ ok: true, value: null }),
      subscribe: (listener) => bus.subscribe(listener),
      openBody: () => Promise.reject(new Error('none')),
      close: () => closing.promise,
    }),
  });
  return { closing, heard, spoken };
}

const onlyWindow = () => {
  const [window, ...more] = BrowserWindow.all;
  if (window === undefined || more.length > 0) throw new Error('there is not exactly one window');
  return window;
};

describe('the desktop app at its start', () => {
  it('sandboxes every process and names its scheme before Electron is ready', async () => {
    await run();
    expect(app.did).toEqual(['enable sandbox', `set userData ${folder}`, 'register schemes', 'ready']);
  });

  it('opens one window on its own page, without Node, isolated, with one preload', async () => {
    await run();
    const { options, did } = onlyWindow();
    expect(did).toEqual(['load app://plaincall/']);
    expect(options.webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
    });
    expect(options.show).toBe(false);
    expect(ipcHandlers.has('api')).toBe(true);
  });

  it('keeps nothing of the page on disk and locks its session', async () => {
    await run();
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ partition: 'plaincall', isCached: false });
    expect(sessions[0]?.permissionCheck?.(null, 'media', '', {} as never)).toBe(false);
    expect(sessions[0]?.handledSchemes.has('app')).toBe(true);
  });

  it('locks the window that it opens', async () => {
    await run();
    expect(onlyWindow().webContents.windowOpen?.({ url: 'https://example.com' } as never)).toEqual({
      action: 'deny',
    });
  });

  it.each([true, false])(
    'allows developer tools only where it is not packaged (packaged: %s)',
    async (isPackaged) => {
      app.isPackaged = isPackaged;
      await run();
      expect(onlyWindow().options.webPreferences?.devTools).toBe(!isPackaged);
    },
  );

  it('ends at once where it is running already', async () => {
    app.isFirstInstance = false;
    await run();
    expect(BrowserWindow.all).toEqual([]);
    expect(app.did.at(-1)).toBe('quit');
  });

  it('brings its window to the front when it is started a second time', async () => {
    await run();
    const window = onlyWindow();
    window.isMin = true;
    app.emit('second-instance');
    expect(window.did.slice(1)).toEqual(['restore', 'show', 'focus']);
  });
});

describe('the window', () => {
  it('is shown when it is ready, and comes back where it stood, on a screen that is there', async () => {
    await writeFile(
      path.join(folder, 'window.json'),
      JSON.stringify({ x: 3000, y: 10, width: 1000, height: 700, isMaximized: true }),
    );
    screens.push({ x: 1920, y: 0, width: 2560, height: 1400 });
    await run();
    const window = onlyWindow();
    expect(window.options).toMatchObject({ x: 3000, y: 10, width: 1000, height: 700 });
    window.emit('ready-to-show');
    expect(window.did.slice(1)).toEqual(['maximize', 'show']);
  });

  it('remembers where it stood when it is closed', async () => {
    await run();
    const { x, y, width, height } = onlyWindow().options;
    onlyWindow().isMax = true;
    onlyWindow().close();
    resetElectron();
    await run();
    expect(onlyWindow().options).toMatchObject({ x, y, width, height });
    onlyWindow().emit('ready-to-show');
    expect(onlyWindow().did).toContain('maximize');
  });

  it('is loaded again when its page crashed, and says so instead where that does not help', async () => {
    await run();
    const { webContents } = onlyWindow();
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(webContents.reloads).toBe(0);
    for (let crash = 1; crash <= 4; crash += 1)
      webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(webContents.reloads).toBe(3);
    expect(asked.map(({ kind }) => kind)).toEqual(['error']);
  });
});

describe('the end', () => {
  it('waits until the services have written everything down', async () => {
    const { closing } = await run();
    onlyWindow().close();
    expect(app.did.at(-1)).toBe('wait before quitting');
    app.quit();
    expect(app.did.at(-1)).toBe('wait before quitting');
    closing.resolve();
    await expect.poll(() => app.did.at(-1)).toBe('quit');
  });

  it('comes also where closing failed', async () => {
    const { closing } = await run();
    onlyWindow().close();
    closing.reject(new Error('disk full'));
    await expect.poll(() => app.did.at(-1)).toBe('quit');
  });

  it('does not come with the last window on macOS, where the app opens another when it is chosen', async () => {
    await run('darwin');
    onlyWindow().close();
    expect(app.did.at(-1)).toBe('ready');
    app.emit('activate');
    expect(onlyWindow().did).toEqual(['load app://plaincall/']);
    app.emit('activate');
    expect(BrowserWindow.all).toHaveLength(1);
  });
});

describe('the menu', () => {
  const items = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

  it('publishes what was chosen, and leaves the keys to the page', async () => {
    const { heard } = await run();
    const commands = items(applicationMenu).filter((item) => item.click !== undefined);
    for (const item of commands) item.click?.({} as never, undefined, {} as never);
    expect(heard.map((event) => (event.name === 'menu.chosen' ? event.payload.command : event.name))).toEqual(
      ['new-request', 'new-collection', 'open-collection', 'save', 'close-tab', 'send', 'find'],
    );
    expect(
      commands.filter((item) => item.accelerator !== undefined && item.registerAccelerator !== false),
    ).toEqual([]);
  });

  it('has the developer tools only where it is not packaged', async () => {
    app.isPackaged = true;
    await run();
    expect(items(applicationMenu).some((item) => item.role === 'toggleDevTools')).toBe(false);
  });

  it('has the app menu that macOS expects, and Quit in the File menu elsewhere', async () => {
    await run('darwin');
    expect(applicationMenu[0]?.role).toBe('appMenu');
    resetElectron();
    await run('linux');
    expect(items(applicationMenu).some((item) => item.role === 'quit')).toBe(true);
  });

  it('speaks the language that is chosen while the app runs', async () => {
    const { spoken } = await run();
    const labels = () => applicationMenu.map(({ label }) => label);
    const english = labels();
    await spoken.speak('de');
    expect(labels()).not.toEqual(english);
    await spoken.speak('en');
    expect(labels()).toEqual(english);
  });
});
