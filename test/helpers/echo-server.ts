import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire, byte for byte. */
export interface ReceivedRequest {
  readonly method: string;
  readonly target: string;
  /** Name and value as sent, in order. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** Which connection it came on, counting from 1. */
  readonly connection: number;
}

/** Answers one request, well or badly, on the bare socket. */
export type Reply = (socket: Socket, request: ReceivedRequest) => void;

export interface EchoServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, or https. */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  readonly connectionCount: number;
  /** Connections that are open at the moment. */
  readonly openConnections: number;
  close(): Promise<void>;
}

/**
 * A server on a bare socket that gives real trouble on demand: it reads whole requests, leaves the answer to `reply`,
 * and remembers what came. It closes when the test is over.
 */
export async function startEchoServer(
  reply: Reply,
  options: { readonly tls?: TlsOptions; readonly host?: string } = {},
): Promise<EchoServer> {
  const requests: ReceivedRequest[] = [];
  const open = new Set<Socket>();
  let connectionCount = 0;

  const accept = (socket: Socket): void => {
    connectionCount += 1;
    const connection = connectionCount;
    let unread = Buffer.alloc(0);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A client that leaves early is what many tests are about.
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (
        let next = readRequest(unread, connection);
        next !== null;
        next = readRequest(unread, connection)
      ) {
        unread = unread.subarray(next.byteLength);
        requests.push(next.request);
        reply(socket, next.request);
      }
    });
  };
  const server: Server =
    options.tls === undefined ? createServer(accept) : createTlsServer({ ...options.tls }, accept);
  server.on('tlsClientError', () => undefined);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;

  const close = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return {
    port,
    url: `${options.tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests,
    get connectionCount() {
      return connectionCount;
    },
    get openConnections() {
      return open.size;
    },
    close,
  };
}

/** Null while the head or the body is not whole. */
function readRequest(
  bytes: Buffer,
  connection: number,
): { request: ReceivedRequest; byteLength: number } | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const [requestLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const [method = '', target = ''] = requestLine.split(' ');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const;
  });
  const length = Number(headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0);
  const byteLength = headEnd + 4 + length;
  if (bytes.byteLength < byteLength) return null;
  const body = Buffer.from(bytes.subarray(headEnd + 4, byteLength));
  return { request: { method, target, headers, body, connection }, byteLength };
}

/** A whole answer with the right length, in one piece where it is small. */
export function answer(
  body: string | Uint8Array = '',
  options: { status?: string; headers?: readonly (readonly [string, string])[] } = {},
): Reply {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const length: [string, string] = ['Content-Length', String(bytes.byteLength)];
  const head = headOf(options.status ?? '200 OK', [...(options.headers ?? []), length]);
  return (socket) => {
    socket.cork();
    socket.write(head);
    socket.write(bytes);
    socket.uncork();
  };
}

export function answerJson(value: unknown): Reply {
  return answer(JSON.stringify(value), { headers: [['Content-Type', 'application/json']] });
}

export function redirectTo(location: string, status = '302 Found'): Reply {
  return answer('moved', { status, headers: [['Location', location]] });
}

/** By path; what is not named is a 404. */
export function byPath(replies: Readonly<Record<string, Reply>>): Reply {
  return (socket, request) => {
    const path = request.target.replace(/\?.*$/, '');
    (replies[path] ?? answer('', { status: '404 Not Found' }))(socket, request);
  };
}

/** Exactly these bytes, then nothing, or the end. */
export function raw(text: string | Uint8Array, then: 'wait' | 'end' | 'reset' = 'wait'): Reply {
  return (socket) => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
    socket.write(bytes, () => {
      if (then === 'end') socket.end();
      // Lets the bytes travel before the reset overtakes them.
      if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 20);
    });
  };
}

export function headOf(status: string, headers: readonly (readonly [string, string])[]): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1');
}
