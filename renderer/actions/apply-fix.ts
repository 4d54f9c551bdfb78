import { applyEdits } from '../../shared/draft/apply-edits.ts';
import type { Fix } from '../../shared/model/diagnosis.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { changeOpenDraft, draftsStore } from '../state/drafts-store.ts';
import { sendStateOf, shownRecord } from '../state/exchanges-store.ts';
import { allowFile } from './attachments.ts';
import { cleanSecret, setVariable } from './environments.ts';
import { journalSoon } from './journal.ts';
import { showPlace } from './jump-to.ts';
import { orNotify } from './notices.ts';
import { sendAfter, sendRequest } from './send-request.ts';
import { session } from './session.ts';

/**
 * Applies a suggestion to the request. It never sends by itself: that is the other button. `from`: what made it, the
 * answer in sight or a look at the request before it is sent.
 */
export async function applyFix(
  draftId: DraftId,
  fix: Fix,
  from: 'answer' | 'before-sending' = 'answer',
): Promise<boolean> {
  const open = draftsStore.getState().byId[draftId];
  if (open === undefined) return false;
  const { draft: after, external } = applyEdits(open.draft, fix.edits);
  const recordId = from === 'answer' ? (shownRecord(sendStateOf(draftId))?.id ?? null) : null;
  for (const edit of external) {
    const { collectionId } = open;
    if (
      edit.op === 'set-variable' &&
      (collectionId === null || !(await setVariable(collectionId, edit.name, edit.value)))
    )
      return false;
    if (
      edit.op === 'clean-secret' &&
      (collectionId === null || !(await cleanSecret(collectionId, edit.name)))
    )
      return false;
    if (edit.op === 'allow-file') await allowFile(collectionId, edit.path);
    if (edit.op === 'trust-host') await orNotify(() => session().api['host.trust']({ host: edit.host }));
  }
  if (after !== open.draft) {
    changeOpenDraft(draftId, (current) => ({
      ...current,
      draft: after,
      appliedFix: { label: fix.label, before: open.draft, after, recordId },
    }));
    journalSoon();
  }
  const firstChange = fix.changes[0];
  if (firstChange !== undefined) showPlace(draftId, firstChange.place);
  return true;
}

/** One press more than applying. Where the suggestion is to wait, the countdown runs first. */
export async function fixAndSend(draftId: DraftId, fix: Fix): Promise<void> {
  if (!(await applyFix(draftId, fix))) return;
  const wait = fix.edits.find((edit) => edit.op === 'wait');
  if (wait !== undefined && wait.ms > 0) sendAfter(draftId, wait.ms);
  else await sendRequest(draftId);
}

/** Takes the last fix back, if the request was not edited since. */
export function undoFix(draftId: DraftId): void {
  changeOpenDraft(draftId, (open) =>
    open.appliedFix === null || open.draft !== open.appliedFix.after
      ? open
      : { ...open, draft: open.appliedFix.before, appliedFix: null },
  );
  journalSoon();
}
