import { useStore } from 'zustand';
import { glossaryAt } from '../../../shared/glossary.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keysText } from '../../actions/commands.ts';
import { cancelSending, sendRequest } from '../../actions/send-request.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import type { SendState } from '../../state/exchanges-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readParagraphs } from './read-paragraphs.ts';
import { sendingText } from './sending-bar.tsx';
import { SignInLink } from '../../sign-in-page/sign-in-link.tsx';
import { useClock } from './use-clock.ts';
import { useSignInWait } from '../../sign-in-page/use-sign-in-wait.ts';
import styles from './before-answer.module.css';

/** Where no answer has come yet: what the request does in plain words, and what to press. */
export function BeforeAnswer({ draftId, state }: { draftId: DraftId; state: SendState }) {
  const say = useSay();
  if (state.kind === 'sending') return <FirstSending draftId={draftId} state={state} />;
  return (
    <div className={styles.before}>
      {state.kind === 'refused' && (
        <Notice
          look="error"
          isAnnounced
          actions={
            <Button size="small" onClick={() => void sendRequest(draftId)}>
              {say('answer.refused.again')}
            </Button>
          }
        >
          <strong>{say('answer.refused.title')}.</strong> {state.reason}
        </Notice>
      )}
      <Introduction draftId={draftId} />
    </div>
  );
}

function Introduction({ draftId }: { draftId: DraftId }) {
  const say = useSay();
  const draft = useStore(draftsStore, (open) => open.byId[draftId]?.draft);
  if (draft === undefined) return null;
  const [term] = glossaryAt(`method:${draft.method}`);
  const name = draft.name.trim();
  return (
    <div className={styles.introduction}>
      <h2 className={styles.title}>{name === '' ? say('answer.before.untitled') : name}</h2>
      <Notes text={draft.notes} />
      <dl className={styles.facts}>
        <div>
          <dt>{draft.method}</dt>
          <dd>{term === undefined ? say('answer.before.own-method') : say(term.short)}</dd>
        </div>
        <div>
          <dt>{say('answer.before.goes-to')}</dt>
          <dd>
            {draft.url.trim() === '' ? (
              say('answer.before.no-address')
            ) : (
              <code className={styles.address}>{draft.url}</code>
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.press}>
        <Button onClick={() => void sendRequest(draftId)}>{say('answer.before.send')}</Button>
        <Kbd keys={keysText({ key: 'Enter' })} />
      </div>
      <p className={styles.quiet}>
        {say('answer.before.press')}{' '}
        <Button look="link" onClick={() => openDialog({ kind: 'paste-answer' })}>
          {say('answer.before.paste')}
        </Button>
      </p>
    </div>
  );
}

/** Notes are Markdown, shown as the plain text they are. */
function Notes({ text }: { text: string }) {
  return readParagraphs(text).map((paragraph, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no id of their own, and the same one may stand twice
    <p key={index} className={styles.notes}>
      {paragraph}
    </p>
  ));
}

function FirstSending({
  draftId,
  state,
}: {
  draftId: DraftId;
  state: Extract<SendState, { kind: 'sending' }>;
}) {
  const say = useSay();
  const now = useClock(100, null);
  const page = useSignInWait(draftId);
  return (
    <div className={styles.sending}>
      <EmptyState
        title={say('answer.sending.title')}
        text={page === null ? sendingText(say, state) : say('auth.state-waiting')}
        actions={
          <>
            <span className={styles.clock}>
              {say('answer.sending.clock', { ms: Math.max(0, now - state.startedAt) })}
            </span>
            {page !== null && <SignInLink address={page} />}
            <Button onClick={() => cancelSending(draftId)}>{say('answer.sending.cancel')}</Button>
          </>
        }
      />
    </div>
  );
}
