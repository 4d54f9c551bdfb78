import { createStore } from 'zustand/vanilla';
import type { DraftFinding } from '../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';

/** What is to be said of a request before it is sent; apart from what the last answer said (`marks-store.ts`). */
export interface DraftCheck {
  /** The request as it was looked at: the suggestions are for this one. */
  draft: RequestDraft;
  /** The most important first. */
  findings: readonly DraftFinding[];
}

interface ChecksState {
  byDraft: Readonly<Record<string, DraftCheck>>;
}

const NO_FINDINGS: readonly DraftFinding[] = [];

export const checksStore = createStore<ChecksState>(() => ({ byDraft: {} }));

/** The same empty list where there are none, so that a component is not drawn again for it. */
export function findingsOf(state: ChecksState, draftId: DraftId): readonly DraftFinding[] {
  return state.byDraft[draftId]?.findings ?? NO_FINDINGS;
}
