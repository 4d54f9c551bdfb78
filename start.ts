import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.ts';
import type * as CommandLine from './electron/cli/run-this-process.ts';

/**
 * `npm start`: builds what is missing or stale, then opens the app as the command line does when it is called without a
 * command, but for one thing: here a desktop binary that is not there yet may be fetched.
 */
await buildStale();
const bundled = pathToFileURL(path.join(import.meta.dirname, 'dist', 'node', 'start.js'));
const { runThisProcess } = (await import(bundled.href)) as typeof CommandLine;
await runThisProcess({ mayFetchDesktop: true });
