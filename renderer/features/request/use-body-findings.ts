import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { checksStore } from '../../state/checks-store.ts';

const NONE: readonly DraftFinding[] = [];

/** What in the body does not fit what is documented of it. Its places are those of the text that was looked at. */
export function useBodyFindings(draftId: DraftId, text: string): readonly DraftFinding[] {
  const check = useStore(checksStore, (state) => state.byDraft[draftId] ?? null);
  return useMemo(() => {
    if (check === null || check.draft.body.text !== text) return NONE;
    const found = check.findings.filter(({ ruleId }) => ruleId === 'body-schema');
    return found.length === 0 ? NONE : found;
  }, [check, text]);
}
