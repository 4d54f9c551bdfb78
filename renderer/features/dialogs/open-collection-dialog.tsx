import { useState } from 'react';
import { openCollection } from '../../actions/collections.ts';
import { pickFolder } from '../../actions/files.ts';
import { can } from '../../state/app-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import styles from './dialogs.module.css';

/** A path to type or paste; where the host has a folder dialog, a button for it. */
export function OpenCollectionDialog() {
  const t = useText();
  const [path, setPath] = useState('');
  const choose = async () => setPath((await pickFolder(t('dialog.open-collection'))) ?? path);
  return (
    <FormDialog
      title={t('dialog.open-collection')}
      description={t('dialog.open-collection-text')}
      submitLabel={t('dialog.open')}
      isSubmitDisabled={path.trim() === ''}
      onSubmit={() => openCollection(path.trim())}
    >
      <div className={styles.row}>
        <TextField
          label={t('dialog.folder-path')}
          value={path}
          placeholder={t('dialog.folder-placeholder')}
          isMono
          isFocusedFirst
          onChange={setPath}
        />
        {can('pick-folder') && <Button onClick={() => void choose()}>{t('dialog.choose-folder')}</Button>}
      </div>
    </FormDialog>
  );
}
