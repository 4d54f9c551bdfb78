import type { DraftId } from '../../shared/model/ids.ts';
import { marksStore } from '../state/marks-store.ts';
import type { RequestMark } from '../state/marks-store.ts';

/** Marks the spots of a request that an answer found fault with, in place of those of the answer before. */
export function setMarks(draftId: DraftId, marks: readonly RequestMark[]): void {
  marksStore.setState((state) => {
    const { [draftId]: before, ...others } = state.byDraft;
    if (marks.length > 0) return { byDraft: { ...others, [draftId]: marks } };
    return before === undefined ? state : { byDraft: others };
  });
}
