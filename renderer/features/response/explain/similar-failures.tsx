import { useEffect } from 'react';
import { useStore } from 'zustand';
import { localDay } from '../../../../shared/lib/local-day.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { noteFailure } from '../../../actions/failures.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { failuresStore } from '../../../state/failures-store.ts';
import { afterPaint } from '../after-paint.ts';
import { clockText } from '../clock-text.ts';
import { failureOf } from './failure-of.ts';
import styles from './explain-tab.module.css';

interface SimilarFailuresProps {
  record: ResponseRecord;
  diagnosis: Diagnosis;
}

/** How often the same came back from the same host today: once is a slip, five times is something else. */
export function SimilarFailures({ record, diagnosis }: SimilarFailuresProps) {
  const say = useSay();
  const { code = null, host = null } = failureOf(diagnosis, record) ?? {};
  const { id: recordId } = record;
  const at = Math.round(record.startedAt + record.totalMs);
  useEffect(
    () =>
      code === null || host === null
        ? undefined
        : afterPaint(() => noteFailure({ code, host, recordId, at })),
    [code, host, recordId, at],
  );
  const count = useStore(failuresStore, ({ day, failures }) =>
    day === localDay(at) ? failures.find((each) => each.code === code && each.host === host) : undefined,
  );
  if (code === null || host === null || count === undefined || count.count < 2) return null;
  return (
    <p className={styles.quiet}>
      {say('answer.similar', { code, host, count: count.count, since: clockText(count.firstAt) })}
    </p>
  );
}
