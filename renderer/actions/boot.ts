import type { DraftId } from '../../shared/model/ids.ts';
import type { WindowLayout } from '../../shared/model/app-state.ts';
import type { JournalEntry } from '../../shared/model/draft-journal.ts';
import { appStore } from '../state/app-store.ts';
import { draftsStore, NOTHING_INHERITED, putDraft } from '../state/drafts-store.ts';
import { layoutStore } from '../state/layout-store.ts';
import type { OpenTab } from '../state/layout-store.ts';
import { t } from '../state/language-store.ts';
import { profilesStore } from '../state/profiles-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { refreshTree } from './collections.ts';
import { speakLanguage } from './language.ts';
import { markJournaled } from './journal.ts';
import { notify, orNotify } from './notices.ts';
import { readFailures } from './failures.ts';
import { readOwnProfiles } from './profiles.ts';
import { session } from './session.ts';
import { loadTab, openItem, openNewRequest } from './tabs.ts';

/** Brings the window to where it was: collections, environments, tabs, and the unsaved work of a crash. */
export async function boot(): Promise<void> {
  const { api } = session();
  const [description, layout, collections, restored] = await Promise.all([
    orNotify(() => api['app.describe'](null)),
    orNotify(() => api['layout.read'](null)),
    orNotify(() => api['collection.list'](null)),
    orNotify(() => api['draft.restore'](null)),
  ]);
  appStore.setState({ description });
  // The page of a development run does not know it.
  if (description !== null) await speakLanguage(description.language);
  if (restored?.wasDamaged === true) notify('warning', t('window.journal-damaged'));
  const known = collections ?? [];
  const activeCollectionId =
    known.find((collection) => collection.id === layout?.activeCollectionId)?.id ?? known[0]?.id ?? null;
  workspaceStore.setState({
    collections: known,
    isLoaded: true,
    activeCollectionId,
    chosenEnvironment: layout?.environmentByCollection ?? {},
  });
  if (layout !== null) {
    profilesStore.setState({ chosen: layout.profileByCollection });
    layoutStore.setState({
      sidebarPercent: layout.sidebarPercent,
      requestPercent: layout.requestPercent,
      foldedFolders: new Set(layout.foldedFolders),
    });
  }
  const tabs = await restoreTabs(layout, restored?.entries ?? []);
  const needed = new Set([activeCollectionId, ...tabs.map((tab) => tab.collectionId)]);
  for (const collectionId of needed) if (collectionId !== null) await refreshTree(collectionId);
  if (tabs.length === 0) await openFirstRequest();
  void readOwnProfiles();
  void readFailures();
}

async function restoreTabs(
  layout: WindowLayout | null,
  entries: readonly JournalEntry[],
): Promise<OpenTab[]> {
  const remembered: OpenTab[] = (layout?.tabs ?? []).map((tab) => ({
    ...tab,
    draftId: tab.draftId as DraftId,
  }));
  const unsaved: OpenTab[] = entries.map((entry) => ({
    draftId: entry.draft.id,
    collectionId: entry.source?.collectionId ?? entry.collectionId,
    itemId: entry.source?.itemId ?? null,
  }));
  const known = new Set(remembered.map((tab) => tab.draftId));
  const wanted = [...remembered, ...unsaved.filter((tab) => !known.has(tab.draftId))];
  const tabs = (
    await Promise.all(wanted.map(async (tab) => ((await restoreTab(tab, entries)) ? tab : null)))
  ).filter((tab) => tab !== null);
  const active = tabs.find((tab) => tab.draftId === layout?.activeDraftId) ?? tabs[0];
  layoutStore.setState({ tabs, activeDraftId: active?.draftId ?? null });
  return tabs;
}

/** The file as it is on disk is what the unsaved edits are compared with; a file that is gone leaves the edits. */
async function restoreTab(tab: OpenTab, entries: readonly JournalEntry[]): Promise<boolean> {
  const entry = entries.find((candidate) => candidate.draft.id === tab.draftId);
  const hasFile = await (tab.collectionId === null || tab.itemId === null ? false : quietlyLoad(tab));
  if (entry === undefined) return hasFile;
  const onDisk = draftsStore.getState().byId[tab.draftId];
  putDraft(tab.draftId, {
    draft: entry.draft,
    saved: onDisk?.saved ?? null,
    source: entry.source,
    collectionId: entry.source?.collectionId ?? entry.collectionId,
    inherited: onDisk?.inherited ?? NOTHING_INHERITED,
    appliedFix: null,
    savedAt: null,
  });
  markJournaled(entry.draft);
  return true;
}

/** A tab whose file went away since the last start is not worth an error. */
async function quietlyLoad(tab: OpenTab): Promise<boolean> {
  const noticesBefore = appStore.getState().notices;
  const isLoaded = await loadTab(tab);
  if (!isLoaded) appStore.setState({ notices: noticesBefore });
  return isLoaded;
}

/** A newcomer sees a request that is ready to be sent. */
async function openFirstRequest(): Promise<void> {
  const { activeCollectionId, trees } = workspaceStore.getState();
  const first =
    activeCollectionId === null
      ? undefined
      : trees[activeCollectionId]?.items.find((item) => item.kind === 'request');
  if (activeCollectionId !== null && first !== undefined) await openItem(activeCollectionId, first.id);
  else openNewRequest();
}
