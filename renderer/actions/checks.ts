import type { Fix } from '../../shared/model/diagnosis.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { checksStore } from '../state/checks-store.ts';
import type { DraftCheck } from '../state/checks-store.ts';
import { draftsStore } from '../state/drafts-store.ts';

/** Keeps what was found in a request in place of what was found before; null where it is no longer looked at. */
export function setCheck(draftId: DraftId, check: DraftCheck | null): void {
  checksStore.setState((state) => {
    const { [draftId]: before, ...others } = state.byDraft;
    if (check !== null) {
      const isQuiet = check.findings.length === 0 && before?.findings.length === 0;
      const findings = isQuiet ? before.findings : check.findings;
      return { byDraft: { ...others, [draftId]: { ...check, findings } } };
    }
    return before === undefined ? state : { byDraft: others };
  });
}

/** Applies a suggestion that was made before sending. One for a request that was edited meanwhile is left alone. */
export async function mendBeforeSending(draftId: DraftId, fix: Fix): Promise<void> {
  const current = draftsStore.getState().byId[draftId]?.draft;
  if (current === undefined || checksStore.getState().byDraft[draftId]?.draft !== current) return;
  // Working out edits takes the code that reads JSON, which the first load can do without.
  const { applyFix } = await import('./apply-fix.ts');
  await applyFix(draftId, fix, 'before-sending');
}

export async function undoMend(draftId: DraftId): Promise<void> {
  const { undoFix } = await import('./apply-fix.ts');
  undoFix(draftId);
}
