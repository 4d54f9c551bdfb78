import { createStore } from 'zustand/vanilla';
import type { SaveResult } from '../../shared/model/collection.ts';
import type { CollectionId, DraftId, ItemId } from '../../shared/model/ids.ts';

/** A part of what the requests of a folder or a collection share. */
export type LevelTab = 'auth' | 'headers' | 'variables' | 'options' | 'notes';

/** The one question the window is asking, if any. */
export type OpenDialog =
  | { kind: 'palette' }
  | { kind: 'settings' }
  | { kind: 'cookies'; collectionId: CollectionId | null; environmentName: string | null }
  /** What the requests of a folder, or with `''` of the collection, share. */
  | { kind: 'level'; collectionId: CollectionId; itemId: ItemId; tab: LevelTab }
  | { kind: 'paste-answer' }
  | { kind: 'glossary'; termId: string | null }
  | { kind: 'new-collection' }
  | { kind: 'open-collection' }
  | { kind: 'rename-collection'; collectionId: CollectionId }
  | { kind: 'delete-collection'; collectionId: CollectionId }
  | { kind: 'new-folder'; collectionId: CollectionId; parentId: ItemId }
  | { kind: 'rename-item'; collectionId: CollectionId; itemId: ItemId; name: string }
  | { kind: 'delete-item'; collectionId: CollectionId; itemId: ItemId; name: string; isFolder: boolean }
  | { kind: 'save-as'; draftId: DraftId }
  /** A sign-in value typed as plain text would be written into the file. */
  | { kind: 'plain-secret'; draftId: DraftId }
  | { kind: 'conflict'; draftId: DraftId; conflict: Extract<SaveResult, { kind: 'conflict' }> }
  | { kind: 'close-unsaved'; draftId: DraftId }
  | {
      kind: 'environments';
      collectionId: CollectionId;
      environmentName: string | null;
      variable: string | null;
    };

export const dialogStore = createStore<{ dialog: OpenDialog | null }>(() => ({ dialog: null }));

export function openDialog(dialog: OpenDialog): void {
  dialogStore.setState({ dialog });
}

export function closeDialog(): void {
  dialogStore.setState({ dialog: null });
}
