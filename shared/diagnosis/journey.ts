import type { FailurePhase } from '../http/failure-code.ts';
import type { Failure, Hop, ResponseRecord } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';

/** The way of a request, as one line: six legs, seven with a proxy in between, and on which of them it broke. */
const LEG_IDS = ['request', 'find', 'connect', 'proxy', 'secure', 'server', 'answer'] as const;
type LegId = (typeof LEG_IDS)[number];

export interface Leg {
  readonly id: LegId;
  /** `skipped`: not needed, because the connection was there already, or plain http has nothing to secure. */
  readonly state: 'done' | 'skipped' | 'broke' | 'not-reached';
  /** Milliseconds; null where the leg did not take place or was not measured. */
  readonly ms: number | null;
  readonly detail: Message;
}

const LEG_OF_PHASE: Readonly<Record<FailurePhase, LegId>> = {
  prepare: 'request',
  dns: 'find',
  connect: 'connect',
  proxy: 'proxy',
  tls: 'secure',
  send: 'server',
  waiting: 'server',
  receiving: 'answer',
};

/** The legs of the last hop: with redirects, the ones before it are told in the first leg. */
export function readJourney(record: ResponseRecord): Leg[] {
  const hop = record.hops.at(-1) ?? null;
  const failure = record.outcome.kind === 'failure' ? record.outcome.failure : record.outcome.interruption;
  const legs = LEG_IDS.filter((id) => id !== 'proxy' || proxyOf(record, failure) !== '');
  const brokenLeg = failure === null ? null : legs.indexOf(LEG_OF_PHASE[failure.phase]);
  return legs.map((id, index) => {
    if (brokenLeg === null || index < brokenLeg) return drawLeg(id, record, hop);
    if (index > brokenLeg) return { id, state: 'not-reached', ms: null, detail: say('journey.not-reached') };
    return { id, state: 'broke', ms: legMs(id, hop), detail: brokenDetail(failure) };
  });
}

/** The proxy in between, `http://proxy.example:3128`; `''` where the request went straight. */
function proxyOf({ hops }: ResponseRecord, failure: Failure | null): string {
  return hops.at(-1)?.connection?.proxy?.address ?? String(failure?.detail['proxy'] ?? '');
}

function brokenDetail(failure: Failure | null): Message {
  return failure === null ? say('journey.not-reached') : say(`failure.${failure.code}.name`);
}

function drawLeg(id: LegId, record: ResponseRecord, hop: Hop | null): Leg {
  if (hop === null) return { id, state: 'not-reached', ms: null, detail: say('journey.not-reached') };
  const ms = legMs(id, hop);
  const isReused = hop.connection?.isReused === true;
  switch (id) {
    case 'request':
      return { id, state: 'done', ms: null, detail: requestDetail(record, hop) };
    case 'find':
      if (isReused) return { id, state: 'skipped', ms: null, detail: say('journey.reused') };
      if (ms === null)
        return {
          id,
          state: 'skipped',
          ms,
          detail: say('journey.address-known', { address: addressOf(hop) }),
        };
      return {
        id,
        state: 'done',
        ms,
        detail: say(isProxied(hop) ? 'journey.found-proxy' : 'journey.found', { address: addressOf(hop) }),
      };
    case 'connect':
      if (isReused) return { id, state: 'skipped', ms: null, detail: say('journey.reused') };
      return {
        id,
        state: 'done',
        ms,
        detail: say(isProxied(hop) ? 'journey.connected-proxy' : 'journey.connected', {
          address: addressOf(hop),
        }),
      };
    case 'proxy':
      return proxyLeg(hop, ms);
    case 'secure':
      return secureLeg(hop, ms);
    case 'server':
      return { id, state: 'done', ms, detail: say('journey.server-worked') };
    case 'answer':
      return { id, state: 'done', ms, detail: answerDetail(record) };
  }
}

function legMs(id: LegId, hop: Hop | null): number | null {
  if (hop === null) return null;
  switch (id) {
    case 'request':
      return null;
    case 'find':
      return hop.phases.dnsMs;
    case 'connect':
      return hop.phases.connectMs;
    case 'proxy':
      return hop.phases.proxyMs ?? null;
    case 'secure':
      return hop.phases.tlsMs;
    case 'server':
      return hop.phases.waitingMs;
    case 'answer':
      return hop.phases.receivingMs;
  }
}

function requestDetail(record: ResponseRecord, hop: Hop): Message {
  const bytes = hop.request.body.byteLength;
  if (hop.retried !== undefined) return say(`journey.retried.${hop.retried.because}`);
  const redirects = record.hops.length - 1;
  return redirects > 0
    ? say('journey.sent-after-redirects', { bytes, redirects })
    : say('journey.sent', { bytes, method: hop.request.method });
}

function addressOf({ connection }: Hop): string {
  if (connection === null || connection.remoteAddress === null) return '';
  const port = connection.remotePort === null ? '' : `:${connection.remotePort}`;
  const isIpv6 = connection.remoteAddress.includes(':');
  return isIpv6 ? `[${connection.remoteAddress}]${port}` : `${connection.remoteAddress}${port}`;
}

function isProxied({ connection }: Hop): boolean {
  return connection?.proxy !== undefined;
}

/** What the proxy does: opens a way that it cannot look into, or takes a plain request and passes it on. */
function proxyLeg({ connection }: Hop, ms: number | null): Leg {
  const proxy = connection?.proxy ?? null;
  if (connection?.isReused === true || proxy === null)
    return { id: 'proxy', state: 'skipped', ms: null, detail: say('journey.reused') };
  const { address, isTunnel } = proxy;
  const detail = say(isTunnel ? 'journey.proxy-tunnel' : 'journey.proxy-passes-on', { proxy: address });
  return { id: 'proxy', state: 'done', ms, detail };
}

function secureLeg(hop: Hop, ms: number | null): Leg {
  const tls = hop.connection?.tls ?? null;
  if (tls === null) {
    const isPlain = /^http:/i.test(hop.request.url);
    return {
      id: 'secure',
      state: 'skipped',
      ms: null,
      detail: say(isPlain ? 'journey.plain-http' : 'journey.reused'),
    };
  }
  if (!tls.isVerified) return { id: 'secure', state: 'done', ms, detail: say('journey.secured-unchecked') };
  if (hop.connection?.isReused === true)
    return { id: 'secure', state: 'skipped', ms: null, detail: say('journey.reused') };
  const validToMs = tls.chain[0]?.validToMs ?? null;
  return {
    id: 'secure',
    state: 'done',
    ms,
    detail:
      validToMs === null
        ? say('journey.secured', { protocol: tls.protocol })
        : say('journey.secured-until', { protocol: tls.protocol, day: dayOf(validToMs) }),
  };
}

function answerDetail({ outcome }: ResponseRecord): Message {
  if (outcome.kind === 'failure') return say('journey.not-reached');
  const { answer, body } = outcome;
  return say('journey.answered', { status: answer.status, bytes: body.wireBytes });
}

/** `2031-05-09`, or `''` for a time that no calendar has. */
export function dayOf(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
}
