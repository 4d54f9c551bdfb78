import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { stream } from 'undici';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema, recordIdSchema } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeFolder } from './harness/make-folder.ts';
import { openRemoteSending } from './harness/open-remote-sending.ts';
import type { RemoteSending } from './harness/open-remote-sending.ts';
import { median } from './harness/pairs.ts';

const MEGABYTE = 1_000_000;
/** More than the default of 1 GB would stop it at its last byte. */
const MAX_BODY_BYTES = 4_000 * MEGABYTE;

/**
 * P2. A large answer to disk: the engine in its own process against undici's `stream` into a file with a buffer of
 * 1 MiB, run by turns; how much memory it takes in both processes; how soon it can be stopped.
 */
export async function engineStream(bench: Bench): Promise<void> {
  const server = await startBenchServer(bench);
  const sending = await openRemoteSending(bench);
  await sending.started;
  const file = path.join(await makeFolder(bench), 'baseline');
  const draftOf = (size: number): RequestDraft =>
    makeDraft(draftIdSchema.parse('draft'), {
      url: `${server.url}/pour/${size}`,
      settings: { ...makeDraft(draftIdSchema.parse('draft')).settings, maxBodyBytes: MAX_BODY_BYTES },
    });
  const baseline = async (size: number): Promise<number> => {
    const startedAt = performance.now();
    await stream(`${server.url}/pour/${size}`, { method: 'GET' }, () =>
      createWriteStream(file, { highWaterMark: 1_048_576 }),
    );
    return performance.now() - startedAt;
  };
  const engine = async (size: number): Promise<number> => {
    const startedAt = performance.now();
    const record = await sending.send(draftOf(size));
    const ms = performance.now() - startedAt;
    const { outcome } = record;
    if (outcome.kind !== 'response' || outcome.body.decodedBytes !== size)
      throw new Error(`It did not come whole: ${JSON.stringify(outcome).slice(0, 300)}`);
    await sending.release(record);
    return ms;
  };
  await engine(MEGABYTE);
  await baseline(MEGABYTE);
  const idle = await memoryOf(sending);
  const peaks = new Map<number, Memory>();
  const sizes = bench.isGate ? [100] : [100, 1000];
  for (const megabytes of sizes) {
    const size = megabytes * MEGABYTE;
    const runs = { first: [] as number[], second: [] as number[], again: [] as number[] };
    for (let run = 0; run < (megabytes === 100 ? 7 : 5); run += 1) {
      runs.first.push(await baseline(size));
      const peak = await watchPeak(sending, () => engine(size).then((ms) => runs.second.push(ms)));
      peaks.set(size, largest(peaks.get(size) ?? peak, peak));
      if (megabytes === 100) runs.again.push(await baseline(size));
    }
    bench.report({
      name: `${megabytes} MB to disk`,
      unit: 'ms',
      figure: median(runs.second),
      baseline: { name: 'undici.stream into a file', figure: median(runs.first) },
      comparison: 'ratio',
      target: 1.3,
      gate: 2,
      // Runs of seconds on a shared computer: what A/A tells at 100 MB is told, at 1 GB it would double the time.
      control: null,
      samples: runs.second.length,
      note:
        runs.again.length > 0
          ? `A/A of the medians ${(median(runs.again) / median(runs.first)).toFixed(2)}.`
          : 'ratio of medians of runs by turns.',
    });
  }
  if (!bench.isGate) {
    const size = 2000 * MEGABYTE;
    peaks.set(size, await watchPeak(sending, () => engine(size)));
  }
  for (const [size, peak] of peaks) {
    const name = `${size / MEGABYTE} MB`;
    reportMemory(bench, `memory of the engine, ${name}`, idle.engine, peak.engine, 128);
    reportMemory(bench, `memory of the app, ${name}`, idle.app, peak.app, 128);
  }
  const [small, large] = [peaks.get(100 * MEGABYTE), peaks.get(1000 * MEGABYTE)];
  if (small !== undefined && large !== undefined)
    reportMemory(bench, 'memory of the engine, 1 GB against 100 MB', small.engine, large.engine, 32);
  await measureStopping(bench, sending, `${server.url}/pour/${MAX_BODY_BYTES - 1}`);
}

/** Resident, in MB. */
interface Memory {
  readonly engine: number | null;
  readonly app: number;
}

async function memoryOf(sending: RemoteSending): Promise<Memory> {
  return { engine: await sending.residentMb(), app: process.memoryUsage().rss / MEGABYTE };
}

function largest(one: Memory, other: Memory): Memory {
  return {
    engine: one.engine === null || other.engine === null ? null : Math.max(one.engine, other.engine),
    app: Math.max(one.app, other.app),
  };
}

async function watchPeak(sending: RemoteSending, run: () => Promise<unknown>): Promise<Memory> {
  let peak = await memoryOf(sending);
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = largest(peak, await memoryOf(sending));
      await pause(20);
    }
  })();
  await run();
  isOver = true;
  await watching;
  return peak;
}

function reportMemory(
  bench: Bench,
  name: string,
  before: number | null,
  peak: number | null,
  target: number,
): void {
  if (before === null || peak === null) return;
  bench.report({
    name,
    unit: 'MB',
    figure: peak,
    baseline: { name: 'before', figure: before },
    comparison: 'difference',
    target,
    gate: target,
    control: null,
    samples: 1,
    note: name.startsWith('memory of the app') ? 'the baseline client runs in this process as well.' : '',
  });
}

async function measureStopping(bench: Bench, sending: RemoteSending, url: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    const id = recordIdSchema.parse(`stopped-${run}`);
    const draft = makeDraft(draftIdSchema.parse('draft'), {
      url,
      settings: { ...makeDraft(draftIdSchema.parse('draft')).settings, maxBodyBytes: MAX_BODY_BYTES },
    });
    const { over } = await sending.begin(draft, id);
    await pause(100);
    const stoppedAt = performance.now();
    sending.cancel(id);
    const record = await over;
    times.push(performance.now() - stoppedAt);
    await sending.release(record);
  }
  bench.report({
    name: 'stopped while it arrives',
    unit: 'ms',
    figure: median(times),
    baseline: null,
    comparison: 'limit',
    target: 50,
    gate: 50,
    control: null,
    samples: times.length,
    note: `at most ${Math.max(...times).toFixed(0)} ms.`,
  });
}
