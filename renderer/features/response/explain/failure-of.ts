import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';

/** What makes two failures the same one: the narrowest code that there is, and the host. */
export interface SameFailure {
  readonly code: string;
  readonly host: string;
}

/** Null for what is no failure, was stopped by the person, or never reached out. */
export function failureOf(diagnosis: Diagnosis, record: ResponseRecord): SameFailure | null {
  const url = record.hops.at(-1)?.request.url;
  if (diagnosis.ok || url === undefined || !URL.canParse(url)) return null;
  const { outcome } = record;
  if (outcome.kind === 'failure' && outcome.failure.code === 'cancelled') return null;
  const ofNetwork = outcome.kind === 'failure' ? outcome.failure.code : null;
  const ofAnswer = diagnosis.errors.find(({ code }) => code !== null)?.code ?? diagnosis.status;
  const code = ofAnswer ?? ofNetwork;
  return code === null ? null : { code: String(code), host: new URL(url).host };
}
