import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeScopes } from '../../../helpers/builders.ts';
import { answer, headOf, redirectTo, startEchoServer } from '../../../helpers/echo-server.ts';
import type { Reply } from '../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

function neverAnswered(): never {
  throw new Error('It did not answer at once');
}

/** A head, then a byte now and then, without end. */
const drip: Reply = (socket) => {
  socket.write(headOf('200 OK', [['Content-Type', 'text/plain']]));
  const timer = setInterval(() => socket.write('drop '), 5);
  socket.on('close', () => clearInterval(timer));
};

describe('cancel answers at once, wherever the exchange is', () => {
  test('while the server works', async () => {
    const server = await startEchoServer(() => undefined);
    const { send, cancel } = await startSender();
    const record = send({ url: server.url }, 'r');
    await expect.poll(() => server.requests).toHaveLength(1);
    cancel('r');
    // No waiting for the network: the answer is there at the next turn.
    const late = setImmediate().then(() => setImmediate(null));
    const failure = failureOf((await Promise.race([record, late])) ?? neverAnswered());
    expect(failure).toMatchObject({ code: 'cancelled', phase: 'waiting', detail: { by: 'person' } });
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('while the answer arrives: what came is kept', async () => {
    const server = await startEchoServer(drip);
    const { send, cancel, events, readBody } = await startSender();
    const record = send({ url: server.url }, 'r');
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    cancel('r');
    const outcome = answerOf(await record);
    expect(outcome).toMatchObject({
      answer: { status: 200 },
      body: { isComplete: false },
      interruption: { code: 'cancelled', phase: 'receiving' },
    });
    expect((await readBody(await record)).toString()).toMatch(/^(?:drop )+$/);
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('while a compressed answer arrives: what could be decoded is kept', async () => {
    const server = await startEchoServer((socket) => {
      socket.write(
        headOf('200 OK', [
          ['Content-Encoding', 'gzip'],
          ['Content-Type', 'text/plain'],
        ]),
      );
      const gzip = createGzip();
      gzip.on('data', (chunk: Buffer) => socket.write(chunk));
      const timer = setInterval(() => {
        gzip.write('drop '.repeat(1000));
        gzip.flush();
      }, 5);
      socket.on('close', () => clearInterval(timer));
    });
    const { send, cancel, events } = await startSender();
    const record = send({ url: server.url }, 'r');
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.progress');
    cancel('r');
    const { body } = answerOf(await record);
    expect(body).toMatchObject({ decoding: 'cut', isComplete: false });
    expect(body.head).toMatch(/^(?:drop )+/);
  });

  test('while TLS is being agreed on', async () => {
    const server = await startEchoServer(() => undefined);
    const { send, cancel } = await startSender();
    const record = send({ url: `https://127.0.0.1:${server.port}/` }, 'r');
    await expect.poll(() => server.connectionCount).toBe(1);
    cancel('r');
    expect(failureOf(await record)).toMatchObject({ code: 'cancelled', phase: 'tls' });
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('while a name is looked up', async () => {
    const { send, cancel } = await startSender();
    const record = send({ url: 'http://slow-to-find.invalid/' }, 'r');
    // The scopes are read first; the look-up cannot have an answer in the same turn.
    await Promise.resolve();
    await Promise.resolve();
    cancel('r');
    expect(failureOf(await record)).toMatchObject({ code: 'cancelled' });
  });

  test('before anything is known of the request: nothing leaves', async () => {
    const server = await startEchoServer(answer('too late'));
    const read = Promise.withResolvers<ReturnType<typeof makeScopes>>();
    const { send, cancel } = await startSender({ readScopes: () => read.promise });
    const record = send({ url: server.url }, 'r');
    cancel('r');
    read.resolve(makeScopes());
    expect(await record).toMatchObject({
      hops: [],
      outcome: { failure: { code: 'cancelled', phase: 'prepare' } },
    });
    expect(server.connectionCount).toBe(0);
  });

  test('on a later hop: the hops before it are kept', async () => {
    const second = await startEchoServer(() => undefined);
    const first = await startEchoServer(redirectTo(second.url));
    const { send, cancel } = await startSender();
    const record = send({ url: first.url }, 'r');
    await expect.poll(() => second.requests).toHaveLength(1);
    cancel('r');
    expect(failureOf(await record).code).toBe('cancelled');
    expect((await record).hops.map(({ answer: head }) => head?.status ?? null)).toEqual([302, null]);
  });

  test('one that is over, or never was, is passed over', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send, cancel } = await startSender();
    cancel('nobody');
    await send({ url: server.url }, 'r');
    cancel('r');
    expect(answerOf(await send({ url: server.url }, 'r')).body.head).toBe('ok');
  });
});

describe('the deadline', () => {
  test('before an answer: no response in time', async () => {
    const server = await startEchoServer(() => undefined);
    const { send } = await startSender();
    const record = await send({ url: server.url, settings: { timeoutMs: 60 } });
    expect(failureOf(record)).toMatchObject({
      code: 'no-response-in-time',
      phase: 'waiting',
      detail: { limitMs: 60, port: server.port },
    });
    expect(record.totalMs).toBeGreaterThan(55);
  });

  test('within an answer: what came is kept', async () => {
    const server = await startEchoServer(drip);
    const { send } = await startSender();
    const outcome = answerOf(await send({ url: server.url, settings: { timeoutMs: 80 } }));
    expect(outcome.body.head).toMatch(/^(?:drop )+$/);
    expect(outcome.interruption).toMatchObject({
      code: 'deadline-reached',
      phase: 'receiving',
      detail: { limitMs: 80 },
    });
  });

  test('of an event stream it counts until the head alone', async () => {
    const server = await startEchoServer((socket) => {
      socket.write(headOf('200 OK', [['Content-Type', 'text/event-stream']]));
      const timer = setInterval(() => socket.write('data: drop\n\n'), 10);
      socket.on('close', () => clearInterval(timer));
      setTimeout(() => socket.end(), 200);
    });
    const { send } = await startSender();
    const record = await send({ url: server.url, settings: { timeoutMs: 80 } });
    expect(answerOf(record).interruption).toBeNull();
    expect(record.totalMs).toBeGreaterThan(150);
  });

  test('counts over all hops', async () => {
    const server = await startEchoServer((socket, request) =>
      setTimeout(
        () => redirectTo(`/${request.target.length}/${'x'.repeat(request.target.length)}`)(socket, request),
        25,
      ),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url, settings: { timeoutMs: 100 } });
    expect(failureOf(record).code).toBe('no-response-in-time');
    expect(record.hops.length).toBeGreaterThan(1);
  });

  test('each request has its own, however many are under way', async () => {
    const server = await startEchoServer(() => undefined);
    const { send } = await startSender();
    const limits = [150, 50, 100];
    const records = await Promise.all(
      limits.map((timeoutMs) => send({ url: server.url, settings: { timeoutMs } }, `r-${timeoutMs}`)),
    );
    const total = records.map(({ totalMs }) => totalMs);
    expect(total.map((ms, index) => ms > (limits[index] ?? 0) - 5)).toEqual([true, true, true]);
    expect(total[1]).toBeLessThan(total[2] ?? 0);
    expect(total[2]).toBeLessThan(total[0] ?? 0);
  });
});

test('closing ends what is under way, and says that the app did', async () => {
  const server = await startEchoServer(() => undefined);
  const { send, sender } = await startSender();
  const record = send({ url: server.url });
  await expect.poll(() => server.requests).toHaveLength(1);
  await sender.close();
  expect(failureOf(await record)).toMatchObject({ code: 'cancelled', detail: { by: 'app' } });
  await expect.poll(() => server.openConnections).toBe(0);
});
