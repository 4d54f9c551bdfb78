import { useEffect, useMemo, useState } from 'react';
import type { DraftId, RecordId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';

/** How long nothing may be typed before an answer is explained anew by the request as it stands. */
const SETTLED_AFTER_MS = 400;

/**
 * The request as it stands, but not at every key: explaining an answer is no work for while somebody types. A new answer
 * and a fix that was applied or undone are taken in at once.
 */
export function useSettledDraft(draftId: DraftId, recordId: RecordId | null): RequestDraft | null {
  const [round, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => setRound((before) => before + 1);
    const stop = draftsStore.subscribe((state, before) => {
      const open = state.byId[draftId];
      const openBefore = before.byId[draftId];
      if (open?.draft === openBefore?.draft) return;
      clearTimeout(timer);
      if (open?.appliedFix !== openBefore?.appliedFix) settle();
      else timer = setTimeout(settle, SETTLED_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [draftId]);
  return useMemo(
    () => draftsStore.getState().byId[draftId]?.draft ?? null,
    // oxlint-disable-next-line react/exhaustive-deps -- the store is read anew for each answer and after each round
    [draftId, recordId, round],
  );
}
