import { describe, expect, test } from 'vitest';
import { answer, headOf, raw, startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const ok = (headers: [string, string][], body: string): string =>
  headOf('200 OK', headers).toString('latin1') + body;

describe('an answer that breaks off is kept as far as it came', () => {
  test.each([
    ['a length longer than the body', ok([['Content-Length', '100']], 'the first half'), 'end'],
    ['a length longer than the body, reset', ok([['Content-Length', '100']], 'the first half'), 'reset'],
    ['a chunk that is cut', ok([['Transfer-Encoding', 'chunked']], '40\r\nthe first half'), 'end'],
    ['chunks without the last one', ok([['Transfer-Encoding', 'chunked']], 'e\r\nthe first half\r\n'), 'end'],
    [
      'chunks without the last one on a closing connection',
      ok(
        [
          ['Transfer-Encoding', 'chunked'],
          ['Connection', 'close'],
        ],
        'e\r\nthe first half\r\n',
      ),
      'end',
    ],
    [
      'a length that is no number',
      ok([['Transfer-Encoding', 'chunked']], 'e\r\nthe first half\r\nzz\r\n'),
      'wait',
    ],
  ] as const)('%s', async (_what, bytes, then) => {
    const server = await startEchoServer(raw(bytes, then));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record)).toMatchObject({
      answer: { status: 200 },
      body: { head: 'the first half', isComplete: false },
      interruption: { code: 'answer-cut-off', phase: 'receiving', detail: { port: server.port } },
    });
    expect((await readBody(record)).toString()).toBe('the first half');
  });

  test('a reset without a length', async () => {
    const server = await startEchoServer(raw('HTTP/1.1 200 OK\r\n\r\nsome', 'reset'));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url }))).toMatchObject({
      body: { head: 'some', isComplete: false },
      interruption: { code: 'answer-cut-off', rawCode: 'ECONNRESET' },
    });
  });
});

test('a length shorter than the body: the surplus is no part of the answer, nor of the next one', async () => {
  const server = await startEchoServer((socket, request) => {
    if (request.target === '/first')
      raw(ok([['Content-Length', '2']], 'okHTTP/1.1 500 Poisoned\r\n\r\n'))(socket, request);
    else answer('clean')(socket, request);
  });
  const { send } = await startSender();
  expect(answerOf(await send({ url: `${server.url}/first` }))).toMatchObject({
    body: { head: 'ok' },
    interruption: null,
  });
  expect(answerOf(await send({ url: `${server.url}/second` }))).toMatchObject({
    answer: { status: 200 },
    body: { head: 'clean' },
  });
});

describe('the cap on what one answer may fill', () => {
  test('an endless body is stopped at the cap, and what came is kept', async () => {
    const server = await startEchoServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write('x'.repeat(50_000)));
      };
      socket.on('drain', more);
      more();
    });
    const { send, readBody } = await startSender({ maxBodyBytes: 1_000_000 });
    const record = await send({ url: server.url });
    expect(answerOf(record)).toMatchObject({
      body: { decodedBytes: 1_000_000, decoding: 'limit', isComplete: false },
      interruption: { code: 'body-too-large', detail: { limitBytes: 1_000_000 } },
    });
    expect(await readBody(record)).toHaveLength(1_000_000);
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('a body of exactly the cap is whole', async () => {
    const server = await startEchoServer(answer(Buffer.alloc(100_000, 'x')));
    const { send } = await startSender({ maxBodyBytes: 100_000 });
    expect(answerOf(await send({ url: server.url }))).toMatchObject({
      body: { isComplete: true },
      interruption: null,
    });
  });
});
