import type { BodyRow } from './row-source.ts';

/** A place between two characters. `column` counts UTF-16 units of the row. */
export interface RowSpot {
  readonly row: number;
  readonly column: number;
}

/** What is selected, in reading order. */
export interface RowSelection {
  readonly from: RowSpot;
  readonly to: RowSpot;
}

/** The place of a DOM position inside a line view, or null where it lies outside of it. */
export function spotOf(root: Element, node: Node | null, offset: number): RowSpot | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const row = element?.closest<HTMLElement>('[data-row]') ?? null;
  const content = row?.querySelector('[data-row-text]') ?? null;
  if (node === null || row === null || content === null || !root.contains(row)) return null;
  const range = document.createRange();
  range.setStart(content, 0);
  // A position before the text, in the line number say, folds the range to its end: column 0.
  range.setEnd(node, offset);
  const column = content.contains(range.startContainer) ? range.toString().length : 0;
  return { row: Number(row.dataset['row']), column };
}

/** What is selected inside a line view; null where nothing is, or where the selection reaches out of it. */
export function readSelection(root: Element, selection: Selection | null): RowSelection | null {
  if (selection === null || selection.isCollapsed) return null;
  const anchor = spotOf(root, selection.anchorNode, selection.anchorOffset);
  const focus = spotOf(root, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  const isForward = anchor.row < focus.row || (anchor.row === focus.row && anchor.column <= focus.column);
  return isForward ? { from: anchor, to: focus } : { from: focus, to: anchor };
}

/** The rows as text, from a column of the first to a column of the last. Pieces of one line are joined without a break. */
export function joinRows(
  rows: readonly BodyRow[],
  { firstColumn = 0, lastColumn = Infinity, isEveryRowALine = false } = {},
): string {
  let text = '';
  for (const [index, row] of rows.entries()) {
    const from = index === 0 ? firstColumn : 0;
    const to = index === rows.length - 1 ? lastColumn : row.text.length;
    if (index > 0 && (isEveryRowALine || row.line !== null)) text += '\n';
    text += row.text.slice(from, to);
  }
  return text;
}
