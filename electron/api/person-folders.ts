import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Computer } from './computer.ts';

export interface PersonalComputer extends Computer {
  readonly homeFolder: string;
}

export interface PersonFolders {
  readonly dataFolder: string;
  readonly collectionsFolder: string;
}

/** The app's name as it stands in folders. */
const FOLDER_NAME = 'Plaincall';

/**
 * Where this person's data and collections lie, the same for every host: what the browser host saved is there when the
 * desktop app is installed later. The data folder is the one that Electron's `app.getPath('userData')` names.
 */
export function findPersonFolders(computer: PersonalComputer): PersonFolders {
  const home = computer.env['PLAINCALL_HOME'];
  if (home !== undefined && home !== '') {
    const dataFolder = path.resolve(home);
    return { dataFolder, collectionsFolder: path.join(dataFolder, 'collections') };
  }
  return {
    dataFolder: path.join(perUserFolder(computer), FOLDER_NAME),
    collectionsFolder: path.join(documentsFolder(computer.homeFolder), FOLDER_NAME),
  };
}

/** Electron's `appData`, see https://www.electronjs.org/docs/latest/api/app#appgetpathname */
function perUserFolder({ system, env, homeFolder }: PersonalComputer): string {
  if (system === 'win32') return env['APPDATA'] ?? path.join(homeFolder, 'AppData', 'Roaming');
  if (system === 'darwin') return path.join(homeFolder, 'Library', 'Application Support');
  const given = env['XDG_CONFIG_HOME'];
  // The XDG base directory specification: a path that is not absolute is to be ignored.
  return given !== undefined && path.isAbsolute(given) ? given : path.join(homeFolder, '.config');
}

function documentsFolder(homeFolder: string): string {
  const documents = path.join(homeFolder, 'Documents');
  return existsSync(documents) ? documents : homeFolder;
}
