import type { CollectionId, DraftId, ItemId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { plainSecretOf } from '../../shared/draft/plain-secret.ts';
import { closeDialog, openDialog } from '../state/dialog-store.ts';
import { changeOpenDraft, draftsStore, putBroken } from '../state/drafts-store.ts';
import { layoutStore } from '../state/layout-store.ts';
import { t } from '../state/language-store.ts';
import { refreshTree } from './collections.ts';
import { journalNow, journalSoon } from './journal.ts';
import { notify, orNotify } from './notices.ts';
import { rememberLayout } from './remember-layout.ts';
import { session } from './session.ts';
import { loadTab } from './tabs.ts';

interface SaveChoices {
  /** The person saw the other version and chose their own. */
  overwrites?: boolean;
  /** The person chose to have the sign-in value in the file. */
  acceptsPlainSecret?: boolean;
}

/** Saves to the request's file, or asks where if it has none. Nothing is written over unseen changes. */
export async function saveDraft(draftId: DraftId, choices: SaveChoices = {}): Promise<void> {
  const open = draftsStore.getState().byId[draftId];
  if (open === undefined) return saveBroken(draftId);
  const { draft, source } = open;
  if (choices.acceptsPlainSecret !== true && wouldWriteNewSecret(draft, open.saved)) {
    openDialog({ kind: 'plain-secret', draftId });
    return;
  }
  if (source === null) {
    openDialog({ kind: 'save-as', draftId });
    return;
  }
  const baseVersion = choices.overwrites === true ? 'overwrite' : source.baseVersion;
  const result = await orNotify(() =>
    session().api['item.save']({
      collectionId: source.collectionId,
      itemId: source.itemId,
      draft,
      baseVersion,
    }),
  );
  if (result === null) return;
  if (result.kind === 'conflict') {
    openDialog({ kind: 'conflict', draftId, conflict: result });
    return;
  }
  closeDialog();
  takeAsSaved(draftId, draft, {
    collectionId: source.collectionId,
    itemId: result.itemId,
    baseVersion: result.version,
  });
  await Promise.all([journalNow(), refreshTree(source.collectionId)]);
}

/** A sign-in value typed as it is, that the file does not hold yet. */
function wouldWriteNewSecret(draft: RequestDraft, saved: RequestDraft | null): boolean {
  const secret = plainSecretOf(draft);
  return secret !== null && (saved === null || plainSecretOf(saved)?.value !== secret.value);
}

/** Saves a request that had no file yet into a folder of a collection. */
export async function saveDraftAs(
  draftId: DraftId,
  collectionId: CollectionId,
  parentId: ItemId,
  name: string,
): Promise<boolean> {
  changeOpenDraft(draftId, (open) => ({ ...open, draft: { ...open.draft, name } }));
  const open = draftsStore.getState().byId[draftId];
  if (open === undefined) return false;
  const { draft } = open;
  const created = await orNotify(() =>
    session().api['item.createRequest']({ collectionId, parentId, draft }),
  );
  if (created === null) return false;
  takeAsSaved(draftId, draft, { collectionId, itemId: created.itemId, baseVersion: created.version });
  await Promise.all([journalNow(), refreshTree(collectionId)]);
  return true;
}

/** Gives up the own edits for what is on disk. */
export async function takeDiskVersion(draftId: DraftId): Promise<void> {
  const tab = layoutStore.getState().tabs.find((candidate) => candidate.draftId === draftId);
  if (tab !== undefined && (await loadTab(tab))) closeDialog();
  journalSoon();
}

async function saveBroken(draftId: DraftId): Promise<void> {
  const broken = draftsStore.getState().brokenById[draftId];
  if (broken === undefined) return;
  const { collectionId, itemId, baseVersion } = broken.source;
  const result = await orNotify(() =>
    session().api['item.saveText']({ collectionId, itemId, text: broken.edited, baseVersion }),
  );
  if (result === null) return;
  if (result.kind === 'conflict') {
    notify('warning', t('window.file-changed-meanwhile'));
    return;
  }
  const tab = layoutStore.getState().tabs.find((candidate) => candidate.draftId === draftId);
  if (tab !== undefined) await loadTab(tab);
  await refreshTree(collectionId);
}

export function typeBrokenText(draftId: DraftId, edited: string): void {
  const broken = draftsStore.getState().brokenById[draftId];
  if (broken !== undefined) putBroken(draftId, { ...broken, edited });
}

function takeAsSaved(
  draftId: DraftId,
  saved: RequestDraft,
  source: { collectionId: CollectionId; itemId: ItemId; baseVersion: string },
): void {
  changeOpenDraft(draftId, (open) => ({
    ...open,
    saved,
    source,
    collectionId: source.collectionId,
    savedAt: session().now(),
  }));
  layoutStore.setState((state) => ({
    tabs: state.tabs.map((tab) =>
      tab.draftId === draftId ? { ...tab, collectionId: source.collectionId, itemId: source.itemId } : tab,
    ),
  }));
  rememberLayout();
}
