import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { Fix } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { applyFix, fixAndSend } from '../../../actions/apply-fix.ts';
import { notify } from '../../../actions/notices.ts';
import { draftsStore } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useSecondsUntil } from '../use-clock.ts';
import { useIsBusy } from '../use-is-busy.ts';
import { ChangeList } from './change-list.tsx';
import styles from './fix-list.module.css';

interface FixCardProps {
  draftId: DraftId;
  fix: Fix;
  number: number;
  /** When the answer came, epoch ms: what a wait counts from. */
  answeredAt: number;
}

/** A suggestion: what it does, why, what would change, and the ways to press it. */
export function FixCard({ draftId, fix, number, answeredAt }: FixCardProps) {
  const say = useSay();
  const changesId = useId();
  const [isShown, setIsShown] = useState(false);
  const waitMs = fix.edits.find((edit) => edit.op === 'wait')?.ms ?? null;
  return (
    <li className={clsx(styles.card, fix.risky && styles.risky)} data-fix>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <h4 className={styles.label}>{fix.label}</h4>
      <div className={styles.reason}>
        <p>
          <span className={styles.certainty}>{say(`answer.certainty.${fix.certainty}`)}</span> {fix.because}
        </p>
        {fix.risky && (
          <p className={styles.risk}>
            <TriangleAlert size={14} aria-hidden />
            {say('answer.fix.risky')}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {fix.changes.length > 0 && (
          <Button
            look="quiet"
            size="small"
            aria-label={say(isShown ? 'answer.fix.hide-what' : 'answer.fix.show-what', { label: fix.label })}
            aria-expanded={isShown}
            aria-controls={isShown ? changesId : undefined}
            onClick={() => setIsShown((before) => !before)}
          >
            {say(isShown ? 'answer.fix.hide' : 'answer.fix.show')}
          </Button>
        )}
        {waitMs === null ? (
          <Presses draftId={draftId} fix={fix} isFirst={number === 1} />
        ) : (
          <WaitPress
            key={answeredAt}
            draftId={draftId}
            fix={fix}
            until={answeredAt + waitMs}
            isFirst={number === 1}
          />
        )}
      </div>
      {isShown && (
        <div id={changesId} className={styles.changes}>
          <ChangeList changes={fix.changes} />
        </div>
      )}
    </li>
  );
}

interface PressProps {
  draftId: DraftId;
  fix: Fix;
  isFirst: boolean;
}

function Presses({ draftId, fix, isFirst }: PressProps) {
  const say = useSay();
  const isBusy = useIsBusy(draftId);
  if (fix.edits.length === 0) return null;
  const apply = async () => {
    const before = draftsStore.getState().byId[draftId]?.draft;
    const isApplied = await applyFix(draftId, fix);
    // What is kept outside of the request, a variable say, leaves no trace in it.
    if (isApplied && draftsStore.getState().byId[draftId]?.draft === before)
      notify('done', say('answer.fix.applied', { label: fix.label }));
  };
  return (
    <>
      <Button
        size="small"
        aria-label={say('answer.fix.apply-what', { label: fix.label })}
        onClick={() => void apply()}
      >
        {say('answer.fix.apply')}
      </Button>
      <Button
        look={isFirst && !fix.risky ? 'primary' : 'plain'}
        size="small"
        disabled={isBusy}
        data-press
        aria-label={say('answer.fix.send-what', { label: fix.label })}
        onClick={() => void fixAndSend(draftId, fix)}
      >
        {say('answer.fix.send')}
      </Button>
    </>
  );
}

/** Counts from when the answer came, not from the press: what has passed meanwhile need not be waited again. */
function WaitPress({ draftId, fix, until, isFirst }: PressProps & { until: number }) {
  const say = useSay();
  const isBusy = useIsBusy(draftId);
  const seconds = useSecondsUntil(until);
  const send = () => {
    const ms = Math.max(0, until - Date.now());
    void fixAndSend(draftId, {
      ...fix,
      edits: fix.edits.map((edit) => (edit.op === 'wait' ? { ...edit, ms } : edit)),
    });
  };
  return (
    <Button look={isFirst ? 'primary' : 'plain'} size="small" disabled={isBusy} data-press onClick={send}>
      {seconds > 0 ? say('answer.fix.wait', { seconds }) : say('answer.fix.send-again')}
    </Button>
  );
}
