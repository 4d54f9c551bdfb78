import { useState } from 'react';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import { createFolder, renameCollection, renameItem } from '../../actions/collections.ts';
import { useText } from '../../state/language-store.ts';
import { collectionOf } from '../../state/workspace-store.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';

interface NameDialogProps {
  title: string;
  submitLabel: string;
  initialName: string;
  onSubmit: (name: string) => Promise<boolean>;
}

function NameDialog({ title, submitLabel, initialName, onSubmit }: NameDialogProps) {
  const t = useText();
  const [name, setName] = useState(initialName);
  const [isTried, setIsTried] = useState(false);
  const isMissing = name.trim() === '';
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      onSubmit={() => {
        setIsTried(true);
        return isMissing ? Promise.resolve(false) : onSubmit(name.trim());
      }}
    >
      <TextField
        label={t('dialog.name')}
        value={name}
        isFocusedFirst
        problem={isTried && isMissing ? t('dialog.name-missing') : null}
        onChange={setName}
      />
    </FormDialog>
  );
}

export function NewFolderDialog({
  collectionId,
  parentId,
}: {
  collectionId: CollectionId;
  parentId: ItemId;
}) {
  const t = useText();
  return (
    <NameDialog
      title={t('dialog.new-folder')}
      submitLabel={t('dialog.create')}
      initialName=""
      onSubmit={(name) => createFolder(collectionId, parentId, name)}
    />
  );
}

export function RenameItemDialog({
  collectionId,
  itemId,
  name,
}: {
  collectionId: CollectionId;
  itemId: ItemId;
  name: string;
}) {
  const t = useText();
  return (
    <NameDialog
      title={t('dialog.rename-item', { name })}
      submitLabel={t('dialog.rename')}
      initialName={name}
      onSubmit={(next) => renameItem(collectionId, itemId, next)}
    />
  );
}

export function RenameCollectionDialog({ collectionId }: { collectionId: CollectionId }) {
  const t = useText();
  return (
    <NameDialog
      title={t('dialog.rename-collection')}
      submitLabel={t('dialog.rename')}
      initialName={collectionOf(collectionId)?.name ?? ''}
      onSubmit={(name) => renameCollection(collectionId, name)}
    />
  );
}
