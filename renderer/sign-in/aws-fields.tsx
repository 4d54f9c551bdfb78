import type { AwsSignIn } from '../../shared/model/sign-in-kinds.ts';
import { useText } from '../state/language-store.ts';
import { SignInField } from './sign-in-field.tsx';
import type { SignInPlace } from './sign-in-field.tsx';
import styles from './sign-in.module.css';

interface AwsFieldsProps {
  place: SignInPlace;
  aws: AwsSignIn;
  onChange: (change: Partial<AwsSignIn>) => void;
}

/** An access key of AWS, and what it signs for. */
export function AwsFields({ place, aws, onChange }: AwsFieldsProps) {
  const t = useText();
  return (
    <div className={styles.fields}>
      <div className={styles.wholePair}>
        <SignInField
          place={place}
          part="accessKeyId"
          label={t('auth.access-key-id')}
          value={aws.accessKeyId}
          placeholder="AKIA…"
          onChange={(accessKeyId) => onChange({ accessKeyId })}
        />
        <SignInField
          place={place}
          part="secretAccessKey"
          label={t('auth.secret-access-key')}
          value={aws.secretAccessKey}
          placeholder="{{awsSecret}}"
          isSecret
          onChange={(secretAccessKey) => onChange({ secretAccessKey })}
        />
      </div>
      <div className={styles.pair}>
        <SignInField
          place={place}
          part="region"
          label={t('auth.region')}
          value={aws.region}
          placeholder="eu-central-1"
          onChange={(region) => onChange({ region })}
        />
        <SignInField
          place={place}
          part="service"
          label={t('auth.service')}
          value={aws.service}
          placeholder="execute-api"
          onChange={(service) => onChange({ service })}
        />
      </div>
      <SignInField
        place={place}
        part="sessionToken"
        label={t('auth.session-token')}
        value={aws.sessionToken}
        isSecret
        onChange={(sessionToken) => onChange({ sessionToken })}
      />
    </div>
  );
}
