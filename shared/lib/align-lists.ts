/** How two elements may belong together, from the surest sign to the faintest. */
export interface AlignTests<B, A> {
  /** The same element: as many as possible are paired with their order kept. */
  readonly isSame: (before: B, after: A) => boolean;
  /** For what is left, anywhere in the list, one test after the other: an element that was moved or changed. */
  readonly isLike?: readonly ((before: B, after: A) => boolean)[];
  /** For what is still left, between the same two neighbours. */
  readonly isLikeInGap?: (before: B, after: A) => boolean;
}

/**
 * Says for each element of `after` which one of `before` it continues: its index there, or null for a new one.
 * No index is given twice. It is what keeps ids, notes and comments with their row when rows are edited, moved,
 * added and taken away.
 */
export function alignLists<B, A>(
  before: readonly B[],
  after: readonly A[],
  tests: AlignTests<B, A>,
): (number | null)[] {
  const matches: (number | null)[] = after.map(() => null);
  const used = new Set<number>();
  const pair = (to: number, from: number): void => {
    matches[to] = from;
    used.add(from);
  };
  for (const [from, to] of commonSubsequence(before, after, tests.isSame)) pair(to, from);
  for (const test of [tests.isSame, ...(tests.isLike ?? [])]) {
    for (const [to, element] of after.entries()) {
      if (matches[to] !== null) continue;
      const from = before.findIndex((old, index) => !used.has(index) && test(old, element));
      if (from !== -1) pair(to, from);
    }
  }
  if (tests.isLikeInGap !== undefined) pairInGaps(before, after, matches, tests.isLikeInGap, pair);
  return matches;
}

function pairInGaps<B, A>(
  before: readonly B[],
  after: readonly A[],
  matches: readonly (number | null)[],
  isLike: (before: B, after: A) => boolean,
  pair: (to: number, from: number) => void,
): void {
  for (const [to, element] of after.entries()) {
    if (matches[to] !== null) continue;
    const start = (matches.slice(0, to).findLast((match) => match !== null) ?? -1) + 1;
    const next = matches.slice(to + 1).find((match) => match !== null && match >= start);
    const used = new Set(matches);
    for (let from = start; from < (next ?? before.length); from += 1) {
      const old = before[from];
      if (old === undefined || used.has(from) || !isLike(old, element)) continue;
      pair(to, from);
      break;
    }
  }
}

/** Above this many cells the exact answer costs too much; equal ends and equal elements are still found. */
const MAX_CELLS = 1_000_000;

/** The longest run of pairs (index before, index after) whose order is the same in both. */
function commonSubsequence<B, A>(
  before: readonly B[],
  after: readonly A[],
  isSame: (before: B, after: A) => boolean,
): [number, number][] {
  const isPair = (from: number, to: number): boolean => isSame(before[from] as B, after[to] as A);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isPair(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isPair(before.length - 1 - tail, after.length - 1 - tail)) tail += 1;
  const pairs: [number, number][] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  for (let index = tail; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);

  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return pairs;
  // best[i][j]: the most pairs among the elements from i and j on.
  const best = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const value = isPair(head + i, head + j)
        ? bestAt(i + 1, j + 1) + 1
        : Math.max(bestAt(i + 1, j), bestAt(i, j + 1));
      best[i]?.fill(value, j, j + 1);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (isPair(head + i, head + j)) pairs.push([head + i++, head + j++]);
    else if (bestAt(i + 1, j) >= bestAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
