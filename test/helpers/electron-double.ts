import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import type * as Electron from 'electron';

/**
 * Stands in for the `electron` module, which only its own binary can load: the parts that the shell uses, recording
 * what was asked of them and letting a test raise Electron's events. Signatures are held to electron.d.ts by `Pick`.
 */

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = Parameters<Electron.WebRequest['onBeforeRequest']>[0];
type Protocol = Parameters<Electron.Protocol['handle']>[1];

export class SessionDouble extends EventEmitter {
  partition = '';
  isCached = true;
  permissionRequest: PermissionRequest = null;
  permissionCheck: PermissionCheck = null;
  devicePermission: DevicePermission = null;
  beforeRequest: BeforeRequest = null;
  readonly handledSchemes = new Map<string, Protocol>();

  readonly protocol: Pick<Electron.Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      this.handledSchemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: PermissionRequest) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission) {
    this.devicePermission = handler;
  }
}

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

export class WebContentsDouble extends EventEmitter {
  readonly id: number;
  readonly sent: [channel: string, message: unknown][] = [];
  reloads = 0;
  windowOpen: WindowOpenHandler | null = null;

  constructor(id: number) {
    super();
    this.id = id;
  }
  send(channel: string, message: unknown) {
    this.sent.push([channel, message]);
  }
  reload() {
    this.reloads += 1;
  }
  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.windowOpen = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows() {
    return BrowserWindow.all;
  }

  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: WebContentsDouble;
  readonly did: string[] = [];
  isMax = false;
  isMin = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = new WebContentsDouble(BrowserWindow.all.length + 1);
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.did.push(`load ${url}`);
    return Promise.resolve();
  }
  show() {
    this.did.push('show');
  }
  focus() {
    this.did.push('focus');
  }
  restore() {
    this.did.push('restore');
  }
  maximize() {
    this.did.push('maximize');
  }
  isMinimized() {
    return this.isMin;
  }
  isMaximized() {
    return this.isMax;
  }
  getNormalBounds(): Electron.Rectangle {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
  /** As a person closing it. */
  close() {
    this.emit('close', {});
    BrowserWindow.all = BrowserWindow.all.filter((other) => other !== this);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}

class AppDouble extends EventEmitter {
  isPackaged = false;
  isFirstInstance = true;
  languages: string[] = ['en-GB'];
  did: string[] = [];
  /** Settles when the entry has run to its end, as Electron has it. */
  readiness: Promise<void> = Promise.resolve();

  getPreferredSystemLanguages(): string[] {
    return this.languages;
  }
  enableSandbox() {
    this.did.push('enable sandbox');
  }
  setPath(name: string, value: string) {
    if (!existsSync(value)) throw new Error(`Failed to set path: ${value} is not there`);
    this.did.push(`set ${name} ${value}`);
  }
  requestSingleInstanceLock() {
    return this.isFirstInstance;
  }
  async whenReady() {
    await this.readiness;
    this.did.push('ready');
  }
  isReady() {
    return this.did.includes('ready');
  }
  /** Asks as Electron does: windows are gone, then `will-quit` may still say no. */
  quit() {
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true) };
    this.emit('will-quit', event);
    this.did.push(isPrevented ? 'wait before quitting' : 'quit');
  }
}
export const app = new AppDouble();

/** What the person will press or choose in the dialogs to come. */
export const answers = {
  button: 0,
  folder: null as string | null,
  savePath: null as string | null,
};
export const asked: { kind: string; options: unknown; hasParent: boolean }[] = [];

/** Dialog functions take a parent window first, or none. */
function record(kind: string, args: readonly unknown[]) {
  const hasParent = args[0] instanceof BrowserWindow;
  asked.push({ kind, options: args[hasParent ? 1 : 0], hasParent });
}
export const dialog = {
  showMessageBox(...args: unknown[]) {
    record('message', args);
    return Promise.resolve({ response: answers.button, checkboxChecked: false });
  },
  showOpenDialog(...args: unknown[]) {
    record('open', args);
    const { folder } = answers;
    return Promise.resolve({ canceled: folder === null, filePaths: folder === null ? [] : [folder] });
  },
  showSaveDialog(...args: unknown[]) {
    record('save', args);
    return Promise.resolve({ canceled: answers.savePath === null, filePath: answers.savePath ?? '' });
  },
  showErrorBox(title: string, content: string) {
    record('error', [{ title, content }]);
  },
};

