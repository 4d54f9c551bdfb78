import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keysText } from '../../actions/commands.ts';
import { cancelSending, sendRequest } from '../../actions/send-request.ts';
import { exchangesStore } from '../../state/exchanges-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './address-bar.module.css';

/** Most answers are there before this: the button would only flicker. */
const SHOW_CANCEL_AFTER_MS = 300;

/** Sends; while it is sending cancels, while it is waiting for the server's moment sends at once. */
export function SendButton({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const state = useStore(exchangesStore, ({ byDraft }) => byDraft[draftId]);
  const startedAt = state?.kind === 'sending' ? state.startedAt : null;
  const isWaiting = state?.kind === 'waiting';
  const canCancel = useHasPassed(startedAt === null ? null : startedAt + SHOW_CANCEL_AFTER_MS);
  const send = (event: MouseEvent) => {
    // The second press of a double press is the habit of a hand, and a POST sent twice may create two.
    if (event.detail !== 2) void sendRequest(draftId);
  };
  // One button whatever it says, so that it keeps the cursor.
  return (
    <>
      <Tooltip tip={canCancel ? t('address.cancel') : keysText({ key: 'Enter' })}>
        <Button
          look={canCancel ? 'plain' : 'primary'}
          className={styles.send}
          onClick={canCancel ? () => cancelSending(draftId) : send}
        >
          {t(canCancel ? 'address.cancel' : isWaiting ? 'address.send-now' : 'address.send')}{' '}
          {canCancel && startedAt !== null && <Elapsed since={startedAt} />}
          {isWaiting && <Countdown until={state.until} />}
        </Button>
      </Tooltip>
      {isWaiting && (
        <Tooltip tip={t('address.stop-waiting')}>
          <Button
            className={styles.stop}
            isIcon
            aria-label={t('address.stop-waiting')}
            onClick={() => cancelSending(draftId)}
          >
            <X size={15} aria-hidden />
          </Button>
        </Tooltip>
      )}
    </>
  );
}

function Elapsed({ since }: { since: number }) {
  const t = useText();
  const now = useClock(100);
  return (
    <span className={styles.clock}>{t('address.elapsed', { seconds: Math.max(0, now - since) / 1000 })}</span>
  );
}

function Countdown({ until }: { until: number }) {
  const t = useText();
  const now = useClock(250);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return <span className={styles.clock}>{t('address.waiting', { seconds })}</span>;
}

function useClock(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Whether a moment (epoch ms) is over; null never is. */
function useHasPassed(moment: number | null): boolean {
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (moment === null) return undefined;
    const timer = setTimeout(() => setPassed(moment), moment - Date.now());
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && passed === moment;
}
