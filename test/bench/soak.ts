import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { openRemoteSending } from './harness/open-remote-sending.ts';
import { median } from './harness/pairs.ts';

const TABS = 200;
const SETTLED_AFTER = 100;

/**
 * P12. A long day: answers of 2 MB in 200 tabs, each of which keeps its last one. What both processes take at the end is
 * held to what they took after a hundred, and the last requests to the first.
 */
export async function soak(bench: Bench): Promise<void> {
  const sends = bench.isGate ? 400 : 2000;
  const server = await startBenchServer(bench);
  const sending = await openRemoteSending(bench);
  await sending.started;
  const draft = makeDraft(draftIdSchema.parse('draft'), { url: `${server.url}/pour/2000000` });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const tabs: ResponseRecord[] = [];
  const times: number[] = [];
  let settled: Taken | null = null;
  for (let count = 0; count < sends; count += 1) {
    const startedAt = performance.now();
    const record = await sending.send(draft);
    times.push(performance.now() - startedAt);
    const before = tabs[count % TABS];
    if (before !== undefined) await sending.release(before);
    tabs[count % TABS] = record;
    if (count + 1 === SETTLED_AFTER) settled = await take();
  }
  const end = await take();
  if (settled === null) throw new Error('It was over too soon');
  reportGrowth('heap of the app', settled.heap, end.heap);
  if (settled.engine !== null && end.engine !== null)
    reportGrowth('heap of the engine', settled.engine, end.engine);
  bench.report({
    name: 'a request at the end',
    unit: 'ms',
    figure: median(times.slice(-100)),
    baseline: { name: 'at the beginning', figure: median(times.slice(SETTLED_AFTER, 2 * SETTLED_AFTER)) },
    comparison: 'ratio',
    target: 1.1,
    gate: 1.5,
    control: null,
    samples: 100,
    note: 'without a window: from the draft to the record.',
  });

  /** In MB. */
  interface Taken {
    readonly heap: number;
    readonly engine: number | null;
  }

  async function take(): Promise<Taken> {
    collect();
    return { heap: process.memoryUsage().heapUsed / 1e6, engine: await sending.heapMb() };
  }

  function reportGrowth(name: string, before: number, after: number): void {
    bench.report({
      name: `${name} after ${sends} requests of 2 MB`,
      unit: 'MB',
      figure: after,
      baseline: { name: `after ${SETTLED_AFTER}`, figure: before },
      comparison: 'difference',
      target: 20,
      gate: 20,
      control: null,
      samples: 1,
      note: '',
    });
  }
}
