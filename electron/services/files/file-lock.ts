import { open, readFile, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './disk-operations.ts';
import { isProcessAlive } from './write-atomic.ts';

/** Longer than any list takes to be written; after that the lock is taken for a leftover. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 15;

/** The locks that this process holds: in a container its successor may well have the same number. */
const heldHere = new Set<string>();

/**
 * Runs a task while no other copy of the app runs one for the same file: `<path>.lock` holds the number of the process.
 * A lock whose process is gone is taken over.
 */
export async function withFileLock<T>(
  path: string,
  makeId: () => string,
  task: () => Promise<T>,
): Promise<T> {
  const lock = `${path}.lock`;
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await take(lock))) {
    if (performance.now() > deadline || (await isAbandoned(lock))) {
      // Of two that see it abandoned, only one gets it away.
      const away = `${lock}.${makeId()}`;
      await rename(lock, away).then(
        () => unlink(away),
        () => undefined,
      );
    } else {
      await wait(PAUSE_MS);
    }
  }
  try {
    return await task();
  } finally {
    heldHere.delete(lock);
    await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600);
    heldHere.add(lock);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  // Just made, and its number not written yet.
  if (pid === 0 || Number.isNaN(pid)) return false;
  return pid === process.pid ? !heldHere.has(lock) : !isProcessAlive(pid);
}
