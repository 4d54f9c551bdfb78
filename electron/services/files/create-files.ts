import { lstat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import { createCheckedWriter } from './checked-writer.ts';
import { confinePath, isInside } from './confine-path.ts';
import { diskError, explainDiskError } from './disk-error.ts';
import { errnoOf, realDisk } from './disk-operations.ts';
import type { DiskOperations } from './disk-operations.ts';
import { editYaml } from './edit-yaml.ts';
import { withFileLock } from './file-lock.ts';
import { freePath, moveAway } from './move-away.ts';
import type { Trash } from './move-away.ts';
import { createOwnWrites } from './own-writes.ts';
import { parseYaml, parseYamlFully } from './parse-yaml.ts';
import { MAX_FILE_BYTES, readFileText } from './read-file.ts';
import { createTaskQueue } from './task-queue.ts';
import { isAbandonedTemporary, isProcessAlive, syncFolder } from './write-atomic.ts';

export interface FilesOptions {
  /** Where `trash/` is made for what the system's trash does not take. */
  readonly dataFolder: string;
  readonly now: () => number;
  readonly makeId: () => string;
  /** The system's trash, where the host has one; rejects where that disk has none. */
  readonly moveToTrash?: ((path: string) => Promise<void>) | undefined;
  /** For tests that let a call fail. */
  readonly disk?: DiskOperations;
}

/**
 * Everything of the app that reads and changes files of a person goes through here: whole or not at all, one write
 * after the other per file, never over something that was not seen, and with a plain sentence where the disk refuses.
 *
 * One instance per process: it knows which writes are under way, and which changes on disk are its own.
 */
export type Files = ReturnType<typeof createFiles>;

export function createFiles(options: FilesOptions) {
  const { dataFolder, makeId, now, moveToTrash, disk = realDisk } = options;
  const writes = createTaskQueue();
  const turns = createTaskQueue();
  const own = createOwnWrites(now);
  const write = createCheckedWriter({ disk, makeId, own, queue: writes });
  const trash: Trash = { folder: join(dataFolder, 'trash'), now, moveToTrash, disk };

  /** What the system refuses becomes a sentence about the file. */
  const onDisk = async <T>(path: string, task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      throw diskError(error, path);
    }
  };

  return {
    read: readFileText,
    write,
    /** @see editYaml */
    edit: (path: string, change: (file: YamlMap) => YamlMap) => editYaml(write, path, change),

    /** With its parents; one that is there already is fine. @throws ServiceError `disk` */
    makeFolders: (path: string): Promise<void> =>
      onDisk(path, async () => void (await disk.mkdir(path, { recursive: true }))),

    /** A new folder with one file in it, or neither. @throws ServiceError `disk`, also where something has that name */
    makeFolderWith: (path: string, name: string, content: string): Promise<void> =>
      onDisk(path, async () => {
        own.noteFile(path, null);
        await disk.mkdir(path);
        try {
          await write(join(path, name), content, 'nothing');
        } catch (error) {
          await disk.rm(path, { recursive: true }).catch(() => undefined);
          throw error;
        }
        await syncFolder(dirname(path), disk);
      }),

    /** A file of the app's own that is only ever added to; made where it is missing. @throws the system's error */
    openAppend: (path: string): Promise<FileHandle> => disk.open(path, 'a', 0o600),

    /** Never onto something that is there, unless it is the same file under another spelling of its name. */
    rename: (from: string, to: string): Promise<void> =>
      onDisk(from, async () => {
        if (from === to) return;
        const [source, target] = await Promise.all([lstat(from), lstat(to).catch(() => null)]);
        const isSame = target?.ino === source.ino && target.dev === source.dev;
        if (target !== null && !isSame) {
          throw new ServiceError('disk', say('files.name-taken', { name: basename(to) }));
        }
        own.noteMove(from, to);
        await disk.rename(from, to);
        await syncFolder(dirname(to), disk);
        if (dirname(from) !== dirname(to)) await syncFolder(dirname(from), disk);
      }),

    /**
     * To the system's trash; where it takes nothing, into the app's own.
     *
     * @returns where it went, or null for the system's trash
     */
    discard: (path: string): Promise<string | null> =>
      onDisk(path, async () => {
        await lstat(path);
        own.noteGone(path);
        return moveAway(path, trash);
      }),

    /** Puts a copy into the app's own trash, before something is written over that nobody may have seen. */
    keepCopy: (path: string): Promise<string | null> =>
      onDisk(path, () => moveAway(path, { ...trash, moveToTrash: undefined, isCopy: true })),

    /** Renames a file of ours that cannot be read to `<name>.broken`, so that it can be begun anew. */
    setAside: (path: string): Promise<void> =>
      onDisk(path, async () => disk.rename(path, await freePath(dirname(path), `${basename(path)}.broken`))),

    /** Whether what is at `path` now is what was last written, moved or deleted here. */
    isOwn: (path: string): Promise<boolean> => own.isOwn(path),

    /** Removes what a save left behind whose process was killed. */
    async sweep(folder: string, names: readonly string[]): Promise<void> {
      for (const name of names.filter(isAbandonedTemporary)) {
        await disk.unlink(join(folder, name)).catch(() => undefined);
      }
    },
    isProcessAlive,

    /** @see confinePath */
    confine: confinePath,
    isInside,
    maxFileBytes: MAX_FILE_BYTES,
    /** What an error of the system means for this file; a fault of ours is thrown again. */
    explainTrouble(error: unknown, path: string): Message {
      if (error instanceof ServiceError) return error.said;
      const code = errnoOf(error);
      if (code === '') throw error;
      return explainDiskError(code, path);
    },

    yaml: {
      parse: parseYaml,
      parseFully: parseYamlFully,
      /** @see rewriteYaml */
      async rewrite(text: string, next: YamlMap): Promise<string> {
        const { rewriteYaml } = await import('./rewrite-yaml.ts');
        return rewriteYaml(text, next);
      },
      /** The text of a new file. */
      async render(file: YamlMap): Promise<string> {
        const { renderFile } = await import('./render-yaml.ts');
        return renderFile(file);
      },
    },

    /** One task of a name after the other: for changes that take several files. */
    inTurn: <T>(name: string, task: () => Promise<T>): Promise<T> => turns.run(name, task),

    /** The same across all running copies of the app, for a file that they share. @see withFileLock */
    alone: <T>(path: string, task: () => Promise<T>): Promise<T> =>
      turns.run(path, () =>
        onDisk(path, async () => {
          await disk.mkdir(dirname(path), { recursive: true, mode: 0o700 });
          return withFileLock(path, makeId, task);
        }),
      ),

    /** Resolves when everything that was begun is done. */
    async close(): Promise<void> {
      await turns.settle();
      await writes.settle();
    },
  };
}
