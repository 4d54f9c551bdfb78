import type { JournalEntry } from '../../shared/model/draft-journal.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { appStore } from '../state/app-store.ts';
import { draftsStore, hasUnsavedEdits } from '../state/drafts-store.ts';
import { notify } from './notices.ts';
import { t } from '../state/language-store.ts';
import { session } from './session.ts';

/**
 * Writes unsaved work down within a second of typing, so that a crash costs at most that. What was written last is
 * remembered per draft, so that a pass sends only what changed since.
 */
const JOURNAL_AFTER_MS = 400;

const written = new Map<DraftId, RequestDraft>();
let timer: ReturnType<typeof setTimeout> | null = null;
let pass: Promise<void> = Promise.resolve();

export function journalSoon(): void {
  timer ??= setTimeout(() => void journalNow(), JOURNAL_AFTER_MS);
}

/** Resolves when everything typed so far is on disk. */
export function journalNow(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  pass = pass.then(writePass);
  return pass;
}

/** Takes what was restored at start as already written. */
export function markJournaled(draft: RequestDraft): void {
  written.set(draft.id, draft);
}

async function writePass(): Promise<void> {
  const { byId } = draftsStore.getState();
  const changed: JournalEntry[] = [];
  const settled: DraftId[] = [];
  for (const open of Object.values(byId)) {
    const { draft } = open;
    if (!hasUnsavedEdits(open)) {
      if (written.has(draft.id)) settled.push(draft.id);
    } else if (written.get(draft.id) !== draft) {
      changed.push({
        draft,
        source: open.source,
        collectionId: open.collectionId,
        changedAt: session().now(),
      });
    }
  }
  for (const id of written.keys()) if (byId[id] === undefined) settled.push(id);
  if (changed.length === 0 && settled.length === 0) return;
  try {
    await session().api['draft.journal']({ changed, settled });
    for (const entry of changed) written.set(entry.draft.id, entry.draft);
    for (const id of settled) written.delete(id);
  } catch {
    // That the host is gone is said already; what it missed is written down when it is back.
    if (appStore.getState().connection === 'connected') notify('warning', t('window.journal-failed'));
  }
}
