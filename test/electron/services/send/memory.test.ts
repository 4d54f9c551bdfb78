import { describe, expect, test } from 'vitest';
import { headOf, startEchoServer } from '../../../helpers/echo-server.ts';
import type { Reply } from '../../../helpers/echo-server.ts';
import { answerOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const MEGABYTE = 1_000_000;
const chunk = Buffer.alloc(MEGABYTE / 10, 'a row of an answer that does not end soon\n');

/** So many bytes, as fast as they are taken. */
const flood =
  (size: number): Reply =>
  (socket) => {
    socket.write(
      headOf('200 OK', [
        ['Content-Type', 'text/plain'],
        ['Content-Length', String(size)],
      ]),
    );
    let left = size;
    const more = (): void => {
      while (left > 0 && !socket.destroyed) {
        left -= chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('drain', more);
    more();
  };

describe('a large answer takes no more memory than a small one', () => {
  test('200 MB', async () => {
    const size = 200 * MEGABYTE;
    const server = await startEchoServer(flood(size));
    const { send, bodies } = await startSender();
    await send({ url: server.url, settings: { timeoutMs: 1 } });
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 10);
    const record = await send({ url: server.url });
    clearInterval(watch);
    const { body } = answerOf(record);
    expect(body).toMatchObject({ decodedBytes: size, isComplete: true });
    // Server and client are one process here, and both have their buffers.
    expect(peak - before).toBeLessThan(128 * MEGABYTE);
    const { rows } = await bodies.readRows(body.id, 'raw', 0, 40);
    expect(rows).toHaveLength(40);
    await bodies.release([body.id]);
  });
});
