import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers `/<bytes>` with so many, as fast as they are taken. */
const chunk = Buffer.alloc(1_000_000, 'a row of an answer that is long, and says nothing new\n');

const server = createServer((request, response) => {
  let left = Number((request.url ?? '').slice(1));
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': left });
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
});
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
