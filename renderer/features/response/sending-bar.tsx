import { findHeader } from '../../../shared/http/headers.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { cancelSending, sendRequest } from '../../actions/send-request.ts';
import type { SendState } from '../../state/exchanges-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import type { Say } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SignInLink } from '../../sign-in-page/sign-in-link.tsx';
import { useClock, useSecondsUntil } from './use-clock.ts';
import { useSignInWait } from '../../sign-in-page/use-sign-in-wait.ts';
import styles from './sending-bar.module.css';

type Sending = Extract<SendState, { kind: 'sending' }>;
type Waiting = Extract<SendState, { kind: 'waiting' }>;

interface SendingBarProps<S> {
  draftId: DraftId;
  state: S;
}

/** How far a request has come, while it is on its way. It shows itself only after a moment: most are back by then. */
export function SendingBar({ draftId, state }: SendingBarProps<Sending>) {
  const say = useSay();
  const now = useClock(100, null);
  const page = useSignInWait(draftId);
  return (
    <div className={styles.bar}>
      <span className={styles.pulse} aria-hidden />
      <p className={styles.text}>
        {page === null ? sendingText(say, state) : say('auth.state-waiting')}{' '}
        {page !== null && <SignInLink address={page} />}
        {state.arrived === null && state.previous !== null && (
          <span className={styles.quiet}> {say('answer.sending.old')}</span>
        )}
      </p>
      <span className={styles.clock}>
        {say('answer.sending.clock', { ms: Math.max(0, now - state.startedAt) })}
      </span>
      <Button size="small" onClick={() => cancelSending(draftId)}>
        {say(state.arrived === null ? 'answer.sending.cancel' : 'answer.sending.stop')}
      </Button>
    </div>
  );
}

/** What leg it is on, as far as it is known here. */
export function sendingText(say: Say, { arrived, receivedBytes }: Sending): string {
  if (arrived?.outcome.kind !== 'response') return say('answer.sending.waiting');
  const { answer, body } = arrived.outcome;
  const received = Math.max(receivedBytes, body.wireBytes);
  // It counts the packed bytes, which are what comes in; a server may be wrong about it.
  const total = Number(findHeader(answer.headers, 'content-length') ?? Number.NaN);
  return say('answer.sending.receiving', { received, total: total >= received ? total : null });
}

/** Counts down to the moment that the server named. */
export function WaitingBar({ draftId, state }: SendingBarProps<Waiting>) {
  const say = useSay();
  const seconds = useSecondsUntil(state.until);
  return (
    <div className={`${styles.bar} ${styles.now}`}>
      <p className={styles.text}>{say('answer.waiting.count', { seconds })}</p>
      <Button size="small" onClick={() => void sendRequest(draftId)}>
        {say('answer.waiting.now')}
      </Button>
      <Button size="small" onClick={() => cancelSending(draftId)}>
        {say('answer.sending.cancel')}
      </Button>
    </div>
  );
}
