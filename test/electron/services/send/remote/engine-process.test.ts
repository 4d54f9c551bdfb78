import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createGzip } from 'node:zlib';
import type { Events } from '../../../../../shared/ipc/contract.ts';
import type { EventMessage } from '../../../../../shared/ipc/define.ts';
import type { ReceivedBody } from '../../../../../shared/model/response-record.ts';
import { forkEngine } from '../../../../../electron/api/fork-engine.ts';
import { makeScopes } from '../../../../helpers/builders.ts';
import { answer, answerJson, headOf, startEchoServer } from '../../../../helpers/echo-server.ts';
import type { Reply } from '../../../../helpers/echo-server.ts';
import { hasOpenssl, makeCertificates } from '../../../../helpers/make-certificates.ts';
import { answerOf, failureOf } from '../../../../helpers/outcome-of.ts';
import { isAlive } from '../../../../helpers/is-alive.ts';
import { engineEntry, startRemoteSender } from '../../../../helpers/start-remote-sender.ts';
import { makeTemporaryFolder } from '../../../../helpers/temporary-folder.ts';
import { startSender } from '../../../../helpers/start-sender.ts';

const never: Reply = () => undefined;

/** So many bytes of text at once, then nothing. */
const someOf =
  (sentBytes: number, saidBytes: number): Reply =>
  (socket) => {
    socket.write(
      headOf('200 OK', [
        ['Content-Type', 'text/plain'],
        ['Content-Length', String(saidBytes)],
      ]),
    );
    socket.write('0123456789abcde\n'.repeat(sentBytes / 16));
  };

/** The body that was announced. */
function arrivedIn(events: readonly EventMessage<Events>[]): ReceivedBody {
  const [arrived] = events;
  if (arrived?.name !== 'record.arrived') throw new Error('It did not arrive');
  return answerOf(arrived.payload.record).body;
}

describe('a request sent by another process', () => {
  test('has the answer, its body by id, and the same connection for the next one', async () => {
    const server = await startEchoServer(answerJson({ name: 'Maple' }));
    const { send, readBody, bodies, folder } = await startRemoteSender();
    const first = await send({ url: server.url }, 'a');
    expect(answerOf(first).answer.status).toBe(200);
    expect((await readBody(first)).toString()).toBe('{"name":"Maple"}');
    const { rows } = await bodies.readRows(answerOf(first).body.id, 'readable', 0, 10);
    expect(rows.map(({ text }) => text)).toEqual(['{', '  "name": "Maple"', '}']);
    const second = await send({ url: server.url }, 'b');
    expect(second.hops[0]?.connection?.isReused).toBe(true);
    expect(server.connectionCount).toBe(1);
    // What fits into memory leaves no trace on the disk.
    expect(await readdir(folder)).toEqual([]);
  });

  test('is the same record as one sent in this process', async () => {
    const server = await startEchoServer(answerJson({ name: 'Maple' }));
    const scopes = makeScopes({}, { secrets: { key: 'k3y' } });
    const draft = { url: `${server.url}/a?key={{key}}`, method: 'POST' };
    const here = await (await startSender({ scopes })).send(draft);
    const there = await (await startRemoteSender({ scopes })).send(draft);
    const steady = (record: typeof here): unknown =>
      JSON.parse(
        JSON.stringify(record, (name, value: unknown) =>
          /Ms$|At$|^remotePort$|^tried$/.test(name) && typeof value === 'number'
            ? 0
            : typeof value === 'string'
              ? value.replace(/^body-[0-9a-f]{8}-\d+$/, 'body')
              : value,
        ),
      );
    expect(steady(there)).toEqual(steady(here));
  });

  test('a body of megabytes is announced early, grows, and is whole in the end', async () => {
    const size = 8_000_000;
    const server = await startEchoServer(someOf(size, size));
    const { send, readBody, events, bodies } = await startRemoteSender();
    const record = await send({ url: server.url });
    const { body } = answerOf(record);
    expect(body).toMatchObject({ decodedBytes: size, isComplete: true });
    expect(body.tail).toHaveLength(16_384);
    expect(events.map(({ name }) => name)).toContain('record.arrived');
    expect((await readBody(record)).length).toBe(size);
    await expect.poll(async () => (await bodies.describe(body.id, 'raw')).isFinal).toBe(true);
    const { rows } = await bodies.readRows(body.id, 'raw', 499_990, 5);
    expect(rows[0]?.text).toBe('0123456789abcde');
  });

  test('a body that is let go while it arrives leaves nothing behind', async () => {
    const server = await startEchoServer(someOf(1_000_000, 2_000_000));
    const { send, cancel, events, bodies } = await startRemoteSender();
    const record = send({ url: server.url }, 'r');
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    await bodies.release([arrivedIn(events).id]);
    cancel('r');
    expect(answerOf(await record).interruption?.code).toBe('cancelled');
    await expect.poll(() => existsSync(bodies.runFolder) && readdir(bodies.runFolder)).toEqual([]);
  });

  test.runIf(hasOpenssl())('a host that is trusted is told to an engine that was started anew', async () => {
    const { selfSigned } = makeCertificates();
    const server = await startEchoServer(answer('secret'), { tls: selfSigned });
    const { send, sender, engines } = await startRemoteSender();
    expect(failureOf(await send({ url: server.url }, 'a')).code).toBe('certificate-self-signed');
    sender.tell({ kind: 'trusted-host', host: '127.0.0.1' });
    expect(answerOf(await send({ url: server.url }, 'b')).body.head).toBe('secret');
    engines[0]?.kill();
    await expect.poll(() => isAlive(engines[0]?.pid)).toBe(false);
    expect(answerOf(await send({ url: server.url }, 'c')).body.head).toBe('secret');
    expect(engines).toHaveLength(2);
  });

  test.runIf(hasOpenssl())('so is one that is told while it starts', async () => {
    const { selfSigned } = makeCertificates();
    const server = await startEchoServer(answer('secret'), { tls: selfSigned });
    const folder = await makeTemporaryFolder();
    const { send, sender } = await startRemoteSender({
      startEngine() {
        const engine = forkEngine({ file: engineEntry, bodiesFolder: folder, env: process.env });
        engine.onMessage((message) => {
          if ((message as { kind: string }).kind === 'here')
            setImmediate(() => sender.tell({ kind: 'trusted-host', host: '127.0.0.1' }));
        });
        return engine;
      },
    });
    expect(answerOf(await send({ url: server.url })).body.head).toBe('secret');
  });
});

