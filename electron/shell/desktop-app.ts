import { mkdirSync } from 'node:fs';
import { BrowserWindow, Menu, app, dialog, session } from 'electron';
import { text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { EventBus } from '../api/event-bus.ts';
import type { PageFiles } from '../api/page-files.ts';
import { inLanguage } from '../api/page-language.ts';
import type { Platform } from '../api/platform.ts';
import type { ServedApp } from '../api/served-app.ts';
import type { SpokenLanguage } from '../api/spoken-language.ts';
import { makeMenu } from './app-menu.ts';
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts';
import { createWindow } from './create-window.ts';
import { createDesktopPlatform } from './desktop-platform.ts';
import { serveIpc } from './ipc-transport.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { askThenOpenLink } from './open-link.ts';
import { createReloadGuard } from './reload-guard.ts';

/**
 * The life of the desktop app: one instance, one window, services that outlive the window and are closed before the
 * process ends. What it is made of comes from the entry, so that the shell knows no service.
 */
export interface DesktopAppOptions {
  readonly base: Platform;
  readonly spoken: SpokenLanguage;
  readonly files: PageFiles;
  readonly headers: Readonly<Record<string, string>>;
  readonly preloadFile: string;
  readonly bus: EventBus;
  readonly serve: (platform: Platform) => ServedApp;
}

/**
 * Resolves when the first window was asked for, or at once where another instance took over. Everything that Electron
 * wants before it is ready is done before this first returns.
 */
export async function runDesktopApp(options: DesktopAppOptions): Promise<void> {
  app.enableSandbox();
  // Electron throws where the folder is not there yet.
  mkdirSync(options.base.dataFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', options.base.dataFolder);
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('web-contents-created', (_event, contents) => {
    lockDownContents(contents, (url) => {
      askThenOpenLink(url, options.spoken.catalogue, currentWindow()).catch(() => undefined);
    });
  });
  app.on('second-instance', focusWindow);
  await app.whenReady();
  openDesktop(options);
}

function openDesktop(options: DesktopAppOptions): void {
  const allowsDevTools = !app.isPackaged;
  // Without `persist:` nothing that the page saw is written to disk.
  const pageSession = session.fromPartition('plaincall', { cache: false });
  lockDownSession(pageSession, { allowsDevTools });
  const { base, spoken } = options;
  const { catalogue } = spoken;
  const served = options.serve(createDesktopPlatform({ base, catalogue, window: currentWindow }));
  handleAppProtocol(pageSession, {
    ...options,
    files: inLanguage(options.files, () => spoken.current()),
    app: served,
  });
  serveIpc(served, () => BrowserWindow.getAllWindows().map((window) => window.webContents));
  const showMenu = () => {
    const menu = makeMenu({
      catalogue,
      isMac: base.system === 'darwin',
      allowsDevTools,
      choose: (command) => options.bus.publish({ name: 'menu.chosen', payload: { command } }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  };
  spoken.onChange(showMenu);
  showMenu();
  const openWindow = () => {
    const window = createWindow({
      ...options,
      session: pageSession,
      dataFolder: base.dataFolder,
      allowsDevTools,
    });
    reloadWhenGone(window, catalogue);
  };
  closeBeforeQuitting(served);
  app.on('window-all-closed', () => {
    if (base.system !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (currentWindow() === null) openWindow();
  });
  openWindow();
}

function currentWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null;
}

function focusWindow(): void {
  const window = currentWindow();
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page that crashed comes back by itself: its drafts are in the journal. Not for ever, where it crashes each time. */
function reloadWhenGone(window: BrowserWindow, catalogue: Catalogue): void {
  const mayReload = createReloadGuard(() => Date.now());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (mayReload()) {
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox('Plaincall', text(catalogue, 'desktop.page-keeps-going'));
  });
}

/**
 * The process ends when the journal and every save are on disk. `will-quit` comes after the windows are closed, so what
 * a page handed over as it went is written down too.
 */
function closeBeforeQuitting(served: ServedApp): void {
  let phase: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'closing') return;
    phase = 'closing';
    const quit = () => {
      phase = 'closed';
      app.quit();
    };
    served.close().then(quit, quit);
  });
}
