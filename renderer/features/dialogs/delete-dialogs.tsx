import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import { deleteCollection, deleteItem } from '../../actions/collections.ts';
import { useText } from '../../state/language-store.ts';
import { collectionOf } from '../../state/workspace-store.ts';
import { FormDialog } from './form-dialog.tsx';

interface DeleteItemDialogProps {
  collectionId: CollectionId;
  itemId: ItemId;
  name: string;
  isFolder: boolean;
}

export function DeleteItemDialog({ collectionId, itemId, name, isFolder }: DeleteItemDialogProps) {
  const t = useText();
  return (
    <FormDialog
      title={t('dialog.delete-item', { name })}
      description={t(isFolder ? 'dialog.delete-folder-text' : 'dialog.delete-request-text')}
      submitLabel={t('dialog.delete')}
      isDanger
      onSubmit={() => deleteItem(collectionId, itemId)}
    />
  );
}

export function DeleteCollectionDialog({ collectionId }: { collectionId: CollectionId }) {
  const t = useText();
  const collection = collectionOf(collectionId);
  return (
    <FormDialog
      title={t('dialog.delete-collection', { name: collection?.name ?? '' })}
      description={t('dialog.delete-collection-text', { path: collection?.path ?? '' })}
      submitLabel={t('dialog.delete')}
      isDanger
      onSubmit={() => deleteCollection(collectionId)}
    />
  );
}
