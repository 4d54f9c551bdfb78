import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Term } from '../../../terms/term.tsx';
import { CopyButton } from '../copy-button.tsx';
import styles from './explain-tab.module.css';

interface RequestIdLineProps {
  requestId: NonNullable<Diagnosis['requestId']>;
  /** Nobody has to be asked about an answer that is well. */
  isOk: boolean;
}

/** The number by which whoever runs the API finds this request. */
export function RequestIdLine({ requestId, isOk }: RequestIdLineProps) {
  const say = useSay();
  return (
    <div className={styles.requestId}>
      <span className={styles.quiet}>
        <Term id="request-id">{say('answer.request-id')}</Term>
      </span>
      <code title={say('answer.request-id.from', { from: requestId.from })}>{requestId.value}</code>
      <CopyButton read={() => requestId.value} label={say('answer.request-id.copy')} />
      {!isOk && <span className={styles.quiet}>{say('answer.request-id.why')}</span>}
    </div>
  );
}
