import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Listens with the shortest queue that there is, and stops itself, so that nobody is let in any more. */
const server = createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`port ${port}\n`, () => process.kill(process.pid, 'SIGSTOP'));
});
