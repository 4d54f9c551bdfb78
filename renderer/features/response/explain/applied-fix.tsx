import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { undoFix } from '../../../actions/apply-fix.ts';
import { saveDraft } from '../../../actions/save-draft.ts';
import { sendRequest } from '../../../actions/send-request.ts';
import { draftsStore, hasUnsavedEdits } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useIsBusy } from '../use-is-busy.ts';
import styles from './fix-list.module.css';

interface AppliedFixProps {
  draftId: DraftId;
  label: string;
  /** The request went out with it, and the answer in sight is to that. */
  wasSent: boolean;
}

/** The suggestion that was pressed last: it can be taken back until the request is edited by hand. */
export function AppliedFix({ draftId, label, wasSent }: AppliedFixProps) {
  const say = useSay();
  const isBusy = useIsBusy(draftId);
  const isUnsaved = useStore(draftsStore, (state) => {
    const open = state.byId[draftId];
    return open !== undefined && hasUnsavedEdits(open);
  });
  const next = useRef<HTMLButtonElement>(null);
  // The button that was pressed has just left the page; what comes next takes its focus.
  useEffect(() => {
    if (document.activeElement === document.body) next.current?.focus();
  }, [label]);
  const box = useRef<HTMLDivElement>(null);
  // What is pressed here goes away with the press; the focus stays with what can be pressed next.
  const undo = () => {
    const part = box.current?.closest('[role=tabpanel]');
    undoFix(draftId);
    focusUnlessElsewhere(
      () => part?.querySelector('[data-fix] [data-press]') ?? part?.querySelector('[data-answer-heading]'),
    );
  };
  const save = async () => {
    await saveDraft(draftId);
    focusUnlessElsewhere(() => box.current?.querySelector('button'));
  };
  return (
    <div ref={box} className={styles.applied} role="status">
      <CircleCheck size={16} aria-hidden />
      <h4 className={styles.label}>{say('answer.fix.applied', { label })}</h4>
      <p className={styles.reason}>{say(wasSent ? 'answer.fix.applied-sent' : 'answer.fix.applied-next')}</p>
      <div className={styles.actions}>
        <Button look="quiet" size="small" onClick={undo}>
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
          <Button ref={next} size="small" onClick={() => void save()}>
            {say('answer.fix.save')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Once the change is drawn. */
function focusUnlessElsewhere(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus();
  });
}
