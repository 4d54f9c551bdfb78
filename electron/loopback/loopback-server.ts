import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { formatMessage, say } from '../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../shared/texts/text.ts';
import type { ServedApp } from '../api/served-app.ts';
import { refusalOf } from './access-guard.ts';
import type { Refusal, RunSecrets } from './access-guard.ts';
import { createHttpTransport, isCallPath } from './http-transport.ts';
import { createOpeningTickets } from './opening-tickets.ts';
import type { OpeningTickets } from './opening-tickets.ts';

/** Serves the page's own files; the guard has looked at the request already. */
export type ServePage = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export interface LoopbackServerOptions {
  readonly app: Pick<ServedApp, 'dispatch' | 'subscribe' | 'openBody'>;
  readonly catalogue: Catalogue;
  /** Given the server, because the page of a development run listens for upgrades on it. */
  readonly makePage: (server: Server) => Promise<ServePage> | ServePage;
  /** 0 takes any free one. */
  readonly port: number;
  /** The token of this run; a fresh one where it is left out. */
  readonly token?: string;
  /** On every answer, refusals too. */
  readonly headers: Readonly<Record<string, string>>;
  readonly onFault: (where: string, fault: unknown) => void;
}

export interface LoopbackServer {
  readonly port: number;
  readonly origin: string;
  readonly token: string;
  /** What the person opens. The token stands in the fragment, which never leaves the browser. */
  readonly address: string;
  /** An address to start a browser with: it works once, so that it may be seen by others. */
  issueOpeningAddress(): string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and nowhere else. Rejects with Node's own error where the port is taken. */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const token = options.token ?? randomBytes(32).toString('base64url');
  const server = createServer();
  const sockets = trackSockets(server);
  const page = await options.makePage(server);
  const port = await listen(server, options.port);
  const tickets = createOpeningTickets(token, () => Date.now());
  server.on('request', createGuardedListener(options, { port, token }, redeemingFirst(tickets, page)));
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    token,
    address: `${origin}/#token=${token}`,
    issueOpeningAddress: () => origin + tickets.issue(),
    close: () => closeServer(server, sockets),
  };
}

/** The page, but for an address that a browser was started with. */
function redeemingFirst(tickets: OpeningTickets, page: ServePage): ServePage {
  return (request, response, path) => {
    const location = request.method === 'GET' ? tickets.redeem(path) : null;
    if (location === null) return page(request, response, path);
    response.writeHead(303, { Location: location, 'Cache-Control': 'no-store' }).end();
    return Promise.resolve();
  };
}

type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

function createGuardedListener(
  options: LoopbackServerOptions,
  run: RunSecrets,
  page: ServePage,
): RequestListener {
  const transport = createHttpTransport(options);
  return (request, response) => {
    for (const [name, value] of Object.entries(options.headers)) response.setHeader(name, value);
    const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
    const isCall = isCallPath(path);
    const refusal = refusalOf(guardedParts(request, isCall), run);
    if (refusal !== null) {
      refuse(response, refusal, options.catalogue);
      return;
    }
    const serve = isCall ? transport : page;
    serve(request, response, path).catch((fault: unknown) => {
      options.onFault(path, fault);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

function guardedParts(request: IncomingMessage, isCall: boolean) {
  const { host = [], origin = [], authorization = [] } = request.headersDistinct;
  return {
    method: request.method ?? '',
    isCall,
    hosts: host,
    origins: origin,
    authorizations: authorization,
  };
}

const REFUSALS: Readonly<Record<Refusal['reason'], Message>> = {
  host: say('api.refused-host'),
  origin: say('api.refused-origin'),
  token: say('api.refused-token'),
  method: say('api.refused-method'),
};

function refuse(response: ServerResponse, refusal: Refusal, catalogue: Catalogue): void {
  if (refusal.allow !== null) response.setHeader('Allow', refusal.allow);
  // A body that is not read must not be taken for the next request.
  response.setHeader('Connection', 'close');
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${formatMessage(catalogue, REFUSALS[refusal.reason])}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** `closeAllConnections` leaves out the ones that became something else than HTTP, as hot reload's do. */
function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams never end by themselves.
    for (const socket of sockets) socket.destroy();
  });
}
