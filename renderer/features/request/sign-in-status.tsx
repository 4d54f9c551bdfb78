import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import type { SignInState } from '../../../shared/model/sign-in-state.ts';
import { cancelSignIn, describeSignIn, forgetSignIn, startSignIn } from '../../actions/sign-in.ts';
import { languageStore, useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { changeSignIn, signInOf, signInStore } from '../../state/sign-in-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SignInLink } from '../../sign-in-page/sign-in-link.tsx';
import { SignInProblem } from './sign-in-problem.tsx';
import { useMinuteClock } from './use-minute-clock.ts';

/** Typing settles before the host is asked. */
const SETTLED_MS = 250;

/** Whether there is a token, until when, and what can be pressed to get, renew or drop it. */
export function SignInStatus({ draftId, auth }: { draftId: DraftId; auth: DraftAuth }) {
  const t = useText();
  const now = useMinuteClock();
  const language = useStore(languageStore, (state) => state.language);
  const { state, result, callId } = useStore(signInStore, (all) => signInOf(all, draftId));
  const { oauth2 } = auth;
  useEffect(() => {
    changeSignIn(draftId, { result: null });
    const timer = setTimeout(() => void describeSignIn(draftId), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [draftId, oauth2]);
  if (state.kind === 'under-way' || callId !== null) {
    const address = state.kind === 'under-way' ? state.address : null;
    return (
      <Notice
        look="info"
        isAnnounced
        actions={
          <>
            {address !== null && <SignInLink address={address} />}
            <Button size="small" onClick={() => void cancelSignIn(draftId)}>
              {t('auth.cancel')}
            </Button>
          </>
        }
      >
        {t(address === null ? 'auth.state-under-way' : 'auth.state-waiting')}
      </Notice>
    );
  }
  const isIn = state.kind === 'signed-in';
  return (
    <>
      <Notice
        look={isIn ? 'done' : 'info'}
        actions={
          <>
            <Button size="small" onClick={() => void startSignIn(draftId)}>
              {t(isIn ? 'auth.new-token' : 'auth.get-token')}
            </Button>
            {isIn && (
              <Button size="small" look="quiet" onClick={() => void forgetSignIn(draftId)}>
                {t('auth.forget-token')}
              </Button>
            )}
          </>
        }
      >
        {isIn
          ? sayToken(t, state, { now, language })
          : `${t('auth.state-none')} ${t(oauth2.fetchesItself ? 'auth.state-none-text' : 'auth.state-none-press')}`}
      </Notice>
      {result !== null && result.failure !== null && <SignInProblem draftId={draftId} result={result} />}
    </>
  );
}

function sayToken(
  t: SayFrame,
  { expiresAt, canRenew, scope }: Extract<SignInState, { kind: 'signed-in' }>,
  { now, language }: { now: number; language: string },
): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short' });
  const when = expiresAt === null ? '' : format.format(expiresAt);
  const until =
    expiresAt === null
      ? t('auth.state-no-end')
      : expiresAt <= now
        ? t('auth.state-over', { when })
        : t('auth.state-until', { when, minutes: Math.floor((expiresAt - now) / 60_000) });
  const more = [
    ...(canRenew ? [t('auth.state-renews')] : []),
    ...(scope === null || scope === '' ? [] : [t('auth.state-scope', { scope })]),
  ];
  return [until, ...more].join(' ');
}
