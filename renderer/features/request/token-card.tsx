import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { makeAuth } from '../../../shared/draft/make-draft.ts';
import { timeFault } from '../../../shared/diagnosis/read-jwt.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import type { Say } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { languageStore } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { explainToken } from './explain-token.ts';
import type { ExplainedToken } from './explain-token.ts';
import { useMinuteClock } from './use-minute-clock.ts';
import { useSecretFacts } from './use-secret-facts.ts';
import styles from './token-card.module.css';

const NO_AUTH = makeAuth();

/** What the token of the sign-in says about itself; nothing where it is none that says anything. */
export function TokenCard({ draftId }: { draftId: DraftId }) {
  const own = useStore(draftsStore, (state) => state.byId[draftId]?.draft.auth ?? NO_AUTH);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited.auth?.auth ?? null);
  const auth: DraftAuth = own.kind === 'inherit' ? (inherited ?? own) : own;
  const variables = useKnownVariables(draftId);
  const secretFacts = useSecretFacts(draftId);
  const token = useMemo(() => explainToken(auth, variables, secretFacts), [auth, variables, secretFacts]);
  return token === null ? null : <Claims token={token} />;
}

function Claims({ token: { claims, subject } }: { token: ExplainedToken }) {
  const say = useSay();
  const id = useId();
  const language = useStore(languageStore, (state) => state.language);
  const now = useMinuteClock();
  const { expiresAt, notBefore, issuedAt } = claims;
  const isOver = timeFault(claims, now) === 'expired';
  const time = (at: number) => sayTime(say, at, { now, language });
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {say('token.title')}
      </h3>
      <dl className={styles.facts}>
        {expiresAt === null ? (
          <Claim name={say('token.valid-until')}>{say('token.no-end')}</Claim>
        ) : (
          <Claim name={say(isOver ? 'token.expired-at' : 'token.valid-until')} isFault={isOver}>
            {time(expiresAt)}
          </Claim>
        )}
        {notBefore !== null && notBefore > now && (
          <Claim name={say('token.valid-from')} isFault={timeFault(claims, now) === 'not-yet'}>
            {time(notBefore)}
          </Claim>
        )}
        {issuedAt !== null && <Claim name={say('token.issued')}>{time(issuedAt)}</Claim>}
        <Words name={say('token.issuer')} words={claims.issuer === null ? [] : [claims.issuer]} />
        <Words name={say('token.audience')} words={claims.audience} />
        <Words name={say('token.scopes')} words={claims.scopes} />
        <Words name={say('token.roles')} words={claims.roles} />
        {subject !== null && <Subject key={subject} subject={subject} />}
      </dl>
      {claims.algorithm?.toLowerCase() === 'none' && <p className={styles.fault}>{say('token.unsigned')}</p>}
      <p className={styles.small}>{say('token.unchecked')}</p>
    </section>
  );
}

function Claim({
  name,
  isFault = false,
  children,
}: {
  name: string;
  isFault?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={isFault ? styles.fault : undefined}>{children}</dd>
    </div>
  );
}

function Words({ name, words }: { name: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Claim name={name}>
      <ul className={styles.words}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Claim>
  );
}

/** Often the name of a person: not for everybody who looks at the screen. */
function Subject({ subject }: { subject: string }) {
  const say = useSay();
  const [isShown, setIsShown] = useState(false);
  return (
    <Claim name={say('token.subject')}>
      {isShown ? (
        <ul className={styles.words}>
          <li>{subject}</li>
        </ul>
      ) : (
        <Button look="link" onClick={() => setIsShown(true)}>
          {say('token.show-subject')}
        </Button>
      )}
    </Claim>
  );
}

function sayTime(say: Say, at: number, { now, language }: { now: number; language: string }): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const when = format.format(at);
  return at <= now ? say('token.past', { when, ms: now - at }) : say('token.future', { when, ms: at - now });
}
