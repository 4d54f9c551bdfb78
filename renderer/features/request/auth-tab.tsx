import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { makeAuth } from '../../../shared/draft/make-draft.ts';
import { plainSecretOf } from '../../../shared/draft/plain-secret.ts';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { AuthKind, DraftAuth } from '../../../shared/model/request-draft.ts';
import { changeAuth } from '../../actions/edit-draft.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AuthFields } from './auth-fields.tsx';
import { AuthPreview } from './auth-preview.tsx';
import { PlaceNotices } from './place-notices.tsx';
import { SignInStatus } from './sign-in-status.tsx';
import { TokenCard } from './token-card.tsx';
import { useJump } from './use-jump.ts';
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
  const effective = auth.kind === 'inherit' ? (inherited?.auth ?? null) : auth;
  useJump(draftId, ['auth'], ({ part }) => {
    const selector = part === 'kind' ? '[role=radio][data-state=checked]' : `[data-part=${part}] input`;
    tab.current?.querySelector<HTMLElement>(selector)?.focus();
  });
  return (
    <div ref={tab} className={styles.tab}>
      <p className={styles.lead}>{t('auth.lead')}</p>
      <ChoiceList<AuthKind>
        label={t('auth.kinds')}
        value={auth.kind}
        options={choices(t, auth, inherited)}
        onChange={(kind) => changeAuth(draftId, { kind })}
      />
      {auth.kind === 'unsupported' && (
        <Notice look="info">{t('auth.unsupported', { type: auth.unsupportedType ?? '' })}</Notice>
      )}
      {effective?.kind === 'oauth2' && <SignInStatus draftId={draftId} auth={effective} />}
      <AuthFields draftId={draftId} auth={auth} />
      <AuthPreview draftId={draftId} auth={effective} />
      <PlaceNotices draftId={draftId} part="auth" except={SAID_BY_THE_PREVIEW} className={styles.notices} />
      <TokenCard draftId={draftId} />
      <PlainSecretHint draftId={draftId} />
    </div>
  );
}

interface Choice {
  value: AuthKind;
  label: string;
  text: ReactNode;
}

/** The kinds that can be chosen here: inheriting where there is something to inherit, a foreign kind where it is set. */
function choices(t: SayFrame, auth: DraftAuth, inherited: Inherited['auth']): Choice[] {
  const all: Choice[] = [{ value: 'none', label: t('auth.none'), text: t('auth.none-text') }];
  if (inherited !== null || auth.kind === 'inherit')
    all.push({
      value: 'inherit',
      label: t('auth.inherit'),
      text:
        inherited === null
          ? t('auth.inherit-nothing')
          : t('auth.inherit-text', { from: inherited.fromName, kind: kindLabel(t, inherited.auth.kind) }),
    });
  all.push(
    {
      value: 'api-key',
      label: t('auth.api-key'),
      text: (
        <>
          {t('auth.api-key-text')}
          <Term id="authorization-key">{t('auth.api-key-term')}</Term>
        </>
      ),
    },
    {
      value: 'basic',
      label: t('auth.basic'),
      text: (
        <>
          {t('auth.basic-text')}
          <Term id="basic-authentication">{t('auth.basic-term')}</Term>
        </>
      ),
    },
    {
      value: 'bearer',
      label: t('auth.bearer'),
      text: (
        <>
          {t('auth.bearer-text')}
          <Term id="bearer-token">{t('auth.bearer-term')}</Term>
        </>
      ),
    },
  );
  all.push(
    { value: 'digest', ...kindOf(t, 'digest', 'digest-authentication') },
    { value: 'oauth2', ...kindOf(t, 'oauth2', 'oauth') },
    { value: 'aws', ...kindOf(t, 'aws', 'aws-signature') },
  );
  if (auth.kind === 'unsupported')
    all.push({
      value: 'unsupported',
      label: t('auth.unsupported-kind'),
      text: auth.unsupportedType ?? '',
    });
  return all;
}

function kindOf(
  t: SayFrame,
  kind: 'digest' | 'oauth2' | 'aws',
  term: 'digest-authentication' | 'oauth' | 'aws-signature',
): { label: string; text: ReactNode } {
  return {
    label: t(`auth.${kind}`),
    text: (
      <>
        {t(`auth.${kind}-text`)}
        <Term id={term}>{t(`auth.${kind}-term`)}</Term>
      </>
    ),
  };
}

function kindLabel(t: SayFrame, kind: AuthKind): string {
  return t(kind === 'unsupported' ? 'auth.unsupported-kind' : `auth.${kind}`);
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
