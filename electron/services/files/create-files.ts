import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { isSameValue } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import { confinePath, isInside } from './confine-path.ts';
import { decodeFile, MAX_FILE_BYTES, versionOf } from './decode-file.ts';
import type { FileText } from './decode-file.ts';
import { diskError, explainDiskError } from './disk-error.ts';
import { errnoOf, realDisk } from './disk-operations.ts';
import type { DiskOperations } from './disk-operations.ts';
import { withFileLock } from './file-lock.ts';
import { freePath, moveAway } from './move-away.ts';
import type { Trash } from './move-away.ts';
import { createOwnWrites } from './own-writes.ts';
import { parseYaml, parseYamlFast, parseYamlFully } from './parse-yaml.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { createTaskQueue } from './task-queue.ts';
import { isAbandonedTemporary, isProcessAlive, syncFolder, writeAtomic } from './write-atomic.ts';

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

/** What must be on disk for a write to go ahead: this version, no file at all, or whatever is there. */
export type Expected = { readonly version: string } | 'nothing' | 'anything';

export type WriteResult =
  | { readonly kind: 'written'; readonly version: string }
  /** The disk has something else; nothing was written. `null`: the file is gone. */
  | { readonly kind: 'conflict'; readonly disk: FileText | null };

/**
 * Everything of the app that reads and changes files of a person goes through here: whole or not at all, one write
 * after the other per file, never over something that was not seen, and with a plain sentence where the disk refuses.
 *
 * One instance per process: it knows which writes are under way, and which changes on disk are its own.
 */
export type Files = ReturnType<typeof createFiles>;

