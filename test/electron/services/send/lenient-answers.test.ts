import { describe, expect, test } from 'vitest';
import { startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

describe('what breaks the rules and can be read is an answer, with what was forgiven', () => {
  test.each([
    ['bare line feeds', 'HTTP/1.1 200 OK\nX-A: 1\nContent-Length: 2\n\nok', ['bare-line-feed']],
    ['a folded header', 'HTTP/1.1 200 OK\r\nX-A: 1\r\n 2\r\nContent-Length: 2\r\n\r\nok', ['folded-header']],
    [
      'a blank before the colon',
      'HTTP/1.1 200 OK\r\nX-A : 1\r\nContent-Length: 2\r\n\r\nok',
      ['blank-before-colon'],
    ],
    [
      'a line without a colon',
      'HTTP/1.1 200 OK\r\nno header\r\nContent-Length: 2\r\n\r\nok',
      ['line-without-colon'],
    ],
    [
      'the same length twice',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok',
      ['length-repeated'],
    ],
    ['a length that lists itself', 'HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok', ['length-repeated']],
    ['another version in the first line', 'HTTP/2 200 OK\r\nContent-Length: 2\r\n\r\nok', ['status-line']],
    ['a NUL in a value', 'HTTP/1.1 200 OK\r\nX-A: a\0b\r\nContent-Length: 2\r\n\r\nok', ['value-characters']],
    [
      'a length and chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
      ['length-with-chunks'],
    ],
    [
      'chunks whose lines end in line feeds alone',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\no\n1\nk\n0\n\n',
      ['bare-line-feed', 'chunk-end'],
    ],
    ['nothing but a status', 'HTTP/1.1 200\nContent-Length: 2\n\nok', ['bare-line-feed']],
  ])('%s', async (_what, bytes, faults) => {
    const server = await startEchoServer((socket) => socket.write(Buffer.from(bytes, 'latin1')));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record)).toMatchObject({
      answer: { status: 200 },
      body: { head: 'ok', isComplete: true },
      interruption: null,
    });
    expect(record.hops[0]?.faults).toEqual(faults);
    expect(record.hops[0]?.rawAnswer).toBe(bytes);
    expect(server.requests).toHaveLength(1);
  });

  test('a status below 100 is shown as it is', async () => {
    const server = await startEchoServer((socket) =>
      socket.write('HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n'),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record).answer).toMatchObject({ status: 99, statusText: 'Odd' });
    expect(record.hops[0]?.faults).toEqual(['status-out-of-range']);
  });

  test('an answer that keeps the rules has no faults and keeps no raw bytes', async () => {
    const server = await startEchoServer((socket) =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'),
    );
    const { send } = await startSender();
    const [hop] = (await send({ url: server.url })).hops;
    expect(hop).not.toHaveProperty('faults');
    expect(hop).not.toHaveProperty('rawAnswer');
  });
});

test('bytes that are still to come are read as they come', async () => {
  const more = Promise.withResolvers<undefined>();
  const server = await startEchoServer((socket) => {
    socket.write('HTTP/1.1 200 OK\nContent-Type: text/plain\n\nfirst');
    void more.promise.then(() => socket.end(' and last'));
  });
  const { send, events } = await startSender();
  const record = send({ url: server.url });
  await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
  expect(events[0]?.payload).toMatchObject({ record: { outcome: { body: { head: 'first' } } } });
  more.resolve(undefined);
  expect(answerOf(await record)).toMatchObject({ body: { head: 'first and last' }, interruption: null });
  expect(server.connectionCount).toBe(1);
});

test('what was told by the strict reading is not told again', async () => {
  const server = await startEchoServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n');
    setTimeout(() => socket.write('5 \n then\n0\n\n'), 20);
  });
  const { send } = await startSender();
  const record = await send({ url: server.url });
  expect(answerOf(record)).toMatchObject({ body: { head: 'first then' }, interruption: null });
  expect(record.hops[0]?.faults).toEqual(['bare-line-feed', 'chunk-line', 'chunk-end']);
});

test('an answer that breaks the rules and then breaks off is kept as far as it came', async () => {
  const server = await startEchoServer((socket) => socket.end('HTTP/1.1 200 OK\nContent-Length: 20\n\nhalf'));
  const { send } = await startSender();
  expect(answerOf(await send({ url: server.url }))).toMatchObject({
    body: { head: 'half', isComplete: false },
    interruption: { code: 'answer-cut-off', phase: 'receiving' },
  });
});

test('a head that breaks off is an answer with the headers that came', async () => {
  const server = await startEchoServer((socket) => socket.end('HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nX-Ha'));
  const { send } = await startSender();
  expect(answerOf(await send({ url: server.url }))).toMatchObject({
    answer: { status: 503, headers: [['Retry-After', '7']] },
    interruption: { code: 'answer-cut-off' },
  });
});

test('Stop ends such an answer too, and keeps what came', async () => {
  const server = await startEchoServer((socket) => socket.write('HTTP/1.1 200 OK\n\nendless'));
  const { send, cancel, events } = await startSender();
  const record = send({ url: server.url });
  await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
  cancel('record-1');
  expect(answerOf(await record)).toMatchObject({
    body: { head: 'endless' },
    interruption: { code: 'cancelled' },
  });
  await expect.poll(() => server.openConnections).toBe(0);
});

test('the connection of such an answer is not used again', async () => {
  const server = await startEchoServer((socket) => socket.write('HTTP/1.1 200 OK\nContent-Length: 2\n\nok'));
  const { send } = await startSender();
  await send({ url: server.url });
  await send({ url: server.url });
  expect(server.connectionCount).toBe(2);
});

test('what no reading makes an answer of is a failure with all that came', async () => {
  const bytes = `${'no http '.repeat(10)}`;
  const server = await startEchoServer((socket) => socket.end(bytes));
  const { send } = await startSender();
  const record = await send({ url: server.url });
  expect(failureOf(record)).toMatchObject({ code: 'not-http' });
  expect(record.hops[0]?.rawAnswer).toBe(bytes);
});

test('an answer that breaks off in its first line is a closed connection, with what came', async () => {
  const server = await startEchoServer((socket) => socket.end('HTTP/1.1 2'));
  const { send } = await startSender();
  const record = await send({ url: server.url });
  expect(failureOf(record)).toMatchObject({ code: 'connection-closed' });
  expect(record.hops[0]?.rawAnswer).toBe('HTTP/1.1 2');
});
