import type { ReactNode } from 'react';
import type { AuthKind, DraftAuth } from '../../shared/model/request-draft.ts';
import { useText } from '../state/language-store.ts';
import type { SayFrame } from '../state/language-store.ts';
import { Term } from '../terms/term.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Notice } from '../ui/notice.tsx';

export interface KindChoice {
  readonly value: AuthKind;
  readonly label: string;
  readonly text: ReactNode;
}

interface SignInKindsProps {
  auth: DraftAuth;
  /** To have none of its own, and what else goes without fields: differs by where the sign-in stands. */
  without: readonly KindChoice[];
  onChange: (change: Partial<DraftAuth>) => void;
}

/** The kinds of sign-in to choose from; a foreign kind where it is set. */
export function SignInKinds({ auth, without, onChange }: SignInKindsProps) {
  const t = useText();
  return (
    <>
      <ChoiceList<AuthKind>
        label={t('auth.kinds')}
        value={auth.kind}
        options={[...without, ...kindsWithFields(t, auth)]}
        onChange={(kind) => onChange({ kind })}
      />
      {auth.kind === 'unsupported' && (
        <Notice look="info">{t('auth.unsupported', { type: auth.unsupportedType ?? '' })}</Notice>
      )}
    </>
  );
}

function kindsWithFields(t: SayFrame, auth: DraftAuth): KindChoice[] {
  const all: KindChoice[] = [
    { value: 'api-key', ...kindOf(t, 'api-key', 'authorization-key') },
    { value: 'basic', ...kindOf(t, 'basic', 'basic-authentication') },
    { value: 'bearer', ...kindOf(t, 'bearer', 'bearer-token') },
    { value: 'digest', ...kindOf(t, 'digest', 'digest-authentication') },
    { value: 'oauth2', ...kindOf(t, 'oauth2', 'oauth') },
    { value: 'aws', ...kindOf(t, 'aws', 'aws-signature') },
  ];
  if (auth.kind === 'unsupported')
    all.push({ value: 'unsupported', label: t('auth.unsupported-kind'), text: auth.unsupportedType ?? '' });
  return all;
}

function kindOf(
  t: SayFrame,
  kind: 'api-key' | 'basic' | 'bearer' | 'digest' | 'oauth2' | 'aws',
  term: Parameters<typeof Term>[0]['id'],
): { label: string; text: ReactNode } {
  return {
    label: kindLabel(t, kind),
    text: (
      <>
        {t(`auth.${kind}-text`)}
        <Term id={term}>{t(`auth.${kind}-term`)}</Term>
      </>
    ),
  };
}

/** What a kind of sign-in is called. */
export function kindLabel(t: SayFrame, kind: AuthKind): string {
  return t(kind === 'unsupported' ? 'auth.unsupported-kind' : `auth.${kind}`);
}
