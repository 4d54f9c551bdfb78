import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import { SEED } from './api/seed-data.ts';
import type { SeedObject } from './api/store.ts';
import { createRequestListener } from './http/answer-request.ts';
import { errorAnswer } from './http/answer.ts';
import { ERROR_CODES } from './http/error-codes.ts';
import { createRouter } from './http/router.ts';
import { createRoutes } from './sandbox-routes.ts';

/**
 * The built-in API: real HTTP, on this computer only. It lets every failure be seen, and every advice be tried, without
 * an account or a network. Everything it holds is in memory.
 *
 * Any program of this computer can call it, and any web page can send to it; none of that does harm. What a web page
 * cannot do is read an answer: there are no CORS headers.
 */
export interface Sandbox {
  /** Origin, no slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Everything as it was at the start. */
  reset(): void;
  /** Ends every answer that is under way, at once. */
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What the account holds at the start. */
  readonly seed?: readonly SeedObject[];
  /** Told of every fault of the sandbox itself. */
  readonly onFault?: (problem: unknown) => void;
}

const LOOPBACK = '127.0.0.1';
/** An address too long must reach us to be answered with 414; Node's own limit would be 16 kB and 431. */
const MOST_HEADER_BYTES = 256 * 1024;
/** Longer than a person looks at an answer, so that sending again seldom meets a connection that is just closing. */
const KEEP_ALIVE_MS = 60_000;

/** @throws {ServiceError} `refused` where the port is taken, forbidden or cannot be opened. */
export async function startSandbox({
  port = 0,
  now,
  seed = SEED,
  onFault = () => {},
}: SandboxOptions): Promise<Sandbox> {
  let url = '';
  const { routes, reset } = createRoutes({ seed, now, origin: () => url });
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS },
    createRequestListener({ matchRoute: createRouter(routes), now, onFault }),
  );
  server.on('clientError', (problem: NodeJS.ErrnoException, socket) =>
    refuseUnreadable(socket, problem, now()),
  );
  const ownPort = await listen(server, port);
  url = `http://${LOOPBACK}:${ownPort}`;
  return {
    url,
    port: ownPort,
    reset,
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) => reject(refuseToStart(problem, port)));
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function refuseToStart(problem: NodeJS.ErrnoException, port: number): ServiceError {
  const said =
    problem.code === 'EADDRINUSE'
      ? say('sandbox.port-taken', { port })
      : problem.code === 'EACCES'
        ? say('sandbox.port-forbidden', { port })
        : say('sandbox.cannot-start', { reason: problem.code ?? problem.message });
  return new ServiceError('refused', said, { cause: problem });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** What Node's parser cannot read never becomes a request; it is told so as everything else is. */
function refuseUnreadable(socket: Duplex, problem: NodeJS.ErrnoException, receivedAt: number): void {
  if (!socket.writable || problem.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const isTooLarge = problem.code === 'HPE_HEADER_OVERFLOW';
  const [status, name, message] = isTooLarge
    ? [431, 'Request Header Fields Too Large', `The headers have more than ${MOST_HEADER_BYTES} bytes.`]
    : [400, 'Bad Request', 'This is not a request that HTTP/1.1 knows.'];
  const errors = [{ code: ERROR_CODES.notHttp, message }];
  const { body = '' } = errorAnswer({ path: '', method: '', receivedAt }, { status, errors, headers: {} });
  const head = [
    `HTTP/1.1 ${status} ${name}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body.toString()}`);
}
