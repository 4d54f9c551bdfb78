import { makeDraft } from '../../shared/draft/make-draft.ts';
import type { CollectionId, DraftId, ItemId } from '../../shared/model/ids.ts';
import { openDialog } from '../state/dialog-store.ts';
import {
  draftsStore,
  dropDraft,
  isEdited,
  NOTHING_INHERITED,
  putBroken,
  putDraft,
} from '../state/drafts-store.ts';
import { dropExchange, sendStateOf, shownRecord } from '../state/exchanges-store.ts';
import { layoutStore } from '../state/layout-store.ts';
import type { OpenTab } from '../state/layout-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { journalSoon } from './journal.ts';
import { rememberLayout } from './remember-layout.ts';
import { orNotify } from './notices.ts';
import { cancelSending, releaseBody } from './send-request.ts';
import { session } from './session.ts';

/** Shows a request of a collection: its tab if it is open already, else a new one. */
export async function openItem(collectionId: CollectionId, itemId: ItemId): Promise<DraftId | null> {
  const open = layoutStore
    .getState()
    .tabs.find((tab) => tab.collectionId === collectionId && tab.itemId === itemId);
  if (open !== undefined) {
    showTab(open.draftId);
    return open.draftId;
  }
  const tab: OpenTab = { draftId: session().makeId() as DraftId, collectionId, itemId };
  if (!(await loadTab(tab))) return null;
  addTab(tab);
  return tab.draftId;
}

/** Reads the file behind a tab; false where that was refused (which has then been told). */
export async function loadTab(tab: OpenTab): Promise<boolean> {
  const { collectionId, itemId } = tab;
  if (collectionId === null || itemId === null) return false;
  const opened = await orNotify(() => session().api['item.open']({ collectionId, itemId }));
  if (opened === null) return false;
  const source = { collectionId, itemId, baseVersion: opened.version };
  if (opened.kind === 'broken') {
    putBroken(tab.draftId, {
      collectionId,
      source,
      text: opened.text,
      edited: opened.text,
      problem: opened.problem,
    });
    return true;
  }
  const draft = { ...opened.draft, id: tab.draftId };
  putDraft(tab.draftId, {
    draft,
    saved: draft,
    source,
    collectionId,
    inherited: opened.inherited,
    appliedFix: null,
    savedAt: null,
  });
  return true;
}

/** Where "new request here" was pressed: what the save dialog offers first. */
const wantedFolders = new Map<DraftId, ItemId>();

export function wantedFolderOf(draftId: DraftId): ItemId | null {
  return wantedFolders.get(draftId) ?? null;
}

/** An empty request in the active collection's surroundings. */
export function openNewRequest(folder: ItemId | null = null): DraftId {
  const collectionId = workspaceStore.getState().activeCollectionId;
  const draftId = session().makeId() as DraftId;
  const draft = makeDraft(draftId);
  putDraft(draftId, {
    draft,
    saved: null,
    source: null,
    collectionId,
    inherited: NOTHING_INHERITED,
    appliedFix: null,
    savedAt: null,
  });
  if (folder !== null) wantedFolders.set(draftId, folder);
  addTab({ draftId, collectionId, itemId: null });
  return draftId;
}

export function showTab(draftId: DraftId): void {
  layoutStore.setState({ activeDraftId: draftId });
  rememberLayout();
}

/** The next or previous tab, round the corner. */
export function stepTab(step: 1 | -1): void {
  const { tabs, activeDraftId } = layoutStore.getState();
  const at = tabs.findIndex((tab) => tab.draftId === activeDraftId);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  if (next !== undefined) showTab(next.draftId);
}

/** Asks first where closing would lose something. */
export function closeTab(draftId: DraftId): void {
  if (isEdited(draftsStore.getState(), draftId)) openDialog({ kind: 'close-unsaved', draftId });
  else closeTabAnyway(draftId);
}

export function closeTabAnyway(draftId: DraftId): void {
  cancelSending(draftId);
  const record = shownRecord(sendStateOf(draftId));
  if (record !== null) releaseBody(record);
  const { tabs, activeDraftId } = layoutStore.getState();
  const at = tabs.findIndex((tab) => tab.draftId === draftId);
  const rest = tabs.filter((tab) => tab.draftId !== draftId);
  const neighbour = rest[Math.min(Math.max(at, 0), rest.length - 1)]?.draftId ?? null;
  layoutStore.setState({ tabs: rest, activeDraftId: activeDraftId === draftId ? neighbour : activeDraftId });
  wantedFolders.delete(draftId);
  dropDraft(draftId);
  dropExchange(draftId);
  journalSoon();
  rememberLayout();
}

/**
 * Closes the tabs of files that went away, but for those with unsaved edits: what was typed stays, and saving it asks.
 */
export function closeTabsOf(collectionId: CollectionId, isGone: (itemId: ItemId) => boolean): void {
  for (const tab of layoutStore.getState().tabs) {
    if (tab.collectionId !== collectionId || tab.itemId === null || !isGone(tab.itemId)) continue;
    if (!isEdited(draftsStore.getState(), tab.draftId)) closeTabAnyway(tab.draftId);
  }
}

function addTab(tab: OpenTab): void {
  layoutStore.setState((state) => ({ tabs: [...state.tabs, tab], activeDraftId: tab.draftId }));
  rememberLayout();
}
