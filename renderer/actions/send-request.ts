import type { DraftId, RecordId } from '../../shared/model/ids.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { draftsStore } from '../state/drafts-store.ts';
import { exchangesStore, sendStateOf, setSendState, shownRecord } from '../state/exchanges-store.ts';
import { t } from '../state/language-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { journalNow } from './journal.ts';
import { session } from './session.ts';

/** The only place that calls request.send. Sending again while one is under way stops the first. */
export async function sendRequest(draftId: DraftId): Promise<void> {
  const open = draftsStore.getState().byId[draftId];
  if (open === undefined) return;
  const before = sendStateOf(draftId);
  if (before.kind === 'sending') cancel(before.recordId);
  const recordId = session().makeId() as RecordId;
  const previous = shownRecord(before);
  setSendState(draftId, {
    kind: 'sending',
    recordId,
    startedAt: session().now(),
    receivedBytes: 0,
    arrived: null,
    previous,
  });
  void journalNow();
  try {
    const record = await session().api['request.send']({
      recordId,
      draft: open.draft,
      collectionId: open.collectionId,
      itemId: open.source?.itemId ?? null,
      environmentName:
        open.collectionId === null
          ? null
          : (workspaceStore.getState().chosenEnvironment[open.collectionId] ?? null),
    });
    if (isCurrent(draftId, recordId)) setSendState(draftId, { kind: 'done', record });
    else releaseBody(record);
  } catch (error) {
    if (!isCurrent(draftId, recordId)) return;
    setSendState(draftId, {
      kind: 'refused',
      reason: error instanceof Error ? error.message : t('window.unexpected'),
    });
  } finally {
    if (previous !== null) releaseBody(previous);
  }
}

export function cancelSending(draftId: DraftId): void {
  const state = sendStateOf(draftId);
  if (state.kind === 'sending') cancel(state.recordId);
  if (state.kind === 'waiting') setSendState(draftId, { kind: 'done', record: state.record });
}

/** Counts down to the moment the server named, then sends. Pressing Send goes at once, Cancel stays. */
export function sendAfter(draftId: DraftId, waitMs: number): void {
  const state = sendStateOf(draftId);
  if (state.kind !== 'done') return;
  const waiting = { kind: 'waiting', until: session().now() + waitMs, record: state.record } as const;
  setSendState(draftId, waiting);
  setTimeout(() => {
    if (sendStateOf(draftId) === waiting) void sendRequest(draftId);
  }, waitMs);
}

/** Head and first bytes of an answer that is still arriving. */
export function showArrived(record: ResponseRecord): void {
  const state = sendStateOf(record.draftId);
  if (state.kind === 'sending' && state.recordId === record.id)
    setSendState(record.draftId, { ...state, arrived: record });
}

export function showProgress(recordId: RecordId, receivedBytes: number): void {
  for (const [draftId, state] of Object.entries(exchangesStore.getState().byDraft)) {
    if (state.kind === 'sending' && state.recordId === recordId)
      setSendState(draftId as DraftId, { ...state, receivedBytes });
  }
}

function isCurrent(draftId: DraftId, recordId: RecordId): boolean {
  const state = sendStateOf(draftId);
  return state.kind === 'sending' && state.recordId === recordId;
}

/** A host that is gone sends nothing any more, and has told so where the sending was waited for. */
function cancel(recordId: RecordId): void {
  void session()
    .api['request.cancel']({ recordId })
    .catch(() => null);
}

/** The window shows it no longer, so its bytes may go; those of a host that is gone went with it. */
export function releaseBody(record: ResponseRecord): void {
  if (record.outcome.kind !== 'response') return;
  void session()
    .api['body.release']({ bodyIds: [record.outcome.body.id] })
    .catch(() => null);
}
