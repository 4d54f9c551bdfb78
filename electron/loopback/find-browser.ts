import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Computer } from '../api/computer.ts';

/** Browsers that know `--app=`, which opens an address in a window without tabs and address bar. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
] as const;

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'] as const;

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
] as const;

/** The program file of an installed Chromium or one of its kin; null where there is none. */
export function findInstalledChromium(computer: Computer): string | null {
  return candidates(computer).find(isExecutable) ?? null;
}

function candidates({ system, env }: Computer): string[] {
  if (system === 'darwin') {
    return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (system === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => path.win32.join(root, ...program)),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.isAbsolute(folder));
  return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
