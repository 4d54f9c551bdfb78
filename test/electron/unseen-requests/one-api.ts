import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Call } from './unseen-request.ts';

export interface OneApi {
  /** Where it is, without a slash at the end. */
  readonly base: string;
  /** Time goes by for the server: nobody has to wait for it in a test. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
}

/** A server of its own for one kind of request, so that its paths begin where those of a real API do. */
export async function startOneApi(serve: (call: Call) => Answer): Promise<OneApi> {
  let earlier = 0;
  let passedMs = 0;
  let base = '';
  const server = createServer((request, response) => {
    void readCall(request).then((read) => {
      const { status, headers = {}, body = '' } = serve({ ...read, earlier, passedMs, base });
      earlier += 1;
      response.writeHead(status, { connection: 'close', ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    pass(ms) {
      passedMs += ms;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readCall(request: IncomingMessage): Promise<Omit<Call, 'earlier' | 'passedMs' | 'base'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const target = request.url ?? '';
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  return {
    method: request.method ?? '',
    target,
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    text,
    json: parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
