import { useState } from 'react';
import { useStore } from 'zustand';
import type { PlainSecret } from '../../../shared/draft/plain-secret.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import styles from './dialogs.module.css';

const NO_NAMES: readonly string[] = [];

interface PlainSecretQuestionProps {
  collectionId: CollectionId;
  secret: PlainSecret | null;
  onKeep: (as: { environmentName: string; variable: string }) => Promise<void>;
  onSaveAnyway: () => void;
  onCancel: () => void;
}

/** Whether a sign-in value goes into a file that others may get, or into a secret of an environment. */
export function PlainSecretQuestion(props: PlainSecretQuestionProps) {
  const t = useText();
  const { collectionId } = props;
  const names = useStore(workspaceStore, (state) => state.trees[collectionId]?.environmentNames ?? NO_NAMES);
  const chosen = useStore(workspaceStore, (state) => state.chosenEnvironment[collectionId] ?? null);
  const [environmentName, setEnvironmentName] = useState(
    chosen ?? names[0] ?? t('dialog.secret-new-environment'),
  );
  const [variable, setVariable] = useState(props.secret?.variableName ?? '');
  return (
    <FormDialog
      title={t('dialog.plain-secret')}
      description={t('dialog.plain-secret-text')}
      submitLabel={t('dialog.keep-secret')}
      isSubmitDisabled={variable.trim() === '' || environmentName.trim() === ''}
      onSubmit={async () => {
        await props.onKeep({ environmentName: environmentName.trim(), variable: variable.trim() });
        return false;
      }}
      onCancel={props.onCancel}
      extraActions={<Button onClick={props.onSaveAnyway}>{t('dialog.save-anyway')}</Button>}
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
