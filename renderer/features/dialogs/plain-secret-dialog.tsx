import { useState } from 'react';
import { useStore } from 'zustand';
import { plainSecretOf } from '../../../shared/draft/plain-secret.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keepAsSecret } from '../../actions/environments.ts';
import { saveDraft } from '../../actions/save-draft.ts';
import { closeDialog, openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import styles from './dialogs.module.css';

const NO_NAMES: readonly string[] = [];

/** Before a sign-in value is written into a file that others may get. */
export function PlainSecretDialog({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const open = draftsStore.getState().byId[draftId];
  const secret = open === undefined ? null : plainSecretOf(open.draft);
  const collectionId = open?.collectionId ?? null;
  const names = useStore(workspaceStore, (state) =>
    collectionId === null ? NO_NAMES : (state.trees[collectionId]?.environmentNames ?? NO_NAMES),
  );
  const chosen = useStore(workspaceStore, (state) =>
    collectionId === null ? null : (state.chosenEnvironment[collectionId] ?? null),
  );
  const [environmentName, setEnvironmentName] = useState(
    chosen ?? names[0] ?? t('dialog.secret-new-environment'),
  );
  const [variable, setVariable] = useState(secret?.variableName ?? '');
  const keep = async () => {
    if (!(await keepAsSecret(draftId, environmentName.trim(), variable.trim()))) return false;
    closeDialog();
    await saveDraft(draftId);
    return false;
  };
  const saveAnyway = (
    <Button
      onClick={() => {
        closeDialog();
        void saveDraft(draftId, { acceptsPlainSecret: true });
      }}
    >
      {t('dialog.save-anyway')}
    </Button>
  );
  if (collectionId === null) {
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
    <FormDialog
      title={t('dialog.plain-secret')}
      description={t('dialog.plain-secret-text')}
      submitLabel={t('dialog.keep-secret')}
      isSubmitDisabled={variable.trim() === '' || environmentName.trim() === ''}
      onSubmit={keep}
      extraActions={saveAnyway}
    >
      <TextField
        label={t('dialog.secret-variable')}
        value={variable}
        isMono
        isFocusedFirst
        onChange={setVariable}
      />
      {names.length > 0 ? (
        <SelectField
          label={t('dialog.secret-environment')}
          value={environmentName}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={setEnvironmentName}
        />
      ) : (
        <TextField
          label={t('dialog.secret-environment')}
          value={environmentName}
          onChange={setEnvironmentName}
        />
      )}
      <p className={styles.muted}>{t('dialog.plain-secret-how', { variable: variable.trim() })}</p>
    </FormDialog>
  );
}
