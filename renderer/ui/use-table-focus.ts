import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import styles from './key-value-table.module.css';

type Part = 'name' | 'value' | 'remove';

export interface ShownCell {
  rowId: string;
  cell: 'name' | 'value';
}

interface TableFocus {
  tableRef: RefObject<HTMLElement | null>;
  rows: readonly { id: string }[];
  shown: ShownCell | null;
  /** Brings a row that is not drawn yet into the page. */
  scrollToIndex: (index: number) => void;
}

/** Frames to wait for a row of a virtual list to be drawn: scrolling takes one, measuring another. */
const FRAMES_TO_WAIT = 6;

/** Keeps the cursor where the work is: in the row that was added, beside the one that was taken away, or jumped to. */
export function useTableFocus({ tableRef, rows, shown, scrollToIndex }: TableFocus) {
  const wanted = useRef<{ index: number; part: Part } | null>(null);
  const latest = useRef({ rows, scrollToIndex });
  useEffect(() => {
    latest.current = { rows, scrollToIndex };
  });
  useEffect(() => {
    if (wanted.current === null) return;
    const { index, part } = wanted.current;
    wanted.current = null;
    const row = rows[Math.min(index, rows.length - 1)];
    if (row === undefined) tableRef.current?.querySelector<HTMLElement>('[data-part=add]')?.focus();
    else showRow(tableRef, row.id, part, () => scrollToIndex(index));
  });
  useEffect(() => {
    if (shown === null) return;
    const index = latest.current.rows.findIndex((row) => row.id === shown.rowId);
    if (index === -1) return;
    showRow(tableRef, shown.rowId, shown.cell, () => latest.current.scrollToIndex(index), true);
  }, [shown, tableRef]);
  return useMemo(
    () => ({
      /** Call before the row is added: the next drawing puts the cursor into its name. */
      expectAdded: () => {
        wanted.current = { index: latest.current.rows.length, part: 'name' };
      },
      /** Call before the row is removed. */
      expectRemoved: (rowId: string) => {
        const index = latest.current.rows.findIndex((row) => row.id === rowId);
        wanted.current = { index, part: 'remove' };
      },
    }),
    [],
  );
}

function showRow(
  tableRef: RefObject<HTMLElement | null>,
  rowId: string,
  part: Part,
  scroll: () => void,
  isLit = false,
  framesLeft = FRAMES_TO_WAIT,
): void {
  const line = tableRef.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(rowId)}"]`);
  if (line === null || line === undefined) {
    if (framesLeft === FRAMES_TO_WAIT) scroll();
    if (framesLeft > 0)
      requestAnimationFrame(() => showRow(tableRef, rowId, part, scroll, isLit, framesLeft - 1));
    return;
  }
  line.scrollIntoView({ block: 'nearest' });
  const cell = line.querySelector<HTMLElement>(`[data-part=${part}]`);
  (cell?.querySelector<HTMLElement>('input') ?? cell)?.focus();
  if (isLit) light(line);
}

/** Lights a line up for a moment. */
function light(line: HTMLElement): void {
  const lit = styles.lit ?? '';
  line.classList.remove(lit);
  // Reading a size makes the browser see the class gone, so that the animation starts anew.
  void line.offsetWidth;
  line.classList.add(lit);
  line.addEventListener('animationend', () => line.classList.remove(lit), { once: true });
}
