import { connect } from 'node:net';
import type { AddressInfo, LookupFunction, Server as NetServer } from 'node:net';
import { createServer as createSocksServer } from '@pondwader/socks5-server';
import { Server } from 'proxy-chain';
import type { PrepareRequestFunctionOpts, PrepareRequestFunctionResult } from 'proxy-chain';
import { onTestFinished } from 'vitest';
import type { KeyPair } from './make-certificates.ts';

export interface ProxyOptions {
  readonly signIn?: { readonly username: string; readonly password: string };
  /** Reached by TLS. */
  readonly tls?: KeyPair;
}

/** What a proxy was asked for. */
export interface ProxiedRequest {
  /** `CONNECT api.example:443`, or the method and the whole address. */
  readonly line: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

export interface StartedProxy {
  readonly port: number;
  /** `http://127.0.0.1:…`, `https://localhost:…` or `socks5://127.0.0.1:…`. */
  readonly address: string;
  readonly requests: readonly ProxiedRequest[];
}

/** Every name that ends so is this computer, for the proxy alone: nobody else can find it. */
const toThisComputer = ((_name, options, callback) => {
  if (typeof options === 'object' && options.all === true)
    callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
}) as LookupFunction;

/** A real forward proxy (proxy-chain). Names below `.example` lead to this computer, as they do in nobody's name service. */
export async function startProxy({ signIn, tls }: ProxyOptions = {}): Promise<StartedProxy> {
  const requests: ProxiedRequest[] = [];
  const common = {
    port: 0,
    host: '127.0.0.1',
    prepareRequestFunction({
      request,
      username,
      password,
      hostname,
    }: PrepareRequestFunctionOpts): PrepareRequestFunctionResult {
      requests.push({ line: `${request.method} ${request.url}`, headers: { ...request.headers } });
      const isLetIn = signIn === undefined || (username === signIn.username && password === signIn.password);
      return {
        requestAuthentication: !isLetIn,
        ...(hostname.endsWith('.example') ? { dnsLookup: toThisComputer as never } : {}),
      };
    },
  };
  const server = new Server(
    tls === undefined ? common : { ...common, serverType: 'https', httpsOptions: { ...tls } },
  );
  await server.listen();
  onTestFinished(() => server.close(true));
  const address = tls === undefined ? `http://127.0.0.1:${server.port}` : `https://localhost:${server.port}`;
  return { port: server.port, address, requests };
}

/** A real SOCKS 5 proxy (@pondwader/socks5-server). */
export async function startSocksProxy({ signIn }: ProxyOptions = {}): Promise<StartedProxy> {
  const requests: ProxiedRequest[] = [];
  const server = createSocksServer(signIn === undefined ? {} : { auth: signIn });
  server.setRulesetValidator(({ destPort }) => destPort !== 25);
  server.setConnectionHandler(({ socket, destAddress, destPort }, sendStatus) => {
    requests.push({ line: `CONNECT ${destAddress}:${destPort}`, headers: {} });
    const host = destAddress.endsWith('.example') ? '127.0.0.1' : destAddress;
    const onward = connect({ host, port: destPort });
    onward.once('connect', () => {
      sendStatus('REQUEST_GRANTED');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (onward.connecting || onward.pending)
        sendStatus(code === 'ECONNREFUSED' ? 'CONNECTION_REFUSED' : 'HOST_UNREACHABLE');
      socket.destroy();
    });
    socket.on('error', () => onward.destroy());
  });
  const raw = (server as unknown as { server: NetServer }).server;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => void server.close());
  const { port } = raw.address() as AddressInfo;
  return { port, address: `socks5://127.0.0.1:${port}`, requests };
}
