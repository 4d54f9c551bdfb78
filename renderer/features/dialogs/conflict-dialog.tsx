import { useMemo } from 'react';
import type { SaveResult } from '../../../shared/model/collection.ts';
import type { DraftId, ItemId } from '../../../shared/model/ids.ts';
import { saveDraft, saveDraftAs, takeDiskVersion } from '../../actions/save-draft.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { changedLines } from './changed-lines.ts';
import styles from './dialogs.module.css';

interface ConflictDialogProps {
  draftId: DraftId;
  conflict: Extract<SaveResult, { kind: 'conflict' }>;
}

/** Two versions of one file, side by side, and the choice between them. Nothing has been written yet. */
export function ConflictDialog({ draftId, conflict }: ConflictDialogProps) {
  const t = useText();
  const { diskText, ownText } = conflict;
  const marks = useMemo(() => changedLines(ownText, diskText ?? ''), [ownText, diskText]);
  const open = draftsStore.getState().byId[draftId];
  const keepCopy = async () => {
    if (open === undefined || open.source === null) return;
    const parentId = open.source.itemId.split('/').slice(0, -1).join('/') as ItemId;
    if (
      await saveDraftAs(
        draftId,
        open.source.collectionId,
        parentId,
        t('dialog.copy-name', { name: open.draft.name }),
      )
    )
      closeDialog();
  };
  return (
    <Dialog
      isWide
      title={t('dialog.conflict')}
      description={t(diskText === null ? 'dialog.conflict-deleted' : 'dialog.conflict-text')}
      closeLabel={t('window.close')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('window.cancel')}</Button>
          {diskText !== null && (
            <Button onClick={() => void takeDiskVersion(draftId)}>{t('dialog.conflict-take-theirs')}</Button>
          )}
          {diskText !== null && (
            <Button look="danger" onClick={() => void saveDraft(draftId, { overwrites: true })}>
              {t('dialog.conflict-keep-mine')}
            </Button>
          )}
          <Button
            look="primary"
            onClick={() => void (diskText === null ? saveDraft(draftId, { overwrites: true }) : keepCopy())}
          >
            {t(diskText === null ? 'dialog.conflict-recreate' : 'dialog.conflict-copy')}
          </Button>
        </>
      }
    >
      {diskText !== null && (
        <div className={styles.compare}>
          <Version title={t('dialog.conflict-yours')} text={ownText} changed={marks.left} />
          <Version title={t('dialog.conflict-disk')} text={diskText} changed={marks.right} />
        </div>
      )}
    </Dialog>
  );
}

function Version({ title, text, changed }: { title: string; text: string; changed: ReadonlySet<number> }) {
  const lines = text.split('\n');
  return (
    <section>
      <h3>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it must be reachable by key */}
      <pre className={styles.code} tabIndex={0} aria-label={title}>
        {lines.map((line, index) => (
          // A line has no identity but its place.
          <span key={index} className={changed.has(index) ? `${styles.line} ${styles.changed}` : styles.line}>
            {line}
          </span>
        ))}
      </pre>
    </section>
  );
}
