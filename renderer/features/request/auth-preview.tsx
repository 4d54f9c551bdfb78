import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useText } from '../../state/language-store.ts';
import { Notice } from '../../ui/notice.tsx';
import { previewSignIn } from './preview-sign-in.ts';
import { MissingVariable } from './missing-variable.tsx';
import styles from './request-pane.module.css';

/** The line that the sign-in adds to the request, secrets masked. `auth` null: there is none. */
export function AuthPreview({ draftId, auth }: { draftId: DraftId; auth: DraftAuth | null }) {
  const t = useText();
  const known = useKnownVariables(draftId);
  const preview = useMemo(
    () => (auth === null ? ({ kind: 'nothing' } as const) : previewSignIn(auth, known)),
    [auth, known],
  );
  const isTypedByHand = useStore(
    draftsStore,
    (state) =>
      preview.kind === 'header' &&
      state.byId[draftId]?.draft.headers.some(
        (row) => row.isEnabled && row.name.trim().toLowerCase() === preview.name.toLowerCase(),
      ) === true,
  );
  if (preview.kind === 'nothing') return null;
  if (preview.kind === 'missing') return <MissingVariable draftId={draftId} variable={preview.variable} />;
  return (
    <>
      <dl className={styles.preview}>
        <dt className={styles.small}>
          {t(preview.kind === 'header' ? 'auth.sends-header' : 'auth.sends-query')}
        </dt>
        <dd className={styles.code}>
          {preview.kind === 'header' ? `${preview.name}: ${preview.value}` : `?${preview.text}`}
        </dd>
        {auth?.kind === 'basic' && <dd className={styles.small}>{t('auth.basic-how')}</dd>}
      </dl>
      {isTypedByHand && preview.kind === 'header' && (
        <Notice look="warning">{t('auth.typed-by-hand', { name: preview.name })}</Notice>
      )}
    </>
  );
}
