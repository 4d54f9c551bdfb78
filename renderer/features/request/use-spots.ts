import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { checksStore, findingsOf } from '../../state/checks-store.ts';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import type { RequestMark } from '../../state/marks-store.ts';
import { hintedSpots, mergeSpots } from './merge-spots.ts';

/** The spots of a request to mark as wrong, each with what is said of it. */
export function useSpots(draftId: DraftId): readonly RequestMark[] {
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  return useMemo(() => mergeSpots(marks, findings), [marks, findings]);
}

/** The spots that are known by a hint, not marked as wrong. */
export function useHintedSpots(draftId: DraftId): readonly RequestMark[] {
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  return useMemo(() => hintedSpots(findings), [findings]);
}
