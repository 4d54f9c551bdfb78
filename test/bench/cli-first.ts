import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Bench } from './harness/benchmark.ts';
import { makeFolder } from './harness/make-folder.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { median, ratioOf } from './harness/pairs.ts';
import type { Pairs } from './harness/pairs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SCRIPT = path.join(import.meta.dirname, 'one-request.cjs');
const COMMAND = path.join(root, 'dist', 'node', 'plaincall.js');

/**
 * P3. From the start of a process to its first byte at the server, which is this process: one clock for both moments.
 * The bundled command line against a script of one line, processes by turns.
 */
export async function cliFirst(bench: Bench): Promise<void> {
  const server = await startStampingServer(bench);
  const env: NodeJS.ProcessEnv = { ...process.env, PLAINCALL_HOME: await makeFolder(bench) };
  // Set for all programs, they would have the script cached as well, or only one of the two read certificates.
  delete env['NODE_COMPILE_CACHE'];
  delete env['NODE_EXTRA_CA_CERTS'];
  const run = async ({ args, more = {}, isLeftToEnd = false }: Start): Promise<number> => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, args, { env: { ...env, ...more }, stdio: 'ignore' });
    const ended = once(child, 'close');
    const arrivedAt = await Promise.race([server.firstByte(), ended.then(() => Number.NaN)]);
    if (!isLeftToEnd) child.kill('SIGKILL');
    await ended;
    if (Number.isNaN(arrivedAt)) throw new Error(`${args.join(' ')} sent nothing`);
    return arrivedAt - startedAt;
  };
  const args = [COMMAND, 'send', server.url];
  // Node keeps compiled code when a process ends by itself.
  await run({ args, isLeftToEnd: true });
  const command: Sample = () => run({ args });
  const uncached: Sample = () => run({ args, more: { NODE_DISABLE_COMPILE_CACHE: '1' } });
  const measured = await measurePairs({
    baseline: () => run({ args: [SCRIPT, server.url] }),
    subjects: bench.isGate ? [command] : [command, uncached],
    pairs: bench.isGate ? 24 : 40,
    mostPairs: bench.isGate ? 48 : 80,
    warmUp: 3,
  });
  const figuresOf = (pairs: Pairs) => ({
    unit: 'ms' as const,
    figure: median(pairs.second),
    baseline: { name: 'a script of one line with node:http', figure: median(pairs.first) },
    comparison: 'ratio' as const,
    value: ratioOf(pairs),
    control: measured.control,
    samples: pairs.second.length,
  });
  bench.report({ name: 'plaincall send', ...figuresOf(measured.of(command)), target: 1.5, gate: 1.5 });
  if (!bench.isGate)
    bench.report({
      name: 'its first time on a computer',
      ...figuresOf(measured.of(uncached)),
      target: null,
      note: "without Node's cache of compiled code, which the first call fills.",
    });
}

interface Start {
  readonly args: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
  /** Else it is ended as soon as its first byte is there: what comes after is not measured. */
  readonly isLeftToEnd?: boolean;
}

interface StampingServer {
  readonly url: string;
  /** Resolves with the moment at which the next connection brings its first byte. */
  firstByte(): Promise<number>;
}

async function startStampingServer(bench: Bench): Promise<StampingServer> {
  let told: (moment: number) => void = () => undefined;
  const server = createServer((_request, response) => response.end('{"ok":true}'));
  server.on('connection', (socket) => socket.once('data', () => told(performance.now())));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bench.atEnd(() => server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    firstByte: () =>
      new Promise((resolve) => {
        told = resolve;
      }),
  };
}
