import { firstRows } from '../../renderer/features/response/body/first-rows.ts';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { createJsonBytePrinter } from '../../shared/json/json-byte-printer.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { makeJson } from './harness/make-json.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openSending } from './harness/open-sending.ts';
import { median, ratioOf } from './harness/pairs.ts';
import { timed } from './harness/timed.ts';

const SIZES = [
  { name: '1 MB', byteLength: 1_000_000, pairs: 100 },
  { name: '5 MB', byteLength: 5_000_000, pairs: 30 },
  { name: '50 MB', byteLength: 50_000_000, pairs: 8 },
] as const;

/**
 * P14. Laying JSON out as it is kept for the body's view, in one pass over its bytes, against `JSON.parse` of the same
 * text, which would only be the first half of parsing and printing it anew.
 */
export async function pretty(bench: Bench): Promise<void> {
  if (!bench.isGate) await reportFirstScreen(bench);
  for (const { name, byteLength, pairs } of SIZES) {
    if (bench.isGate && byteLength > 5_000_000) continue;
    const text = makeJson(byteLength);
    const bytes = new TextEncoder().encode(text);
    if (byteLength <= 1_000_000) expectSameAsStringify(text, bytes);
    const parse: Sample = () => timed(() => JSON.parse(text));
    const print: Sample = () => timed(() => layOut(bytes));
    const measured = await measurePairs({
      baseline: parse,
      subjects: [print],
      pairs: bench.isGate ? pairs / 2 : pairs,
      mostPairs: bench.isGate ? pairs : 3 * pairs,
      warmUp: 4,
    });
    const { first, second } = measured.of(print);
    bench.report({
      name,
      unit: 'ms',
      figure: median(second),
      baseline: { name: 'JSON.parse of the same text', figure: median(first) },
      comparison: 'ratio',
      value: ratioOf({ first, second }),
      target: 1,
      gate: byteLength <= 5_000_000 ? 1 : null,
      control: measured.control,
      samples: second.length,
    });
  }
}

/** From the first bytes that come with an answer to the rows that are painted with its verdict. */
async function reportFirstScreen(bench: Bench): Promise<void> {
  const server = await startBenchServer(bench);
  await server.answer('/', { start: makeJson(1_000_000) });
  const sending = await openSending(bench);
  const { outcome } = await sending.send(makeDraft(draftIdSchema.parse('draft-1'), { url: server.url }));
  if (outcome.kind === 'failure') throw new Error(outcome.failure.rawMessage);
  const times = Array.from({ length: 301 }, () => timed(() => firstRows(outcome.body, 'readable')));
  const [cold = Number.NaN, ...warm] = times;
  const shared = { unit: 'ms', baseline: null, comparison: 'limit', control: null } as const;
  bench.report({ ...shared, name: 'first screen', figure: median(warm), target: 2, samples: warm.length });
  bench.report({
    ...shared,
    name: 'the first one of a window',
    figure: cold,
    target: null,
    samples: 1,
    note: 'one run, in which its code is compiled.',
  });
}

function layOut(bytes: Uint8Array): number {
  let written = 0;
  const printer = createJsonBytePrinter({ indent: 2, emit: (piece) => (written += piece.length) });
  // In the pieces that a file is read in.
  for (let at = 0; at < bytes.length; at += 65_536) printer.write(bytes.subarray(at, at + 65_536));
  if (!printer.end().isWellFormed) throw new Error('What was measured is no JSON');
  return written;
}

function expectSameAsStringify(text: string, bytes: Uint8Array): void {
  const pieces: Uint8Array[] = [];
  const printer = createJsonBytePrinter({ indent: 2, emit: (piece) => pieces.push(piece.slice()) });
  printer.write(bytes);
  printer.end();
  const printed = Buffer.concat(pieces).toString('utf8');
  if (printed !== JSON.stringify(JSON.parse(text), null, 2)) throw new Error('It was laid out differently');
}
