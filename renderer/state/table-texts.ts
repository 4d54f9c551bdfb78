import { useMemo } from 'react';
import { useStore } from 'zustand';
import { text } from '../../shared/texts/text.ts';
import { languageStore } from './language-store.ts';

/** The texts that every table of names and values shares, whatever is in it. Stable until the language changes. */
export function useRowTexts() {
  const frame = useStore(languageStore, (state) => state.frame);
  return useMemo(
    () => ({
      moveHeading: text(frame, 'table.move-heading'),
      enabledHeading: text(frame, 'table.enabled-heading'),
      name: (row: number) => text(frame, 'table.name-of-row', { row }),
      value: (row: number) => text(frame, 'table.value-of-row', { row }),
      namePlaceholder: text(frame, 'table.name-placeholder'),
      valuePlaceholder: text(frame, 'table.value-placeholder'),
      enabled: (name: string) => text(frame, 'table.enabled', { name }),
      move: (name: string) => text(frame, 'table.move', { name }),
      remove: text(frame, 'table.remove'),
      removeRow: (name: string) => text(frame, 'table.remove-row', { name }),
    }),
    [frame],
  );
}
