import type { DraftId } from '../../../shared/model/ids.ts';
import type { AwsSignIn } from '../../../shared/model/sign-in-kinds.ts';
import { useText } from '../../state/language-store.ts';
import { SignInField } from './sign-in-field.tsx';
import styles from './request-pane.module.css';

interface AwsFieldsProps {
  draftId: DraftId;
  aws: AwsSignIn;
  onChange: (change: Partial<AwsSignIn>) => void;
}

/** An access key of AWS, and what it signs for. */
export function AwsFields({ draftId, aws, onChange }: AwsFieldsProps) {
  const t = useText();
  return (
    <div className={styles.fields}>
      <div className={styles.wholePair}>
        <SignInField
          draftId={draftId}
          part="accessKeyId"
          label={t('auth.access-key-id')}
          value={aws.accessKeyId}
          placeholder="AKIA…"
          onChange={(accessKeyId) => onChange({ accessKeyId })}
        />
        <SignInField
          draftId={draftId}
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
          draftId={draftId}
          part="region"
          label={t('auth.region')}
          value={aws.region}
          placeholder="eu-central-1"
          onChange={(region) => onChange({ region })}
        />
        <SignInField
          draftId={draftId}
          part="service"
          label={t('auth.service')}
          value={aws.service}
          placeholder="execute-api"
          onChange={(service) => onChange({ service })}
        />
      </div>
      <SignInField
        draftId={draftId}
        part="sessionToken"
        label={t('auth.session-token')}
        value={aws.sessionToken}
        isSecret
        onChange={(sessionToken) => onChange({ sessionToken })}
      />
    </div>
  );
}
