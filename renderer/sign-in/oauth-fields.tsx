import type { ComponentProps } from 'react';
import type { OAuth2SignIn, OAuthFlow } from '../../shared/model/sign-in-kinds.ts';
import { useText } from '../state/language-store.ts';
import { Fold } from '../ui/fold.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { OAuthExtras } from './oauth-extras.tsx';
import { SignInField } from './sign-in-field.tsx';
import type { SignInPlace } from './sign-in-field.tsx';
import { SwitchLine } from './switch-line.tsx';
import styles from './sign-in.module.css';

interface OAuthFieldsProps {
  place: SignInPlace;
  oauth2: OAuth2SignIn;
  onChange: (change: Partial<OAuth2SignIn>) => void;
}

const FLOWS = ['client-credentials', 'authorization-code', 'password'] as const;

/** What a token is got with: the few fields that everybody needs, and the others folded away. */
export function OAuthFields({ place, oauth2, onChange }: OAuthFieldsProps) {
  const t = useText();
  const { flow } = oauth2;
  const isByCode = flow === 'authorization-code';
  return (
    <div className={styles.fields}>
      <Segmented<OAuthFlow>
        label={t('auth.flow')}
        value={flow}
        options={FLOWS.map((value) => ({ value, label: t(`auth.flow-${value}`) }))}
        onChange={(next) => onChange({ flow: next })}
      />
      <p className={styles.small}>{t(`auth.flow-${flow}-text`)}</p>
      {isByCode && (
        <SignInField
          place={place}
          part="authorizationUrl"
          label={t('auth.authorization-url')}
          value={oauth2.authorizationUrl}
          placeholder="https://id.example/authorize"
          onChange={(authorizationUrl) => onChange({ authorizationUrl })}
        />
      )}
      <SignInField
        place={place}
        part="tokenUrl"
        label={t('auth.token-url')}
        value={oauth2.tokenUrl}
        placeholder="https://id.example/token"
        onChange={(tokenUrl) => onChange({ tokenUrl })}
      />
      <div className={styles.pair}>
        <SignInField
          place={place}
          part="clientId"
          label={t('auth.client-id')}
          value={oauth2.clientId}
          onChange={(clientId) => onChange({ clientId })}
        />
        <SignInField
          place={place}
          part="clientSecret"
          label={t('auth.client-secret')}
          value={oauth2.clientSecret}
          placeholder="{{clientSecret}}"
          isSecret
          onChange={(clientSecret) => onChange({ clientSecret })}
        />
      </div>
      {flow === 'password' && (
        <div className={styles.pair}>
          <SignInField
            place={place}
            part="username"
            label={t('auth.username')}
            value={oauth2.username}
            onChange={(username) => onChange({ username })}
          />
          <SignInField
            place={place}
            part="password"
            label={t('auth.password')}
            value={oauth2.password}
            placeholder="{{password}}"
            isSecret
            onChange={(password) => onChange({ password })}
          />
        </div>
      )}
      <SignInField
        place={place}
        part="scope"
        label={t('auth.scope')}
        value={oauth2.scope}
        onChange={(scope) => onChange({ scope })}
      />
      <Fold title={t('auth.oauth-more')} hint={t('auth.oauth-more-hint')}>
        <MoreFields place={place} oauth2={oauth2} onChange={onChange} />
      </Fold>
    </div>
  );
}

function MoreFields({ place, oauth2, onChange }: OAuthFieldsProps) {
  const t = useText();
  const isByCode = oauth2.flow === 'authorization-code';
  const isInHeader = oauth2.tokenPlace === 'header';
  return (
    <div className={styles.fields}>
      <Choice
        label={t('auth.client-place')}
        value={oauth2.clientPlace}
        options={[
          { value: 'body', label: t('auth.client-in-body') },
          { value: 'header', label: t('auth.client-in-header') },
        ]}
        onChange={(clientPlace) => onChange({ clientPlace })}
      />
      {isByCode && (
        <>
          <SignInField
            place={place}
            part="callbackUrl"
            label={t('auth.callback-url')}
            value={oauth2.callbackUrl}
            placeholder="http://127.0.0.1:8765/callback"
            onChange={(callbackUrl) => onChange({ callbackUrl })}
          />
          <SwitchLine
            label={t('auth.uses-pkce')}
            isOn={oauth2.usesPkce}
            onChange={(usesPkce) => onChange({ usesPkce })}
          />
        </>
      )}
      <SignInField
        place={place}
        part="refreshUrl"
        label={t('auth.refresh-url')}
        value={oauth2.refreshUrl}
        onChange={(refreshUrl) => onChange({ refreshUrl })}
      />
      <Choice
        label={t('auth.token-kind')}
        value={oauth2.tokenKind}
        options={[
          { value: 'access-token', label: t('auth.token-access') },
          { value: 'id-token', label: t('auth.token-id') },
        ]}
        onChange={(tokenKind) => onChange({ tokenKind })}
      />
      <Choice
        label={t('auth.token-place')}
        value={oauth2.tokenPlace}
        options={[
          { value: 'header', label: t('auth.token-in-header') },
          { value: 'query', label: t('auth.token-in-query') },
        ]}
        onChange={(tokenPlace) =>
          onChange({ tokenPlace, tokenWord: tokenPlace === 'header' ? 'Bearer' : 'access_token' })
        }
      />
      <SignInField
        place={place}
        part="name"
        label={t(isInHeader ? 'auth.token-word' : 'auth.token-name')}
        value={oauth2.tokenWord}
        placeholder={isInHeader ? 'Bearer' : 'access_token'}
        onChange={(tokenWord) => onChange({ tokenWord })}
      />
      <SwitchLine
        label={t('auth.fetches-itself')}
        isOn={oauth2.fetchesItself}
        onChange={(fetchesItself) => onChange({ fetchesItself })}
      />
      <SwitchLine
        label={t('auth.renews-itself')}
        isOn={oauth2.renewsItself}
        onChange={(renewsItself) => onChange({ renewsItself })}
      />
      <OAuthExtras extras={oauth2.extras} onChange={(extras) => onChange({ extras })} />
    </div>
  );
}

/** One out of a few, under words that say what is chosen. */
function Choice<V extends string>(props: ComponentProps<typeof Segmented<V>>) {
  return (
    <div className={styles.choice}>
      <span className={styles.small} aria-hidden>
        {props.label}
      </span>
      <Segmented {...props} />
    </div>
  );
}
