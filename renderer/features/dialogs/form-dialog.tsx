import { useState } from 'react';
import type { ReactNode } from 'react';
import { appStore, dismissNotice } from '../../state/app-store.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './dialogs.module.css';

interface FormDialogProps {
  title: string;
  description?: string;
  submitLabel: string;
  isDanger?: boolean;
  isWide?: boolean;
  isSubmitDisabled?: boolean;
  children?: ReactNode;
  /** Other ways out, beside Cancel and the main one. */
  extraActions?: ReactNode;
  /** True closes the dialog; false means that it was refused, which has then been told. */
  onSubmit: () => Promise<boolean>;
  /** Where leaving it is not the end: another dialog asked this. */
  onCancel?: () => void;
}

/** A dialog with one thing to do: Enter does it, Escape leaves everything as it was. */
export function FormDialog(props: FormDialogProps) {
  const t = useText();
  const { onCancel = closeDialog } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [before] = useState(() => new Set(appStore.getState().notices.map((notice) => notice.id)));
  const submit = async () => {
    // What refused the try before is over with it.
    for (const { id, look } of appStore.getState().notices)
      if (look === 'error' && !before.has(id)) dismissNotice(id);
    setIsBusy(true);
    const isDone = await props.onSubmit();
    setIsBusy(false);
    if (isDone) closeDialog();
  };
  return (
    <Dialog
      title={props.title}
      isWide={props.isWide ?? false}
      closeLabel={t('window.close')}
      onClose={onCancel}
      {...(props.description === undefined ? {} : { description: props.description })}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && props.isSubmitDisabled !== true) void submit();
        }}
      >
        {props.children}
        <div className={styles.actions}>
          {props.extraActions}
          <Button onClick={onCancel}>{t('window.cancel')}</Button>
          <Button
            type="submit"
            look={props.isDanger === true ? 'danger' : 'primary'}
            disabled={isBusy || props.isSubmitDisabled === true}
          >
            {props.submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
