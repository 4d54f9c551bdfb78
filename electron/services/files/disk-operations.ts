import * as fs from 'node:fs/promises';

/**
 * The calls through which files are changed. A test hands in the real ones with a fault planted in one of them: a full
 * disk cannot be had on demand, and a file must be old or new whichever call fails.
 */
export interface DiskOperations {
  readonly open: typeof fs.open;
  readonly rename: typeof fs.rename;
  readonly unlink: typeof fs.unlink;
  readonly mkdir: typeof fs.mkdir;
  readonly cp: typeof fs.cp;
  readonly rm: typeof fs.rm;
}

export const realDisk: DiskOperations = fs;

/** The `code` of an error of the system, such as `ENOENT`; `''` for any other error. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
