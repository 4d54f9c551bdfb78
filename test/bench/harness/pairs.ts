/** Runs that were made in pairs, one right after the other, so that both met the same noise: times in ms. */
export interface Pairs {
  readonly first: number[];
  readonly second: number[];
}

export function noPairs(): Pairs {
  return { first: [], second: [] };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 1 ? upper : sorted[middle - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing');
  return (lower + upper) / 2;
}

/**
 * The median of second/first over the pairs. On a noisy machine the same code twice comes out within half a percent of
 * 1 this way; ratios of minima, of totals and of blocks leave it by 10 to 70 percent (measured).
 */
export function ratioOf({ first, second }: Pairs): number {
  return median(first.map((value, at) => (second[at] ?? Number.NaN) / value));
}
