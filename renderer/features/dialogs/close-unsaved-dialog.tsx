import type { DraftId } from '../../../shared/model/ids.ts';
import { saveDraft } from '../../actions/save-draft.ts';
import { closeTabAnyway } from '../../actions/tabs.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { draftsStore, isEdited } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from './form-dialog.tsx';

export function CloseUnsavedDialog({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const { byId, brokenById } = draftsStore.getState();
  const name = byId[draftId]?.draft.name ?? brokenById[draftId]?.source.itemId.split('/').at(-1) ?? '';
  const saveAndClose = async () => {
    await saveDraft(draftId);
    // Saving was refused, or has asked something in turn, which is then what the window shows.
    if (isEdited(draftsStore.getState(), draftId)) return false;
    closeTabAnyway(draftId);
    return true;
  };
  return (
    <FormDialog
      title={t('dialog.close-unsaved', { name: name.trim() === '' ? t('tabs.untitled') : name })}
      description={t('dialog.close-unsaved-text')}
      submitLabel={t('dialog.save')}
      onSubmit={saveAndClose}
      extraActions={
        <Button
          look="danger"
          onClick={() => {
            closeDialog();
            closeTabAnyway(draftId);
          }}
        >
          {t('dialog.discard')}
        </Button>
      }
    />
  );
}
