import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeRow, makeScopes } from '../../helpers/builders.ts';
import { answer, redirectTo, startEchoServer } from '../../helpers/echo-server.ts';
import { hasOpenssl, makeCertificates } from '../../helpers/make-certificates.ts';
import { answerOf, failureOf } from '../../helpers/outcome-of.ts';
import { startProxy, startSocksProxy } from '../../helpers/start-proxy.ts';
import { startRemoteSender } from '../../helpers/start-remote-sender.ts';
import { startSender } from '../../helpers/start-sender.ts';

/** Proxies under torture: docs/torture.md, "Proxy". Names of cases are those of curl's tests, where they have one. */

const through = (address: string, bypass = '<-loopback>') => ({ settings: { proxy: { address, bypass } } });

/** Answers whatever comes first with these bytes. */
async function startRaw(reply: string | Buffer, isClosing = true): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => (isClosing ? socket.end(reply) : socket.write(reply)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe('a plain http request', () => {
  test('is given to an HTTP proxy with its whole address, and the record says through which', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const { send } = await startSender();
    const url = `http://api.example:${server.port}/v1/things?a=b%20c`;
    const record = await send({ url, ...through(proxy.address) });
    expect(answerOf(record).body.head).toBe('hello');
    expect(proxy.requests.map(({ line }) => line)).toEqual([`GET ${url}`]);
    expect(server.requests[0]?.target).toBe('/v1/things?a=b%20c');
    expect(record.hops[0]?.connection).toMatchObject({
      remotePort: proxy.port,
      proxy: { address: proxy.address, from: 'request', isTunnel: false },
    });
    expect(record.hops[0]?.phases.proxyMs).toBeGreaterThanOrEqual(0);
  });

  test('curl 63: with a sign-in for the proxy, which neither the server nor the record sees', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'o:pen sésame' } });
    const { send } = await startSender();
    const address = `http://mira:${encodeURIComponent('o:pen sésame')}@127.0.0.1:${proxy.port}`;
    const record = await send({ url: `http://api.example:${server.port}/`, ...through(address) });
    expect(answerOf(record).body.head).toBe('hello');
    const credentials = Buffer.from('mira:o:pen sésame').toString('base64');
    expect(proxy.requests[0]?.headers['proxy-authorization']).toBe(`Basic ${credentials}`);
    expect(server.requests[0]?.headers.filter(([name]) => /^proxy-/i.test(name))).toEqual([]);
    expect(JSON.stringify(record)).not.toContain(credentials);
    expect(JSON.stringify(record)).not.toContain('sésame');
    expect(record.hops[0]?.request.headers).toContainEqual(['Proxy-Authorization', '‹proxy sign-in›']);
  });

  test("the server's own sign-in is passed on and is not the proxy's", async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const { send } = await startSender();
    const headers = [makeRow('Authorization', 'Bearer for-the-api')];
    await send({ url: `http://api.example:${server.port}/`, headers, ...through(proxy.address) });
    expect(server.requests[0]?.headers).toContainEqual(['Authorization', 'Bearer for-the-api']);
    expect(proxy.requests[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  test('curl 206: a proxy that wants a sign-in answers 407, and the record has that answer', async () => {
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send } = await startSender();
    const record = await send({ url: 'http://api.example/', ...through(proxy.address) });
    expect(answerOf(record).answer.status).toBe(407);
    expect(record.hops[0]?.connection?.proxy?.address).toBe(proxy.address);
  });

  test('a connection to the proxy is used again for the same server', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const { send } = await startSender();
    const url = `http://api.example:${server.port}/`;
    await send({ url, ...through(proxy.address) });
    const record = await send({ url, ...through(proxy.address) });
    expect(record.hops[0]?.connection).toMatchObject({ isReused: true, proxy: { address: proxy.address } });
    const straight = await send({ url: server.url });
    expect(straight.hops[0]?.connection?.proxy).toBeUndefined();
  });
});

