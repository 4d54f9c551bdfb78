import type { CallContext } from '../../../shared/ipc/define.ts';
import type { OpenedItem, Removal, SaveResult } from '../../../shared/model/collection.ts';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { createFolder, createRequest, deleteItem, moveItem, renameItem } from './change-items.ts';
import type { ChangeItemsContext } from './change-items.ts';
import { openItem } from './open-item.ts';
import type { OpenItemContext } from './open-item.ts';
import { saveItem, saveText } from './save-item.ts';
import type { SaveItemContext } from './save-item.ts';

export interface OfCollection {
  readonly collectionId: CollectionId;
}
export interface OfItem extends OfCollection {
  readonly itemId: ItemId;
}

export interface ItemCallsOptions extends OpenItemContext, SaveItemContext, ChangeItemsContext {
  readonly folderOf: (id: CollectionId) => Promise<string>;
  readonly change: <T>(id: CollectionId, call: CallContext, task: (root: string) => Promise<T>) => Promise<T>;
}

/** What may be asked of the items of a collection: each call finds its collection, and those that change something wait their turn. */
export function createItemCalls(options: ItemCallsOptions) {
  const { folderOf, change } = options;
  return {
    /** @see openItem */
    async open({ collectionId, itemId }: OfItem): Promise<OpenedItem> {
      return openItem(options, await folderOf(collectionId), itemId);
    },
    /** @see saveItem */
    save(
      input: OfItem & { readonly draft: RequestDraft; readonly baseVersion: string },
      call: CallContext,
    ): Promise<SaveResult> {
      return change(input.collectionId, call, (root) => saveItem(options, root, input));
    },
    /** @see saveText */
    saveText(
      input: OfItem & { readonly text: string; readonly baseVersion: string },
      call: CallContext,
    ): Promise<SaveResult> {
      return change(input.collectionId, call, (root) => saveText(options, root, input));
    },
    /** @see createRequest */
    createRequest(
      input: OfCollection & { readonly parentId: ItemId; readonly draft: RequestDraft },
      call: CallContext,
    ): Promise<{ itemId: ItemId; version: string }> {
      return change(input.collectionId, call, (root) => createRequest(options, root, input));
    },
    /** @see createFolder */
    createFolder(
      input: OfCollection & { readonly parentId: ItemId; readonly name: string },
      call: CallContext,
    ): Promise<{ itemId: ItemId }> {
      return change(input.collectionId, call, (root) => createFolder(options, root, input));
    },
    /** @see renameItem */
    rename(input: OfItem & { readonly name: string }, call: CallContext): Promise<{ itemId: ItemId }> {
      return change(input.collectionId, call, (root) => renameItem(options, root, input));
    },
    /** @see moveItem */
    move(
      input: OfItem & { readonly parentId: ItemId; readonly beforeId: ItemId | null },
      call: CallContext,
    ): Promise<{ itemId: ItemId }> {
      return change(input.collectionId, call, (root) => moveItem(options, root, input));
    },
    /** @see deleteItem */
    delete(input: OfItem, call: CallContext): Promise<Removal> {
      return change(input.collectionId, call, async (root) => ({
        keptAt: await deleteItem(options, root, input),
      }));
    },
  };
}
