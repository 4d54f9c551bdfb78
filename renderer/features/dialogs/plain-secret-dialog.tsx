import { plainSecretOf } from '../../../shared/draft/plain-secret.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keepAsSecret } from '../../actions/environments.ts';
import { saveDraft } from '../../actions/save-draft.ts';
import { closeDialog, openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { PlainSecretQuestion } from './plain-secret-question.tsx';

/** Before a sign-in value is written into a request's file. */
export function PlainSecretDialog({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const open = draftsStore.getState().byId[draftId];
  const collectionId = open?.collectionId ?? null;
  if (open === undefined || collectionId === null) {
    return (
      <FormDialog
        title={t('dialog.plain-secret')}
        description={t('dialog.needs-collection')}
        submitLabel={t('dialog.save')}
        onSubmit={() => {
          openDialog({ kind: 'save-as', draftId });
          return Promise.resolve(false);
        }}
      />
    );
  }
  return (
    <PlainSecretQuestion
      collectionId={collectionId}
      secret={plainSecretOf(open.draft)}
      onKeep={async ({ environmentName, variable }) => {
        if (!(await keepAsSecret(draftId, environmentName, variable))) return;
        closeDialog();
        await saveDraft(draftId);
      }}
      onSaveAnyway={() => {
        closeDialog();
        void saveDraft(draftId, { acceptsPlainSecret: true });
      }}
      onCancel={closeDialog}
    />
  );
}
