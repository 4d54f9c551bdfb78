import type { CollectionId, ItemId } from '../../shared/model/ids.ts';
import type { LevelSaveResult, OpenedLevel, RequestDefaults } from '../../shared/model/level.ts';
import { openDialog } from '../state/dialog-store.ts';
import type { LevelTab } from '../state/dialog-store.ts';
import { draftsStore } from '../state/drafts-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { followDisk } from './collections.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** A folder of a collection, or with `''` the collection itself. */
export interface LevelPlace {
  readonly collectionId: CollectionId;
  readonly itemId: ItemId;
}

const WHOLE_COLLECTION = '' as ItemId;

/** Null where it was refused, which has then been told. */
export async function readLevel({ collectionId, itemId }: LevelPlace): Promise<OpenedLevel | null> {
  return orNotify(() => session().api['level.read']({ collectionId, itemId }));
}

/**
 * Writes what a level gives; requests below that are open show it at once. `baseVersion` is the version the edits are
 * based on. Null where it was refused, which has then been told.
 */
export async function saveLevel(
  { collectionId, itemId }: LevelPlace,
  defaults: RequestDefaults,
  baseVersion: string | null,
): Promise<LevelSaveResult | null> {
  const result = await orNotify(() =>
    session().api['level.save']({ collectionId, itemId, defaults, baseVersion }),
  );
  if (result?.kind === 'saved') await followDisk(collectionId);
  return result;
}

/** Shows what the requests of a level share. */
export function openLevel(place: LevelPlace, tab: LevelTab): void {
  openDialog({ kind: 'level', collectionId: place.collectionId, itemId: place.itemId, tab });
}

export interface NamedLevel extends LevelPlace {
  readonly name: string;
}

/** The levels above an open request, nearest first; none where it is in no collection. */
export function levelsAbove(draftId: string): NamedLevel[] {
  const open = draftsStore.getState().byId[draftId];
  const collectionId = open?.collectionId ?? null;
  const tree = collectionId === null ? undefined : workspaceStore.getState().trees[collectionId];
  if (collectionId === null || tree === undefined) return [];
  const folders = new Map(tree.items.flatMap((item) => (item.kind === 'folder' ? [[item.id, item]] : [])));
  const levels: NamedLevel[] = [];
  const own = tree.items.find(({ id }) => id === open?.source?.itemId);
  for (let id = own?.parentId ?? WHOLE_COLLECTION; id !== WHOLE_COLLECTION;) {
    const folder = folders.get(id);
    if (folder === undefined) break;
    levels.push({ collectionId, itemId: id, name: folder.name });
    id = folder.parentId;
  }
  return [...levels, { collectionId, itemId: WHOLE_COLLECTION, name: tree.collection.name }];
}
