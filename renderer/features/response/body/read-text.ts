import type { BodyRow, RowSource } from './row-source.ts';
import { joinRows } from './row-selection.ts';
import type { RowSelection } from './row-selection.ts';

/** Beyond this a clipboard is the wrong place: nobody pastes it, and it would have to become one long text. */
export const MOST_COPIED = 2_000_000;
/** Text, or that it is more than a clipboard is good for. */
export type ReadText = { kind: 'text'; text: string } | { kind: 'too-much' };
export const TOO_MUCH: ReadText = { kind: 'too-much' };

/** As many as one call may ask for. */
const ROWS_AT_ONCE = 500;

/** The selected rows as text; those that are not at hand are fetched. */
export async function readText(source: RowSource, { from, to }: RowSelection): Promise<ReadText> {
  const rows: BodyRow[] = [];
  let characters = 0;
  for (let at = from.row; at <= to.row; at += ROWS_AT_ONCE) {
    const next = await source.read(at, Math.min(at + ROWS_AT_ONCE, to.row + 1));
    if (next.length === 0) break;
    for (const row of next) characters += row.text.length + 1;
    if (characters > MOST_COPIED) return TOO_MUCH;
    rows.push(...next);
  }
  return { kind: 'text', text: joinRows(rows, columnsOf(source, { from, to })) };
}

/** The same at once, as a copy event wants it; null where a row is not at hand. */
export function textAtHand(source: RowSource, { from, to }: RowSelection): string | null {
  if (to.row - from.row >= ROWS_AT_ONCE) return null;
  const rows: BodyRow[] = [];
  for (let index = from.row; index <= to.row; index += 1) {
    const row = source.rowAt(index);
    if (row === null) return null;
    rows.push(row);
  }
  return joinRows(rows, columnsOf(source, { from, to }));
}

function columnsOf({ isEveryRowALine }: RowSource, { from, to }: RowSelection) {
  return { firstColumn: from.column, lastColumn: to.column, isEveryRowALine };
}

/** From the first to the last row. */
export function selectAll({ rowCount }: RowSource): RowSelection {
  return { from: { row: 0, column: 0 }, to: { row: Math.max(0, rowCount - 1), column: Infinity } };
}
