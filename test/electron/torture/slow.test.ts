import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answer, headOf, startEchoServer } from '../../helpers/echo-server.ts';
import { startSender } from '../../helpers/start-sender.ts';
import { summarize } from './wire-case.ts';

const limited = (timeoutMs: number) => ({ settings: { timeoutMs } });

describe('Slow', () => {
  test('a head that drips, and is there in time (c29)', async () => {
    const server = await startEchoServer((socket) => {
      const bytes = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'.split('');
      const timer = setInterval(() => {
        const next = bytes.shift();
        if (next === undefined) clearInterval(timer);
        else socket.write(next);
      }, 2);
      socket.on('close', () => clearInterval(timer));
    });
    const { send } = await startSender();
    expect(summarize(await send({ url: server.url }))).toBe('200 "ok"');
  });

  test('a head that never ends (und request-timeout)', async () => {
    const server = await startEchoServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X-More: 1\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    });
    const { send } = await startSender();
    expect(summarize(await send({ url: server.url, ...limited(100) }))).toBe('none: no-response-in-time');
  });

  test('a server that takes the request and says nothing (httpbin /delay)', async () => {
    const server = await startEchoServer(() => undefined);
    const { send } = await startSender();
    expect(summarize(await send({ url: server.url, ...limited(60) }))).toBe('none: no-response-in-time');
  });

  test('a body that drips for longer than the limit (httpbin /drip)', async () => {
    const server = await startEchoServer((socket) => {
      socket.write(headOf('200 OK', [['Content-Length', '1000']]));
      const timer = setInterval(() => socket.write('.'), 5);
      socket.on('close', () => clearInterval(timer));
    });
    const { send } = await startSender();
    expect(summarize(await send({ url: server.url, ...limited(120) }))).toMatch(
      /^200 "\.+" cut: deadline-reached$/,
    );
  });

  test('a body that stops half-way (und socket-timeout)', async () => {
    const server = await startEchoServer((socket) =>
      socket.write(`${headOf('200 OK', [['Content-Length', '9']]).toString()}half`),
    );
    const { send } = await startSender();
    expect(summarize(await send({ url: server.url, ...limited(80) }))).toBe(
      '200 "half" cut: deadline-reached',
    );
  });

  test('an event stream that never ends is there until it is stopped', async () => {
    const server = await startEchoServer((socket) => {
      socket.write(headOf('200 OK', [['Content-Type', 'text/event-stream']]));
      socket.write('data: 1\n\n');
    });
    const { send, cancel, events } = await startSender();
    const record = send({ url: server.url, ...limited(50) });
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    await new Promise((resolve) => setTimeout(resolve, 100));
    cancel('record-1');
    expect(summarize(await record)).toBe('200 "data: 1\\n\\n" cut: cancelled');
  });
});

describe('Caps', () => {
  test('100 MB out of 100 kB stop at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const server = await startEchoServer(
      answer(bomb, {
        headers: [
          ['Content-Encoding', 'gzip'],
          ['Content-Type', 'text/plain'],
        ],
      }),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url, settings: { maxBodyBytes: 5_000_000 } });
    expect(record.outcome).toMatchObject({
      body: { decodedBytes: 5_000_000, decoding: 'limit' },
      interruption: { code: 'body-too-large', detail: { limitBytes: 5_000_000 } },
    });
  });
});

describe('Connection', () => {
  test('bytes that nobody asked for on a kept connection are no answer to the next request (und response-queue-poisoning)', async () => {
    const server = await startEchoServer((socket, request) => {
      answer(`number ${request.target}`)(socket, request);
      if (request.target === '/1')
        setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison'), 5);
    });
    const { send } = await startSender();
    await send({ url: `${server.url}/1` });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(summarize(await send({ url: `${server.url}/2` }))).toBe('200 "number /2"');
  });

  test('an answer behind an answer is dropped (c1542)', async () => {
    const server = await startEchoServer((socket, request) => {
      if (request.target === '/1')
        socket.write(
          'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison',
        );
      else answer('clean')(socket, request);
    });
    const { send } = await startSender();
    expect(summarize(await send({ url: `${server.url}/1` }))).toBe('200 "ok"');
    expect(summarize(await send({ url: `${server.url}/2` }))).toBe('200 "clean"');
  });

  test('a connection that the server closed while it was idle is not used (und client-keep-alive)', async () => {
    const server = await startEchoServer((socket, request) => {
      answer('ok')(socket, request);
      socket.end();
    });
    const { send } = await startSender();
    await send({ url: server.url });
    await expect.poll(() => server.openConnections).toBe(0);
    const record = await send({ method: 'POST', url: server.url });
    expect(summarize(record)).toBe('200 "ok"');
    expect(record.hops[0]).not.toHaveProperty('retried');
  });

  test('Keep-Alive: timeout=0 is believed (c1479)', async () => {
    const server = await startEchoServer(answer('ok', { headers: [['Keep-Alive', 'timeout=0']] }));
    const { send } = await startSender();
    await send({ url: server.url });
    await send({ url: server.url });
    expect(server.connectionCount).toBe(2);
  });
});
