import { describe, expect, test } from 'vitest';
import { answer, startEchoServer } from '../../../helpers/echo-server.ts';
import type { Reply } from '../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

/** Answers the first request of a connection, and does `then` to the second. */
function once(then: Reply): Reply {
  const answered = new Set<number>();
  return (socket, request) => {
    if (answered.has(request.connection)) {
      then(socket, request);
    } else {
      answered.add(request.connection);
      answer('ok')(socket, request);
    }
  };
}

const closes: Reply = (socket) => socket.end();
const resets: Reply = (socket) => socket.resetAndDestroy();

describe('a kept connection that ends before a byte of the answer', () => {
  test.each([
    ['closed', closes, 'GET'],
    ['reset', resets, 'GET'],
    ['closed', closes, 'PUT'],
    ['closed', closes, 'DELETE'],
  ] as const)(
    '%s under a request that may be repeated (%s %s): sent once more, and said so',
    async (_what, then, method) => {
      const server = await startEchoServer(once(then));
      const { send } = await startSender();
      await send({ url: server.url });
      const record = await send({ method, url: server.url });
      expect(answerOf(record).body.head).toBe('ok');
      expect(record.hops).toHaveLength(1);
      expect(record.hops[0]).toMatchObject({
        connection: { isReused: false },
        retried: { because: 'connection-ended' },
      });
      expect(record.hops[0]?.retried?.lostMs).toBeGreaterThan(0);
      expect(record.totalMs).toBeGreaterThan(record.hops[0]?.retried?.lostMs ?? 0);
      expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 2]);
    },
  );

  test.each(['POST', 'PATCH', 'MINE'])(
    'under %s: not sent again, and it is told what that means',
    async (method) => {
      const server = await startEchoServer(once(closes));
      const { send } = await startSender();
      await send({ url: server.url });
      const record = await send({ method, url: server.url });
      expect(failureOf(record)).toMatchObject({ code: 'connection-closed', detail: { connection: 'kept' } });
      expect(record.hops[0]).not.toHaveProperty('retried');
      expect(server.requests).toHaveLength(2);
    },
  );

  test('the second try is the last', async () => {
    let count = 0;
    const server = await startEchoServer((socket, request) => {
      count += 1;
      (count === 1 ? answer('ok') : closes)(socket, request);
    });
    const { send } = await startSender();
    await send({ url: server.url });
    const record = await send({ url: server.url });
    expect(failureOf(record)).toMatchObject({ code: 'connection-closed' });
    expect(failureOf(record).detail).not.toHaveProperty('connection');
    expect(server.requests).toHaveLength(3);
  });
});

test.each([
  ['a new connection that closes', closes],
  ['a new connection that is reset', resets],
] as const)('%s is no reason to send again', async (_what, reply) => {
  const server = await startEchoServer(reply);
  const { send } = await startSender();
  const record = await send({ url: server.url });
  expect(failureOf(record).detail).not.toHaveProperty('connection');
  expect(server.requests).toHaveLength(1);
});

test('a byte of an answer, and nothing is sent again', async () => {
  const server = await startEchoServer(once((socket) => socket.end('H')));
  const { send } = await startSender();
  await send({ url: server.url });
  const record = await send({ url: server.url });
  expect(failureOf(record).code).toBe('connection-closed');
  expect(server.requests).toHaveLength(2);
});

test('Stop ends the second try too', async () => {
  let count = 0;
  const server = await startEchoServer((socket, request) => {
    count += 1;
    if (count === 1) answer('ok')(socket, request);
    else if (count === 2) socket.end();
  });
  const { send, cancel } = await startSender();
  await send({ url: server.url });
  const record = send({ url: server.url });
  await expect.poll(() => server.requests).toHaveLength(3);
  cancel('record-1');
  expect(failureOf(await record).code).toBe('cancelled');
  await expect.poll(() => server.openConnections).toBe(0);
});
