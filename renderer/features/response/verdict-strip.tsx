import { clsx } from 'clsx';
import { Info } from 'lucide-react';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { chooseAnswerTab } from '../../state/layout-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TURN_MARKS, verdictLook } from './verdict-look.ts';
import styles from './verdict-strip.module.css';

/** The verdict in one line, above the parts of an answer that do not explain it. */
export function VerdictStrip({ diagnosis, record }: { diagnosis: Diagnosis; record: ResponseRecord }) {
  const say = useSay();
  const Mark = diagnosis.turn === 'none' && !diagnosis.ok ? Info : TURN_MARKS[diagnosis.turn];
  return (
    <div className={clsx(styles.strip, styles[verdictLook(diagnosis, record)])}>
      <h2 className={styles.name} tabIndex={-1} data-answer-heading>
        {diagnosis.status !== null && <span className={styles.code}>{diagnosis.status}</span>}{' '}
        {diagnosis.name}
      </h2>
      <p className={styles.turn}>
        <Mark size={14} aria-hidden />
        {say(`turn.${diagnosis.turn}`)}
      </p>
      <span className={styles.figures}>{say('answer.span', { ms: record.totalMs })}</span>
      {!diagnosis.ok && (
        <Button look="link" onClick={() => chooseAnswerTab('explain')}>
          {say('answer.why')}
        </Button>
      )}
    </div>
  );
}
