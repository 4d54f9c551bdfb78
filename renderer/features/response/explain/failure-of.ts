import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';

/** What makes two failures the same one: the narrowest code that there is, and the host. */
export interface SameFailure {
  readonly code: string;
  readonly host: string;
}

/** What is kept of it on disk is a name or a number: nothing that could hold a path, or words of the answer. */
const CODE = /^[\w.:-]{1,80}$/;

/** Null for what is no failure, is still arriving, was stopped by the person, or never reached out. */
export function failureOf(diagnosis: Diagnosis, record: ResponseRecord): SameFailure | null {
  const url = record.hops.at(-1)?.request.url;
  if (diagnosis.ok || url === undefined || !URL.canParse(url)) return null;
  const { outcome } = record;
  if (outcome.kind === 'failure' && outcome.failure.code === 'cancelled') return null;
  // The rest of it may say more exactly what it is.
  if (outcome.kind === 'response' && !outcome.body.isComplete && outcome.interruption === null) return null;
  const ofNetwork = outcome.kind === 'failure' ? outcome.failure.code : null;
  const coded = diagnosis.errors.find(({ code }) => code !== null && CODE.test(code))?.code ?? null;
  const code = coded ?? diagnosis.status ?? ofNetwork;
  const { host } = new URL(url);
  return code === null || host === '' ? null : { code: String(code), host };
}
