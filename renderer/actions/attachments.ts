import type { FileFact } from '../../shared/model/file-fact.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** What can be sent of the files that a request names, by path; nothing where that cannot be asked. */
export async function describeFiles(
  collectionId: CollectionId | null,
  paths: readonly string[],
): Promise<Readonly<Record<string, FileFact>>> {
  const facts = await session()
    .api['file.describe']({ collectionId, paths: [...paths] })
    .catch(() => null);
  return facts ?? {};
}

/** Lets a file be sent until the app is closed. */
export async function allowFile(collectionId: CollectionId | null, path: string): Promise<void> {
  await orNotify(() => session().api['file.allow']({ collectionId, path }));
}

/**
 * Asks for a file (capability `pick-file`), which thereby may be sent. A file of the collection is named from its
 * folder, so that the request works for others too. Null where none was chosen.
 */
export async function pickFile(collectionId: CollectionId | null, title: string): Promise<string | null> {
  const picked = await orNotify(() => session().api['file.pick']({ title }));
  if (picked === null || picked === undefined) return null;
  await allowFile(collectionId, picked.path);
  const root =
    collectionId === null ? undefined : workspaceStore.getState().trees[collectionId]?.collection.path;
  return root === undefined ? picked.path : withinFolder(root, picked.path);
}

/** `images/logo.png` for a file inside the folder, whatever the system parts its paths with. */
export function withinFolder(folder: string, path: string): string {
  const [root, whole] = [folder.replaceAll('\\', '/'), path.replaceAll('\\', '/')];
  return whole.startsWith(`${root}/`) ? whole.slice(root.length + 1) : path;
}
