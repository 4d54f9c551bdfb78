import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import { diskError } from './disk-error.ts';
import type { DiskOperations } from './disk-operations.ts';
import type { OwnWrites } from './own-writes.ts';
import { MAX_FILE_BYTES, readFileText, tooLarge, versionOf } from './read-file.ts';
import type { FileText } from './read-file.ts';
import type { TaskQueue } from './task-queue.ts';
import { writeAtomic } from './write-atomic.ts';

/** What must be on disk for a write to go ahead: this version, no file at all, or whatever is there. */
export type Expected = { readonly version: string } | 'nothing' | 'anything';

type WriteResult =
  | { readonly kind: 'written'; readonly version: string }
  /** The disk has something else; nothing was written. `null`: the file is gone. */
  | { readonly kind: 'conflict'; readonly disk: FileText | null };

export interface CheckedWriterOptions {
  readonly disk: DiskOperations;
  readonly makeId: () => string;
  readonly own: OwnWrites;
  /** One write after the other for each real path. */
  readonly queue: TaskQueue;
}

/**
 * Writes a text only over what was expected there, looked at again right before the new file takes the place.
 * `isPrivate`: a file of the app's own, for this user alone, in a folder that is made where it is missing.
 *
 * @throws ServiceError `refused` for a text without a letter in it or one that is too large, `disk`
 */
export type CheckedWrite = (
  path: string,
  content: string,
  expected: Expected,
  isPrivate?: boolean,
) => Promise<WriteResult>;

export function createCheckedWriter({ disk, makeId, own, queue }: CheckedWriterOptions): CheckedWrite {
  return async (path, content, expected, isPrivate = false) => {
    if (content.trim() === '') throw new ServiceError('refused', say('files.never-empty'));
    const bytes = Buffer.from(content, 'utf8');
    if (!isPrivate && bytes.length > MAX_FILE_BYTES) throw tooLarge(path);
    const version = versionOf(bytes);
    const replace = async (): Promise<WriteResult> => {
      const beforeRename = (): Promise<void> => expect(path, expected);
      try {
        if (isPrivate) await disk.mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await beforeRename();
        own.noteFile(path, version);
        await writeAtomic(path, bytes, { disk, makeId, isPrivate, beforeRename });
        return { kind: 'written', version };
      } catch (error) {
        own.forget(path);
        if (error instanceof UnexpectedError) return { kind: 'conflict', disk: error.found };
        throw diskError(error, path);
      }
    };
    // In the order of the calls, though each has to find out first where its file really is. In a list, so that only the
    // finding out is waited for there.
    const inLine = async () => [queue.run(await realPathOf(path), replace)] as const;
    const [written] = await queue.run(`to ${path}`, inLine);
    return written;
  };
}

async function expect(path: string, expected: Expected): Promise<void> {
  if (expected === 'anything') return;
  const found = await readFileText(path);
  const isExpected = expected === 'nothing' ? found === null : found?.version === expected.version;
  if (!isExpected) throw new UnexpectedError(found);
}

/** Thrown and caught here. */
class UnexpectedError extends Error {
  readonly found: FileText | null;

  constructor(found: FileText | null) {
    super('The file on disk is not the expected one.');
    this.found = found;
  }
}

/** Two ways to one file lead to one queue; the file itself need not be there yet. */
async function realPathOf(path: string): Promise<string> {
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
