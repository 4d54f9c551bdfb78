import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { DiagnosisInput } from '../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../shared/diagnosis/read-pasted-answer.ts';
import { en } from '../../shared/texts/en.ts';
import type { Bench } from './harness/benchmark.ts';
import { median } from './harness/pairs.ts';
import { timedEach } from './harness/timed.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/answers');
const RUNS = 5;
const SAMPLES = 40;
const TARGET_US = 1000;

/** The part of P10 that is about every shape: the whole diagnosis of each fixture, of which the slowest is told. */
export function diagnoseFixtures(bench: Bench): void {
  const times = readFixtures().map(({ name, input }) => {
    const run = (): unknown => diagnose(input, en);
    timedEach(60, run);
    return { name, us: 1000 * median(Array.from({ length: SAMPLES }, () => timedEach(RUNS, run))) };
  });
  const slowest = times.toSorted((a, b) => b.us - a.us)[0];
  if (slowest === undefined) throw new Error('there is no fixture');
  const usual = median(times.map(({ us }) => us));
  bench.report({
    name: `every shape, the slowest of ${times.length} answers`,
    unit: 'µs',
    figure: slowest.us,
    baseline: null,
    comparison: 'limit',
    target: TARGET_US,
    control: null,
    samples: SAMPLES,
    note: `${slowest.name}; the middle one takes ${Math.round(usual)} µs.`,
  });
}

function readFixtures(): { readonly name: string; readonly input: DiagnosisInput }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.http'))
    .flatMap((name) => {
      const pasted = readPastedAnswer(readFileSync(join(FOLDER, name), 'utf8'));
      if ('kind' in pasted) return [];
      return [{ name, input: { ...pasted, variables: [], now: Date.UTC(2031, 4, 9) } }];
    });
}
