import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * One build at a time: commands that are started together right after an installation all find nothing built, and must
 * not write over each other. A lock whose process is gone is taken over.
 */
const lockFile = path.join(import.meta.dirname, 'node_modules', '.cache', 'plaincall', 'build.lock');
const LOOK_AGAIN_MS = 100;

export async function withBuildLock<T>(task: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  while (!takeLock()) await pause(LOOK_AGAIN_MS);
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
  if (!isHeld()) rmSync(lockFile, { force: true });
  return false;
}

function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (problem) {
    // Somebody else's process may not be signalled, and is there.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
