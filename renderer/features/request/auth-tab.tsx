import { useRef } from 'react';
import { useStore } from 'zustand';
import { makeAuth } from '../../../shared/draft/make-draft.ts';
import { plainSecretOf } from '../../../shared/draft/plain-secret.ts';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { changeAuth } from '../../actions/edit-draft.ts';
import { SignInFields } from '../../sign-in/sign-in-fields.tsx';
import { kindLabel, SignInKinds } from '../../sign-in/sign-in-kinds.tsx';
import type { KindChoice } from '../../sign-in/sign-in-kinds.tsx';
import { openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AuthPreview } from './auth-preview.tsx';
import { LevelLinks } from './level-links.tsx';
import { PlaceNotices } from './place-notices.tsx';
import { SignInStatus } from './sign-in-status.tsx';
import { TokenCard } from './token-card.tsx';
import { useJump } from './use-jump.ts';
import { useSignInPlace } from './use-sign-in-place.ts';
import styles from './request-pane.module.css';

const NO_AUTH = makeAuth();
/** That nothing stands for a name stands in place of the line that would be sent. */
const SAID_BY_THE_PREVIEW = ['unresolved-variable'];

/** How the API gets to know who is asking, and the very line that tells it. */
export function AuthTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const tab = useRef<HTMLDivElement>(null);
  const auth = useStore(draftsStore, (state) => state.byId[draftId]?.draft.auth ?? NO_AUTH);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited.auth ?? null);
  const place = useSignInPlace(draftId);
  const effective = auth.kind === 'inherit' ? (inherited?.auth ?? null) : auth;
  useJump(draftId, ['auth'], ({ part }) => {
    const selector = part === 'kind' ? '[role=radio][data-state=checked]' : `[data-part=${part}] input`;
    tab.current?.querySelector<HTMLElement>(selector)?.focus();
  });
  return (
    <div ref={tab} className={styles.tab}>
      <p className={styles.lead}>{t('auth.lead')}</p>
      <SignInKinds
        auth={auth}
        without={choicesWithout(t, auth, inherited)}
        onChange={(change) => changeAuth(draftId, change)}
      />
      <LevelLinks draftId={draftId} tab="auth" />
      {effective?.kind === 'oauth2' && <SignInStatus draftId={draftId} auth={effective} />}
      <SignInFields place={place} auth={auth} onChange={(change) => changeAuth(draftId, change)} />
      <AuthPreview draftId={draftId} auth={effective} />
      <PlaceNotices draftId={draftId} part="auth" except={SAID_BY_THE_PREVIEW} className={styles.notices} />
      <TokenCard draftId={draftId} />
      <PlainSecretHint draftId={draftId} />
    </div>
  );
}

/** To have none, and to inherit where there is something to inherit. */
function choicesWithout(t: SayFrame, auth: DraftAuth, inherited: Inherited['auth']): KindChoice[] {
  const none: KindChoice = { value: 'none', label: t('auth.none'), text: t('auth.none-text') };
  if (inherited === null && auth.kind !== 'inherit') return [none];
  const text =
    inherited === null
      ? t('auth.inherit-nothing')
      : t('auth.inherit-text', { from: inherited.fromName, kind: kindLabel(t, inherited.auth.kind) });
  return [none, { value: 'inherit', label: t('auth.inherit'), text }];
}

/** A key typed as it is would be written into the collection's file. */
function PlainSecretHint({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const isPlain = useStore(draftsStore, (state) => {
    const draft = state.byId[draftId]?.draft;
    return draft !== undefined && plainSecretOf(draft) !== null;
  });
  if (!isPlain) return null;
  return (
    <Notice
      look="info"
      actions={
        <Button size="small" onClick={() => openDialog({ kind: 'plain-secret', draftId })}>
          {t('auth.keep-secret')}
        </Button>
      }
    >
      {t('auth.plain-secret')}
    </Notice>
  );
}
