import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ResponseRecord } from '../../../../../shared/model/response-record.ts';
import { answer, headOf, startEchoServer } from '../../../../helpers/echo-server.ts';
import type { Reply } from '../../../../helpers/echo-server.ts';
import { isAlive } from '../../../../helpers/is-alive.ts';
import { startProcess } from '../../../../helpers/start-process.ts';
import { engineEntry, startRemoteSender } from '../../../../helpers/start-remote-sender.ts';
import type { StartedRemoteSender } from '../../../../helpers/start-remote-sender.ts';
import { makeTemporaryFolder } from '../../../../helpers/temporary-folder.ts';

const helpers = path.resolve(import.meta.dirname, '../../../../helpers/engines');
const never: Reply = () => undefined;

/** A body without end, as fast as it is taken. */
const flood: Reply = (socket) => {
  const chunk = Buffer.alloc(100_000, 'a row of an answer that does not end\n');
  socket.write(headOf('200 OK', [['Content-Type', 'text/plain']]));
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
};

const drip: Reply = (socket) => {
  socket.write(headOf('200 OK', [['Content-Type', 'text/plain']]));
  const timer = setInterval(() => socket.write('drop '), 5);
  socket.on('close', () => clearInterval(timer));
};

/** Zeros without end behind gzip. */
const bomb: Reply = (socket) => {
  socket.write(headOf('200 OK', [['Content-Encoding', 'gzip']]));
  const gzip = createGzip();
  const zeros = Buffer.alloc(1_000_000);
  gzip.on('data', (chunk: Buffer) => {
    if (!socket.destroyed && !socket.write(chunk)) gzip.pause();
  });
  socket.on('drain', () => gzip.resume());
  const more = (): void => {
    while (!socket.destroyed && gzip.write(zeros));
  };
  gzip.on('drain', more);
  more();
};

/** To another address each time, after a moment. */
const wander: Reply = (socket, request) => {
  const next = Number(request.target.slice(1)) + 1;
  const head = headOf('302 Found', [
    ['Location', `/${next}`],
    ['Content-Length', '0'],
  ]);
  setTimeout(() => socket.write(head), 2);
};

/** A listener of which the queue is full: whoever connects waits. */
async function startFullServer(): Promise<number> {
  const server = startProcess('test/helpers/engines/listen-and-stop.ts', [], {});
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const [, port = ''] = await server.until(/port (\d+)/);
  await expect.poll(() => stateOf(server.child.pid)).toMatch(/^T/);
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  // One after the other, until one has to wait.
  for (;;) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    sockets.push(socket);
    const isIn = await Promise.race([once(socket, 'connect').then(() => true), pause(300, false)]);
    if (!isIn) return Number(port);
  }
}

function stateOf(pid: number | undefined): string {
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
}

const WITHIN_MS = 50;

interface Stopped {
  readonly record: ResponseRecord;
  readonly ms: number;
}

/**
 * Sends, waits until it is where it should be, stops it. The quickest of three counts: what a neighbour on this computer
 * takes of its time is not what is measured.
 */
async function stopAt(
  started: StartedRemoteSender,
  draft: Parameters<StartedRemoteSender['send']>[0],
  isThere: (sending: Promise<ResponseRecord>) => Promise<unknown>,
): Promise<Stopped> {
  const runs: Stopped[] = [];
  while (runs.length < 3 && (runs.at(-1)?.ms ?? Infinity) > WITHIN_MS) {
    const id = `run-${runs.length}`;
    const sending = started.send(draft, id);
    await isThere(sending);
    const stoppedAt = performance.now();
    started.cancel(id);
    runs.push({ record: await sending, ms: performance.now() - stoppedAt });
  }
  const [quickest] = runs.toSorted((one, other) => one.ms - other.ms);
  if (quickest === undefined) throw new Error('It was not stopped');
  return quickest;
}

async function warm(options: Parameters<typeof startRemoteSender>[0] = {}): Promise<StartedRemoteSender> {
  const server = await startEchoServer(answer('warm'));
  const started = await startRemoteSender(options);
  await started.send({ url: server.url }, 'warm');
  return started;
}

