import { noPairs, ratioOf } from './pairs.ts';
import type { Pairs } from './pairs.ts';
import { isSteady } from './row.ts';

/** One run of something; gives the ms that count of it. */
export type Sample = () => number | Promise<number>;

export interface PairOptions {
  readonly baseline: Sample;
  readonly subjects: readonly Sample[];
  /** Of each subject, in a batch. */
  readonly pairs: number;
  /** More batches are measured, up to so many pairs in all, while the baseline does not agree with itself. */
  readonly mostPairs: number;
  /** Runs of everything that are not counted. */
  readonly warmUp: number;
  /** Reads the runs of the baseline against itself: 1 where they agree. Default: the median of their ratios. */
  readonly controlOf?: (control: Pairs) => number;
}

export interface Measured {
  /** The runs of a subject, each beside one of the baseline, which is the first. */
  of(subject: Sample): Pairs;
  /** The baseline against itself, measured in between. */
  readonly control: number;
}

/**
 * Runs each subject with the baseline as A B B A, so that each comes as often after itself as after the other, and in
 * each round the baseline with itself in the same manner. Whether more is measured depends on that control alone, never
 * on how a subject comes out.
 */
export async function measurePairs(options: PairOptions): Promise<Measured> {
  const { baseline, subjects, controlOf = ratioOf } = options;
  const measured = new Map(subjects.map((subject) => [subject, noPairs()]));
  const control = noPairs();
  for (let run = 0; run < options.warmUp; run += 1)
    for (const sample of [baseline, ...subjects]) await sample();
  let pairCount = 0;
  do {
    for (const until = pairCount + options.pairs; pairCount < until; pairCount += 2) {
      for (const [subject, pairs] of measured) await runThereAndBack(pairs, baseline, subject);
      // What the last subject left behind is not the control's.
      await baseline();
      await runThereAndBack(control, baseline, baseline);
    }
  } while (!isSteady(controlOf(control)) && pairCount + options.pairs <= options.mostPairs);
  return {
    of(subject) {
      const pairs = measured.get(subject);
      if (pairs === undefined) throw new Error('That was not measured');
      return pairs;
    },
    control: controlOf(control),
  };
}

async function runThereAndBack({ first, second }: Pairs, baseline: Sample, subject: Sample): Promise<void> {
  first.push(await baseline());
  second.push(await subject());
  second.push(await subject());
  first.push(await baseline());
}
