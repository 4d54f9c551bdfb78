import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ItemId } from '../../../shared/model/ids.ts';
import { fileNameFor, uniqueFileName } from '../../../shared/opencollection/file-name.ts';
import type { Files } from '../files/create-files.ts';
import { ENDING } from './collection-tree.ts';
import { childId, parentIdOf } from './item-path.ts';

/** What a request or a folder is called on disk where its name leaves nothing that a file could be called. */
const FALLBACK = { request: 'Request', folder: 'Folder' } as const;

/** A free name in the folder for something of this name; its own present name counts as free. */
export function freeFileName(
  folder: string,
  name: string,
  kind: 'request' | 'folder',
  own: string | null = null,
): Promise<string> {
  return freeName(folder, fileNameFor(name, FALLBACK[kind]), kind === 'request' ? ENDING : '', own);
}

/** The same for what is a file name already. */
export async function freeName(
  folder: string,
  base: string,
  ending: string,
  own: string | null = null,
): Promise<string> {
  const taken = await readdir(folder).catch(() => []);
  return uniqueFileName(
    base,
    ending,
    taken.filter((one) => one !== own),
  );
}

/** Gives a request's file the name of the request. @returns its id from now on */
export async function renameFile(files: Files, root: string, id: ItemId, name: string): Promise<ItemId> {
  const path = join(root, id);
  const fileName = await freeFileName(dirname(path), name, 'request', basename(path));
  await files.rename(path, join(dirname(path), fileName));
  return childId(parentIdOf(id), fileName);
}
