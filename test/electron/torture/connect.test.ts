import { networkInterfaces } from 'node:os';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { raceAddresses } from '../../../electron/services/send/race-addresses.ts';
import { answer, startEchoServer } from '../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../helpers/outcome-of.ts';
import { startSender } from '../../helpers/start-sender.ts';

/** Names and connections under torture: docs/torture.md, "Name and connection". */

const HAS_IPV6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);
const NO_NAME: readonly string[] = ['host-not-found', 'dns-unavailable'];
const NO_ANSWER: readonly string[] = [
  'connect-timeout',
  'host-unreachable',
  'network-unreachable',
  'connection-refused',
];

describe('names', () => {
  test.each([
    ['a name that does not exist (RFC 6761 6.4)', 'http://nobody-here.invalid/', 'nobody-here.invalid'],
    ['a name in another script, asked for in punycode', 'http://bücher.invalid/', 'xn--bcher-kva.invalid'],
    [
      'a label that is too long for any name service',
      `http://${'a'.repeat(64)}.invalid/`,
      `${'a'.repeat(64)}.invalid`,
    ],
    ['a name with an underscore', 'http://my_service.invalid/', 'my_service.invalid'],
    ['curl 1034: a name with a dot at its end', 'http://nobody-here.invalid./', 'nobody-here.invalid.'],
  ])('%s', async (_case, url, host) => {
    const { send } = await startSender();
    const failure = failureOf(await send({ url }));
    expect(NO_NAME).toContain(failure.code);
    expect(failure).toMatchObject({ phase: 'dns', detail: { host } });
  });

  test('localhost and what is below it lead to this computer, whatever a name service says', async () => {
    const server = await startEchoServer(answer('here'));
    const { send } = await startSender();
    for (const host of ['localhost', 'LOCALHOST', 'api.localhost'])
      expect(answerOf(await send({ url: `http://${host}:${server.port}/` })).body.head).toBe('here');
  });
});

describe('addresses', () => {
  test.each([
    ['with leading zeros', 'http://127.000.000.001:'],
    ['as one number', 'http://2130706433:'],
    ['in hexadecimal', 'http://0x7f.1:'],
    ['curl 1056: by a name that leads to this computer', 'http://LocalHost:'],
  ])('%s', async (_case, beginning) => {
    const server = await startEchoServer(answer('here'));
    const { send } = await startSender();
    expect(answerOf(await send({ url: `${beginning}${server.port}/` })).body.head).toBe('here');
  });

  test.runIf(HAS_IPV6)('curl 240: an IPv6 address in brackets, also in its long form', async () => {
    const server = await startEchoServer(answer('here'), { host: '::1' });
    const { send } = await startSender();
    for (const host of ['[::1]', '[0:0:0:0:0:0:0:1]']) {
      const record = await send({ url: `http://${host}:${server.port}/` });
      expect(answerOf(record).body.head).toBe('here');
      expect(record.hops[0]).toMatchObject({ phases: { dnsMs: null }, connection: { remoteAddress: '::1' } });
    }
    expect(server.requests[0]?.headers[0]).toEqual(['host', `[::1]:${server.port}`]);
  });

  test.each(['http://[fe80::1%25eth0]/', 'http://[fe80::1%eth0]/'])(
    'curl 241: an IPv6 zone, which no web address may have, is refused by name: %s',
    async (url) => {
      const { send } = await startSender();
      expect(failureOf(await send({ url }))).toMatchObject({
        code: 'address-invalid',
        phase: 'prepare',
        detail: { reason: 'host-invalid' },
      });
    },
  );

  test('port 0 and ports beyond the last are refused by name', async () => {
    const { send } = await startSender();
    for (const port of ['0', '65536', '99999999'])
      expect(failureOf(await send({ url: `http://127.0.0.1:${port}/` })).detail['reason']).toBe(
        'port-invalid',
      );
  });
});

describe('ports that browsers refuse', () => {
  /** Of the WHATWG's list of bad ports; one that is free here is enough. */
  const BAD_PORTS = [6000, 6566, 6665, 6697, 10080, 5060, 5061];

  test('are asked like any other', async () => {
    const port = await listenOnOneOf(BAD_PORTS);
    const { send } = await startSender();
    expect(answerOf(await send({ url: `http://127.0.0.1:${port}/` })).body.head).toBe('ok');
  });
});

describe('a computer that does not answer', () => {
  test('curl 504: a port that nobody listens at, with the address that was tried', async () => {
    const { send } = await startSender();
    expect(failureOf(await send({ url: 'http://127.0.0.1:1/' }))).toMatchObject({
      code: 'connection-refused',
      phase: 'connect',
      detail: { tried: '127.0.0.1:1' },
    });
  });

  test('an address that leads nowhere (RFC 5737): unreachable, or given up with the limit', async () => {
    const { send } = await startSender({ connectTimeoutMs: 300 });
    const record = await send({ url: 'http://192.0.2.1/' });
    // A network may answer in its place.
    expect(NO_ANSWER).toContain(failureOf(record).code);
    expect(failureOf(record).phase).toBe('connect');
    expect(record.totalMs).toBeLessThan(5_000);
  });

  test('one that resets at once', async () => {
    const server = await startEchoServer((socket) => socket.resetAndDestroy());
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url })).code).toBe('connection-reset');
  });

  test('is stopped by the person while it is connected to', async () => {
    const { send, cancel } = await startSender();
    const sending = send({ url: 'http://192.0.2.1/' }, 'record-1');
    const before = performance.now();
    cancel('record-1');
    const code = failureOf(await sending).code;
    expect(['cancelled', ...NO_ANSWER]).toContain(code);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('happy eyeballs (RFC 8305)', () => {
  const never = new AbortController().signal;

  test.runIf(HAS_IPV6)('a family that refuses does not keep the other from answering', async () => {
    const server = await startEchoServer(answer('four'));
    const addresses = [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ] as const;
    const socket = await raceAddresses(addresses, server.port, never);
    expect(socket.remoteAddress).toBe('127.0.0.1');
    socket.destroy();
  });

  test('a family that says nothing is overtaken after a quarter of a second, and is let go', async () => {
    const server = await startEchoServer(answer('four'));
    const addresses = [
      { address: '192.0.2.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ] as const;
    const before = performance.now();
    const socket = await raceAddresses(addresses, server.port, never);
    expect(socket.remoteAddress).toBe('127.0.0.1');
    expect(performance.now() - before).toBeLessThan(2_000);
    socket.destroy();
  });

  test.runIf(HAS_IPV6)('where all fail, all are named', async () => {
    const { send } = await startSender();
    const failure = failureOf(await send({ url: 'http://localhost:1/' }));
    expect(failure.code).toBe('connection-refused');
    expect(String(failure.detail['tried']).split(', ').toSorted()).toEqual(['127.0.0.1:1', '[::1]:1']);
  });
});

async function listenOnOneOf(ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'));
    });
    const isListening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isListening) continue;
    onTestFinished(() => void server.close());
    return port;
  }
  throw new Error('None of these ports is free here');
}
