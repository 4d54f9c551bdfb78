import type { Hop, Phases, ResponseRecord } from '../../../../shared/model/response-record.ts';

export type LegName = 'dns' | 'connect' | 'proxy' | 'tls' | 'waiting' | 'receiving';

/** A leg of one hop, and where it lies in the whole exchange. */
export interface TimingBar {
  readonly leg: LegName;
  /** Null where the leg did not take place. */
  readonly ms: number | null;
  /** Shares of the total, 0 to 1: where the bar begins, and how long it is. */
  readonly from: number;
  readonly share: number;
}

export interface HopTiming {
  readonly hop: Hop;
  readonly bars: readonly TimingBar[];
}

export interface Timing {
  readonly totalMs: number;
  readonly hops: readonly HopTiming[];
  /** What the legs leave of the total: preparing, handing over, putting together. */
  readonly restMs: number;
}

const LEGS: readonly { readonly leg: LegName; readonly key: keyof Phases }[] = [
  { leg: 'dns', key: 'dnsMs' },
  { leg: 'connect', key: 'connectMs' },
  { leg: 'proxy', key: 'proxyMs' },
  { leg: 'tls', key: 'tlsMs' },
  { leg: 'waiting', key: 'waitingMs' },
  { leg: 'receiving', key: 'receivingMs' },
];

/** The legs of every hop, one after another to scale, as they took place. */
export function readTiming(record: ResponseRecord): Timing {
  const legsMs = record.hops.reduce((sum, hop) => sum + sumOf(hop.phases), 0);
  const totalMs = Math.max(record.totalMs, legsMs);
  let passedMs = 0;
  const hops = record.hops.map((hop) => ({
    hop,
    // Without a proxy there is no such leg, and nobody has to be told that it did not take place.
    bars: LEGS.filter(({ key }) => key !== 'proxyMs' || typeof hop.phases.proxyMs === 'number').map(
      ({ leg, key }): TimingBar => {
        const ms = hop.phases[key] ?? null;
        const from = totalMs === 0 ? 0 : passedMs / totalMs;
        passedMs += ms ?? 0;
        return { leg, ms, from, share: totalMs === 0 ? 0 : (ms ?? 0) / totalMs };
      },
    ),
  }));
  return { totalMs, hops, restMs: totalMs - legsMs };
}

function sumOf(phases: Phases): number {
  return LEGS.reduce((sum, { key }) => sum + (phases[key] ?? 0), 0);
}
