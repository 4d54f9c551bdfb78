import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedAnswer, ServerCommand } from './bench-server.ts';

/** The other side of bench-server.ts. Ends with the process that started it. */
const held = new Map<string, Uint8Array>();
const answers = new Map<string, ServedAnswer>();

process.on('message', (command: ServerCommand) => {
  if (command.kind === 'hold') held.set(command.name, command.bytes);
  else answers.set(command.path, command.answer);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());

const chunk = Buffer.alloc(1_048_576, 'a row of an answer that is long, and says nothing new\n');

/** So many bytes, as fast as they are taken. */
function pour(response: ServerResponse, byteLength: number): void {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': byteLength });
  let left = byteLength;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      const piece = chunk.subarray(0, Math.min(left, chunk.length));
      left -= piece.length;
      if (!response.write(piece)) return;
    }
    if (left === 0) response.end();
  };
  response.on('drain', more);
  more();
}

/** After so many ms, and with how long that was by this clock. */
function answerLate(response: ServerResponse, waitMs: number): void {
  const cameAt = performance.now();
  const answerNow = (): void => {
    const heldMs = performance.now() - cameAt;
    response.writeHead(200, { 'Server-Timing': `held;dur=${heldMs}`, 'Content-Length': 2 }).end('ok');
  };
  if (waitMs === 0) answerNow();
  else setTimeout(answerNow, waitMs);
}

const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  request.resume();
  const [, asked, count = ''] = (request.url ?? '').split('/');
  if (asked === 'pour') return pour(response, Number(count));
  if (asked === 'late') return answerLate(response, Number(count));
  const answer = answers.get((request.url ?? '').replace(/\?.*$/, ''));
  if (answer === undefined) {
    response.writeHead(404).end();
    return undefined;
  }
  const start = Buffer.from(answer.start);
  const rest = answer.rest === null ? undefined : held.get(answer.rest);
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': start.byteLength + (rest?.byteLength ?? 0),
  });
  if (rest === undefined) response.end(start);
  else {
    response.write(start);
    response.end(rest);
  }
  return undefined;
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
