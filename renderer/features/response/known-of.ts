import type { ResponseRecord } from '../../../shared/model/response-record.ts';

/** An answer that was pasted alone: the request beside it is not the one that led to it. */
export function isBareAnswer({ hops, outcome }: ResponseRecord): boolean {
  return outcome.kind === 'response' && hops.length === 0;
}

/** False for an answer that was pasted without saying when it came. */
export function isTimeKnown({ startedAt }: ResponseRecord): boolean {
  return startedAt > 0;
}
