import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { makeDraft } from '../../helpers/builders.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';

/** One thing that a server can do to a client, and what has to come of it. */
export interface WireCase {
  readonly name: string;
  /** Where it was met first: `c207` is curl's tests/data/test207, `wpt` the web platform tests, `ll` llhttp's, `und` undici's. */
  readonly source: string;
  /** What the server writes: pieces, each in a turn of its own. */
  readonly reply: string | Buffer | readonly (string | Buffer)[];
  /** What it does then. Default: it waits. */
  readonly ending?: 'wait' | 'end' | 'reset';
  readonly parts?: Partial<Parameters<typeof makeDraft>[0]>;
  /** As `summarize` tells it. */
  readonly expected: string;
}

/** A head with line ends as they should be, and what follows it. */
export function http(status: string, headers: readonly string[], body: string | Buffer = ''): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
  ]);
}

/** A whole body with the right length. */
export function sized(headers: readonly string[], body: string | Buffer, status = '200 OK'): Buffer {
  return http(status, [...headers, `Content-Length: ${Buffer.byteLength(body, 'latin1')}`], body);
}

export function chunked(body: string, headers: readonly string[] = []): Buffer {
  return http('200 OK', ['Transfer-Encoding: chunked', ...headers], body);
}

/** Answers every request of every connection with the bytes of the case. */
export async function startCaseServer({ reply, ending = 'wait' }: WireCase): Promise<string> {
  const open = new Set<Socket>();
  const pieces = (Array.isArray(reply) ? reply : [reply]) as readonly (string | Buffer)[];
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      writeInTurn(socket, pieces, () => {
        if (ending === 'end') socket.end();
        if (ending === 'reset') setTimeout(() => socket.resetAndDestroy(), 20);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function writeInTurn(socket: Socket, pieces: readonly (string | Buffer)[], done: () => void): void {
  const [first, ...rest] = pieces;
  if (first === undefined) {
    done();
    return;
  }
  const bytes = typeof first === 'string' ? Buffer.from(first, 'latin1') : first;
  socket.write(bytes, () => setImmediate(() => writeInTurn(socket, rest, done)));
}

const SHOWN = 40;

/**
 * What came of it in one line: `200 "text"`, `200 "half" cut: answer-cut-off`, `none: not-http`; then the coding where it
 * is worth a word, the charset where it is not UTF-8, 1xx answers, trailers and what was forgiven.
 */
export function summarize({ hops, outcome }: ResponseRecord): string {
  const hop = hops.at(-1);
  const words: string[] = [];
  if (outcome.kind === 'failure') {
    words.push(`none: ${outcome.failure.code}`);
  } else {
    const { answer, body, interruption } = outcome;
    const text = body.head.length > SHOWN ? `${body.head.slice(0, 8)}… ${body.head.length}` : body.head;
    words.push(String(answer.status), body.isText ? JSON.stringify(text) : `${body.decodedBytes} bytes`);
    if (interruption !== null) words.push(`cut: ${interruption.code}`);
    if (body.decoding !== 'plain') words.push(body.decoding);
    if (body.isText && body.charset.name !== 'utf-8')
      words.push(`${body.charset.name} by ${body.charset.from}`);
    if (answer.informational.length > 0)
      words.push(`after ${answer.informational.map(({ status }) => status).join(' ')}`);
    if (answer.trailers !== undefined) words.push(`trailers ${answer.trailers.flat().join('=')}`);
  }
  if (hop?.faults !== undefined) words.push(`forgave ${hop.faults.join(' ')}`);
  return words.join(' ');
}
