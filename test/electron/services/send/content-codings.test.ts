import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answer, headOf, raw, startEchoServer } from '../../../helpers/echo-server.ts';
import type { Reply } from '../../../helpers/echo-server.ts';
import { answerOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const rows = Array.from({ length: 300 }, (_, id) => ({ id, name: `row ${id}`, note: `n\u00f6te ${id % 7}` }));
const text = JSON.stringify(rows);
const plain = Buffer.from(text);

const CODINGS: [string, string, Buffer][] = [
  ['gzip', 'gzip', gzipSync(plain)],
  ['x-gzip', 'x-gzip', gzipSync(plain)],
  [
    'gzip of two members',
    'gzip',
    Buffer.concat([gzipSync(plain.subarray(0, 900)), gzipSync(plain.subarray(900))]),
  ],
  ['deflate', 'deflate', deflateSync(plain)],
  ['raw deflate', 'deflate', deflateRawSync(plain)],
  ['br', 'br', brotliCompressSync(plain)],
  ['zstd', 'zstd', zstdCompressSync(plain)],
  ['two codings', 'gzip, br', brotliCompressSync(gzipSync(plain))],
  [
    'five codings',
    'gzip, deflate, br, zstd, GZIP',
    gzipSync(zstdCompressSync(brotliCompressSync(deflateSync(gzipSync(plain))))),
  ],
];

const coded = (coding: string, bytes: Uint8Array): Reply =>
  answer(bytes, {
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Encoding', coding],
    ],
  });

/** One byte at a time would take long; pieces of seven cut everything that can be cut. */
const inPieces =
  (coding: string, bytes: Buffer): Reply =>
  (socket) => {
    socket.write(
      headOf('200 OK', [
        ['Content-Encoding', coding],
        ['Content-Length', String(bytes.length)],
      ]),
    );
    let at = 0;
    const next = (): void => {
      if (at >= bytes.length) return;
      socket.write(bytes.subarray(at, at + 7), () => setImmediate(next));
      at += 7;
    };
    next();
  };

describe('codings are undone', () => {
  test.each(CODINGS)('%s', async (_what, coding, bytes) => {
    const server = await startEchoServer(coded(coding, bytes));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    const codings = coding.toLowerCase().split(', ');
    expect(answerOf(record)).toMatchObject({
      body: {
        codings,
        decoding: 'decoded',
        wireBytes: bytes.length,
        decodedBytes: plain.length,
        isComplete: true,
      },
      interruption: null,
    });
    expect((await readBody(record)).equals(plain)).toBe(true);
  });

  test.each(CODINGS)('%s, arriving in small pieces', async (_what, coding, bytes) => {
    const server = await startEchoServer(inPieces(coding, bytes));
    const { send, readBody } = await startSender();
    expect((await readBody(await send({ url: server.url }))).equals(plain)).toBe(true);
  });

  test('several headers count as one list, and identity as nothing', async () => {
    const bytes = brotliCompressSync(gzipSync(plain));
    const headers: [string, string][] = [
      ['Content-Encoding', 'identity, gzip'],
      ['content-encoding', 'br'],
    ];
    const server = await startEchoServer(answer(bytes, { headers }));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).body).toMatchObject({
      codings: ['gzip', 'br'],
      decodedBytes: plain.length,
    });
  });

  test('an empty body is empty, whatever its label', async () => {
    const server = await startEchoServer(coded('gzip', Buffer.alloc(0)));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url }))).toMatchObject({
      body: { decoding: 'plain', decodedBytes: 0, isComplete: true },
      interruption: null,
    });
  });

  test('a chain of more than five is kept as it came', async () => {
    const server = await startEchoServer(
      coded('gzip, gzip, gzip, gzip, gzip, gzip', Buffer.from('whatever')),
    );
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).body).toMatchObject({
      decoding: 'limit',
      head: 'whatever',
    });
  });

  test('a coding that nobody knows is kept as it came', async () => {
    const server = await startEchoServer(coded('utf-8', plain));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).body).toMatchObject({
      codings: ['utf-8'],
      decoding: 'plain',
      head: text,
    });
  });
});

