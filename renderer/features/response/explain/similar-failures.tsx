import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { failuresStore, noteFailure } from '../../../state/failures-store.ts';
import { clockText } from '../clock-text.ts';
import { failureOf } from './failure-of.ts';
import styles from './explain-tab.module.css';

interface SimilarFailuresProps {
  record: ResponseRecord;
  diagnosis: Diagnosis;
}

/** How often the same came back from the same host in this run: once is a slip, five times is something else. */
export function SimilarFailures({ record, diagnosis }: SimilarFailuresProps) {
  const say = useSay();
  const failure = failureOf(diagnosis, record);
  const key = failure === null ? null : JSON.stringify(failure);
  const at = record.startedAt + record.totalMs;
  useEffect(() => {
    if (key !== null) noteFailure(key, record.id, at);
  }, [key, record.id, at]);
  const seen = useStore(failuresStore, (state) => (key === null ? undefined : state.byKey[key]));
  if (failure === null || seen === undefined || seen.records.size < 2) return null;
  return (
    <p className={styles.quiet}>
      {say('answer.similar', {
        code: failure.code,
        host: failure.host,
        count: seen.records.size,
        since: clockText(seen.firstAt),
      })}
    </p>
  );
}
