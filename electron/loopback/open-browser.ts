import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '../api/computer.ts';
import type { Computer } from '../api/computer.ts';
import { findInstalledChromium } from './find-browser.ts';

export interface BrowserCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How to show the address: as a window of its own where a Chromium is installed, else in the default browser. `null`
 * where there is no display. Pure but for the search.
 *
 * The window gets a profile of its own, so that the extensions of the person's browser do not read what is in it.
 */
export function browserCommand(
  address: string,
  profileFolder: string,
  computer: Computer,
): BrowserCommand | null {
  if (!hasDisplay(computer)) return null;
  const chromium = findInstalledChromium(computer);
  if (chromium !== null) {
    const profile = `--user-data-dir=${path.resolve(profileFolder)}`;
    return {
      program: chromium,
      args: [`--app=${address}`, profile, '--no-first-run', '--no-default-browser-check'],
    };
  }
  if (computer.system === 'darwin') return { program: 'open', args: [address] };
  // `start` is a word of the shell, and a shell would read the `&` of an address; this is what it does underneath.
  if (computer.system === 'win32')
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  return { program: 'xdg-open', args: [address] };
}

/** Starts it and does not wait: the browser outlives or outruns us as it likes. Resolves to whether it started. */
export function startBrowser(command: BrowserCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command.program, [...command.args], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
