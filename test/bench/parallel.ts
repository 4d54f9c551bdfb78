import { performance } from 'node:perf_hooks';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema, recordIdSchema } from '../../shared/model/ids.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeJson } from './harness/make-json.ts';
import { openRemoteSending } from './harness/open-remote-sending.ts';
import { median } from './harness/pairs.ts';

const SMALL = 19;

/**
 * Twenty requests at once: what nineteen small ones take beside a download of a gigabyte, against the same nineteen
 * alone. The download comes from a server of its own, so that what waits is the engine and no server.
 */
export async function parallel(bench: Bench): Promise<void> {
  const server = await startBenchServer(bench);
  const pouring = await startBenchServer(bench);
  await server.answer('/small', { start: makeJson(1000) });
  const sending = await openRemoteSending(bench);
  await sending.started;
  const small = makeDraft(draftIdSchema.parse('draft'), { url: `${server.url}/small` });
  const large = makeDraft(draftIdSchema.parse('draft'), { url: `${pouring.url}/pour/1000000000` });
  let count = 0;

  /** Of each of them, in ms. */
  const sendSmall = async (): Promise<number[]> =>
    Promise.all(
      Array.from({ length: SMALL }, async () => {
        const startedAt = performance.now();
        const record = await sending.send(small);
        const ms = performance.now() - startedAt;
        if (record.outcome.kind !== 'response') throw new Error(JSON.stringify(record.outcome.failure));
        await sending.release(record);
        return ms;
      }),
    );
  for (let run = 0; run < 20; run += 1) await sendSmall();

  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < (bench.isGate ? 2 : 5); round += 1) {
    for (let run = 0; run < 10; run += 1) alone.push(...(await sendSmall()));
    count += 1;
    const id = recordIdSchema.parse(`large-${count}`);
    const { over } = await sending.begin(large, id);
    for (let run = 0; run < 10; run += 1) beside.push(...(await sendSmall()));
    sending.cancel(id);
    await sending.release(await over);
  }
  const report = (name: string, of: (values: readonly number[]) => number, target: number | null): void =>
    bench.report({
      name,
      unit: 'ms',
      figure: of(beside),
      baseline: { name: 'the same nineteen alone', figure: of(alone) },
      comparison: 'ratio',
      target,
      gate: target === null ? null : target * 2,
      control: null,
      samples: beside.length,
      note: 'nineteen of 1 kB at once, beside a download of 1 GB to disk.',
    });
  report('the small ones, p50', median, null);
  report('the small ones, p95', percentile95, 5);
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
