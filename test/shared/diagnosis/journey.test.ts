import { describe, expect, test } from 'vitest';
import { readJourney } from '../../../shared/diagnosis/journey.ts';
import type { Leg } from '../../../shared/diagnosis/journey.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { FailureCode, FailurePhase } from '../../../shared/http/failure-code.ts';
import type { Connection, Hop, ResponseRecord } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import { draftOf, makeRecord, sentBy } from './make-exchange.ts';

const TLS: NonNullable<Connection['tls']> = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  isVerified: true,
  chain: [
    {
      subject: 'CN=x',
      issuer: 'CN=y',
      names: [],
      validFromMs: null,
      validToMs: Date.UTC(2031, 10, 2),
      fingerprint256: '',
      isSelfSigned: false,
    },
  ],
};

function withConnection(
  parts: Partial<Connection>,
  phases: Partial<Hop['phases']> = {},
  url = 'https://api.example.test/v1',
): ResponseRecord {
  const draft = draftOf(url);
  const record = makeRecord({ draft });
  return {
    ...record,
    hops: record.hops.map((hop) => ({
      ...hop,
      phases: { ...hop.phases, ...phases },
      connection: { isReused: false, remoteAddress: '192.0.2.7', remotePort: 443, tls: null, ...parts },
    })),
  };
}

function failing(code: FailureCode, phase: FailurePhase): ResponseRecord {
  const hops = phase === 'prepare' ? [] : [sentBy(draftOf('https://api.example.test/v1'), null)];
  return makeRecord({ record: { hops, outcome: { kind: 'failure', failure: makeFailure(code, phase) } } });
}

const show = (legs: readonly Leg[]): string[] =>
  legs.map(({ id, state, ms }) => [id, state, ms].filter((part) => part !== null).join(' '));
const details = (legs: readonly Leg[]): string[] => legs.map(({ detail }) => formatMessage(en, detail));

test('each leg of a fresh secure connection has its time', () => {
  const legs = readJourney(withConnection({ tls: TLS }, { tlsMs: 18 }));
  expect(show(legs)).toEqual([
    'request done',
    'find done 1',
    'connect done 2',
    'secure done 18',
    'server done 3',
    'answer done 1',
  ]);
  expect(details(legs)).toEqual([
    'GET, without a body.',
    'The name was found: 192.0.2.7:443.',
    'Connected to 192.0.2.7:443.',
    'Encrypted with TLSv1.3, certificate valid until 2031-11-02.',
    'Until the first word of the answer.',
    '200, 0 bytes.',
  ]);
});

test('a connection that was used again is a fact, not 0 ms', () => {
  const legs = readJourney(
    withConnection({ isReused: true, tls: TLS }, { dnsMs: null, connectMs: null, tlsMs: null }),
  );
  expect(show(legs).slice(1, 4)).toEqual(['find skipped', 'connect skipped', 'secure skipped']);
  expect(details(legs)[2]).toBe('The connection of an earlier request was used again.');
});

test('plain http has nothing to secure, a literal address nothing to find', () => {
  const legs = readJourney(
    withConnection({ remoteAddress: '::1', remotePort: 4010 }, { dnsMs: null }, 'http://[::1]:4010/v1'),
  );
  expect(show(legs).slice(1, 4)).toEqual(['find skipped', 'connect done 2', 'secure skipped']);
  expect(details(legs).slice(1, 4)).toEqual([
    'No name had to be looked up: [::1]:4010.',
    'Connected to [::1]:4010.',
    'Plain http: nothing is encrypted.',
  ]);
});

test('a skipped certificate check is told each time', () => {
  expect(
    details(readJourney(withConnection({ tls: { ...TLS, isVerified: false } }, { tlsMs: 4 })))[3],
  ).toContain('was not checked');
});

test.each([
  ['address-invalid', 'prepare', 'request'],
  ['host-not-found', 'dns', 'find'],
  ['connection-refused', 'connect', 'connect'],
  ['certificate-expired', 'tls', 'secure'],
  ['connection-reset', 'send', 'server'],
  ['no-response-in-time', 'waiting', 'server'],
  ['answer-stalled', 'receiving', 'answer'],
] as const)('%s breaks on the leg %s: %s', (code, phase, leg) => {
  const legs = readJourney(failing(code, phase));
  const index = legs.findIndex(({ state }) => state === 'broke');
  expect(legs[index]?.id).toBe(leg);
  expect(legs.slice(index + 1).every(({ state }) => state === 'not-reached')).toBe(true);
  expect(legs.slice(0, index).every(({ state }) => state === 'done' || state === 'skipped')).toBe(true);
});

test('redirects on the way are told with the request', () => {
  const record = withConnection({});
  const [hop] = record.hops;
  if (hop === undefined) throw new Error('no hop');
  expect(details(readJourney({ ...record, hops: [hop, hop, hop] }))[0]).toBe(
    'Sent on 2 times by the server.',
  );
});

describe('a proxy in between has a leg of its own', () => {
  const proxy = { address: 'http://proxy.test:3128', from: 'settings', isTunnel: true } as const;

  test('that opened a way which it cannot look into', () => {
    const legs = readJourney(withConnection({ tls: TLS, proxy }, { proxyMs: 7, tlsMs: 18 }));
    expect(show(legs).slice(1, 5)).toEqual([
      'find done 1',
      'connect done 2',
      'proxy done 7',
      'secure done 18',
    ]);
    expect(details(legs).slice(1, 4)).toEqual([
      'The proxy was found at 192.0.2.7:443.',
      'Connected to the proxy at 192.0.2.7:443.',
      'The proxy http://proxy.test:3128 opened a way to the server, which it cannot look into.',
    ]);
  });

  test('that passes a plain request on, and is known already on a kept connection', () => {
    const parts = { proxy: { ...proxy, isTunnel: false } };
    const legs = readJourney(withConnection(parts, {}, 'http://api.example.test/v1'));
    expect(details(legs)[3]).toContain('it can read it');
    const kept = readJourney(withConnection({ ...parts, isReused: true }, {}, 'http://api.example.test/v1'));
    expect(kept[3]).toMatchObject({ id: 'proxy', state: 'skipped' });
  });

  test('that did not let it through', () => {
    const record = failing('proxy-refused', 'proxy');
    expect(record.outcome.kind).toBe('failure');
    if (record.outcome.kind === 'failure') record.outcome.failure.detail['proxy'] = proxy.address;
    expect(show(readJourney(record))[3]).toBe('proxy broke');
  });
});