describe('when the engine is killed', () => {
  test('between two requests: the next one starts another', async () => {
    const server = await startEchoServer(answer('here'));
    const { send, readBody, pid, engines } = await startRemoteSender();
    const before = await send({ url: server.url }, 'a');
    process.kill(pid(), 'SIGKILL');
    await expect.poll(() => isAlive(engines[0]?.pid)).toBe(false);
    expect(answerOf(await send({ url: server.url }, 'b')).body.head).toBe('here');
    // What the dead one had received is still there.
    expect((await readBody(before)).toString()).toBe('here');
  });

  test('before it has begun with a request: another one sends it', async () => {
    const server = await startEchoServer(answer('here'));
    const { send, pid, engines } = await startRemoteSender();
    await send({ url: server.url }, 'a');
    process.kill(pid(), 'SIGSTOP');
    const record = send({ url: server.url, method: 'POST' }, 'b');
    // Past the reading of its surroundings.
    await new Promise((resolve) => setImmediate(resolve));
    process.kill(pid(), 'SIGKILL');
    expect(answerOf(await record).body.head).toBe('here');
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(engines).toHaveLength(2);
  });

  test('before it has begun with a request that was stopped: nobody sends it', async () => {
    const server = await startEchoServer(answer('here'));
    const { send, cancel, pid, engines } = await startRemoteSender();
    await send({ url: server.url }, 'a');
    process.kill(pid(), 'SIGSTOP');
    const record = send({ url: server.url, method: 'POST' }, 'b');
    await new Promise((resolve) => setImmediate(resolve));
    cancel('b');
    process.kill(pid(), 'SIGKILL');
    expect(failureOf(await record)).toMatchObject({ code: 'cancelled', detail: { by: 'person' } });
    expect(server.requests).toHaveLength(1);
    expect(engines).toHaveLength(1);
  });

  test('while the server works: exactly what was under way is lost, with what was sent', async () => {
    const server = await startEchoServer((socket, request) =>
      (request.target.startsWith('/slow') ? never : answer('quick'))(socket, request),
    );
    const scopes = makeScopes({}, { secrets: { key: 'k3y-of-the-garden' } });
    const { send, pid, events } = await startRemoteSender({ scopes });
    expect(answerOf(await send({ url: `${server.url}/quick` }, 'before')).body.head).toBe('quick');
    const slow = send({ url: `${server.url}/slow?key={{key}}`, method: 'POST' }, 'slow');
    await expect
      .poll(() => server.requests.map(({ target }) => target))
      .toContain('/slow?key=k3y-of-the-garden');
    process.kill(pid(), 'SIGKILL');
    const lost = await slow;
    expect(failureOf(lost)).toMatchObject({
      code: 'engine-stopped',
      detail: { how: 'crashed' },
      rawMessage: 'SIGKILL',
    });
    expect(lost.hops).toMatchObject([
      { request: { method: 'POST', url: `${server.url}/slow?key=‹key›` }, answer: null },
    ]);
    expect(JSON.stringify(lost)).not.toContain('k3y-of-the-garden');
    expect(events).toEqual([]);
    expect(answerOf(await send({ url: `${server.url}/quick` }, 'after')).body.head).toBe('quick');
  });

  test.each([
    ['in memory', 1600],
    ['in a file', 8_000_000],
  ])('while the answer arrives, %s: what came stays readable', async (_where, size) => {
    const server = await startEchoServer(someOf(size, 2 * size));
    const { send, pid, events, bodies, readBody } = await startRemoteSender();
    const record = send({ url: server.url });
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    const { id } = arrivedIn(events);
    const isHere = async (): Promise<number> => (await bodies.describe(id, 'raw')).byteLength;
    await expect.poll(isHere).toBe(size);
    process.kill(pid(), 'SIGKILL');
    const outcome = answerOf(await record);
    expect(outcome).toMatchObject({
      answer: { status: 200 },
      body: { id, decodedBytes: size, isComplete: false },
      interruption: { code: 'engine-stopped', phase: 'receiving' },
    });
    expect((await readBody(await record)).toString()).toBe('0123456789abcde\n'.repeat(size / 16));
    await expect.poll(async () => (await bodies.describe(id, 'raw')).isFinal).toBe(true);
    const { rows } = await bodies.readRows(id, 'raw', size / 16 - 2, 5);
    expect(rows.map(({ text }) => text)).toEqual(['0123456789abcde', '0123456789abcde']);
    await bodies.release([id]);
    if (existsSync(bodies.runFolder)) expect(await readdir(bodies.runFolder)).toEqual([]);
  });

  test('while a coded answer arrives: what was decoded stays readable, and is said to be cut', async () => {
    const server = await startEchoServer((socket) => {
      socket.write(
        headOf('200 OK', [
          ['Content-Encoding', 'gzip'],
          ['Content-Type', 'text/plain'],
        ]),
      );
      const gzip = createGzip();
      gzip.on('data', (chunk: Buffer) => socket.write(chunk));
      gzip.write('drop '.repeat(20_000));
      gzip.flush();
    });
    const { send, pid, events, bodies } = await startRemoteSender();
    const record = send({ url: server.url });
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    const { id } = arrivedIn(events);
    await expect.poll(async () => (await bodies.describe(id, 'raw')).byteLength).toBeGreaterThan(50_000);
    process.kill(pid(), 'SIGKILL');
    const { body } = answerOf(await record);
    expect(body).toMatchObject({ decoding: 'cut', isComplete: false });
    expect(body.head).toMatch(/^(?:drop )+/);
  });

  test('again and again at its start: each request is told so, and it is not started over and over', async () => {
    const { send, engines } = await startRemoteSender({
      entry: new URL('no-such-engine.ts', import.meta.url).pathname,
    });
    const failures = [];
    const startedAt = performance.now();
    for (const id of ['a', 'b', 'c', 'd']) failures.push(failureOf(await send({ url: 'http://x.test' }, id)));
    expect(failures.map(({ code, detail }) => [code, detail['how']])).toEqual(
      Array.from(failures, () => ['engine-stopped', 'not-started']),
    );
    expect(engines).toHaveLength(4);
    // The third waits a quarter of a second, the fourth half a second.
    expect(performance.now() - startedAt).toBeGreaterThan(700);
  });
});
