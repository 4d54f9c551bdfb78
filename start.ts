import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.ts';
import type * as OpenCommand from './electron/cli/open-command.ts';

/**
 * `npm start`: builds what is missing or stale, then opens the app as the command line does when it is called without a
 * command, but for one thing: here a desktop binary that is not there yet may be fetched.
 */
await buildStale();
const bundled = pathToFileURL(path.join(import.meta.dirname, 'dist', 'node', 'open.js'));
const { runOpen } = (await import(bundled.href)) as typeof OpenCommand;
process.exitCode = await runOpen(process.argv.slice(2), { mayFetch: true });
