import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { ServiceError } from '../../../../shared/ipc/service-error.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { ACCOUNT_ID, FULL_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import type { SeedObject } from '../../../../electron/services/sandbox/api/store.ts';
import { callerOf, dataOf, errorLines, send } from './call-sandbox.ts';

const running: Sandbox[] = [];

/** What went wrong in the sandbox itself: nothing, in any of these tests. */
const faults: unknown[] = [];

async function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const onFault = (problem: unknown): number => faults.push(problem);
  const sandbox = await startSandbox({ now: () => Date.UTC(2030, 0, 15), onFault, ...options });
  running.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  expect(faults).toEqual([]);
});

/** Everything that comes back for these bytes until the other side closes. */
async function exchange({ port }: Sandbox, sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(sent);
  return text(socket);
}

test('it listens on this computer alone, on a free port, and says where', async () => {
  const sandbox = await start();
  expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
  const { status } = await send({ method: 'GET', url: `${sandbox.url}/`, headers: {}, body: undefined });
  expect(status).toBe(200);
  await expect(
    send({ method: 'GET', url: `http://[::1]:${sandbox.port}/`, headers: {}, body: undefined }),
  ).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
});

test('a port that is taken is told in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const refusal = await start({ port }).catch((problem: unknown) => problem);
  other.close();
  expect(refusal).toBeInstanceOf(ServiceError);
  expect(refusal).toMatchObject({ code: 'refused', said: { key: 'sandbox.port-taken', values: { port } } });
});

test('two of them know nothing of each other, and each starts afresh', async () => {
  const [one, other] = [callerOf((await start()).url), callerOf((await start()).url)];
  await one('POST', '/v1/audiences', { body: { data: { name: 'Only here' } } });
  expect((await one('GET', '/v1/audiences')).headers['total-count']).toBe('3');
  expect((await other('GET', '/v1/audiences')).headers['total-count']).toBe('2');
});

test('a reset brings back what there was, versions and meters included', async () => {
  const sandbox = await start();
  const call = callerOf(sandbox.url);
  const list = async (): Promise<unknown> => {
    const { text: body, headers } = await call('GET', '/v1/templates');
    return { body, count: headers['total-count'] };
  };
  const before = await list();
  const [first] = dataOf<{ id: string }[]>(await call('GET', '/v1/templates'));
  await call('DELETE', `/v1/templates/${first?.id ?? ''}`);
  await call('POST', '/v1/templates', { body: { data: { name: 'new', text: '{code}' } } });
  await call('GET', '/cut-off');
  expect(await list()).not.toEqual(before);
  sandbox.reset();
  expect(await list()).toEqual(before);
  expect((await call('GET', '/cut-off')).isWhole).toBe(false);
});

test('a fault of the sandbox itself is a plain 500, and is told to who started it', async () => {
  const told: unknown[] = [];
  const broken = {
    kind: 'audience',
    id: 'x',
    accountId: ACCOUNT_ID,
    parentId: null,
  } as unknown as SeedObject;
  Object.defineProperty(broken, 'values', {
    enumerable: true,
    value: new Proxy({}, { ownKeys: () => fail() }),
  });
  const sandbox = await start({ seed: [broken], onFault: (problem) => told.push(problem) });
  const answer = await callerOf(sandbox.url)('GET', '/v1/audiences');
  expect(answer.status).toBe(500);
  expect(errorLines(answer)).toEqual(['9003 The sandbox itself failed. Reset it and send again.']);
  expect(told).toEqual([new Error('a seed that cannot be read')]);
});

test('other objects can be given to begin with', async () => {
  const id = '11111111-2222-4333-8444-555555555555';
  const object = {
    kind: 'audience',
    id,
    accountId: ACCOUNT_ID,
    parentId: null,
    values: { name: 'Given' },
  } as const;
  const call = callerOf((await start({ seed: [object] })).url);
  expect(dataOf<unknown[]>(await call('GET', '/v1/audiences'))).toMatchObject([{ id, name: 'Given' }]);
  expect((await call('GET', '/v1/templates')).headers['total-count']).toBe('0');
});

test('closing ends what is under way at once', async () => {
  const sandbox = await start();
  const waiting = ['/slow?seconds=30', '/drip?seconds=30', '/v1/messages'].map((path) => {
    const socket = connect(sandbox.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\nGET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`,
    );
    return socket;
  });
  // The answer of the first request in each line shows that the second one has arrived too.
  await Promise.all(waiting.map((socket) => once(socket, 'data')));
  const closed = Promise.all(waiting.map((socket) => once(socket, 'close')));
  const before = performance.now();
  await sandbox.close();
  await closed;
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('only so many long answers are under way at once, and those that end make room', async () => {
  const sandbox = await start();
  const call = callerOf(sandbox.url);
  const sockets = Array.from({ length: 32 }, () => {
    const socket = connect(sandbox.port, '127.0.0.1');
    socket.write('GET /drip?seconds=30 HTTP/1.1\r\nHost: x\r\n\r\n');
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'data')));
  const refused = await call('GET', '/slow?seconds=0');
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  expect((await call('GET', '/v1/senders')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
  await expect.poll(async () => (await call('GET', '/slow?seconds=0')).status).toBe(200);
  const heads = await Promise.all(Array.from({ length: 40 }, () => call('HEAD', '/drip?seconds=30')));
  expect(new Set(heads.map(({ status }) => status))).toEqual(new Set([200]));
});

test('a target with its origin in front, as proxies are sent it, is the same address', async () => {
  const sandbox = await start();
  const answer = await exchange(
    sandbox,
    `GET ${sandbox.url}/v1/senders HTTP/1.1\r\nHost: x\r\nX-Dexatel-Key: ${FULL_KEY}\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test.for([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a method nobody knows', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['headers without an end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(300_000)}\r\n\r\n`, 431],
] as const)('%s is answered in the documented form', async ([, sent, status]) => {
  const answer = await exchange(await start(), sent);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as unknown;
  expect(body).toMatchObject({ errors: [{ status, code: 9002 }] });
});

test('a client that goes away while sending leaves the sandbox well', async () => {
  const sandbox = await start();
  const socket = connect(sandbox.port, '127.0.0.1');
  const head =
    'POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n';
  socket.write(`${head}X-Dexatel-Key: ${FULL_KEY}\r\nExpect: 100-continue\r\n\r\n{"data"`);
  await once(socket, 'data');
  socket.destroy();
  expect((await callerOf(sandbox.url)('GET', '/v1/senders')).status).toBe(200);
});

function fail(): never {
  throw new Error('a seed that cannot be read');
}
