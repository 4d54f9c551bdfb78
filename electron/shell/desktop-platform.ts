import path from 'node:path';
import { dialog, session, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { Platform } from '../api/platform.ts';
import { askThenOpenLink } from './open-link.ts';

export interface DesktopPlatformOptions {
  /** What plain Node gives: folders, time, ids. */
  readonly base: Platform;
  readonly catalogue: Catalogue;
  /** The window that a dialog belongs to; null while there is none. */
  readonly window: () => BrowserWindow | null;
}

/** What Electron adds to plain Node: native dialogs, the system's trash, file manager and browser. */
export function createDesktopPlatform({ base, catalogue, window }: DesktopPlatformOptions): Platform {
  const owner = () => {
    const current = window();
    return current === null ? ([] as const) : ([current] as const);
  };
  const pick = async (options: OpenDialogOptions): Promise<string | null> => {
    const [parent] = owner();
    const { canceled, filePaths } = await (parent === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    ...base,
    host: 'desktop',
    capabilities: [
      'pick-folder',
      'pick-file',
      'save-dialog',
      'open-link',
      'show-in-folder',
      'trash',
      'native-menu',
    ],
    findSystemProxy: (url) => session.defaultSession.resolveProxy(url),
    moveToTrash: (file) => shell.trashItem(file),
    pickFolder: (title) => pick({ title, properties: ['openDirectory', 'createDirectory'] }),
    pickFile: (title) => pick({ title, properties: ['openFile'] }),
    async pickSavePath(suggestedName) {
      // A name that an answer suggested must not choose the folder.
      const options = { defaultPath: path.basename(suggestedName.replaceAll('\\', '/')) };
      const [parent] = owner();
      const { canceled, filePath } = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled ? null : filePath;
    },
    openLink: (url) => askThenOpenLink(url, catalogue, window()),
    async showInFolder(file) {
      shell.showItemInFolder(file);
      return Promise.resolve();
    },
  };
}
