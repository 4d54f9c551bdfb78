import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './disk-operations.ts';
import type { DiskOperations } from './disk-operations.ts';
import { syncFolder } from './write-atomic.ts';

export interface Trash {
  /** The app's own, for what the system's does not take. */
  readonly folder: string;
  readonly now: () => number;
  readonly moveToTrash?: ((path: string) => Promise<void>) | undefined;
  readonly disk: DiskOperations;
  /** Leaves what is there where it is. */
  readonly isCopy?: boolean;
}

/** @returns where it is kept now, or null where the system's trash took it */
export async function moveAway(path: string, trash: Trash): Promise<string | null> {
  const { disk } = trash;
  if (trash.moveToTrash !== undefined) {
    try {
      await trash.moveToTrash(path);
      return null;
    } catch {
      // No trash on this disk, or none in this system: ours is used instead.
    }
  }
  await disk.mkdir(trash.folder, { recursive: true, mode: 0o700 });
  const kept = await freePath(trash.folder, `${stampOf(trash.now())}-${basename(path)}`);
  const copy = (): Promise<void> =>
    disk.cp(path, kept, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
  if (trash.isCopy === true) {
    await copy();
    return kept;
  }
  try {
    await disk.rename(path, kept);
  } catch (error) {
    if (errnoOf(error) !== 'EXDEV') throw error;
    // Another disk: what is there goes only once its copy is complete.
    await copy();
    await disk.rm(path, { recursive: true });
  }
  await syncFolder(dirname(path), disk);
  return kept;
}

/** `name` in the folder, numbered where it is taken. */
export async function freePath(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${name} ${number}`);
    if ((await lstat(path).catch(() => null)) === null) return path;
  }
}

/** `2026-02-03T10-20-30`: sorts by time, and is a file name on every system. */
function stampOf(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replaceAll(':', '-');
}
