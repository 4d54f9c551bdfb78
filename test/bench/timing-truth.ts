import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { openRemoteSending } from './harness/open-remote-sending.ts';
import type { RemoteSending } from './harness/open-remote-sending.ts';

const DELAYS_MS = [0, 10, 100] as const;
const TARGET_MS = 0.5;
const run = promisify(execFile);

/**
 * P16. Whether the times that are shown are true: the time that the server worked, as we show it, against what the
 * server's own clock says of the same request. What is left is the way there and back, and what we add; curl's is the
 * same with its own. Later requests come over a kept connection, first ones by an engine that was just started.
 */
export async function timingTruth(bench: Bench): Promise<void> {
  if (bench.isGate) return;
  const server = await startBenchServer(bench);
  const sending = await openRemoteSending(bench);
  await sending.started;
  const count = 60;
  for (const delay of DELAYS_MS) {
    const url = `${server.url}/late/${delay}`;
    const ours: number[] = [];
    const sums: number[] = [];
    const curls: number[] = [];
    for (let at = 0; at < (delay === 100 ? 20 : count); at += 1) {
      const record = await sendTo(sending, url);
      ours.push(errorOf(record));
      sums.push(missingOf(record));
      curls.push(await errorOfCurl(url));
    }
    report(bench, `a later one, ${delay} ms`, ours, curls);
    if (delay === 10)
      bench.report({
        name: 'legs against the total',
        unit: 'ms',
        figure: Math.max(...sums),
        baseline: null,
        comparison: 'limit',
        target: 0.01,
        control: null,
        samples: sums.length,
        note: 'what the legs leave out of the total, at most.',
      });
  }
  const first: number[] = [];
  const curls: number[] = [];
  for (let at = 0; at < 15; at += 1) {
    const fresh = await openRemoteSending(bench);
    await fresh.started;
    first.push(errorOf(await sendTo(fresh, `${server.url}/late/10`)));
    curls.push(await errorOfCurl(`${server.url}/late/10`));
    await fresh.close();
  }
  report(bench, 'the first one, 10 ms', first, curls);
}

function report(bench: Bench, name: string, ours: readonly number[], curls: readonly number[]): void {
  bench.report({
    name,
    unit: 'ms',
    figure: percentile95(ours),
    baseline: { name: 'curl', figure: percentile95(curls) },
    comparison: 'limit',
    target: TARGET_MS,
    control: controlOf(curls),
    samples: ours.length,
    note: `error at p95 against the server's clock; median ${middle(ours).toFixed(2)}, curl ${middle(curls).toFixed(2)} ms.`,
  });
}

async function sendTo(sending: RemoteSending, url: string): Promise<ResponseRecord> {
  const record = await sending.send(makeDraft(draftIdSchema.parse('draft'), { url }));
  await sending.release(record);
  return record;
}

/** How far what we call waiting is from what the server calls working, in ms. */
function errorOf({ hops, outcome }: ResponseRecord): number {
  if (outcome.kind !== 'response') throw new Error(JSON.stringify(outcome.failure));
  const [hop] = hops;
  const held = readHeld(outcome.answer.headers.map(([name, value]) => `${name}: ${value}`).join('\n'));
  return Math.abs((hop?.phases.waitingMs ?? Number.NaN) - held);
}

function missingOf({ hops, totalMs }: ResponseRecord): number {
  const legs = Object.values(hops[0]?.phases ?? {}).reduce((sum: number, ms) => sum + (ms ?? 0), 0);
  return Math.abs(totalMs - legs);
}

async function errorOfCurl(url: string): Promise<number> {
  const format = '%{time_pretransfer} %{time_starttransfer}';
  const { stdout } = await run('curl', ['-s', '-D', '-', '-o', '/dev/null', '-w', format, url]);
  const [from = '', to = ''] = stdout.trim().split(/\s+/).slice(-2);
  return Math.abs((Number(to) - Number(from)) * 1000 - readHeld(stdout));
}

function readHeld(head: string): number {
  return Number(/server-timing: held;dur=([\d.]+)/i.exec(head)?.[1] ?? Number.NaN);
}

/** curl against itself, as far as it matters for the target: on a busy computer nothing can be said of half a millisecond. */
function controlOf(curls: readonly number[]): number {
  const halves = [0, 1].map((half) => curls.filter((_error, at) => at % 2 === half));
  const [even = 0, odd = 0] = halves.map(percentile95);
  return (TARGET_MS + even) / (TARGET_MS + odd);
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
