import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { DraftId, RecordId } from '../../../../shared/model/ids.ts';
import { undoFix } from '../../../actions/apply-fix.ts';
import { saveDraft } from '../../../actions/save-draft.ts';
import { sendRequest } from '../../../actions/send-request.ts';
import { draftsStore, hasUnsavedEdits } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './fix-list.module.css';

interface AppliedFixProps {
  draftId: DraftId;
  /** The answer in sight. */
  recordId: RecordId;
  isBusy: boolean;
}

/** The suggestion that was pressed last: it can be taken back until the request is edited by hand. */
export function AppliedFix({ draftId, recordId, isBusy }: AppliedFixProps) {
  const say = useSay();
  const label = useStore(draftsStore, (state) => state.byId[draftId]?.appliedFix?.label ?? null);
  const appliedTo = useStore(draftsStore, (state) => state.byId[draftId]?.appliedFix?.recordId ?? null);
  // Another answer than the one that suggested it: it went out with the request in between.
  const wasSent = appliedTo !== recordId;
  const isUnsaved = useStore(draftsStore, (state) => {
    const open = state.byId[draftId];
    return open !== undefined && hasUnsavedEdits(open);
  });
  const next = useRef<HTMLButtonElement>(null);
  // The button that was pressed has just left the page; what comes next takes its focus.
  useEffect(() => {
    if (label !== null && document.activeElement === document.body) next.current?.focus();
  }, [label]);
  if (label === null) return null;
  return (
    <div className={styles.applied} role="status">
      <CircleCheck size={16} aria-hidden />
      <div className={styles.text}>
        <h4>{say('answer.fix.applied', { label })}</h4>
        <p>{say(wasSent ? 'answer.fix.applied-sent' : 'answer.fix.applied-next')}</p>
      </div>
      <div className={styles.actions}>
        <Button look="quiet" size="small" onClick={() => undoFix(draftId)}>
          {say('answer.fix.undo')}
        </Button>
        {!wasSent && (
          <Button
            ref={next}
            look="primary"
            size="small"
            disabled={isBusy}
            onClick={() => void sendRequest(draftId)}
          >
            {say('answer.fix.send-again')}
          </Button>
        )}
        {wasSent && isUnsaved && (
          <Button ref={next} size="small" onClick={() => void saveDraft(draftId)}>
            {say('answer.fix.save')}
          </Button>
        )}
      </div>
    </div>
  );
}
