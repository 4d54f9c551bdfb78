import { performance } from 'node:perf_hooks';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeJson } from './harness/make-json.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { openRemoteSending } from './harness/open-remote-sending.ts';
import { openSending } from './harness/open-sending.ts';
import { median } from './harness/pairs.ts';

const SIZES = [
  ['1 kB', 700],
  ['64 kB', 65_000],
  ['1 MB', 1_000_000],
] as const;

/** What the engine's own process costs a request: the same one sent in this process and through the other, by turns. */
export async function isolation(bench: Bench): Promise<void> {
  if (bench.isGate) return;
  const server = await startBenchServer(bench);
  const here = await openSending(bench);
  const there = await openRemoteSending(bench);
  await there.started;
  const sampleOf =
    (
      sending: {
        send(draft: RequestDraft): Promise<ResponseRecord>;
        release(record: ResponseRecord): Promise<void>;
      },
      draft: RequestDraft,
    ) =>
    async (): Promise<number> => {
      const startedAt = performance.now();
      const record = await sending.send(draft);
      const ms = performance.now() - startedAt;
      if (record.outcome.kind !== 'response') throw new Error(JSON.stringify(record.outcome.failure));
      await sending.release(record);
      return ms;
    };
  for (const [name, size] of SIZES) {
    await server.answer(`/${size}`, { start: makeJson(size) });
    const draft = makeDraft(draftIdSchema.parse('draft'), { url: `${server.url}/${size}` });
    const baseline = sampleOf(here, draft);
    const subject = sampleOf(there, draft);
    const pairs = size > 100_000 ? 100 : 600;
    const measured = await measurePairs({
      baseline,
      subjects: [subject],
      pairs,
      mostPairs: 3 * pairs,
      warmUp: pairs / 2,
    });
    const { first, second } = measured.of(subject);
    bench.report({
      name,
      unit: 'ms',
      figure: median(second),
      baseline: { name: 'the same engine in this process', figure: median(first) },
      comparison: 'difference',
      target: null,
      control: measured.control,
      samples: second.length,
      note: 'through the process of its own, from the draft to the record with its body.',
    });
  }
}
