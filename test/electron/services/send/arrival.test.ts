import { describe, expect, test } from 'vitest';
import { responseRecordSchema } from '../../../../shared/model/response-record.ts';
import { answer, headOf, startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';
import type { StartedSender } from '../../../helpers/start-sender.ts';

type Arrived = Extract<StartedSender['events'][number], { name: 'record.arrived' }>;

const arrivedOf = (events: StartedSender['events']): Arrived[] =>
  events.filter((event): event is Arrived => event.name === 'record.arrived');

describe('an answer that is long in coming is announced once', () => {
  test('when its first 64 kB are here', async () => {
    const first = 'a'.repeat(100_000);
    const rest = Promise.withResolvers<void>();
    const server = await startEchoServer((socket) => {
      socket.write(
        headOf('200 OK', [
          ['Content-Type', 'text/plain'],
          ['Content-Length', '200000'],
        ]),
      );
      socket.write(first);
      void rest.promise.then(() => socket.write(first));
    });
    const { send, events } = await startSender();
    const sent = send({ url: server.url });
    await expect.poll(() => arrivedOf(events)).toHaveLength(1);
    const { record } = arrivedOf(events)[0]?.payload ?? {};
    expect(responseRecordSchema.parse(record)).toEqual(record);
    expect(record?.outcome).toMatchObject({
      kind: 'response',
      answer: { status: 200 },
      body: { isComplete: false },
      interruption: null,
    });
    expect(record?.outcome.kind === 'response' ? record.outcome.body.head.length : 0).toBe(65_536);
    rest.resolve();
    const outcome = answerOf(await sent);
    expect(outcome.body).toMatchObject({ isComplete: true, decodedBytes: 200_000 });
    expect(arrivedOf(events)).toHaveLength(1);
    expect(record?.outcome).toMatchObject({ body: { id: outcome.body.id } });
  });

  test('or with what came soon after the head, be it nothing', async () => {
    const rest = Promise.withResolvers<void>();
    const server = await startEchoServer((socket) => {
      socket.write(headOf('200 OK', [['Content-Length', '4']]));
      void rest.promise.then(() => socket.write('late'));
    });
    const { send, events } = await startSender();
    const sent = send({ url: server.url });
    await expect.poll(() => arrivedOf(events)).toHaveLength(1);
    expect(arrivedOf(events)[0]?.payload.record.outcome).toMatchObject({
      body: { head: '', decodedBytes: 0 },
    });
    rest.resolve();
    expect(answerOf(await sent).body.head).toBe('late');
  });

  test('with its text in the right charset', async () => {
    const rest = Promise.withResolvers<void>();
    const server = await startEchoServer((socket) => {
      socket.write(
        headOf('200 OK', [
          ['Content-Type', 'text/plain; charset=windows-1251'],
          ['Content-Length', '10'],
        ]),
      );
      socket.write(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]));
      void rest.promise.then(() => socket.write('!!!!'));
    });
    const { send, events } = await startSender();
    const sent = send({ url: server.url });
    await expect.poll(() => arrivedOf(events)).toHaveLength(1);
    expect(arrivedOf(events)[0]?.payload.record.outcome).toMatchObject({ body: { head: 'Привет' } });
    rest.resolve();
    expect(answerOf(await sent).body.head).toBe('Привет!!!!');
  });
});

describe('nothing is announced', () => {
  test('of an answer that comes whole', async () => {
    const server = await startEchoServer(answer('x'.repeat(1000)));
    const { send, events } = await startSender();
    await send({ url: server.url });
    expect(events).toEqual([]);
  });

  test('of a redirect on the way', async () => {
    const server = await startEchoServer((socket, request) => {
      if (request.target === '/x') answer('ok')(socket, request);
      else
        socket.write(
          headOf('302 Found', [
            ['Location', '/x'],
            ['Content-Length', '5'],
          ]),
        );
    });
    const { send, events } = await startSender();
    await send({ url: server.url });
    expect(events).toEqual([]);
  });
});

test('progress is told now and then, and grows', async () => {
  const server = await startEchoServer((socket) => {
    socket.write(headOf('200 OK', [['Content-Type', 'application/octet-stream']]));
    let pieces = 0;
    const timer = setInterval(() => {
      socket.write(Buffer.alloc(10_000));
      pieces += 1;
      if (pieces === 40) {
        clearInterval(timer);
        socket.end();
      }
    }, 10);
  });
  const { send, events } = await startSender();
  const record = await send({ url: server.url });
  const received = events.flatMap((event) =>
    event.name === 'record.progress' ? [event.payload.receivedBytes] : [],
  );
  expect(received.length).toBeGreaterThanOrEqual(2);
  expect(received.length).toBeLessThanOrEqual(record.totalMs / 100);
  expect(received).toEqual(received.toSorted((a, b) => a - b));
  expect(events[0]?.name).toBe('record.arrived');
});
