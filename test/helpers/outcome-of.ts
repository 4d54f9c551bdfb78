import type { Failure, Outcome, ResponseRecord } from '../../shared/model/response-record.ts';

/** The answer of a record; throws with the failure where there is none. */
export function answerOf(record: ResponseRecord): Extract<Outcome, { kind: 'response' }> {
  if (record.outcome.kind === 'failure') throw new Error(JSON.stringify(record.outcome.failure));
  return record.outcome;
}

/** The failure of a record; throws where there was an answer. */
export function failureOf(record: ResponseRecord): Failure {
  if (record.outcome.kind === 'response') throw new Error(`Answered ${record.outcome.answer.status}`);
  return record.outcome.failure;
}
