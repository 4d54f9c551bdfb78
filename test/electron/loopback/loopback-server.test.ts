import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import net from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../../electron/api/event-bus.ts';
import { createPageFiles } from '../../../electron/api/page-files.ts';
import { PAGE_HEADERS } from '../../../electron/api/page-headers.ts';
import { startLoopbackServer } from '../../../electron/loopback/loopback-server.ts';
import type { LoopbackServer } from '../../../electron/loopback/loopback-server.ts';
import { createOpeningTickets } from '../../../electron/loopback/opening-tickets.ts';
import { createStaticPage } from '../../../electron/loopback/static-page.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { en } from '../../../shared/texts/en.ts';
import { say } from '../../../shared/texts/text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-served-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bus = createEventBus();
const calls: unknown[][] = [];
const faults: [string, unknown][] = [];

async function openBody(bodyId: string): Promise<Readable> {
  if (bodyId === 'fault') throw new Error('a fault of ours');
  if (bodyId !== 'b/1') throw new ServiceError('not-found', say('api.body-gone'));
  return Promise.resolve(Readable.from([Buffer.alloc(70_000, 'x'), Buffer.from('end')]));
}

const start = (options: { port?: number; token?: string } = {}) =>
  startLoopbackServer({
    app: {
      dispatch: (...call) => {
        calls.push(call);
        return Promise.resolve({ ok: true, value: call[1] });
      },
      subscribe: (listener) => bus.subscribe(listener),
      openBody,
    },
    catalogue: en,
    headers: PAGE_HEADERS,
    makePage: () => createStaticPage(createPageFiles(folder)),
    port: 0,
    onFault: (where, fault) => faults.push([where, fault]),
    ...options,
  });

