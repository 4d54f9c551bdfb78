import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';

/** The hue of a verdict. It only repeats what number, name and mark say already. */
export type VerdictLook = 'ok' | 'info' | 'warn' | 'bad';

export function verdictLook(diagnosis: Diagnosis, record: ResponseRecord): VerdictLook {
  const { outcome } = record;
  if (outcome.kind === 'failure') return outcome.failure.code === 'cancelled' ? 'info' : 'bad';
  if (diagnosis.ok) return diagnosis.class === '2xx' ? 'ok' : 'info';
  if (diagnosis.class === '5xx') return 'bad';
  return diagnosis.class === '3xx' || diagnosis.class === '1xx' ? 'info' : 'warn';
}
