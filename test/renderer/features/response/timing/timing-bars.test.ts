import { expect, it } from 'vitest';
import {
  connectionFacts,
  reasonOfAbsence,
} from '../../../../../renderer/features/response/timing/connection-facts.ts';
import { readTiming } from '../../../../../renderer/features/response/timing/timing-bars.ts';
import { sayIn } from '../../../../../renderer/state/explaining-texts.ts';
import { en } from '../../../../../shared/texts/en.ts';
import { makeHop, makeRecord } from '../make-answer.ts';

const sayText = sayIn(en);

it('bars follow one another to scale, and the legs and the rest add up to the total', () => {
  const timing = readTiming(makeRecord({ totalMs: 50 }));
  expect(timing.hops[0]?.bars).toEqual([
    { leg: 'dns', ms: null, from: 0, share: 0 },
    { leg: 'connect', ms: 2, from: 0, share: 0.04 },
    { leg: 'tls', ms: null, from: 0.04, share: 0 },
    { leg: 'waiting', ms: 30, from: 0.04, share: 0.6 },
    { leg: 'receiving', ms: 8, from: 0.64, share: 0.16 },
  ]);
  expect(timing.restMs).toBe(10);
});

it('the second request of a redirect begins where the first ended', () => {
  const timing = readTiming(makeRecord({ totalMs: 80, hops: [makeHop(), makeHop()] }));
  expect(timing.hops[1]?.bars[1]).toMatchObject({ leg: 'connect', from: 0.5 });
});

it('legs that are longer than the total by a rounding do not leave the scale', () => {
  const timing = readTiming(makeRecord({ totalMs: 39.9 }));
  expect(timing).toMatchObject({ totalMs: 40, restMs: 0 });
});

it('an exchange that took no time has bars of no length', () => {
  const phases = { dnsMs: null, connectMs: null, tlsMs: null, waitingMs: 0, receivingMs: null };
  const timing = readTiming(makeRecord({ totalMs: 0, hops: [makeHop({ phases })] }));
  expect(timing.hops[0]?.bars.every(({ from, share }) => from === 0 && share === 0)).toBe(true);
});

/** A fact that is not there has no words, and no line. */
const wordsOf = (hop: Parameters<typeof connectionFacts>[1]): string[] =>
  connectionFacts(sayText, hop)
    .map(({ value }) => value)
    .filter((value) => value !== '');

it('says of a line whether it was opened, to where, and whether it was secured', () => {
  const words = wordsOf(makeHop());
  expect(words).toEqual([
    'opened for this request',
    '127.0.0.1:4100',
    'HTTP/1.1',
    'none needed: it did not leave this computer',
  ]);
});

it('says of a plain line to elsewhere that it can be read on its way, and writes IPv6 in brackets', () => {
  const connection = { isReused: true, remoteAddress: '2001:db8::7', remotePort: 80, tls: null };
  const words = wordsOf(makeHop({ connection }));
  expect(words[0]).toBe('kept open from the request before');
  expect(words[1]).toBe('[2001:db8::7]:80');
  expect(words[3]).toContain('could be read on its way');
});

it('says why a leg did not take place', () => {
  const reused = makeHop({
    connection: { isReused: true, remoteAddress: null, remotePort: null, tls: null },
  });
  expect(reasonOfAbsence('connect', reused)).toBe('answer.timing.absent.reused');
  expect(reasonOfAbsence('dns', makeHop())).toBe('answer.timing.absent.dns');
  expect(reasonOfAbsence('tls', makeHop())).toBe('answer.timing.absent.tls');
  expect(reasonOfAbsence('receiving', reused)).toBe('answer.timing.absent.not-reached');
});
