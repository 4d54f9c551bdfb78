import type { RowParts } from './row.ts';

/** One benchmark of the suite. It runs in a process of its own, so that none warms up or litters another's memory. */
export type Benchmark = (bench: Bench) => Promise<void>;

/** What a benchmark is given. */
export interface Bench {
  /** Only the rows that have a gate are asked for, and quickly. */
  readonly isGate: boolean;
  report(row: Omit<RowParts, 'benchmark'>): void;
  /** Undone when the benchmark is over, however it ends; the last one first. */
  atEnd(undo: () => unknown): void;
}
