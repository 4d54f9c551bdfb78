import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Dialect } from './dialect.ts';
import type { Arrived, Check, Refusal } from './refusal.ts';

export interface StrictServer {
  readonly port: number;
  /** Address of a handler that asks for all of the checks and refuses in the dialect's way. */
  readonly serve: (checks: readonly Check[], dialect: Dialect) => string;
  /** Time goes by for the server: nobody has to wait for it in a test. */
  readonly pass: (ms: number) => void;
  readonly listener: RequestListener;
  readonly close: () => Promise<void>;
}

interface Handler {
  readonly checks: readonly Check[];
  readonly dialect: Dialect;
  arrived: number;
  readonly bornMs: number;
}

/**
 * A server that takes nothing but what it asks for. It has many handlers (`/h7/…`), each with its own demands and its own
 * way of writing errors; a request that meets them all is answered with what it asked for.
 */
export async function startStrictServer(host = '127.0.0.1'): Promise<StrictServer> {
  const handlers: Handler[] = [];
  let passedMs = 0;
  let port = 0;

  const listener: RequestListener = (request, response) => {
    void answer(request, response);
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, number = '', path = ''] = /^\/h(\d+)([^?]*)/.exec(request.url ?? '') ?? [];
    const handler = handlers[Number(number)];
    if (handler === undefined || number === '') {
      response.writeHead(404).end('no such handler');
      return;
    }
    const arrived: Arrived = {
      method: request.method ?? '',
      path,
      query: new URL(request.url ?? '', 'http://x').searchParams,
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      body: Buffer.concat(chunks).toString(),
      earlier: handler.arrived,
      passedMs: passedMs - handler.bornMs,
      base: `http://${host}:${port}/h${number}`,
    };
    handler.arrived += 1;
    for (const check of handler.checks) {
      const refusal = check(arrived);
      if (refusal === null) continue;
      writeRefusal(response, refusal, handler.dialect);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', etag: '"9c41"' });
    response.end(JSON.stringify({ id: 'ship-7', state: 'planned', errors: [] }));
  }

  const server = createServer(listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  ({ port } = server.address() as AddressInfo);
  return {
    port,
    listener,
    serve(checks, dialect) {
      handlers.push({ checks, dialect, arrived: 0, bornMs: passedMs });
      return `http://${host.includes(':') ? `[${host}]` : host}:${port}/h${handlers.length - 1}`;
    },
    pass(ms) {
      passedMs += ms;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function writeRefusal(response: ServerResponse, refusal: Refusal, dialect: Dialect): void {
  const problems = refusal.problems ?? [];
  const wording = refusal.wordings[dialect.number % Math.max(1, refusal.wordings.length)] ?? '';
  const { type, body } =
    refusal.raw !== undefined
      ? { type: refusal.raw.type, body: refusal.raw.text }
      : problems.length > 0
        ? dialect.writeProblems(problems)
        : dialect.writeOne({ status: refusal.status, code: refusal.code, message: wording });
  const status = problems.length > 0 ? dialect.invalidStatus : refusal.status;
  response.writeHead(status, { ...(type === '' ? {} : { 'content-type': type }), ...refusal.headers });
  response.end(body);
}