export function createFiles(options: FilesOptions) {
  const { makeId, disk = realDisk } = options;
  const queue = createTaskQueue();
  const turns = createTaskQueue();
  const own = createOwnWrites(options.now);
  const trash: Trash = {
    folder: join(options.dataFolder, 'trash'),
    now: options.now,
    moveToTrash: options.moveToTrash,
    disk,
  };

  /** `null` where there is no such file. @throws ServiceError `disk`, `refused` (too large) */
  const read = async (path: string): Promise<FileText | null> => {
    try {
      const facts = await stat(path);
      if (!facts.isFile()) throw new ServiceError('disk', say('files.is-folder', { name: basename(path) }));
      if (facts.size > MAX_FILE_BYTES) {
        throw new ServiceError('refused', say('files.too-large', { name: basename(path) }));
      }
      return decodeFile(await readFile(path));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return null;
      throw diskError(error, path);
    }
  };

  /** `isPrivate`: a file of the app's own, in a folder that is made where it is missing. @throws ServiceError `disk` */
  const write = async (
    path: string,
    content: string,
    expected: Expected,
    isPrivate = false,
  ): Promise<WriteResult> => {
    if (content.trim() === '') throw new ServiceError('refused', say('files.never-empty'));
    const bytes = Buffer.from(content, 'utf8');
    if (!isPrivate && bytes.length > MAX_FILE_BYTES) {
      throw new ServiceError('refused', say('files.too-large', { name: basename(path) }));
    }
    const version = versionOf(bytes);
    const key = await realpath(dirname(path)).then(
      (folder) => join(folder, basename(path)),
      () => path,
    );
    return queue.run(key, async () => {
      const check = async (): Promise<void> => {
        if (expected === 'anything') return;
        const found = await read(path);
        const isExpected = expected === 'nothing' ? found === null : found?.version === expected.version;
        if (!isExpected) throw new ConflictError(found);
      };
      try {
        if (isPrivate) await disk.mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await check();
        own.noteFile(path, version);
        await writeAtomic(path, bytes, { disk, makeId, isPrivate, beforeRename: check });
        return { kind: 'written', version };
      } catch (error) {
        own.forget(path);
        if (error instanceof ConflictError) return { kind: 'conflict', disk: error.found };
        throw diskError(error, path);
      }
    });
  };

  /**
   * Changes what a YAML file says, and only the lines that must.
   *
   * @returns its version before and after
   * @throws ServiceError `not-found`, `refused` (broken, or changed by somebody else meanwhile), `disk`
   */
  const edit = async (
    path: string,
    change: (file: YamlMap) => YamlMap,
  ): Promise<{ readonly from: string; readonly to: string }> => {
    const name = basename(path);
    const found = await read(path);
    if (found === null) throw new ServiceError('not-found', say('files.gone', { name }));
    const parsed = await parseYamlFully(found.text);
    if (parsed.kind === 'problem' || found.trouble !== null) {
      throw new ServiceError('refused', say('files.broken', { name }));
    }
    const next = change(parsed.value);
    if (isSameValue(parsed.value, next)) return { from: found.version, to: found.version };
    const { rewriteYaml } = await import('./rewrite-yaml.ts');
    const text = await rewriteYaml(found.text, next);
    const result = await write(path, text, { version: found.version });
    if (result.kind === 'conflict')
      throw new ServiceError('refused', say('files.changed-meanwhile', { name }));
    return { from: found.version, to: result.version };
  };

  return {
    read,
    write,
    edit,

    /** @throws ServiceError `disk` where something has that name already, unless its parents are made as well */
    async makeFolder(path: string, { withParents = false } = {}): Promise<void> {
      try {
        own.noteFile(path, null);
        await disk.mkdir(path, { recursive: withParents });
        await syncFolder(dirname(path), disk);
      } catch (error) {
        throw diskError(error, path);
      }
    },

    /** Never onto something that is there, unless it is the same file under another spelling of its name. */
    async rename(from: string, to: string): Promise<void> {
      if (from === to) return;
      try {
        const [source, target] = await Promise.all([lstat(from), lstat(to).catch(() => null)]);
        const isSame = target !== null && source.ino === target.ino && source.dev === target.dev;
        if (target !== null && !isSame) {
          throw new ServiceError('disk', say('files.name-taken', { name: basename(to) }));
        }
        own.noteMove(from, to);
        await disk.rename(from, to);
        await syncFolder(dirname(to), disk);
        if (dirname(from) !== dirname(to)) await syncFolder(dirname(from), disk);
      } catch (error) {
        throw diskError(error, from);
      }
    },

    /**
     * To the system's trash; where it takes nothing, into the app's own.
     *
     * @returns where it went, or null for the system's trash
     */
    async discard(path: string): Promise<string | null> {
      try {
        await lstat(path);
        own.noteGone(path);
        return await moveAway(path, trash);
      } catch (error) {
        own.forget(path);
        throw diskError(error, path);
      }
    },

    /** Puts a copy into the app's own trash, before something is written over that nobody may have seen. */
    async keepCopy(path: string): Promise<string | null> {
      try {
        return await moveAway(path, { ...trash, moveToTrash: undefined, isCopy: true });
      } catch (error) {
        throw diskError(error, path);
      }
    },

    /** Renames a file of ours that cannot be read to `<name>.broken`, so that it can be begun anew. */
    async setAside(path: string): Promise<void> {
      try {
        await disk.rename(path, await freePath(dirname(path), `${basename(path)}.broken`));
      } catch (error) {
        throw diskError(error, path);
      }
    },

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
      parse: (text: string): Promise<ParsedYaml> => parseYaml(text),
      parseFast: (text: string): YamlMap | null => parseYamlFast(text),
      parseFully: (text: string): Promise<ParsedYaml> => parseYamlFully(text),
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
    async alone<T>(path: string, task: () => Promise<T>): Promise<T> {
      await disk.mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return turns.run(path, () => withFileLock(path, makeId, task));
    },

    /** Resolves when everything that was begun is done. */
    async close(): Promise<void> {
      await turns.settle();
      await queue.settle();
    },
  };
}

class ConflictError extends Error {
  readonly found: FileText | null;

  constructor(found: FileText | null) {
    super('The file on disk is not the expected one.');
    this.found = found;
  }
}