let server: LoopbackServer;
beforeEach(async () => {
  server = await start();
  calls.length = 0;
  faults.length = 0;
});
afterEach(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Node's own client, because fetch lets nobody choose Host and Origin. */
async function ask(
  urlPath: string,
  options: { method?: string; headers?: Record<string, string | string[]>; body?: string } = {},
): Promise<Answer> {
  const request = httpRequest(`${server.origin}${urlPath}`, {
    method: options.method ?? 'GET',
    headers: options.headers ?? {},
    // As typed: Node would otherwise resolve dots away.
    path: urlPath,
  });
  request.on('error', () => undefined);
  request.end(options.body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

const own = () => ({ origin: server.origin, authorization: `Bearer ${server.token}` });
const post = (urlPath: string, body?: string, headers: Record<string, string | string[]> = own()) =>
  ask(urlPath, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

describe('the server on this computer', () => {
  it('listens on 127.0.0.1 and names an address whose token stays in the browser', () => {
    const { protocol, hostname, port, pathname, hash } = new URL(server.address);
    expect([protocol, hostname, pathname]).toEqual(['http:', '127.0.0.1', '/']);
    expect(Number(port)).toBeGreaterThan(0);
    expect(hash).toBe(`#token=${server.token}`);
    expect(server.token).toMatch(/^[\w-]{43}$/);
  });

  it('has another token in every run', async () => {
    const other = await start();
    await other.close();
    expect(other.token).not.toBe(server.token);
  });

  it('is not reached on another address of this computer', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
    const socket = net.connect(Number(new URL(server.origin).port), outside ?? '127.0.0.2');
    await expect(once(socket, 'connect')).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT|ENETUNREACH/);
  });

  it('says with its error that a port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers a call with an envelope, and tells who called', async () => {
    const answer = await post('/api/app.describe', '{"a":1}', { ...own(), 'plaincall-client': 'window-1' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, value: { a: 1 } }]);
    expect(calls).toEqual([['app.describe', { a: 1 }, { clientId: 'window-1' }]]);
  });

  it('gives files without a token', async () => {
    const answer = await ask('/');
    expect([answer.status, answer.text]).toEqual([200, '<!doctype html>']);
    expect((await ask('/', { method: 'HEAD' })).text).toBe('');
    expect((await ask('/none.js')).status).toBe(404);
    expect((await ask('/../../etc/passwd')).status).toBe(404);
  });

  it('puts its policy on every answer, refusals too', async () => {
    const answers = [
      await ask('/'),
      await ask('/none.js'),
      await post('/api/app.describe', 'null'),
      await post('/api/app.describe', 'null', {}),
      await ask('/', { headers: { host: 'evil.example' } }),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('the address that a browser is started with', () => {
  const pathOf = (address: string) => new URL(address).pathname;

  it('does not hold the token and leads to the one that does', async () => {
    const opening = server.issueOpeningAddress();
    expect(opening.startsWith(`${server.origin}/`)).toBe(true);
    expect(opening).not.toContain(server.token);
    const answer = await ask(pathOf(opening));
    expect([answer.status, answer.headers['location'], answer.text]).toEqual([
      303,
      `/#token=${server.token}`,
      '',
    ]);
  });

  it('works once', async () => {
    const path = pathOf(server.issueOpeningAddress());
    await ask(path);
    expect((await ask(path)).status).toBe(404);
  });

  it('is held to the Host as everything is, and is not used up by one who is refused', async () => {
    const path = pathOf(server.issueOpeningAddress());
    expect((await ask(path, { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask(path, { method: 'HEAD' })).status).toBe(404);
    expect((await ask(path)).status).toBe(303);
  });

  it('cannot be guessed', async () => {
    server.issueOpeningAddress();
    expect((await ask('/open/')).status).toBe(404);
    expect((await ask(`/open/${'a'.repeat(43)}`)).status).toBe(404);
  });

  it('is worth nothing after a minute', () => {
    let now = 0;
    const tickets = createOpeningTickets('secret', () => now);
    const path = tickets.issue();
    now = 61_000;
    expect(tickets.redeem(path)).toBeNull();
  });
});

describe('what the guard refuses', () => {
  it.each([
    ['a foreign Host for a file', '/', 'GET', { host: 'evil.example' }, 403],
    ['localhost as Host', '/', 'GET', { host: 'localhost' }, 403],
    ['a call by GET', '/api/app.describe', 'GET', {}, 405],
    ['events by GET', '/events', 'GET', {}, 405],
    ['a body by GET', '/bodies/b%2F1', 'GET', {}, 405],
    ['a preflight', '/api/app.describe', 'OPTIONS', { 'access-control-request-method': 'POST' }, 405],
    ['a call without anything', '/api/app.describe', 'POST', {}, 403],
    ['events without anything', '/events', 'POST', {}, 403],
    ['a body without anything', '/bodies/b%2F1', 'POST', {}, 403],
    ['a file by POST', '/', 'POST', {}, 405],
  ])('%s', async (_what, urlPath, method, headers, status) => {
    const answer = await ask(urlPath, { method, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers['allow']).toBe(
      status === 405 ? (urlPath === '/' ? 'GET, HEAD' : 'POST') : undefined,
    );
    expect(calls).toEqual([]);
  });

  it('is a call with a foreign Origin, a foreign Host or a wrong token', async () => {
    const tries = [
      { ...own(), origin: 'https://evil.example' },
      { ...own(), host: 'evil.example' },
      { ...own(), authorization: 'Bearer wrong' },
      { authorization: own().authorization },
      { origin: own().origin },
    ];
    for (const headers of tries) expect((await post('/api/app.describe', 'null', headers)).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('is the token of an earlier run on the same port', async () => {
    const earlier = own();
    const port = Number(new URL(server.origin).port);
    await server.close();
    server = await start({ port });
    expect((await post('/api/app.describe', 'null', earlier)).status).toBe(403);
  });
});

describe('calls that cannot be read', () => {
  it('are refused where they are not JSON', async () => {
    const answer = await post('/api/app.describe', '{');
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { ok: false, error: { code: 'refused' } },
    ]);
  });

  it('are refused where they are larger than anything a window hands over', async () => {
    const answer = await post('/api/app.describe', `"${'x'.repeat(65 * 1024 * 1024)}"`);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([413, { ok: false }]);
    expect(calls).toEqual([]);
  });

  it.each(['/api', '/api/', '/api/a/b', '/events/x', '/bodies'])('end nowhere at %s', async (urlPath) => {
    const answer = await post(urlPath, 'null');
    expect([200, 404]).toContain(answer.status);
    expect(calls.filter(([name]) => name !== '')).toEqual([]);
  });
});

describe('bytes', () => {
  it('come whole by id', async () => {
    const answer = await post('/bodies/b%2F1');
    expect(answer.text).toBe(`${'x'.repeat(70_000)}end`);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
  });

  it('that are gone are said to be gone', async () => {
    expect((await post('/bodies/b2')).status).toBe(404);
  });

  it('that fail by a fault of ours are told to the host, not to the page', async () => {
    const answer = await post('/bodies/fault');
    expect([answer.status, answer.text]).toEqual([500, '']);
    expect(faults).toMatchObject([['/bodies/fault', { message: 'a fault of ours' }]]);
  });
});

describe('events', () => {
  const event = (receivedBytes: number) =>
    ({ name: 'record.progress', payload: { recordId: 'r1' as never, receivedBytes } }) as const;

  const closeOf = (response: IncomingMessage) =>
    new Promise<void>((resolve) => {
      response.once('close', resolve);
    });

  async function listen() {
    const request = httpRequest(`${server.origin}/events`, { method: 'POST', headers: own() });
    request.on('error', () => undefined);
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const lines: string[] = [];
    let rest = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
    response.on('error', () => undefined);
    return { request, response, lines };
  }

  it('arrive as one line each, after a blank one that says that the stream is there', async () => {
    const { lines, request } = await listen();
    await expect.poll(() => lines).toEqual(['']);
    bus.publish(event(1));
    bus.publish(event(2));
    await expect
      .poll(() => lines.slice(1).map((line) => JSON.parse(line) as unknown))
      .toEqual([event(1), event(2)]);
    request.destroy();
  });

  it('end when the server is closed, which does not wait for those who listen', async () => {
    const { response } = await listen();
    const ended = closeOf(response);
    await server.close();
    await ended;
    expect(response.complete).toBe(false);
  });

  it('are let go where a window does not read them', async () => {
    const { response } = await listen();
    const closed = closeOf(response);
    response.pause();
    const large = event(0);
    const padding = { ...large, payload: { ...large.payload, padding: 'x'.repeat(4_000_000) } };
    for (let count = 0; count < 30; count += 1) bus.publish(padding);
    const other = await listen();
    response.resume();
    await closed;
    bus.publish(event(3));
    await expect.poll(() => other.lines.length).toBe(2);
    other.request.destroy();
  });
});