export const didInSystem: string[] = [];
export const shell: Pick<Electron.Shell, 'openExternal' | 'trashItem' | 'showItemInFolder'> = {
  async openExternal(url) {
    didInSystem.push(`open ${url}`);
    return Promise.resolve();
  },
  async trashItem(path) {
    didInSystem.push(`trash ${path}`);
    return Promise.resolve();
  },
  showItemInFolder(path) {
    didInSystem.push(`show ${path}`);
  },
};

type InvokeHandler = Parameters<Electron.IpcMain['handle']>[1];
export const ipcHandlers = new Map<string, InvokeHandler>();
export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle(channel, handler) {
    ipcHandlers.set(channel, handler);
  },
};

export const privilegedSchemes: Electron.CustomScheme[] = [];
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    privilegedSchemes.push(...schemes);
    app.did.push('register schemes');
  },
};

export const sessions: SessionDouble[] = [];
/** As the system is set: what goes to `.example` takes a proxy. */
export const session = {
  defaultSession: {
    resolveProxy: async (url: string): Promise<string> =>
      Promise.resolve(
        new URL(url).hostname.endsWith('.example') ? 'PROXY proxy.corp:3128; DIRECT' : 'DIRECT',
      ),
  },
  fromPartition(partition: string, options: Electron.FromPartitionOptions) {
    const made = new SessionDouble();
    made.partition = partition;
    made.isCached = options.cache;
    sessions.push(made);
    return made;
  },
};

export const nativeTheme = { shouldUseDarkColors: false };

export const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
const displayAt = (workArea: Electron.Rectangle | undefined) => ({
  workArea: workArea ?? { x: 0, y: 0, width: 800, height: 600 },
});
export const screen = {
  getPrimaryDisplay: () => displayAt(screens[0]),
  getAllDisplays: () => screens.map(displayAt),
};

export let applicationMenu: Electron.MenuItemConstructorOptions[] = [];
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu(menu: Electron.MenuItemConstructorOptions[]) {
    applicationMenu = menu;
  },
};

/** What the preload gave the page, by name. */
export const exposed = new Map<string, unknown>();
export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld(name, api) {
    exposed.set(name, api);
  },
};
class IpcRendererDouble extends EventEmitter {
  readonly invoked: unknown[][] = [];
  invoke(...args: unknown[]) {
    this.invoked.push(args);
    return Promise.resolve({ ok: true, value: null });
  }
}
export const ipcRenderer = new IpcRendererDouble();

type ForkOptions = Parameters<typeof Electron.utilityProcess.fork>[2];

/** A process that never was: a test says what it does. */
export class UtilityProcessDouble extends EventEmitter {
  readonly file: string;
  readonly args: string[];
  readonly options: ForkOptions;
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly posted: unknown[] = [];
  pid: number | undefined = undefined;

  constructor(file: string, args: string[], options: ForkOptions) {
    super();
    this.file = file;
    this.args = args;
    this.options = options;
  }
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  kill() {
    this.emit('exit', 15);
    return true;
  }
}
export const utilityProcesses: UtilityProcessDouble[] = [];
export const utilityProcess = {
  fork(file: string, args: string[], options: ForkOptions) {
    const made = new UtilityProcessDouble(file, args, options);
    utilityProcesses.push(made);
    return made;
  },
};

/** Forgets all that was recorded; each test begins here. */
export function resetElectron(): void {
  app.removeAllListeners();
  Object.assign(app, {
    isPackaged: false,
    isFirstInstance: true,
    languages: ['en-GB'],
    did: [],
    readiness: Promise.resolve(),
  });
  BrowserWindow.all = [];
  Object.assign(answers, { button: 0, folder: null, savePath: null });
  for (const list of [asked, didInSystem, privilegedSchemes, sessions, utilityProcesses]) list.length = 0;
  screens.splice(0, screens.length, { x: 0, y: 0, width: 1920, height: 1040 });
  nativeTheme.shouldUseDarkColors = false;
  ipcHandlers.clear();
  applicationMenu = [];
}