describe.runIf(hasOpenssl())('an https request (skipped where there is no openssl)', () => {
  const certificates = makeCertificates();
  const trusting = { readSystemAuthorities: () => [certificates.authority] };

  test('curl 80: goes through a tunnel that the proxy cannot look into', async () => {
    const server = await startEchoServer(answer('secret'), { tls: certificates.good });
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send } = await startSender(trusting);
    const address = `http://mira:open@127.0.0.1:${proxy.port}`;
    const headers = [makeRow('Authorization', 'Bearer for-the-api')];
    const record = await send({ url: `https://localhost:${server.port}/a`, headers, ...through(address) });
    expect(answerOf(record).body.head).toBe('secret');
    // Once more for the handshake with this computer's own authorities.
    expect(new Set(proxy.requests.map(({ line }) => line))).toEqual(
      new Set([`CONNECT localhost:${server.port}`]),
    );
    expect(proxy.requests[0]?.headers['authorization']).toBeUndefined();
    expect(server.requests[0]?.headers.filter(([name]) => /^proxy-/i.test(name))).toEqual([]);
    expect(record.hops[0]?.connection).toMatchObject({
      proxy: { address: `http://127.0.0.1:${proxy.port}`, isTunnel: true },
      tls: { isVerified: true },
    });
    expect(record.hops[0]?.phases.tlsMs).toBeGreaterThan(0);
  });

  test('goes through a proxy that is itself reached by TLS', async () => {
    const server = await startEchoServer(answer('secret'), { tls: certificates.good });
    const plain = await startEchoServer(answer('plain'));
    const proxy = await startProxy({ tls: certificates.good });
    const { send, sender } = await startSender(trusting);
    // So that the proxy's own certificate is known: the system is asked for the server's alone.
    sender.tell({
      kind: 'network',
      facts: { proxy: 'system', authorities: [certificates.authority], clientCertificates: [] },
    });
    const record = await send({ url: `https://localhost:${server.port}/`, ...through(proxy.address) });
    expect(answerOf(record).body.head).toBe('secret');
    expect(record.hops[0]?.connection?.tls?.vouchedBy).toBe('own');
    const second = await send({ url: `http://api.example:${plain.port}/`, ...through(proxy.address) });
    expect(answerOf(second).body.head).toBe('plain');
    expect(second.hops[0]?.connection?.proxy).toEqual({
      address: proxy.address,
      from: 'request',
      isTunnel: false,
    });
  });

  test('a proxy with a certificate that nobody vouches for is not gone through', async () => {
    const proxy = await startProxy({ tls: certificates.selfSigned });
    const { send } = await startSender();
    expect(failureOf(await send({ url: 'http://api.example/', ...through(proxy.address) }))).toMatchObject({
      code: 'proxy-failed',
      phase: 'proxy',
      detail: { proxy: proxy.address },
    });
  });

  test("a server's certificate is judged through the tunnel as it is without", async () => {
    const server = await startEchoServer(answer('secret'), { tls: certificates.expired });
    const proxy = await startProxy();
    const { send } = await startSender(trusting);
    const record = await send({ url: `https://localhost:${server.port}/`, ...through(proxy.address) });
    expect(failureOf(record)).toMatchObject({ code: 'certificate-expired', phase: 'tls' });
  });

  test('through SOCKS 5, with the name for the proxy to look up', async () => {
    const server = await startEchoServer(answer('secret'), { tls: certificates.good });
    const proxy = await startSocksProxy();
    const { send } = await startSender(trusting);
    const record = await send({ url: `https://localhost:${server.port}/`, ...through(proxy.address) });
    expect(answerOf(record).body.head).toBe('secret');
    expect(proxy.requests[0]?.line).toBe(`CONNECT localhost:${server.port}`);
    expect(record.hops[0]?.connection?.proxy).toEqual({
      address: proxy.address,
      from: 'request',
      isTunnel: true,
    });
  });
});

describe('SOCKS 5', () => {
  test('curl 719: a plain http request, by a name that only the proxy knows', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startSocksProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send } = await startSender();
    const address = `socks5://mira:open@127.0.0.1:${proxy.port}`;
    const record = await send({ url: `http://only-there.example:${server.port}/x`, ...through(address) });
    expect(answerOf(record).body.head).toBe('hello');
    expect(server.requests[0]?.target).toBe('/x');
    expect(proxy.requests.map(({ line }) => line)).toEqual([`CONNECT only-there.example:${server.port}`]);
  });

  test.each([
    ['no sign-in where one is wanted', '', 80, 'proxy-sign-in-missing'],
    ['a wrong one', 'mira:shut@', 80, 'proxy-sign-in-wrong'],
    ['a target that its rules forbid', 'mira:open@', 25, 'proxy-refused'],
    ['a target that nobody listens at', 'mira:open@', 1, 'proxy-no-way'],
  ] as const)('%s', async (_case, signIn, port, code) => {
    const proxy = await startSocksProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send } = await startSender();
    const address = `socks5://${signIn}127.0.0.1:${proxy.port}`;
    const failure = failureOf(await send({ url: `http://api.example:${port}/`, ...through(address) }));
    expect(failure).toMatchObject({ code, phase: 'proxy', detail: { proxy: proxy.address } });
    expect(JSON.stringify(failure)).not.toContain('mira');
  });
});

