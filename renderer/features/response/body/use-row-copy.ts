import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, RefObject } from 'react';
import { copyText } from '../../../actions/clipboard.ts';
import { orNotify } from '../../../actions/notices.ts';
import { readText, selectAll, textAtHand } from './read-text.ts';
import { readSelection, spotOf } from './row-selection.ts';
import type { RowSelection } from './row-selection.ts';
import type { RowSource } from './row-source.ts';

export interface RowCopy {
  /** Row where a selection begins: it stays in the page, or the selection would go with it. */
  readonly pinnedRow: number | null;
  /** All rows, in the page or not. */
  readonly selectAll: () => void;
  /** A press begins another selection. */
  readonly forgetAll: () => void;
  readonly copy: (event: ClipboardEvent) => void;
}

/** Selecting and copying text over rows of which most are not in the page. */
export function useRowCopy(
  root: RefObject<HTMLElement | null>,
  source: RowSource,
  onRefused: () => void,
): RowCopy {
  const [pinnedRow, setPinnedRow] = useState<number | null>(null);
  const isAllSelected = useRef(false);
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection();
      if (root.current === null || selection === null) return;
      const spot = selection.isCollapsed
        ? null
        : spotOf(root.current, selection.anchorNode, selection.anchorOffset);
      setPinnedRow(spot?.row ?? null);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root]);
  return {
    pinnedRow,
    selectAll() {
      const rows = root.current?.querySelector('[data-rows]') ?? null;
      if (rows !== null) document.getSelection()?.selectAllChildren(rows);
      isAllSelected.current = true;
    },
    forgetAll() {
      isAllSelected.current = false;
    },
    copy(event) {
      const selected = isAllSelected.current ? selectAll(source) : selectedIn(root.current);
      if (selected === null) return;
      event.preventDefault();
      const text = textAtHand(source, selected);
      if (text === null) void copyLater(source, selected, onRefused);
      else event.clipboardData.setData('text/plain', text);
    },
  };
}

function selectedIn(root: HTMLElement | null): RowSelection | null {
  return root === null ? null : readSelection(root, document.getSelection());
}

async function copyLater(source: RowSource, selection: RowSelection, onRefused: () => void): Promise<void> {
  const read = await orNotify(() => readText(source, selection));
  if (read?.kind === 'text') await copyText(read.text);
  else if (read?.kind === 'too-much') onRefused();
}
