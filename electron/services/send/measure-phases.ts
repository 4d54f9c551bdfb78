import type { Phases } from '../../../shared/model/response-record.ts';
import type { Making } from './open-socket.ts';

/** When what happened, in ms of one monotonic clock; null: it did not (yet). */
export interface AttemptTimes {
  readonly startedAt: number;
  readonly headAt: number | null;
  readonly endedAt: number | null;
}

/**
 * The legs of an attempt, end to end, so that they add up to its whole time. A leg that was under way when it ended has
 * the time it took until then. `making` is null on a connection that was open before: nothing was found, reached or
 * secured, which is a fact and not 0 ms.
 */
export function measurePhases(times: AttemptTimes, making: Making | null, now: number): Phases {
  const endedAt = times.endedAt ?? now;
  let legStart = times.startedAt;
  const leg = (hasBegun: boolean, doneAt: number | null): number | null => {
    if (!hasBegun) return null;
    const span = toMs((doneAt ?? endedAt) - legStart);
    legStart = doneAt ?? endedAt;
    return span;
  };
  const phase = making?.phase ?? 'done';
  const hasLookedUp = making !== null && making.lookedUpAt !== null;
  const dnsMs = leg(hasLookedUp || phase === 'dns', making?.lookedUpAt ?? null);
  const connectMs = leg(making !== null && phase !== 'dns', making?.connectedAt ?? null);
  const hasPassed = making !== null && making.passedAt !== null;
  const proxyMs = leg(hasPassed || phase === 'proxy', making?.passedAt ?? null);
  const isSecured = making !== null && making.securedAt !== null;
  const tlsMs = leg(isSecured || phase === 'tls', making?.securedAt ?? null);
  const waitingMs = leg(phase === 'done', times.headAt);
  const receivingMs = leg(times.headAt !== null, times.endedAt);
  const phases = { dnsMs, connectMs, tlsMs, waitingMs, receivingMs };
  return proxyMs === null ? phases : { ...phases, proxyMs };
}

/** To the microsecond: the clock says no more. */
export function toMs(span: number): number {
  return Math.max(0, Math.round(span * 1000) / 1000);
}