/** What stands where the proxy is said to be, and what is told of it. */
describe('a proxy that does not let a request through', () => {
  const page = '<html><head><title>No</title></head><body><h1>Access denied</h1>by the policy</body></html>';
  const refusal = (status: string, headers = '') =>
    `HTTP/1.1 ${status}\r\n${headers}Content-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`;

  test.each([
    ['curl 217: 403', refusal('403 Forbidden'), 'proxy-refused', 403],
    ['405', refusal('405 Method Not Allowed'), 'proxy-refused', 405],
    [
      'curl 749: 200 is let through only with its blank line',
      'HTTP/1.1 200 OK\r\n',
      'not-a-proxy',
      undefined,
    ],
    ['502', refusal('502 Bad Gateway'), 'proxy-no-way', 502],
    ['503', refusal('503 Service Unavailable'), 'proxy-no-way', 503],
    ['504', refusal('504 Gateway Timeout'), 'proxy-no-way', 504],
    ['407', refusal('407 Sign in', 'Proxy-Authenticate: Basic realm="p"\r\n'), 'proxy-sign-in-missing', 407],
    [
      '407 that wants another kind of sign-in',
      refusal('407 Sign in', 'Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n'),
      'proxy-sign-in-missing',
      407,
    ],
    ['100, then 403', `HTTP/1.1 100 Continue\r\n\r\n${refusal('403 Forbidden')}`, 'proxy-refused', 403],
    ['bare line feeds', 'HTTP/1.0 403 Forbidden\n\nno', 'proxy-refused', 403],
    ['nothing at all', '', 'proxy-failed', undefined],
    ['an SSH server', 'SSH-2.0-OpenSSH_9.6\r\n', 'not-a-proxy', undefined],
    ['a head without an end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`, 'not-a-proxy', undefined],
  ] as const)('%s', async (_case, reply, code, status) => {
    const port = await startRaw(reply);
    const { send } = await startSender();
    const record = await send({ url: 'https://api.example/', ...through(`http://127.0.0.1:${port}`) });
    const failure = failureOf(record);
    expect(failure).toMatchObject({
      code,
      phase: 'proxy',
      detail: { host: 'api.example', port: 443, proxy: `http://127.0.0.1:${port}`, from: 'request' },
    });
    expect(failure.detail['status']).toBe(status);
    if (reply.includes(page)) expect(failure.detail['page']).toBe(page);
  });

  test('a refusal whose page never ends is told all the same', async () => {
    const port = await startRaw('HTTP/1.1 403 Forbidden\r\n\r\n<p>wait', false);
    const { send } = await startSender();
    const record = await send({ url: 'https://api.example/', ...through(`http://127.0.0.1:${port}`) });
    expect(failureOf(record)).toMatchObject({ code: 'proxy-refused', detail: { page: '<p>wait' } });
  });

  test('one that says nothing is given up with the limit for connecting, or at once by the person', async () => {
    const port = await startRaw('', false);
    const { send, cancel } = await startSender({ connectTimeoutMs: 200 });
    const options = through(`http://127.0.0.1:${port}`);
    expect(failureOf(await send({ url: 'https://api.example/', ...options }))).toMatchObject({
      code: 'proxy-unreachable',
      phase: 'proxy',
      detail: { limitMs: 200 },
    });
    const sending = send({ url: 'https://api.example/', ...options }, 'record-2');
    cancel('record-2');
    expect(failureOf(await sending).code).toBe('cancelled');
  });

  test('the wrong name and password', async () => {
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send } = await startSender();
    const address = `http://mira:shut@127.0.0.1:${proxy.port}`;
    expect(failureOf(await send({ url: 'https://api.example/', ...through(address) }))).toMatchObject({
      code: 'proxy-sign-in-wrong',
      detail: { status: 407 },
    });
  });

  test.each([
    ['a name that nobody knows', 'http://no-such-proxy.invalid:3128', 'proxy-not-found', 'dns'],
    ['a port that nobody listens at', 'http://127.0.0.1:1', 'proxy-unreachable', 'connect'],
    ['a SOCKS proxy that is none', 'socks5://127.0.0.1:1', 'proxy-unreachable', 'connect'],
    ['another scheme', 'ftp://127.0.0.1:21', 'proxy-invalid', 'prepare'],
    ['a name without a value', 'http://{{nowhere}}:3128', 'proxy-invalid', 'prepare'],
    ['a port that is none', 'http://127.0.0.1:99999', 'proxy-invalid', 'prepare'],
  ] as const)('%s', async (_case, address, code, phase) => {
    const { send } = await startSender();
    const failure = failureOf(await send({ url: 'https://api.example/', ...through(address) }));
    expect(failure).toMatchObject({ code, phase });
    expect(failure.detail['proxy']).toBe(address);
  });

  test('plain HTTP spoken to where TLS is said to be, and the other way', async () => {
    const http = await startProxy();
    const { send } = await startSender();
    const asTls = await send({ url: 'http://api.example/', ...through(`https://127.0.0.1:${http.port}`) });
    expect(failureOf(asTls)).toMatchObject({ code: 'not-a-proxy', phase: 'proxy' });
    const asSocks = await send({ url: 'http://api.example/', ...through(`socks5://127.0.0.1:${http.port}`) });
    expect(['not-a-proxy', 'proxy-failed']).toContain(failureOf(asSocks).code);
  });
});

