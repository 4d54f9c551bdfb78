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

const asked = new Map<string, number>();

/** So many events and one more for each time it was asked for, which stands in all of them; as fast as they are taken. */
function streamEvents(response: ServerResponse, url: string, count: number): void {
  const run = (asked.get(url) ?? 0) + 1;
  asked.set(url, run);
  const event = `event: price\ndata: {"run":${run},"symbol":"NRTH","price":"118.42","size":1200,"venue":"XPLA"}\n\n`;
  const thousand = Buffer.from(event.repeat(1000));
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  let left = count + run;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      const piece = left >= 1000 ? thousand : Buffer.from(event.repeat(left));
      left -= Math.min(left, 1000);
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
  const url = request.url ?? '';
  const [, what, count = ''] = url.split('/');
  if (what === 'pour') return pour(response, Number(count));
  if (what === 'late') return answerLate(response, Number(count));
  if (what === 'events') return streamEvents(response, url, Number.parseInt(count, 10));
  const answer = answers.get(url.replace(/\?.*$/, ''));
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
