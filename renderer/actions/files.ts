import type { CollectionId, ItemId } from '../../shared/model/ids.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** Shows a file of a collection in the system's file manager (capability `show-in-folder`). */
export async function showInFolder(collectionId: CollectionId, itemId: ItemId): Promise<void> {
  await orNotify(() => session().api['file.show']({ collectionId, itemId }));
}

/** Asks for a folder (capability `pick-folder`); null where none was chosen. */
export async function pickFolder(title: string): Promise<string | null> {
  const picked = await orNotify(() => session().api['folder.pick']({ title }));
  return picked?.path ?? null;
}
