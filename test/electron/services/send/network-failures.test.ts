import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answer, headOf, raw, startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

/** A port of this computer on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('where no server is reached, the record says on which leg and what was tried', () => {
  test('nothing listens on the port', async () => {
    const port = await freePort();
    const { send } = await startSender();
    const record = await send({ url: `http://127.0.0.1:${port}/` });
    expect(failureOf(record)).toMatchObject({
      code: 'connection-refused',
      phase: 'connect',
      rawCode: 'ECONNREFUSED',
      detail: { host: '127.0.0.1', port, tried: `127.0.0.1:${port}` },
    });
    expect(record.hops[0]).toMatchObject({
      connection: null,
      answer: null,
      phases: { dnsMs: null, tlsMs: null, waitingMs: null, receivingMs: null },
    });
    expect(record.hops[0]?.phases.connectMs).toBeGreaterThan(0);
  });

  test('localhost is tried in both families, and the failure names both', async () => {
    const port = await freePort();
    const { send } = await startSender();
    const failure = failureOf(await send({ url: `http://localhost:${port}/` }));
    expect(failure.code).toBe('connection-refused');
    expect(String(failure.detail['tried']).split(', ').toSorted()).toEqual([
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
    ]);
  });

  test('a server that listens on one family only is found by the name localhost', async () => {
    const four = await startEchoServer(answer('four'), { host: '127.0.0.1' });
    const { send } = await startSender();
    const record = await send({ url: `http://localhost:${four.port}/` });
    expect(answerOf(record).body.head).toBe('four');
    expect(record.hops[0]?.phases.dnsMs).not.toBeNull();
  });

  test('no server goes by that name', async () => {
    const { send } = await startSender();
    const record = await send({ url: 'http://no-such-host.invalid/' });
    // Without any network the system says "try again" instead of "not found".
    expect(['host-not-found', 'dns-unavailable']).toContain(failureOf(record).code);
    expect(failureOf(record)).toMatchObject({
      phase: 'dns',
      detail: { host: 'no-such-host.invalid', port: 80 },
    });
    expect(record.hops[0]?.phases).toMatchObject({ connectMs: null, waitingMs: null });
  });

  test('nobody picks up within the limit', async () => {
    // A listening socket whose queue is full lets nobody in; a TLS handshake that is never answered is the same wait.
    const silent = await startEchoServer(() => undefined);
    const { send } = await startSender({ connectTimeoutMs: 100 });
    const record = await send({ url: `https://127.0.0.1:${silent.port}/` });
    expect(failureOf(record)).toMatchObject({
      code: 'connect-timeout',
      phase: 'tls',
      detail: { limitMs: 100 },
    });
    expect(record.hops[0]?.phases.tlsMs).toBeGreaterThan(50);
  });
});

describe('where the line breaks before an answer', () => {
  test('the server closes', async () => {
    const server = await startEchoServer((socket) => socket.end());
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url }))).toMatchObject({
      code: 'connection-closed',
      phase: 'waiting',
    });
  });

  test('the server resets', async () => {
    const server = await startEchoServer((socket) => socket.resetAndDestroy());
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(failureOf(record)).toMatchObject({
      code: 'connection-reset',
      phase: 'waiting',
      rawCode: 'ECONNRESET',
    });
    expect(record.hops[0]?.connection).toMatchObject({ isReused: false, remotePort: server.port });
  });

  test('the server sends a 100 and closes', async () => {
    const server = await startEchoServer(raw('HTTP/1.1 100 Continue\r\n\r\n', 'end'));
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url })).code).toBe('connection-closed');
  });

  test('nothing is sent twice: one press is one request', async () => {
    const server = await startEchoServer((socket) => socket.end());
    const { send } = await startSender();
    await send({ url: server.url });
    expect(server.requests).toHaveLength(1);
  });
});

describe('what is not HTTP is told with what came', () => {
  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.7\r\n', { received: 'SSH-2.0-OpenSSH_9.7', speaks: 'unknown' }],
    ['a page without a head', '<html>hello</html>', { received: '<html>hello</html>', speaks: 'unknown' }],
    ['TLS', Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46]), { speaks: 'tls' }],
    ['a status of four digits', 'HTTP/1.1 1000 Odd\r\n\r\n', {}],
  ])('%s', async (_what, bytes, detail) => {
    const server = await startEchoServer(raw(bytes, 'end'));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(failureOf(record)).toMatchObject({
      code: 'not-http',
      phase: 'waiting',
      detail: { port: server.port, ...detail },
    });
    expect(record.hops[0]?.rawAnswer).toBe(Buffer.from(bytes).toString('latin1'));
  });

  test('an unasked switch of protocols ends in a record', async () => {
    const server = await startEchoServer(
      raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\x02hi'),
    );
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url }))).toMatchObject({
      code: 'not-http',
      detail: { speaks: 'upgrade' },
    });
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('so does a 101 that names no protocol', async () => {
    const server = await startEchoServer(raw('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url })).code).toBe('not-http');
  });
});

describe('heads have a limit', () => {
  const manyHeaders = (bytes: number): Buffer =>
    headOf('200 OK', [
      ...Array.from({ length: bytes / 1000 }, (_, index): [string, string] => [
        `X-${index}`,
        'x'.repeat(1000),
      ]),
      ['Content-Length', '2'],
    ]);

  test('200 kB of headers are fine', async () => {
    const server = await startEchoServer(raw(Buffer.concat([manyHeaders(200_000), Buffer.from('ok')])));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).answer.headers).toHaveLength(201);
  });

  test('300 kB are refused by name', async () => {
    const server = await startEchoServer(raw(manyHeaders(300_000)));
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url }))).toMatchObject({
      code: 'head-too-large',
      detail: { limitBytes: 262_144 },
    });
  });

  test('endless 1xx answers are refused too', async () => {
    const server = await startEchoServer((socket) => {
      const hint = Buffer.from(`HTTP/1.1 103 Early Hints\r\nLink: ${'x'.repeat(1000)}\r\n\r\n`);
      const more = (): void => {
        while (!socket.destroyed && socket.write(hint));
      };
      socket.on('drain', more);
      more();
    });
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url })).code).toBe('head-too-large');
  });
});

test('after any failure the next request to the same server succeeds', async () => {
  let isBroken = true;
  const server = await startEchoServer((socket, request) => {
    if (isBroken) socket.resetAndDestroy();
    else answer('fine')(socket, request);
  });
  const { send } = await startSender();
  expect(failureOf(await send({ url: server.url })).code).toBe('connection-reset');
  isBroken = false;
  expect(answerOf(await send({ url: server.url })).body.head).toBe('fine');
});
