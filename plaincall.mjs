import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isFresh } from './build-state.mjs';

/**
 * `npm run plaincall -- …` in the repository: the bundled command line, built first where it is missing or stale.
 * An installed package runs dist/node/plaincall.js itself.
 */
if (!isFresh('node')) {
  const build = spawnSync(process.execPath, [path.join(import.meta.dirname, 'build.ts'), '--stale', 'node'], {
    // Standard output belongs to the command.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) process.exit(1);
}
await import(new URL('./dist/node/plaincall.js', import.meta.url).href);
