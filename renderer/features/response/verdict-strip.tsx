import { clsx } from 'clsx';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { chooseAnswerTab } from '../../state/layout-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import { isTimeKnown } from './known-of.ts';
import { TurnMark } from './turn-mark.tsx';
import { verdictLook } from './verdict-look.ts';
import hues from './hues.module.css';
import styles from './verdict-strip.module.css';

/** The verdict in one line, above the parts of an answer that do not explain it. */
export function VerdictStrip({ diagnosis, record }: { diagnosis: Diagnosis; record: ResponseRecord }) {
  const say = useSay();
  return (
    <div className={clsx(styles.strip, hues[verdictLook(diagnosis, record)])}>
      <h2 className={styles.name} tabIndex={-1} data-answer-heading>
        {diagnosis.status !== null && <span className={styles.code}>{diagnosis.status}</span>}{' '}
        {diagnosis.name}
      </h2>
      <p className={styles.turn}>
        <TurnMark diagnosis={diagnosis} />
        {say(`turn.${diagnosis.turn}`)}
      </p>
      {isTimeKnown(record) && (
        <span className={styles.figures}>{say('answer.span', { ms: record.totalMs })}</span>
      )}
      {!diagnosis.ok && (
        <Button look="link" onClick={() => chooseAnswerTab('explain')}>
          {say('answer.why')}
        </Button>
      )}
    </div>
  );
}
