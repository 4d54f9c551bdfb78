import type { BodyRows } from '../../../../shared/model/body-view.ts';

export type BodyRow = BodyRows['rows'][number];

/** Numbered rows of which only a window is at hand: what a line view draws from. */
export interface RowSource {
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number after every change of what the other members tell. */
  readonly version: () => number;
  readonly rowCount: number;
  /** Characters of the widest row. */
  readonly widestRow: number;
  /** Number of the last line. */
  readonly lineCount: number;
  /** False where a row without a line number goes on with the line before it. */
  readonly isEveryRowALine: boolean;
  /** Null while it is not at hand. */
  rowAt(index: number): BodyRow | null;
  /** These rows (`to` is the first beyond) are in sight. */
  want(from: number, to: number): void;
  /** For copying: rows that are not at hand are fetched. */
  read(from: number, to: number): Promise<readonly BodyRow[]>;
}

/** Rows that are all there already. */
export function createFixedRows(rows: readonly BodyRow[]): RowSource {
  let widestRow = 0;
  let lineCount = 0;
  for (const { line, text } of rows) {
    widestRow = Math.max(widestRow, text.length);
    lineCount = line ?? lineCount;
  }
  return {
    subscribe: () => () => undefined,
    version: () => 0,
    rowCount: rows.length,
    widestRow,
    lineCount,
    isEveryRowALine: false,
    rowAt: (index) => rows[index] ?? null,
    want: () => undefined,
    read: (from, to) => Promise.resolve(rows.slice(from, to)),
  };
}
