import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import { COLLECTION_FILE } from './collection-tree.ts';
import { gone } from './item-path.ts';

/**
 * The folder of the collection that `path` is in or is: the nearest one, upwards, with an `opencollection.yml`.
 *
 * @returns its path without links; null where there is none
 * @throws ServiceError `not-found` where nothing is at `path`
 */
export async function findCollection(path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null) throw gone(path);
  for (let folder = real; ; folder = dirname(folder)) {
    const facts = await stat(join(folder, COLLECTION_FILE)).catch(() => null);
    if (facts?.isFile() === true) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Says why there is no collection to open, and what to do instead. */
export async function noCollection(path: string): Promise<ServiceError> {
  const names: string[] = await readdir(path).catch(() => []);
  const isOlderBruno = names.includes('bruno.json');
  return new ServiceError(
    'refused',
    isOlderBruno ? say('collections.older-bruno') : say('collections.none-there', { file: COLLECTION_FILE }),
  );
}
