import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './disk-operations.ts';
import { isProcessAlive } from './write-atomic.ts';

/** Longer than any list takes to be written; after that the lock is taken for a leftover. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 15;

/** What this process holds: in a container its successor may well have the same number. */
const heldHere = new Set<string>();

/**
 * Runs a task while no other copy of the app runs one for the same file: `<path>.lock` says who does. A lock whose
 * process is gone is taken over.
 */
export async function withFileLock<T>(
  path: string,
  makeId: () => string,
  task: () => Promise<T>,
): Promise<T> {
  const lock = `${path}.lock`;
  const claim = `${process.pid} ${makeId()}`;
  const deadline = performance.now() + PATIENCE_MS;
  heldHere.add(claim);
  try {
    while (!(await take(lock, claim))) {
      const found = await readFile(lock, 'utf8').catch(() => '');
      if (performance.now() > deadline || isAbandoned(found)) await remove(lock, found, makeId());
      else await wait(PAUSE_MS);
    }
    try {
      return await task();
    } finally {
      await unlink(lock).catch(() => undefined);
    }
  } finally {
    heldHere.delete(claim);
  }
}

async function take(lock: string, claim: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600);
    await handle.writeFile(claim);
    await handle.close();
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(claim: string): boolean {
  const pid = Number(claim.split(' ')[0]);
  // Just made, and its claim not written yet.
  if (pid === 0 || Number.isNaN(pid)) return false;
  return pid === process.pid ? !heldHere.has(claim) : !isProcessAlive(pid);
}

/** Of two that see the same leftover only one gets it away; a lock that somebody took meanwhile is put back. */
async function remove(lock: string, leftover: string, id: string): Promise<void> {
  const away = `${lock}.${id}`;
  try {
    // A claim is taken off the disk before it is given up: one that is given up and still there is left over.
    if ((await readFile(lock, 'utf8')) !== leftover) return;
    await rename(lock, away);
    if ((await readFile(away, 'utf8')) !== leftover) await link(away, lock);
  } catch {
    // Somebody else was quicker, with either.
  }
  await unlink(away).catch(() => undefined);
}
