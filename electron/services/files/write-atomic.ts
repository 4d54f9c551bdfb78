import { constants, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './disk-operations.ts';
import type { DiskOperations } from './disk-operations.ts';

export interface WriteAtomicOptions {
  readonly disk: DiskOperations;
  readonly makeId: () => string;
  /** Readable by this user alone. */
  readonly isPrivate: boolean;
  /** Asked right before the new file takes the old one's place; where it throws, nothing has changed. */
  readonly beforeRename: () => Promise<void>;
  /** Windows keeps a file busy while a virus scanner reads it; elsewhere the same errors are final. */
  readonly retriesRename?: boolean;
}

/**
 * Replaces a file so that at any moment, a power cut included, it is either the old one or the new one: a temporary file
 * in the same folder (another disk could not be renamed from), its bytes forced to the disk, renamed, and the rename
 * forced to the disk, too. A link is followed, and stays a link. The file keeps its permissions.
 *
 * @throws the system's error; the old file is whole then, and no temporary file is left.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  options: WriteAtomicOptions,
): Promise<void> {
  const { disk } = options;
  const target = await realTarget(path);
  const mode = options.isPrivate ? 0o600 : await modeOf(target);
  const temporary = join(dirname(target), temporaryName(basename(target), options.makeId()));
  beingWritten.add(basename(temporary));
  try {
    const handle = await disk.open(temporary, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(bytes);
      // What the umask took off on the way.
      if (mode !== null) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await options.beforeRename();
    await renamePatiently(temporary, target, options);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    beingWritten.delete(basename(temporary));
  }
  await syncFolder(dirname(target), disk);
}

/** Ours, by its own name: hidden, with the number of the process that writes it. */
function temporaryName(name: string, id: string): string {
  const random = id.replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, 12);
  // A name may have 255 bytes, and three of them can be one character.
  return `.${name.slice(0, 60)}.${process.pid}-${random}.tmp`;
}

/** In this process, now: a number of a process comes again, in a container even at once. */
const beingWritten = new Set<string>();

const TEMPORARY_NAME = /^\..+\.(\d+)-[0-9a-zA-Z]{1,12}\.tmp$/;

/** Whether a file name is that of a temporary file whose writer is gone: it was killed, and nobody will come back to it. */
export function isAbandonedTemporary(name: string): boolean {
  const pid = Number(TEMPORARY_NAME.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(pid)) return false;
  return pid === process.pid ? !beingWritten.has(name) : !isProcessAlive(pid);
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return errnoOf(error) === 'EPERM';
  }
}

async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return null;
  }
}

const RENAME_PAUSES_MS = [10, 20, 50, 100, 200, 400, 800, 1600];

async function renamePatiently(from: string, to: string, options: WriteAtomicOptions): Promise<void> {
  const pauses = (options.retriesRename ?? process.platform === 'win32') ? RENAME_PAUSES_MS : [];
  for (const pauseMs of [...pauses, null]) {
    try {
      await options.disk.rename(from, to);
      return;
    } catch (error) {
      if (pauseMs === null || !['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error))) throw error;
      await wait(pauseMs);
    }
  }
}

/** Makes a rename or a new name last. Windows has no way to ask for it, and some network disks refuse. */
export async function syncFolder(folder: string, disk: DiskOperations): Promise<void> {
  try {
    const handle = await disk.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is whole and in place: not a reason to tell the person that saving failed.
  }
}
