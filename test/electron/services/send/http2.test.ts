import { createSecureServer } from 'node:http2';
import type { ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeRow } from '../../../helpers/builders.ts';
import { answer, startEchoServer } from '../../../helpers/echo-server.ts';
import { frames, startFrameServer } from '../../../helpers/http2-frames.ts';
import { hasOpenssl, makeCertificates } from '../../../helpers/make-certificates.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const over2 = { settings: { httpVersion: '2' } } as const;

describe.runIf(hasOpenssl())(
  'HTTP/2 by ALPN (skipped where there is no openssl to make certificates)',
  () => {
    const certificates = makeCertificates();
    const trusting = { readSystemAuthorities: () => [certificates.authority] };

    async function startServer(
      answerWith: (stream: ServerHttp2Stream, raw: readonly string[]) => void,
      options: { readonly allowHTTP1?: boolean } = {},
    ): Promise<{ url: string; sessionCount: () => number }> {
      let sessions = 0;
      const server = createSecureServer({ ...certificates.good, ...options });
      server.on('session', (session) => {
        sessions += 1;
        session.on('error', () => undefined);
        onTestFinished(() => session.destroy());
      });
      server.on('stream', (stream: ServerHttp2Stream, _headers: unknown, _flags: number, raw: string[]) => {
        stream.on('error', () => undefined);
        answerWith(stream, raw);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo;
      return { url: `https://localhost:${port}`, sessionCount: () => sessions };
    }

    const ok = (stream: ServerHttp2Stream): void => {
      stream.respond({ ':status': 200 });
      stream.end('ok');
    };

    test('is spoken where the server offers it, and the record says so', async () => {
      const received: (readonly string[])[] = [];
      const server = await startServer((stream, raw) => {
        received.push(raw);
        stream.respond([
          ':status',
          '200',
          'x-b',
          '1',
          'a',
          '2',
          'x-b',
          '3',
          'set-cookie',
          'a=1',
          'set-cookie',
          'b=2',
        ]);
        stream.end('hello');
      });
      const { send } = await startSender(trusting);
      const record = await send({
        method: 'POST',
        url: `${server.url}/things?q=1`,
        headers: [
          makeRow('X-Two', '1'),
          makeRow('Connection', 'close'),
          makeRow('Host', 'other.example'),
          makeRow('X-Two', '2'),
          makeRow('TE', 'gzip'),
        ],
        body: { kind: 'text', text: 'body' },
      });
      expect(answerOf(record)).toMatchObject({
        answer: { status: 200, httpVersion: '2' },
        body: { head: 'hello' },
      });
      expect(answerOf(record).answer.headers.filter(([name]) => name !== 'date')).toEqual([
        ['x-b', '1'],
        ['a', '2'],
        ['x-b', '3'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]);
      const { request } = record.hops[0] ?? {};
      expect(request?.http2).toEqual({ authority: 'other.example', leftOut: ['connection', 'te'] });
      const pseudo = [
        ':method',
        'POST',
        ':authority',
        'other.example',
        ':scheme',
        'https',
        ':path',
        '/things?q=1',
      ];
      expect(received[0]).toEqual([...pseudo, ...(request?.headers.flat() ?? [])]);
      expect(request?.headers.map(([name]) => name)).not.toContain('host');
      expect(request?.headers.filter(([name]) => name === 'x-two')).toHaveLength(2);
    });

    test('is not spoken where the request asks for HTTP/1.1', async () => {
      const server = await startEchoServer(answer('one'), {
        tls: { ...certificates.good, ALPNProtocols: ['h2', 'http/1.1'] },
      });
      const { send } = await startSender(trusting);
      const record = await send({
        url: `https://localhost:${server.port}`,
        settings: { httpVersion: '1.1' },
      });
      expect(answerOf(record).answer.httpVersion).toBe('1.1');
      expect(record.hops[0]?.request).not.toHaveProperty('http2');
    });

    test('a server that offers HTTP/1.1 alone is spoken to in that', async () => {
      const server = await startEchoServer(answer('one'), {
        tls: { ...certificates.good, ALPNProtocols: ['http/1.1'] },
      });
      const { send } = await startSender(trusting);
      expect(answerOf(await send({ url: `https://localhost:${server.port}` })).answer.httpVersion).toBe(
        '1.1',
      );
    });

    test.each([['http/1.1'], []])('demanded of a server that offers %s it is told', async (...protocols) => {
      const server = await startEchoServer(answer('one'), {
        tls: { ...certificates.good, ...(protocols[0] === undefined ? {} : { ALPNProtocols: protocols }) },
      });
      const { send } = await startSender(trusting);
      const record = await send({ url: `https://localhost:${server.port}`, ...over2 });
      expect(failureOf(record)).toMatchObject({ code: 'http2-unavailable', detail: { port: server.port } });
      expect(server.requests).toHaveLength(0);
    });

    test('a connection is kept for the next request', async () => {
      const server = await startServer(ok);
      const { send } = await startSender(trusting);
      await send({ url: server.url });
      const record = await send({ url: server.url });
      expect(record.hops[0]).toMatchObject({
        phases: { dnsMs: null, connectMs: null, tlsMs: null },
        connection: { isReused: true },
        answer: { httpVersion: '2' },
      });
      expect(server.sessionCount()).toBe(1);
    });

    test('1xx answers and trailers are in the record', async () => {
      const server = await startServer((stream) => {
        stream.additionalHeaders({ ':status': 103, link: '</style.css>; rel=preload' });
        stream.respond({ ':status': 200 }, { waitForTrailers: true });
        stream.on('wantTrailers', () => stream.sendTrailers({ 'x-checksum': '9' }));
        stream.end('ok');
      });
      const { send } = await startSender(trusting);
      const { answer: head } = answerOf(await send({ url: server.url }));
      expect(head.informational).toEqual([{ status: 103, headers: [['link', '</style.css>; rel=preload']] }]);
      expect(head.trailers).toEqual([['x-checksum', '9']]);
    });

    test('a large answer comes through whole, and a slow disk holds up the server', async () => {
      const size = 20_000_000;
      const server = await startServer((stream) => {
        stream.respond({ ':status': 200 });
        stream.end(Buffer.alloc(size, 'x'));
      });
      const { send, readBody } = await startSender(trusting);
      const record = await send({ url: server.url });
      expect(answerOf(record)).toMatchObject({ body: { decodedBytes: size }, interruption: null });
      expect(await readBody(record)).toHaveLength(size);
    });

    test('a large body is sent whole', async () => {
      let length = 0;
      const server = await startServer((stream) => {
        stream.on('data', (chunk: Buffer) => (length += chunk.length));
        stream.on('end', () => ok(stream));
      });
      const { send } = await startSender(trusting);
      const text = 'y'.repeat(3_000_000);
      expect(
        answerOf(await send({ method: 'PUT', url: server.url, body: { kind: 'text', text } })).answer.status,
      ).toBe(200);
      expect(length).toBe(text.length);
    });

    test('thousands of headers, and UTF-8 in them', async () => {
      const many = Array.from({ length: 3000 }, (_none, index) => [`x-${index}`, 'v']).flat();
      const server = await startServer((stream) => {
        stream.respond([':status', '200', 'x-name', Buffer.from('Zoë').toString('latin1'), ...many]);
        stream.end();
      });
      const { send } = await startSender(trusting);
      const { headers } = answerOf(await send({ url: server.url })).answer;
      expect(headers).toHaveLength(3002);
      expect(headers[0]).toEqual(['x-name', 'Zoë']);
    });

    test('Stop ends it at once, and keeps what came', async () => {
      const server = await startServer((stream) => {
        stream.respond({ ':status': 200, 'content-type': 'text/plain' });
        stream.write('some');
      });
      const { send, cancel, events } = await startSender(trusting);
      const record = send({ url: server.url });
      await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
      cancel('record-1');
      expect(answerOf(await record)).toMatchObject({
        body: { head: 'some' },
        interruption: { code: 'cancelled' },
      });
    });

    test('misdirected (421) is an answer like any other, and nothing is sent again', async () => {
      let count = 0;
      const server = await startServer((stream) => {
        count += 1;
        stream.respond({ ':status': 421 });
        stream.end();
      });
      const { send } = await startSender(trusting);
      expect(answerOf(await send({ url: server.url })).answer.status).toBe(421);
      expect(count).toBe(1);
    });
  },
);

describe('what a server can do wrong in HTTP/2 is told', () => {
  const good = (stream: number): Buffer =>
    Buffer.concat([frames.headers(stream, [[':status', '200']]), frames.data(stream, 'ok', true)]);

  test('in the clear it is spoken where the request demands it', async () => {
    const server = await startFrameServer((socket, stream) => socket.write(good(stream)));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url, ...over2 }))).toMatchObject({
      answer: { status: 200, httpVersion: '2' },
      body: { head: 'ok' },
    });
  });

  test('demanded of a server that speaks HTTP/1.1 in the clear it is told', async () => {
    const server = await startEchoServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url, ...over2 }))).toMatchObject({ code: 'http2-unavailable' });
  });

  test('a refused stream is sent again once, whatever it does, and the record says so', async () => {
    const server = await startFrameServer((socket, stream, number) =>
      socket.write(number === 1 ? frames.reset(stream, 7) : good(stream)),
    );
    const { send } = await startSender();
    const record = await send({ method: 'POST', url: server.url, ...over2 });
    expect(answerOf(record).answer.status).toBe(200);
    expect(record.hops[0]?.retried).toMatchObject({ because: 'not-begun' });
    expect(server).toMatchObject({ requestCount: 2, connectionCount: 2 });
  });

  test('refused twice it is a failure that says that nothing was done', async () => {
    const server = await startFrameServer((socket, stream) => socket.write(frames.reset(stream, 7)));
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url, ...over2 })).code).toBe('http2-refused');
    expect(server.requestCount).toBe(2);
  });

  test('a goaway that leaves the request out is answered by sending it again', async () => {
    const server = await startFrameServer((socket, stream, number) =>
      socket.write(number === 1 ? frames.goaway(0, 0) : good(stream)),
    );
    const { send } = await startSender();
    const record = await send({ method: 'POST', url: server.url, ...over2 });
    expect(answerOf(record).answer.status).toBe(200);
    expect(record.hops[0]?.retried).toMatchObject({ because: 'not-begun' });
  });

  test('a goaway that lets the request through does it no harm', async () => {
    const server = await startFrameServer((socket, stream) => {
      socket.write(frames.goaway(stream, 0));
      socket.write(good(stream));
    });
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url, ...over2 })).body.head).toBe('ok');
    expect(answerOf(await send({ url: server.url, ...over2 })).body.head).toBe('ok');
    expect(server).toMatchObject({ requestCount: 2, connectionCount: 2 });
  });

  test('a reset in the middle of an answer keeps what came', async () => {
    const server = await startFrameServer((socket, stream) => {
      socket.write(frames.headers(stream, [[':status', '200']]));
      socket.write(frames.data(stream, 'half'));
      socket.write(frames.reset(stream, 2));
    });
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url, ...over2 }))).toMatchObject({
      body: { head: 'half', isComplete: false },
      interruption: { code: 'answer-cut-off', rawCode: 'HTTP2_INTERNAL_ERROR' },
    });
    expect(server.requestCount).toBe(1);
  });

  test.each([
    ['internal error', 2, 'INTERNAL_ERROR'],
    ['protocol error', 1, 'PROTOCOL_ERROR'],
    ['cancelled by the server', 8, 'CANCEL'],
  ])('a reset before an answer: %s', async (_what, code, reason) => {
    const server = await startFrameServer((socket, stream) => socket.write(frames.reset(stream, code)));
    const { send } = await startSender();
    expect(failureOf(await send({ method: 'POST', url: server.url, ...over2 }))).toMatchObject({
      code: 'http2-broken',
      detail: { reason },
    });
    expect(server.requestCount).toBe(1);
  });

  test('a connection that closes before an answer', async () => {
    const server = await startFrameServer((socket) => socket.end());
    const { send } = await startSender();
    expect(failureOf(await send({ url: server.url, ...over2 })).code).toBe('connection-closed');
  });

  test('a connection that closes in the middle of an answer', async () => {
    const server = await startFrameServer((socket, stream) => {
      socket.write(frames.headers(stream, [[':status', '200']]));
      socket.end(frames.data(stream, 'half'));
    });
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url, ...over2 }))).toMatchObject({
      body: { head: 'half', isComplete: false },
      interruption: { code: 'answer-cut-off' },
    });
  });

  test('a length that the data do not keep', async () => {
    const server = await startFrameServer((socket, stream) => {
      socket.write(
        frames.headers(stream, [
          [':status', '200'],
          ['content-length', '9'],
        ]),
      );
      socket.write(frames.data(stream, 'half', true));
    });
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url, ...over2 }))).toMatchObject({
      body: { isComplete: false },
      interruption: { code: 'answer-cut-off' },
    });
  });

  test.each([
    ['no status', [['x-a', '1']]],
    [
      'a name in capitals',
      [
        [':status', '200'],
        ['X-A', '1'],
      ],
    ],
    [
      'a pseudo-header behind others',
      [
        ['x-a', '1'],
        [':status', '200'],
      ],
    ],
    [
      'an unknown pseudo-header',
      [
        [':status', '200'],
        [':path', '/'],
      ],
    ],
    [
      'a header about the connection',
      [
        [':status', '200'],
        ['connection', 'close'],
      ],
    ],
  ] as const)('a head with %s ends in a record', async (_what, pairs) => {
    const server = await startFrameServer((socket, stream) =>
      socket.write(frames.headers(stream, pairs, true)),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url, ...over2, settings: { httpVersion: '2', timeoutMs: 3000 } });
    if (record.outcome.kind === 'failure') expect(record.outcome.failure.code).toBe('http2-broken');
    else expect(record.outcome.answer.headers.some(([name]) => name.startsWith(':'))).toBe(false);
  });

  test('no answer at all ends with the time limit', async () => {
    const server = await startFrameServer(() => undefined);
    const { send } = await startSender();
    expect(
      failureOf(await send({ url: server.url, settings: { httpVersion: '2', timeoutMs: 80 } })).code,
    ).toBe('no-response-in-time');
  });
});
