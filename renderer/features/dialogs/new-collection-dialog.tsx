import { useState } from 'react';
import { useStore } from 'zustand';
import { createCollection } from '../../actions/collections.ts';
import { pickFolder } from '../../actions/files.ts';
import { appStore, can } from '../../state/app-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import styles from './dialogs.module.css';

/** A name, and where to put it; the app's own folder is where it goes if nothing else is said. */
export function NewCollectionDialog() {
  const t = useText();
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [isTried, setIsTried] = useState(false);
  const ownFolder = useStore(appStore, (state) => state.description?.collectionsFolder ?? '');
  const isMissing = name.trim() === '';
  const choose = async () => setFolder((await pickFolder(t('dialog.parent-folder'))) ?? folder);
  return (
    <FormDialog
      title={t('dialog.new-collection')}
      description={t('dialog.new-collection-text')}
      submitLabel={t('dialog.create')}
      onSubmit={() => {
        setIsTried(true);
        return isMissing
          ? Promise.resolve(false)
          : createCollection(name.trim(), folder.trim() === '' ? null : folder.trim());
      }}
    >
      <TextField
        label={t('dialog.name')}
        value={name}
        isFocusedFirst
        problem={isTried && isMissing ? t('dialog.name-missing') : null}
        onChange={setName}
      />
      <div className={styles.row}>
        <TextField
          label={t('dialog.parent-folder')}
          value={folder}
          placeholder={t('dialog.default-folder', { path: ownFolder })}
          isMono
          onChange={setFolder}
        />
        {can('pick-folder') && <Button onClick={() => void choose()}>{t('dialog.choose-folder')}</Button>}
      </div>
    </FormDialog>
  );
}
