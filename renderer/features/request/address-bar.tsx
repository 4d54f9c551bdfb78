import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keysText } from '../../actions/commands.ts';
import { saveDraft } from '../../actions/save-draft.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { draftsStore, hasUnsavedEdits } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { AddressField } from './address-field.tsx';
import { AddressLine } from './address-line.tsx';
import { MethodPicker } from './method-picker.tsx';
import { SendButton } from './send-button.tsx';
import { useJump } from './use-jump.ts';
import { useSpots } from './use-spots.ts';
import styles from './address-bar.module.css';

/** What is to be done and where, the button that does it, and one line that says what will really be asked for. */
export function AddressBar({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const lineId = useId();
  const marks = useSpots(draftId);
  const urlMarks = useMemo(() => marks.filter(({ place }) => place.in === 'url'), [marks]);
  useJump(draftId, ['variable'], ({ name }) => showVariable(draftId, name));
  return (
    <section className={styles.bar} aria-label={t('address.bar')}>
      <div className={styles.row}>
        <div className={styles.box} data-marked={urlMarks.length > 0 ? '' : undefined}>
          <MethodPicker draftId={draftId} isMarked={marks.some(({ place }) => place.in === 'method')} />
          <AddressField draftId={draftId} marks={urlMarks} describedBy={lineId} />
        </div>
        <SendButton draftId={draftId} />
        <SaveButton draftId={draftId} />
      </div>
      <AddressLine draftId={draftId} id={lineId} />
    </section>
  );
}

function SaveButton({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const isDirty = useStore(draftsStore, (state) => {
    const open = state.byId[draftId];
    return open !== undefined && hasUnsavedEdits(open);
  });
  return (
    <Tooltip tip={keysText({ key: 's' })}>
      <Button className={styles.save} onClick={() => void saveDraft(draftId)}>
        {t('address.save')}
        {isDirty && (
          <span className={styles.dot}>
            <span className="visually-hidden">{t('address.unsaved')}</span>
          </span>
        )}
      </Button>
    </Tooltip>
  );
}

/** A variable stands in no part of the request but in its environment. */
function showVariable(draftId: DraftId, variable: string): void {
  const collectionId = draftsStore.getState().byId[draftId]?.collectionId ?? null;
  if (collectionId === null) return;
  const environmentName = workspaceStore.getState().chosenEnvironment[collectionId] ?? null;
  openDialog({ kind: 'environments', collectionId, environmentName, variable });
}