function expectStopped({ record, ms }: Stopped, phase: string): void {
  const { outcome } = record;
  const failure = outcome.kind === 'failure' ? outcome.failure : outcome.interruption;
  expect(failure).toMatchObject({ code: 'cancelled', phase, detail: { by: 'person' } });
  expect(ms).toBeLessThan(WITHIN_MS);
}

describe('cancel answers within 50 ms', () => {
  test('while the engine is started', async () => {
    const { send, cancel, engines } = await startRemoteSender();
    const sending = send({ url: 'http://127.0.0.1:9/' }, 'r');
    await expect.poll(() => engines).toHaveLength(1);
    const stoppedAt = performance.now();
    cancel('r');
    expectStopped({ record: await sending, ms: performance.now() - stoppedAt }, 'prepare');
  });

  test('while a name is looked up, by a system that does not answer', async () => {
    const folder = await makeTemporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'nobody-writes')]);
    const started = await warm({
      entry: path.join(helpers, 'engine-without-lookups.ts'),
      env: { ...process.env, TMPDIR: folder },
    });
    const stopped = await stopAt(started, { url: 'http://somewhere.test/' }, () => pause(100));
    expectStopped(stopped, 'dns');
  });

  test('while a connection is made', async () => {
    const port = await startFullServer();
    const started = await warm();
    expectStopped(await stopAt(started, { url: `http://127.0.0.1:${port}/` }, () => pause(100)), 'connect');
  });

  test('while TLS is agreed on', async () => {
    const server = await startEchoServer(never);
    const started = await warm();
    const isThere = (): Promise<unknown> => expect.poll(() => server.openConnections).toBe(1);
    expectStopped(await stopAt(started, { url: `https://127.0.0.1:${server.port}/` }, isThere), 'tls');
  });

  test('while a large body is sent', async () => {
    const full = await startFullReader();
    const started = await warm();
    const draft = {
      url: full.url,
      method: 'POST',
      body: { kind: 'text' as const, text: 'a line of a large body\n'.repeat(1_000_000) },
    };
    // Handed to the system whole, so that the engine itself is waiting already.
    const isThere = (): Promise<unknown> => expect.poll(full.count).toBeGreaterThan(0);
    expectStopped(await stopAt(started, draft, isThere), 'waiting');
  });

  test('while the server works', async () => {
    const server = await startEchoServer(never);
    const started = await warm();
    let count = 0;
    const isThere = async (): Promise<unknown> =>
      expect.poll(() => server.requests.length).toBe((count += 1));
    expectStopped(await stopAt(started, { url: server.url }, isThere), 'waiting');
  });

  test('in the middle of a head', async () => {
    const server = await startEchoServer((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Ty'));
    const started = await warm();
    expectStopped(await stopAt(started, { url: server.url }, () => pause(100)), 'waiting');
  });

  test.each([
    ['fast', flood],
    ['slowly', drip],
    ['as zeros without end', bomb],
  ])('while the answer comes %s', async (_how, reply) => {
    const server = await startEchoServer(reply);
    const started = await warm();
    let count = 0;
    const arrivals = (): number => started.events.filter(({ name }) => name === 'record.arrived').length;
    const isThere = async (): Promise<unknown> => expect.poll(arrivals).toBe((count += 1));
    const stopped = await stopAt(started, { url: server.url }, isThere);
    expectStopped(stopped, 'receiving');
    expect(stopped.record.outcome).toMatchObject({ kind: 'response', body: { isComplete: false } });
    await expect.poll(() => server.openConnections).toBe(0);
  });

  test('between redirects', async () => {
    const server = await startEchoServer(wander);
    const started = await warm();
    const draft = { url: `${server.url}/1`, settings: { maxRedirects: 1000 } };
    const stopped = await stopAt(started, draft, () => pause(60));
    expect(stopped.record.outcome).toMatchObject({ kind: 'failure', failure: { code: 'cancelled' } });
    expect(stopped.ms).toBeLessThan(WITHIN_MS);
    expect(stopped.record.hops.length).toBeGreaterThan(1);
  });
});

