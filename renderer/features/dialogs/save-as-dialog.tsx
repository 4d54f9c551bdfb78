import { useState } from 'react';
import { useStore } from 'zustand';
import type { TreeItem } from '../../../shared/model/collection.ts';
import type { CollectionId, DraftId, ItemId } from '../../../shared/model/ids.ts';
import { refreshTree } from '../../actions/collections.ts';
import { saveDraftAs } from '../../actions/save-draft.ts';
import { wantedFolderOf } from '../../actions/tabs.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { suggestName } from './suggest-name.ts';

/** Where a request that has no file yet shall go. */
export function SaveAsDialog({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const open = draftsStore.getState().byId[draftId];
  const collections = useStore(workspaceStore, (state) => state.collections);
  const [collectionId, setCollectionId] = useState<CollectionId | null>(
    open?.collectionId ?? workspaceStore.getState().activeCollectionId ?? collections[0]?.id ?? null,
  );
  const tree = useStore(workspaceStore, (state) =>
    collectionId === null ? undefined : state.trees[collectionId],
  );
  const [folderId, setFolderId] = useState<ItemId>(wantedFolderOf(draftId) ?? ('' as ItemId));
  const [name, setName] = useState(open === undefined ? '' : suggestName(open.draft));
  const [isTried, setIsTried] = useState(false);
  const isMissing = name.trim() === '';
  const choose = (id: string) => {
    setCollectionId(id as CollectionId);
    setFolderId('' as ItemId);
    if (workspaceStore.getState().trees[id] === undefined) void refreshTree(id as CollectionId);
  };
  if (collectionId === null) {
    return (
      <FormDialog
        title={t('dialog.save-as')}
        description={t('dialog.no-collections')}
        submitLabel={t('dialog.save')}
        isSubmitDisabled
        onSubmit={() => Promise.resolve(false)}
        extraActions={
          <Button onClick={() => openDialog({ kind: 'new-collection' })}>{t('bar.new-collection')}</Button>
        }
      />
    );
  }
  return (
    <FormDialog
      title={t('dialog.save-as')}
      description={t('dialog.save-as-text')}
      submitLabel={t('dialog.save')}
      onSubmit={() => {
        setIsTried(true);
        return isMissing ? Promise.resolve(false) : saveDraftAs(draftId, collectionId, folderId, name.trim());
      }}
    >
      <TextField
        label={t('dialog.name')}
        value={name}
        isFocusedFirst
        problem={isTried && isMissing ? t('dialog.name-missing') : null}
        onChange={setName}
      />
      <SelectField
        label={t('dialog.collection')}
        value={collectionId}
        options={collections.map((collection) => ({ value: collection.id, label: collection.name }))}
        onChange={choose}
      />
      <SelectField
        label={t('dialog.folder')}
        value={folderId}
        options={[{ value: '', label: t('dialog.folder-root') }, ...folderOptions(tree?.items ?? [])]}
        onChange={(id) => setFolderId(id as ItemId)}
      />
    </FormDialog>
  );
}

/** Folders with the names that lead to them, `Messages / Old`. */
function folderOptions(items: readonly TreeItem[]): { value: string; label: string }[] {
  const names = new Map<string, string>();
  const options: { value: string; label: string }[] = [];
  for (const item of items) {
    if (item.kind !== 'folder') continue;
    const parent = names.get(item.parentId);
    const label = parent === undefined ? item.name : `${parent} / ${item.name}`;
    names.set(item.id, label);
    options.push({ value: item.id, label });
  }
  return options;
}
