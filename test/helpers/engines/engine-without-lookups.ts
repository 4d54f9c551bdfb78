import { open } from 'node:fs';
import path from 'node:path';

/**
 * The engine in a process whose threads all wait for something that never comes, as they do where the system's name
 * service hangs: `getaddrinfo` runs on the same four threads. `nobody-writes` is a pipe.
 */
await import('../../../electron/engine.ts');
for (let thread = 0; thread < 4; thread += 1)
  open(path.join(process.env['TMPDIR'] ?? '', 'nobody-writes'), 'r', () => undefined);