/** Reads the beginning, and then no more. */
async function startFullReader(): Promise<{ readonly url: string; readonly count: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    socket.once('data', () => {
      count += 1;
      socket.pause();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen');
  return { url: `http://127.0.0.1:${address.port}/`, count: () => count };
}

describe('an engine that gives no sign of life', () => {
  test('is ended, what was under way is told so, and the next request is sent', async () => {
    const server = await startEchoServer((socket, request) =>
      (request.target === '/stuck' ? never : answer('here'))(socket, request),
    );
    const { send, engines } = await startRemoteSender({
      entry: path.join(helpers, 'engine-that-gets-stuck.ts'),
      patience: { beatMs: 50, beats: 4 },
    });
    expect((await send({ url: server.url }, 'a')).outcome.kind).toBe('response');
    const stuck = await send({ url: `${server.url}/stuck` }, 'b');
    expect(stuck.outcome).toMatchObject({ failure: { code: 'engine-stopped', detail: { how: 'stuck' } } });
    await expect.poll(() => isAlive(engines[0]?.pid)).toBe(false);
    expect((await send({ url: server.url }, 'c')).outcome.kind).toBe('response');
    expect(engines).toHaveLength(2);
  });

  test('is left alone while it only waits', async () => {
    const server = await startEchoServer((socket, request) =>
      setTimeout(() => answer('late')(socket, request), 600),
    );
    const { send, engines } = await startRemoteSender({ patience: { beatMs: 50, beats: 4 } });
    expect((await send({ url: server.url })).outcome.kind).toBe('response');
    expect(engines).toHaveLength(1);
  });
});

test('an engine that says what no engine says is ended', async () => {
  const { send } = await startRemoteSender({ entry: path.join(helpers, 'engine-that-lies.ts') });
  const { outcome } = await send({ url: 'http://127.0.0.1:9/' });
  expect(outcome).toMatchObject({ failure: { code: 'engine-stopped' } });
});

describe('closing', () => {
  test('ends every exchange, every connection and the process', async () => {
    const server = await startEchoServer((socket, request) =>
      (request.target === '/flood' ? flood : request.target === '/kept' ? answer('kept') : never)(
        socket,
        request,
      ),
    );
    const { send, sender, engines, events } = await startRemoteSender();
    await send({ url: `${server.url}/kept` }, 'kept');
    const records = ['/flood', '/wait'].map((at) => send({ url: `${server.url}${at}` }, at));
    await expect.poll(() => server.requests).toHaveLength(3);
    await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
    await sender.close();
    for (const { outcome } of await Promise.all(records)) {
      const failure = outcome.kind === 'failure' ? outcome.failure : outcome.interruption;
      expect(failure).toMatchObject({ code: 'cancelled', detail: { by: 'app' } });
    }
    expect(isAlive(engines[0]?.pid)).toBe(false);
    await expect.poll(() => server.openConnections).toBe(0);
    expect(engines).toHaveLength(1);
  });

  test('does not wait for one that is stuck', async () => {
    const server = await startEchoServer(never);
    const { send, sender, engines } = await startRemoteSender({
      entry: path.join(helpers, 'engine-that-gets-stuck.ts'),
      patience: { closeMs: 100 },
    });
    const record = send({ url: `${server.url}/stuck` });
    await pause(600);
    await sender.close();
    expect((await record).outcome).toMatchObject({ failure: { code: 'cancelled', detail: { by: 'app' } } });
    expect(isAlive(engines[0]?.pid)).toBe(false);
  });

  test('an engine whose app was killed goes by itself, and its connections with it', async () => {
    const server = await startEchoServer(never);
    const app = startProcess('test/helpers/engines/send-and-print-pid.ts', [engineEntry, server.url], {});
    onTestFinished(() => void app.child.kill('SIGKILL'));
    const [, pid = ''] = await app.until(/engine (\d+)/);
    await expect.poll(() => server.requests).toHaveLength(1);
    expect(isAlive(Number(pid))).toBe(true);
    app.child.kill('SIGKILL');
    await expect.poll(() => isAlive(Number(pid))).toBe(false);
    await expect.poll(() => server.openConnections).toBe(0);
  });
});
