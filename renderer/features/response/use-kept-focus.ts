import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { RecordId } from '../../../shared/model/ids.ts';

/**
 * What was pressed may go away with the answer before it. Where the focus was in this pane and has nowhere to be, it goes
 * to the heading of the new answer (`data-answer-heading`), so that the keyboard is never sent back to the beginning.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, recordId: RecordId | null): void {
  const wasHere = useRef(false);
  useEffect(() => {
    const follow = () => {
      wasHere.current = pane.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [pane]);
  useLayoutEffect(() => {
    if (recordId === null || !wasHere.current || document.activeElement !== document.body) return;
    pane.current?.querySelector<HTMLElement>('[data-answer-heading]')?.focus();
  }, [pane, recordId]);
}