describe('a stream that is cut off is noticed, and kept as far as it can be read', () => {
  test.each(CODINGS.filter(([what]) => !/zstd|five|two/.test(what)))('%s', async (_what, coding, bytes) => {
    const server = await startEchoServer(coded(coding, bytes.subarray(0, Math.floor(bytes.length * 0.7))));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record)).toMatchObject({
      body: { decoding: 'cut', isComplete: false },
      interruption: { code: 'answer-cut-off', phase: 'receiving' },
    });
    const kept = await readBody(record);
    expect(kept.length).toBeGreaterThan(100);
    expect(plain.subarray(0, kept.length).equals(kept)).toBe(true);
  });

  test('zstd, whose blocks are all or nothing', async () => {
    const server = await startEchoServer(coded('zstd', zstdCompressSync(plain).subarray(0, 100)));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url }))).toMatchObject({
      body: { decoding: 'cut' },
      interruption: { code: 'answer-cut-off' },
    });
  });

  test('cut on the wire as well: one interruption, and the bytes that came are decoded', async () => {
    const bytes = gzipSync(plain);
    const half = bytes.subarray(0, bytes.length >> 1);
    const head = headOf('200 OK', [
      ['Content-Encoding', 'gzip'],
      ['Content-Length', String(bytes.length)],
    ]);
    const server = await startEchoServer(raw(Buffer.concat([head, half]), 'end'));
    const { send } = await startSender();
    const outcome = answerOf(await send({ url: server.url }));
    expect(outcome).toMatchObject({
      body: { decoding: 'cut' },
      interruption: { code: 'answer-cut-off', rawCode: 'UND_ERR_SOCKET' },
    });
    expect(outcome.body.head.length).toBeGreaterThan(100);
  });

  test('bytes behind the end cost nothing of what was sent', async () => {
    const server = await startEchoServer(
      coded('gzip', Buffer.concat([gzipSync(plain), Buffer.from('\n<!-- 12 ms -->')])),
    );
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    expect((await readBody(record)).equals(plain)).toBe(true);
    expect(answerOf(record).body.decoding).toBe('cut');
  });
});

describe('a body that is not what its label says is kept as it came', () => {
  const bodies = {
    JSON: text.slice(0, 3000),
    'a short text': 'ok',
    'one byte': '0',
    HTML: '<!doctype html><p>Sorry</p>',
  };
  const labels = ['gzip', 'deflate', 'br', 'zstd', 'gzip, br'];
  test.each(labels.flatMap((label) => Object.keys(bodies).map((kind) => [label, kind] as const)))(
    '%s: %s',
    async (label, kind) => {
      const sent = bodies[kind as keyof typeof bodies];
      const server = await startEchoServer(coded(label, Buffer.from(sent)));
      const { send } = await startSender();
      expect(answerOf(await send({ url: server.url }))).toMatchObject({
        body: { decoding: 'wrong-label', head: sent, isComplete: true },
        interruption: null,
      });
    },
  );

  test('a long one too', async () => {
    const long = Buffer.from(text.repeat(20));
    const server = await startEchoServer(coded('br', long));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record).body.decoding).toBe('wrong-label');
    expect((await readBody(record)).equals(long)).toBe(true);
  });
});

test('the cap counts decoded bytes: a small answer cannot fill the disk', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  const server = await startEchoServer(coded('gzip', bomb));
  const { send, readBody } = await startSender({ maxBodyBytes: 1_000_000 });
  const record = await send({ url: server.url });
  expect(bomb.length).toBeLessThan(100_000);
  expect(answerOf(record)).toMatchObject({
    body: { decoding: 'limit', decodedBytes: 1_000_000 },
    interruption: { code: 'body-too-large', detail: { limitBytes: 1_000_000 } },
  });
  expect(await readBody(record)).toHaveLength(1_000_000);
});

test('a large compressed answer comes through whole', async () => {
  const large = Buffer.from(text.repeat(2000));
  const server = await startEchoServer(coded('gzip', gzipSync(large, { level: 1 })));
  const { send, readBody } = await startSender();
  const record = await send({ url: server.url });
  expect(answerOf(record).body).toMatchObject({ decoding: 'decoded', decodedBytes: large.length });
  expect((await readBody(record)).equals(large)).toBe(true);
});
