import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../shared/texts/text.ts';
import type { Message } from '../../shared/texts/text.ts';

/**
 * The program that opens the desktop window. The npm package `electron` brings only the way to download it (about
 * 110 MB, from GitHub), which on a closed network must not hold anybody up: whether the download can work is asked
 * first, within seconds, and a failure is remembered for a day.
 */

const DAY_MS = 24 * 60 * 60 * 1000;
const REACHABLE_WITHIN_MS = 4_000;
const FETCHED_WITHIN_MS = 10 * 60 * 1000;
const PROGRESS_EVERY_MS = 10_000;

const packageFolder = (root: string) => path.join(root, 'node_modules', 'electron');

/** The program file; null where it was never downloaded. See electron's own index.js for where it is looked for. */
export function findDesktopBinary(root: string, env: NodeJS.ProcessEnv): string | null {
  try {
    const name = readFileSync(path.join(packageFolder(root), 'path.txt'), 'utf8').trim();
    const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder(root), 'dist');
    const file = path.join(folder, name);
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** An installed npm package of the app comes without it. */
export function hasElectronPackage(root: string): boolean {
  return existsSync(path.join(packageFolder(root), 'package.json'));
}

export interface FetchOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => number;
  readonly tell: (message: Message) => void;
}

/** One attempt, if there is a point in it. Resolves to the program file, or to null: never rejects. */
export async function fetchDesktopBinary(options: FetchOptions): Promise<string | null> {
  const { root, env, now, tell } = options;
  const installer = path.join(packageFolder(root), 'install.js');
  const version = electronVersion(root);
  // The package's own word for "do not".
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null;
  if (version === null || !existsSync(installer) || failedLately(root, version, now())) return null;
  if (!(await isReachable(releaseAddress(version, env)))) {
    rememberFailure(root, version, now());
    return null;
  }
  tell(say('start.fetching'));
  const startedAt = now();
  const progress = setInterval(() => {
    tell(say('start.still-fetching', { seconds: Math.round((now() - startedAt) / 1000) }));
  }, PROGRESS_EVERY_MS);
  const hasSucceeded = await runInstaller(installer, env);
  clearInterval(progress);
  const binary = hasSucceeded ? findDesktopBinary(root, env) : null;
  if (binary === null) {
    tell(say('start.fetch-failed'));
    rememberFailure(root, version, now());
  }
  return binary;
}

/** As `@electron/get` puts it together, mirrors included. */
function releaseAddress(version: string, env: NodeJS.ProcessEnv): string {
  const mirror =
    env['ELECTRON_MIRROR'] ??
    env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/SHASUMS256.txt`;
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

function runInstaller(installer: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      env,
      // Its progress bar would mix with ours, its stack trace says nothing to a person.
      stdio: 'ignore',
      timeout: FETCHED_WITHIN_MS,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function electronVersion(root: string): string | null {
  try {
    const text = readFileSync(path.join(packageFolder(root), 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return null;
  }
}

const memoryFile = (root: string) =>
  path.join(root, 'node_modules', '.cache', 'plaincall', 'desktop-fetch-failed.json');

function failedLately(root: string, version: string, now: number): boolean {
  try {
    const memory = JSON.parse(readFileSync(memoryFile(root), 'utf8')) as { version: string; at: number };
    return memory.version === version && now - memory.at < DAY_MS;
  } catch {
    return false;
  }
}

function rememberFailure(root: string, version: string, at: number): void {
  try {
    mkdirSync(path.dirname(memoryFile(root)), { recursive: true });
    writeFileSync(memoryFile(root), JSON.stringify({ version, at }));
  } catch {
    // Then the next start asks again; it costs seconds.
  }
}
