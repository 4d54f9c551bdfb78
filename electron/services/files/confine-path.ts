import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import { errnoOf } from './disk-operations.ts';

/** Whether `path` is `folder` or inside it, both as absolute paths without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/**
 * The path of an item inside `root`, which is a path without links. The item is named with `/` between its parts. Names
 * that climb out are refused, and so is a link that leads out; the item itself need not exist.
 *
 * @throws ServiceError `refused`
 */
export async function confinePath(root: string, item: string): Promise<string> {
  const parts = item === '' ? [] : item.split('/');
  // Windows reads a colon as a drive or as a hidden stream of a file.
  const forbidden = process.platform === 'win32' ? /[\0\\:]/ : /[\0\\]/;
  const isPlain = parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !forbidden.test(part),
  );
  const path = join(root, ...parts);
  if (!isPlain || !isInside(root, path)) throw outside(item);
  const real = await realPathOfNearest(path);
  if (!isInside(root, real)) throw outside(item);
  return path;
}

/** The real path of what is there: the file, or the nearest folder above it that exists. */
async function realPathOfNearest(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(errnoOf(error));
    if (!isMissing || dirname(path) === path) throw outside(path);
    return realPathOfNearest(dirname(path));
  }
}

function outside(name: string): ServiceError {
  return new ServiceError('refused', say('files.outside', { name }));
}
