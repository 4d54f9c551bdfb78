import type { DraftAuth } from '../../shared/model/request-draft.ts';
import { useText } from '../state/language-store.ts';
import { Segmented } from '../ui/segmented.tsx';
import { AwsFields } from './aws-fields.tsx';
import { OAuthFields } from './oauth-fields.tsx';
import { SignInField } from './sign-in-field.tsx';
import type { SignInPlace } from './sign-in-field.tsx';
import styles from './sign-in.module.css';

interface SignInFieldsProps {
  place: SignInPlace;
  auth: DraftAuth;
  onChange: (change: Partial<DraftAuth>) => void;
}

/** What has to be typed for the chosen kind of sign-in. */
export function SignInFields({ place, auth, onChange }: SignInFieldsProps) {
  const t = useText();
  switch (auth.kind) {
    case 'none':
    case 'inherit':
    case 'unsupported':
      return null;
    case 'api-key': {
      const change = (part: Partial<DraftAuth['apiKey']>) =>
        onChange({ apiKey: { ...auth.apiKey, ...part } });
      return (
        <div className={styles.fields}>
          <Segmented
            label={t('auth.place')}
            value={auth.apiKey.place}
            options={[
              { value: 'header', label: t('auth.in-header') },
              { value: 'query', label: t('auth.in-query') },
            ]}
            onChange={(place) => change({ place })}
          />
          <div className={styles.pair}>
            <SignInField
              place={place}
              part="name"
              label={t(auth.apiKey.place === 'header' ? 'auth.header-name' : 'auth.query-name')}
              value={auth.apiKey.name}
              placeholder={auth.apiKey.place === 'header' ? 'X-API-Key' : 'api_key'}
              onChange={(name) => change({ name })}
            />
            <SignInField
              place={place}
              part="value"
              label={t('auth.key')}
              value={auth.apiKey.value}
              placeholder="{{apiKey}}"
              isSecret
              onChange={(value) => change({ value })}
            />
          </div>
        </div>
      );
    }
    case 'basic':
      return (
        <NameAndPassword
          place={place}
          given={auth.basic}
          onChange={(part) => onChange({ basic: { ...auth.basic, ...part } })}
        />
      );
    case 'digest':
      return (
        <NameAndPassword
          place={place}
          given={auth.digest}
          onChange={(part) => onChange({ digest: { ...auth.digest, ...part } })}
        />
      );
    case 'oauth2':
      return (
        <OAuthFields
          place={place}
          oauth2={auth.oauth2}
          onChange={(change) => onChange({ oauth2: { ...auth.oauth2, ...change } })}
        />
      );
    case 'aws':
      return (
        <AwsFields
          place={place}
          aws={auth.aws}
          onChange={(change) => onChange({ aws: { ...auth.aws, ...change } })}
        />
      );
    case 'bearer':
      return (
        <SignInField
          place={place}
          part="token"
          label={t('auth.token')}
          value={auth.bearer.token}
          placeholder="{{token}}"
          isSecret
          onChange={(token) => onChange({ bearer: { token } })}
        />
      );
  }
}

interface NameAndPasswordProps {
  place: SignInPlace;
  given: DraftAuth['basic'];
  onChange: (part: Partial<DraftAuth['basic']>) => void;
}

function NameAndPassword({ place, given, onChange }: NameAndPasswordProps) {
  const t = useText();
  return (
    <div className={styles.pair}>
      <SignInField
        place={place}
        part="username"
        label={t('auth.username')}
        value={given.username}
        onChange={(username) => onChange({ username })}
      />
      <SignInField
        place={place}
        part="password"
        label={t('auth.password')}
        value={given.password}
        placeholder="{{password}}"
        isSecret
        onChange={(password) => onChange({ password })}
      />
    </div>
  );
}
