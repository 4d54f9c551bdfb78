import { createStore } from 'zustand/vanilla';
import type { Place } from '../../shared/model/diagnosis.ts';
import type { DraftId } from '../../shared/model/ids.ts';

/** A spot of a request that the last answer found fault with, and what it said. Untrusted text. */
export interface RequestMark {
  place: Place;
  text: string;
}

interface MarksState {
  byDraft: Readonly<Record<string, readonly RequestMark[]>>;
}

const NO_MARKS: readonly RequestMark[] = [];

export const marksStore = createStore<MarksState>(() => ({ byDraft: {} }));

/** The same empty list where there are none, so that a component is not drawn again for it. */
export function marksOf(state: MarksState, draftId: DraftId): readonly RequestMark[] {
  return state.byDraft[draftId] ?? NO_MARKS;
}
