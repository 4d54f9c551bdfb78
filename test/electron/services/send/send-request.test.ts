import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeParam, makeRow, makeScopes } from '../../../helpers/builders.ts';
import { answer, answerJson, byPath, headOf, raw, startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

describe('a request goes out as it stands', () => {
  test('the record shows the headers that the server received, in their order and case', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PURGE']) {
      const headers = [makeRow('X-One', '1'), makeRow('x-TWO', ''), makeRow('X-One', '1 again')];
      const record = await send({ method, url: `${server.url}/a//b/../c?x=1&x=2`, headers });
      const received = server.requests.at(-1);
      expect(record.hops[0]?.request).toMatchObject({ method, url: `${server.url}/a//b/../c?x=1&x=2` });
      expect([received?.method, received?.target]).toEqual([method, '/a//b/../c?x=1&x=2']);
      expect(record.hops[0]?.request.headers).toEqual(received?.headers);
    }
  });

  test('what the app added by itself is told apart from what was typed', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    const record = await send({
      method: 'POST',
      url: server.url,
      headers: [makeRow('User-Agent', 'mine'), makeRow('Host', 'other.example')],
      body: { kind: 'json', text: '{"a":1}' },
      settings: { omittedHeaders: ['accept'] },
    });
    expect(record.hops[0]?.request.headers).toEqual(server.requests[0]?.headers);
    expect(record.hops[0]?.request.addedHeaders.toSorted()).toEqual([
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
    ]);
    expect(Object.fromEntries(server.requests[0]?.headers ?? [])).toMatchObject({
      host: 'other.example',
      'User-Agent': 'mine',
      'Content-Type': 'application/json',
      'content-length': '7',
    });
  });

  test('the body goes out byte for byte, also with GET', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    const text = ' {"big": 12345678901234567890,\r\n "u":"caf\u00e9 \u{1f600}"}\n';
    const record = await send({ method: 'GET', url: server.url, body: { kind: 'json', text } });
    expect(server.requests[0]?.body.toString()).toBe(text);
    expect(record.hops[0]?.request.body).toEqual({ byteLength: Buffer.byteLength(text), head: text });
  });

  test('a form and a path value arrive as they were meant', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    await send({
      method: 'POST',
      url: `${server.url}/users/:id`,
      params: [makeParam('path', 'id', 'a/b')],
      body: { kind: 'form', form: [makeRow('a', '1 & 2')] },
    });
    expect(server.requests[0]?.target).toBe('/users/a%2Fb');
    expect(server.requests[0]?.body.toString()).toBe('a=1+%26+2');
  });

  test('a draft that cannot be sent is a record of no hop, and nothing leaves', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/{{nobody}}` });
    expect(record).toMatchObject({
      hops: [],
      totalMs: 0,
      outcome: { failure: { code: 'unresolved-variable' } },
    });
    expect(server.connectionCount).toBe(0);
  });
});

describe('secrets', () => {
  test('do not stand in the record of the request, in any form', async () => {
    const server = await startEchoServer(answer('ok'));
    const key = 'k3y/+of "ours"';
    const scopes = makeScopes({}, { secrets: { key } });
    const { send } = await startSender({ scopes });
    const record = await send({
      method: 'POST',
      url: `${server.url}/{{key}}?k={{key}}`,
      headers: [makeRow('X-Key', '{{key}}'), makeRow('X-Typed', key)],
      auth: { kind: 'basic', basic: { username: 'ann', password: '{{key}}' } },
      body: { kind: 'json', text: JSON.stringify({ typed: key, used: '{{key}}' }) },
    });
    const { request } = record.hops[0] ?? {};
    const shown = JSON.stringify(request);
    for (const form of [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1), btoa(`ann:${key}`)])
      expect(shown).not.toContain(form);
    expect(request?.url).toBe(`${server.url}/‹key›?k=‹key›`);
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      Authorization: 'Basic ‹key›',
      'X-Key': '‹key›',
      'X-Typed': '‹key›',
    });
    expect(record.secretFacts).toEqual([{ variable: 'key', oddities: ['inner-blank'] }]);
  });

  test('the server gets them in the clear', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender({ scopes: makeScopes({}, { secrets: { key: 's3cr3t' } }) });
    await send({ url: server.url, auth: { kind: 'bearer', bearer: { token: '{{key}}' } } });
    expect(Object.fromEntries(server.requests[0]?.headers ?? [])).toMatchObject({
      Authorization: 'Bearer s3cr3t',
    });
  });

  test('are masked where the body is cut for display', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender({ scopes: makeScopes({}, { secrets: { key: 'x'.repeat(300) } }) });
    const text = `${'-'.repeat(65_536 - 100)}{{key}}`;
    const record = await send({ method: 'POST', url: server.url, body: { kind: 'text', text } });
    expect(record.hops[0]?.request.body.head.slice(-105)).toBe(`${'-'.repeat(100)}‹key›`);
  });

  test('are masked in a failure too', async () => {
    const { send } = await startSender({
      scopes: makeScopes({}, { secrets: { host: 'secret-name.invalid' } }),
    });
    const record = await send({ url: 'http://{{host}}/' });
    expect(JSON.stringify(record)).not.toContain('secret-name');
    expect(record.outcome).toMatchObject({ failure: { code: 'host-not-found', detail: { host: '‹host›' } } });
  });
});

describe('an answer is kept as it came', () => {
  test('status, reason, version and headers with their order, case and repeats', async () => {
    const head =
      'HTTP/1.0 418 Short And Stout\r\nset-cookie: a=1\r\nSet-Cookie: b=2\r\n__proto__: x\r\nX-Empty:\r\n\r\n';
    const server = await startEchoServer(raw(head, 'end'));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).answer).toEqual({
      status: 418,
      statusText: 'Short And Stout',
      httpVersion: '1.0',
      headers: [
        ['set-cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['__proto__', 'x'],
        ['X-Empty', ''],
      ],
      informational: [],
    });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a header in UTF-8 is read as UTF-8, one in Latin-1 as Latin-1', async () => {
    const head = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nX-Utf8: caf\u00e9 \u20ac\r\n', 'utf8'),
      Buffer.from('X-Latin1: caf\u00e9\r\nContent-Length: 0\r\n\r\n', 'latin1'),
    ]);
    const server = await startEchoServer(raw(head));
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url })).answer.headers.slice(0, 2)).toEqual([
      ['X-Utf8', 'caf\u00e9 \u20ac'],
      ['X-Latin1', 'caf\u00e9'],
    ]);
  });

  test('the body, its type and its size', async () => {
    const server = await startEchoServer(answerJson({ n: '\u00e9' }));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record).body).toMatchObject({
      wireBytes: 10,
      decodedBytes: 10,
      codings: [],
      decoding: 'plain',
      mediaType: 'application/json',
      charset: { name: 'utf-8', from: 'default' },
      isText: true,
      head: '{"n":"\u00e9"}',
      tail: '',
      isComplete: true,
    });
    expect((await readBody(record)).toString()).toBe('{"n":"\u00e9"}');
  });

  test.each([
    ['HEAD', '200 OK', 'HEAD'],
    ['GET', '204 No Content', 'GET'],
    ['GET', '304 Not Modified', 'GET'],
  ])('%s with %s has no body, whatever its head says', async (method, status) => {
    const head = headOf(status, [
      ['Content-Length', '5'],
      ['Content-Encoding', 'gzip'],
    ]);
    const server = await startEchoServer(raw(head));
    const { send } = await startSender();
    const outcome = answerOf(await send({ method, url: server.url }));
    expect(outcome).toMatchObject({
      body: { decodedBytes: 0, decoding: 'plain', isComplete: true },
      interruption: null,
    });
  });

  test('1xx answers that come first are collected, also when they come in pieces', async () => {
    const first =
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\nX-N: caf\u00e9\r\n\r\n';
    const rest = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
    const server = await startEchoServer((socket) => {
      const bytes = Buffer.from(first + rest);
      let at = 0;
      const timer = setInterval(() => {
        socket.write(bytes.subarray(at, at + 7));
        at += 7;
        if (at >= bytes.length) clearInterval(timer);
      }, 1);
    });
    const { send } = await startSender();
    const outcome = answerOf(await send({ url: server.url }));
    expect(outcome.answer.informational).toEqual([
      { status: 100, headers: [] },
      {
        status: 103,
        headers: [
          ['Link', '</a>; rel=preload'],
          ['X-N', 'caf\u00e9'],
        ],
      },
    ]);
    expect(outcome.body.head).toBe('ok');
  });

  test('a connection is used again after a 100 Continue', async () => {
    const server = await startEchoServer(
      raw('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'),
    );
    const { send } = await startSender();
    await send({ url: server.url });
    expect(answerOf(await send({ url: server.url })).body.head).toBe('ok');
    expect(server.connectionCount).toBe(1);
  });

  test('an answer without length ends with the connection', async () => {
    const server = await startEchoServer(
      raw('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end', 'end'),
    );
    const { send } = await startSender();
    expect(answerOf(await send({ url: server.url }))).toMatchObject({
      body: { head: 'until the end', isComplete: true },
      interruption: null,
    });
  });

  test('a large body goes to a file and comes back byte for byte', async () => {
    const size = 5_000_000;
    const large = Buffer.alloc(size, 'abcdefghij\n');
    const server = await startEchoServer(answer(large, { headers: [['Content-Type', 'text/plain']] }));
    const { send, readBody } = await startSender();
    const record = await send({ url: server.url });
    const { body } = answerOf(record);
    expect(body).toMatchObject({ decodedBytes: size, wireBytes: size, isComplete: true });
    expect(body.head).toBe(large.toString('utf8', 0, 65_536));
    expect(body.tail).toBe(large.toString('utf8', size - 16_384));
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await readBody(record))).toBe(hash(large));
  });
});

describe('legs', () => {
  test('add up to the total, and a literal address has nothing to look up', async () => {
    const server = await startEchoServer((socket, request) =>
      setTimeout(() => answer('ok')(socket, request), 30),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url });
    const { phases, connection } = record.hops[0] ?? {};
    expect(phases).toMatchObject({ dnsMs: null, tlsMs: null });
    expect(phases?.waitingMs).toBeGreaterThan(25);
    const sum = Object.values(phases ?? {}).reduce<number>((total, leg) => total + (leg ?? 0), 0);
    expect(Math.abs(sum - record.totalMs)).toBeLessThan(0.01);
    expect(connection).toEqual({
      isReused: false,
      remoteAddress: '127.0.0.1',
      remotePort: server.port,
      tls: null,
    });
  });

  test('a connection that was open is a fact, with no legs for making it', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    await send({ url: server.url });
    const record = await send({ url: server.url });
    expect(record.hops[0]).toMatchObject({
      phases: { dnsMs: null, connectMs: null, tlsMs: null },
      connection: { isReused: true, remotePort: server.port },
    });
    expect(server.connectionCount).toBe(1);
  });

  test('requests to one origin at the same time do not wait for each other', async () => {
    const waiting: (() => void)[] = [];
    const server = await startEchoServer((socket, request) => {
      waiting.push(() => answer('ok')(socket, request));
      if (waiting.length === 3) for (const go of waiting) go();
    });
    const { send } = await startSender();
    const records = await Promise.all(['r-1', 'r-2', 'r-3'].map((id) => send({ url: server.url }, id)));
    expect(records.map((record) => answerOf(record).body.head)).toEqual(['ok', 'ok', 'ok']);
    expect(server.connectionCount).toBe(3);
  });

  test('after "Connection: close" the next request makes a connection of its own', async () => {
    const server = await startEchoServer(
      byPath({ '/': answer('ok', { headers: [['Connection', 'close']] }) }),
    );
    const { send } = await startSender();
    await send({ url: server.url });
    const record = await send({ url: server.url });
    expect(record.hops[0]?.connection?.isReused).toBe(false);
  });
});
