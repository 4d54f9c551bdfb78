import type { CollectionId, ItemId } from '../../shared/model/ids.ts';
import { changeOpenDraft, draftsStore, hasUnsavedEdits } from '../state/drafts-store.ts';
import { layoutStore } from '../state/layout-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { orNotify } from './notices.ts';
import { readEnvironment } from './environments.ts';
import { rememberLayout } from './remember-layout.ts';
import { sayWhereKept } from './say-where-kept.ts';
import { session } from './session.ts';
import { closeTabsOf } from './tabs.ts';

/** Shows a collection in the sidebar, with the environment that was chosen for it last. */
export async function showCollection(collectionId: CollectionId): Promise<void> {
  workspaceStore.setState({ activeCollectionId: collectionId });
  rememberLayout();
  await refreshTree(collectionId);
}

export async function refreshTree(collectionId: CollectionId): Promise<void> {
  const tree = await orNotify(() => session().api['collection.readTree']({ collectionId }));
  if (tree === null) return;
  workspaceStore.setState((state) => ({
    trees: { ...state.trees, [collectionId]: tree },
    collections: state.collections.map((collection) =>
      collection.id === collectionId ? tree.collection : collection,
    ),
    chosenEnvironment: {
      ...state.chosenEnvironment,
      [collectionId]: choiceAmong(tree.environmentNames, state.chosenEnvironment[collectionId]),
    },
  }));
  await Promise.all(tree.environmentNames.map((name) => readEnvironment(collectionId, name)));
}

/** What was chosen if it is still there; the only one if nothing was ever chosen. */
function choiceAmong(names: readonly string[], chosen: string | null | undefined): string | null {
  if (chosen === null) return null;
  if (chosen !== undefined && names.includes(chosen)) return chosen;
  return names.length === 1 ? (names[0] ?? null) : null;
}

export async function refreshCollections(): Promise<void> {
  const collections = await orNotify(() => session().api['collection.list'](null));
  if (collections !== null) workspaceStore.setState({ collections, isLoaded: true });
}

/**
 * Files changed on disk: the tree is read again, and requests that are open and untouched follow. What a request gets
 * from its folders follows in any case.
 */
export async function followDisk(collectionId: CollectionId): Promise<void> {
  if (workspaceStore.getState().trees[collectionId] !== undefined) await refreshTree(collectionId);
  for (const { draftId, collectionId: ownerId, itemId } of layoutStore.getState().tabs) {
    const isOpen = draftsStore.getState().byId[draftId] !== undefined;
    if (ownerId !== collectionId || itemId === null || !isOpen) continue;
    const opened = await session()
      .api['item.open']({ collectionId, itemId })
      .catch(() => null);
    if (opened?.kind !== 'request') continue;
    const { inherited, version } = opened;
    changeOpenDraft(draftId, (now) => {
      const isNewer = version !== now.source?.baseVersion && !hasUnsavedEdits(now);
      const draft = { ...opened.draft, id: draftId };
      const taken = isNewer
        ? { ...now, draft, saved: draft, source: { collectionId, itemId, baseVersion: version } }
        : now;
      return isSameJson(taken.inherited, inherited) ? taken : { ...taken, inherited };
    });
  }
}

/** What comes from the host is plain JSON, with its keys in one order. */
function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export async function createCollection(name: string, parentFolder: string | null): Promise<boolean> {
  const created = await orNotify(() => session().api['collection.create']({ name, parentFolder }));
  if (created === null) return false;
  await refreshCollections();
  await showCollection(created.id);
  return true;
}

export async function openCollection(path: string): Promise<boolean> {
  const opened = await orNotify(() => session().api['collection.open']({ path }));
  if (opened === null) return false;
  await refreshCollections();
  await showCollection(opened.id);
  return true;
}

/** Takes it off the list; its files stay. Its tabs close, but for those with unsaved edits. */
export async function closeCollection(collectionId: CollectionId): Promise<void> {
  const done = await orNotify(async () => {
    await session().api['collection.close']({ collectionId });
    return true;
  });
  if (done !== null) await leaveCollection(collectionId);
}

export async function deleteCollection(collectionId: CollectionId): Promise<boolean> {
  const removal = await orNotify(() => session().api['collection.delete']({ collectionId }));
  if (removal === null) return false;
  sayWhereKept(removal.keptAt);
  await leaveCollection(collectionId);
  return true;
}

async function leaveCollection(collectionId: CollectionId): Promise<void> {
  closeTabsOf(collectionId, () => true);
  await refreshCollections();
  const { activeCollectionId, collections } = workspaceStore.getState();
  if (activeCollectionId !== collectionId) return;
  const next = collections[0]?.id ?? null;
  workspaceStore.setState({ activeCollectionId: next });
  rememberLayout();
  if (next !== null) await showCollection(next);
}

export async function renameCollection(collectionId: CollectionId, name: string): Promise<boolean> {
  const renamed = await orNotify(() => session().api['collection.rename']({ collectionId, name }));
  if (renamed === null) return false;
  await refreshCollections();
  await refreshTree(collectionId);
  return true;
}

export async function createFolder(
  collectionId: CollectionId,
  parentId: ItemId,
  name: string,
): Promise<boolean> {
  const created = await orNotify(() => session().api['item.createFolder']({ collectionId, parentId, name }));
  if (created === null) return false;
  await refreshTree(collectionId);
  return true;
}

export async function renameItem(collectionId: CollectionId, itemId: ItemId, name: string): Promise<boolean> {
  const renamed = await orNotify(() => session().api['item.rename']({ collectionId, itemId, name }));
  if (renamed === null) return false;
  moveTabs(collectionId, itemId, renamed.itemId);
  await refreshTree(collectionId);
  await followDisk(collectionId);
  return true;
}

export async function moveItem(
  collectionId: CollectionId,
  itemId: ItemId,
  parentId: ItemId,
  beforeId: ItemId | null,
): Promise<void> {
  const moved = await orNotify(() =>
    session().api['item.move']({ collectionId, itemId, parentId, beforeId }),
  );
  if (moved === null) return;
  moveTabs(collectionId, itemId, moved.itemId);
  await refreshTree(collectionId);
}

export async function deleteItem(collectionId: CollectionId, itemId: ItemId): Promise<boolean> {
  const removal = await orNotify(() => session().api['item.delete']({ collectionId, itemId }));
  if (removal === null) return false;
  sayWhereKept(removal.keptAt);
  closeTabsOf(collectionId, (id) => id === itemId || id.startsWith(`${itemId}/`));
  await refreshTree(collectionId);
  return true;
}

/** Tabs follow a renamed or moved file, and those in a renamed or moved folder theirs. */
function moveTabs(collectionId: CollectionId, from: ItemId, to: ItemId): void {
  const follow = (id: ItemId): ItemId =>
    id === from ? to : id.startsWith(`${from}/`) ? (`${to}${id.slice(from.length)}` as ItemId) : id;
  layoutStore.setState((state) => ({
    tabs: state.tabs.map((tab) =>
      tab.collectionId === collectionId && tab.itemId !== null ? { ...tab, itemId: follow(tab.itemId) } : tab,
    ),
  }));
  draftsStore.setState((state) => ({
    byId: Object.fromEntries(
      Object.entries(state.byId).map(([id, open]) => [
        id,
        open.source?.collectionId === collectionId
          ? { ...open, source: { ...open.source, itemId: follow(open.source.itemId) } }
          : open,
      ]),
    ),
  }));
  rememberLayout();
}
