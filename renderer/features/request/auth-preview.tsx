import { useMemo } from 'react';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { AuthKind, DraftAuth } from '../../../shared/model/request-draft.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useText } from '../../state/language-store.ts';
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
  if (preview.kind === 'nothing') return null;
  if (preview.kind === 'missing') return <MissingVariable draftId={draftId} variable={preview.variable} />;
  return (
    <dl className={styles.preview}>
      <dt className={styles.small}>{t(leadOf(preview.kind, auth?.kind ?? 'none'))}</dt>
      <dd className={styles.code}>
        {preview.kind === 'header' ? `${preview.name}: ${preview.value}` : `?${preview.text}`}
      </dd>
      {auth?.kind === 'basic' && <dd className={styles.small}>{t('auth.basic-how')}</dd>}
      {auth?.kind === 'digest' && <dd className={styles.small}>{t('auth.digest-how')}</dd>}
      {auth?.kind === 'aws' && <dd className={styles.small}>{t('auth.aws-how')}</dd>}
    </dl>
  );
}

function leadOf(preview: 'header' | 'query', kind: AuthKind) {
  if (kind === 'digest') return 'auth.digest-sends';
  if (kind === 'aws') return 'auth.aws-sends';
  if (kind === 'oauth2' && preview === 'header') return 'auth.oauth-sends';
  return preview === 'header' ? 'auth.sends-header' : 'auth.sends-query';
}
