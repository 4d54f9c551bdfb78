import { createServer } from 'node:http';
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

const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  request.resume();
  const answer = answers.get((request.url ?? '').replace(/\?.*$/, ''));
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
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
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