describe('which way a request goes', () => {
  test('variables stand in the address of a proxy, and a password among them stays unseen', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'hush-hush' } });
    const scopes = makeScopes({ port: String(proxy.port) }, { secrets: { pw: 'hush-hush' } });
    const { send } = await startSender({ scopes });
    const options = through('http://mira:{{pw}}@127.0.0.1:{{port}}');
    const record = await send({ url: `http://api.example:${server.port}/`, ...options });
    expect(answerOf(record).body.head).toBe('hello');
    expect(JSON.stringify(record)).not.toContain('hush-hush');
  });

  test('the environment, by the scheme of the target; what NO_PROXY names goes straight', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const env = { HTTP_PROXY: proxy.address, no_proxy: '.inner.example', NO_PROXY: 'api.example' };
    const { send } = await startSender({ env });
    const record = await send({ url: `http://api.example:${server.port}/` });
    expect(record.hops[0]?.connection?.proxy).toMatchObject({ from: 'environment' });
    // Nobody but the proxy finds these names.
    const straight = await send({ url: `http://a.inner.example:${server.port}/` });
    expect(failureOf(straight).phase).toBe('dns');
    expect(proxy.requests).toHaveLength(1);
  });

  test('the settings come before the environment, and the request before both', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy({ signIn: { username: 'mira', password: 'open' } });
    const { send, sender } = await startSender({ env: { all_proxy: 'http://127.0.0.1:1' } });
    sender.tell({
      kind: 'network',
      facts: {
        proxy: {
          address: `127.0.0.1:${proxy.port}`,
          username: 'mira',
          password: 'open',
          bypass: '<-loopback>',
        },
        authorities: [],
        clientCertificates: [],
      },
    });
    const record = await send({ url: server.url });
    expect(record.hops[0]?.connection?.proxy).toMatchObject({ from: 'settings' });
    const straight = await send({ url: server.url, settings: { proxy: 'none' } });
    expect(answerOf(straight).body.head).toBe('hello');
    expect(straight.hops[0]?.connection?.proxy).toBeUndefined();
  });

  test('the system is asked where nothing else says, not for this computer, and may be told to wait', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const asked: string[] = [];
    const { send, cancel } = await startSender({
      env: {},
      findSystemProxy(url) {
        asked.push(url);
        return url.includes('slow')
          ? new Promise(() => undefined)
          : Promise.resolve(`PROXY 127.0.0.1:${proxy.port}; DIRECT`);
      },
    });
    const record = await send({ url: `http://api.example:${server.port}/deep?secret=1` });
    expect(record.hops[0]?.connection?.proxy).toMatchObject({ address: proxy.address, from: 'system' });
    await send({ url: server.url });
    expect(asked).toEqual([`http://api.example:${server.port}/`]);
    const sending = send({ url: 'http://slow.example/' }, 'record-2');
    await expect.poll(() => asked.length).toBe(2);
    cancel('record-2');
    expect(failureOf(await sending).code).toBe('cancelled');
  });

  test('a redirect to another scheme is given its own way', async () => {
    const target = await startEchoServer(answer('there'));
    const server = await startEchoServer(redirectTo(`http://127.0.0.1:${target.port}/`));
    const proxy = await startProxy();
    const { send } = await startSender({ env: { http_proxy: proxy.address } });
    const record = await send({ url: `http://api.example:${server.port}/` });
    expect(answerOf(record).body.head).toBe('there');
    expect(record.hops.map(({ connection }) => connection?.proxy?.address ?? null)).toEqual([
      proxy.address,
      null,
    ]);
  });

  test('an engine in a process of its own is told all of this, and asks this side what the system says', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const { send, sender } = await startRemoteSender({
      env: {},
      findSystemProxy: () => Promise.resolve(`PROXY 127.0.0.1:${proxy.port}`),
    });
    const record = await send({ url: `http://api.example:${server.port}/` });
    expect(record.hops[0]?.connection?.proxy).toMatchObject({ address: proxy.address, from: 'system' });
    sender.tell({
      kind: 'network',
      facts: { proxy: 'none', authorities: [], clientCertificates: [] },
    });
    expect(failureOf(await send({ url: `http://api.example:${server.port}/` })).phase).toBe('dns');
  });
});
