import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/**
 * `npm run dev`: the browser host from its sources, the page by Vite with hot reload, both on one origin. Node starts
 * the host again when a source of it changes; the port and the token stay, so that the open page finds it again.
 */
const child = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    path.join(import.meta.dirname, 'dev-host.ts'),
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PLAINCALL_DEV_PORT: String(await findFreePort()),
      PLAINCALL_DEV_TOKEN: randomBytes(32).toString('base64url'),
    },
  },
);
// An interrupt reaches both of us; the one that was started ends first.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 0;

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
