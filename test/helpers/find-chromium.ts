import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium as playwrightChromium } from '@playwright/test';
import { findInstalledChromium } from '../../electron/loopback/find-browser.ts';

export interface FoundChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Where it comes from, for the one who reads a failing run. */
  readonly from: string;
}

/**
 * A browser for the tests, so that they need nothing but the npm registry: the one that PLAINCALL_CHROMIUM names,
 * Playwright's own, an installed one, or the headless Chromium that `@sparticuz/chromium` carries for Linux x64.
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env['PLAINCALL_CHROMIUM'];
  if (named !== undefined && named !== '') return found(named, 'PLAINCALL_CHROMIUM');
  const own = playwrightChromium.executablePath();
  if (existsSync(own)) return found(own, "Playwright's own browser");
  const installed = findInstalledChromium({ system: process.platform, env: process.env });
  if (installed !== null) return found(installed, 'an installed browser');
  return found(await unpackCarried(), '@sparticuz/chromium');
}

function found(executablePath: string, from: string): FoundChromium {
  // Chromium's own sandbox needs a user that is not root, and the carried one was built without it.
  const needsNoSandbox = process.getuid?.() === 0 || from === '@sparticuz/chromium';
  return { executablePath, from, args: needsNoSandbox ? ['--no-sandbox'] : [] };
}

/**
 * Unpacked once per version. The package itself unpacks into the system's temporary folder and takes what is there for
 * whole and for its own version, which it is not after an interrupted run or an update; so it unpacks into a folder that
 * gets its name when it is complete.
 */
async function unpackCarried(): Promise<string> {
  const modules = path.resolve(import.meta.dirname, '../../node_modules');
  const description = readFileSync(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const folder = path.join(modules, '.cache', 'plaincall', `chromium-${version}`);
  const file = path.join(folder, 'chromium');
  if (existsSync(file)) return file;
  const unpacking = `${folder}.${process.pid}`;
  await mkdir(unpacking, { recursive: true });
  const { default: carried } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacking;
  try {
    await carried.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // Another process may have been faster; its copy is as good.
  await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true, force: true }));
  return file;
}
