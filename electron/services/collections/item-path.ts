import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { COLLECTION_FILE, ENDING, ENVIRONMENTS_FOLDER, FOLDER_FILE, ROOT_ID } from './collection-tree.ts';

/** An item's id is its path inside the collection, with `/` between the parts. */

export function parentIdOf(id: ItemId): ItemId {
  const slash = id.lastIndexOf('/');
  return slash === -1 ? ROOT_ID : (id.slice(0, slash) as ItemId);
}

export function childId(parentId: ItemId, fileName: string): ItemId {
  return (parentId === ROOT_ID ? fileName : `${parentId}/${fileName}`) as ItemId;
}

/** The file's name without its ending: what a request without a name is called. */
export function plainNameOf(path: string): string {
  return basename(path, ENDING);
}

/** The folders that an item is in, nearest first; the collection itself is not among them. */
export function foldersOf(id: ItemId): ItemId[] {
  const parent = parentIdOf(id);
  return parent === ROOT_ID ? [] : [parent, ...foldersOf(parent)];
}

/**
 * The path of something that the tree can show: a folder, or a file with the right ending.
 *
 * @throws ServiceError `refused` where it leads out of the collection, `not-found` where no tree shows it
 */
export async function resolveItem(files: Files, root: string, id: ItemId): Promise<string> {
  const path = await files.confine(root, id);
  const parts = id === ROOT_ID ? [] : id.split('/');
  const isHidden = parts.some((part) => part.startsWith('.') || part === 'node_modules');
  if (isHidden || parts[0] === ENVIRONMENTS_FOLDER) throw gone(path);
  return path;
}

/** The file of a request. @throws ServiceError as `resolveItem` */
export async function resolveFile(files: Files, root: string, id: ItemId): Promise<string> {
  const path = await resolveItem(files, root, id);
  const name = basename(path);
  if (!name.endsWith(ENDING) || name === FOLDER_FILE || id === COLLECTION_FILE) throw gone(path);
  return path;
}

/** The file whose text an item is: a folder's and the collection's own files, too. @throws ServiceError as `resolveItem` */
export async function resolveText(files: Files, root: string, id: ItemId): Promise<string> {
  const path = await resolveItem(files, root, id);
  const facts = await lstat(path).catch(() => null);
  if (facts?.isDirectory() !== true) return resolveFile(files, root, id);
  return join(path, id === ROOT_ID ? COLLECTION_FILE : FOLDER_FILE);
}

export function gone(path: string): ServiceError {
  return new ServiceError('not-found', say('files.gone', { name: basename(path) }));
}
