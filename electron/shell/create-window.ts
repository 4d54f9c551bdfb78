import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Session } from 'electron';
import { APP_ADDRESS } from './own-address.ts';
import { SMALLEST, placeOnScreen, readWindowState, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preloadFile: string;
  readonly dataFolder: string;
  readonly allowsDevTools: boolean;
}

/** The colour of the page before it has drawn itself, so that a dark room stays dark. */
const PAPER = { light: '#f7f6f3', dark: '#191a1d' } as const;

/**
 * The one place where a window is made, so that its rights are read in one place: it is a page like any other, without
 * Node, in its own process sandbox, with one small bridge.
 */
export function createWindow(options: WindowOptions): BrowserWindow {
  const remembered = readWindowState(options.dataFolder);
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeOnScreen(remembered, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Plaincall',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      session: options.session,
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: options.allowsDevTools,
      // A middle click would open a link in a window of its own.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(options.dataFolder, {
      ...window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    });
  });
  void window.loadURL(APP_ADDRESS);
  return window;
}
