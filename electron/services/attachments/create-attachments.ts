import { access, constants, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { lookup } from 'mrmime';
import type { FileFact, FileProblem } from '../../../shared/model/file-fact.ts';
import type { Attachments } from '../../../shared/variables/attachments.ts';

export interface AttachmentsOptions {
  /** 24 random characters or more. */
  readonly makeBoundary: () => string;
  /** Whether a path is a folder or inside it, both absolute and without links. */
  readonly isInside: (folder: string, path: string) => boolean;
}

export interface AttachmentStore {
  /** What can be sent of these files. `root`: the collection's folder, null for a request of no collection. */
  describe(paths: readonly string[], root: string | null): Promise<Attachments>;
  /** The person chose this file: it may be sent until the app is closed. A path that leads nowhere is passed over. */
  allow(path: string, root: string | null): Promise<void>;
}

export function createAttachments({ makeBoundary, isInside }: AttachmentsOptions): AttachmentStore {
  /** Real paths. */
  const allowed = new Set<string>();

  async function describeFile(typed: string, root: string | null): Promise<FileFact> {
    try {
      const path = await realpath(absolutePath(typed, root));
      const realRoot = root === null ? null : await realpath(root);
      if (!allowed.has(path) && (realRoot === null || !isInside(realRoot, path)))
        return problem('not-allowed');
      const facts = await stat(path);
      if (facts.isDirectory()) return problem('folder');
      // A device or a pipe has no length and may have no end.
      if (!facts.isFile()) return problem('unreadable');
      await access(path, constants.R_OK);
      const name = basename(path);
      return {
        kind: 'file',
        path,
        name,
        byteLength: facts.size,
        mediaType: lookup(name) ?? 'application/octet-stream',
      };
    } catch (error) {
      return problem(isMissing(error) ? 'missing' : 'unreadable');
    }
  }

  return {
    async describe(paths, root) {
      const facts = await Promise.all(
        paths
          .filter((path) => path !== '')
          .map(async (path) => [path, await describeFile(path, root)] as const),
      );
      return { boundary: makeBoundary(), files: Object.fromEntries(facts) };
    },
    async allow(path, root) {
      const real = await realpath(absolutePath(path, root)).catch(() => null);
      if (real !== null) allowed.add(real);
    },
  };
}

/** `~/` is the person's own folder; what is not absolute lies in the collection, or where the app was started. */
function absolutePath(typed: string, root: string | null): string {
  if (typed.startsWith('~/')) return join(homedir(), typed.slice(2));
  return isAbsolute(typed) ? typed : resolve(root ?? '.', typed);
}

function problem(reason: FileProblem): FileFact {
  return { kind: 'problem', reason };
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
}
