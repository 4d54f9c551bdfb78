import type { CollectionId } from '../../shared/model/ids.ts';
import type { WindowLayout } from '../../shared/model/app-state.ts';
import { layoutStore } from '../state/layout-store.ts';
import { profilesStore } from '../state/profiles-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { session } from './session.ts';

const REMEMBER_AFTER_MS = 500;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Writes tabs, panes and chosen environments down, once things have settled. A failure costs a layout, so it is not told. */
export function rememberLayout(): void {
  timer ??= setTimeout(rememberLayoutNow, REMEMBER_AFTER_MS);
}

/** The same at once, for a window that may be closed next; nothing where all is written down. */
export function rememberLayoutNow(): void {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  void session()
    .api['layout.write'](currentLayout())
    .catch(() => null);
}

function currentLayout(): WindowLayout {
  const layout = layoutStore.getState();
  const { chosenEnvironment, activeCollectionId } = workspaceStore.getState();
  return {
    tabs: layout.tabs.map((tab) => ({
      draftId: tab.draftId,
      collectionId: tab.collectionId,
      itemId: tab.itemId,
    })),
    activeDraftId: layout.activeDraftId,
    activeCollectionId,
    sidebarPercent: layout.sidebarPercent,
    requestPercent: layout.requestPercent,
    foldedFolders: [...layout.foldedFolders],
    environmentByCollection: { ...chosenEnvironment },
    profileByCollection: { ...profilesStore.getState().chosen },
  };
}

export function resizeSidebar(sidebarPercent: number): void {
  layoutStore.setState({ sidebarPercent });
  rememberLayout();
}

export function resizeRequest(requestPercent: number): void {
  layoutStore.setState({ requestPercent });
  rememberLayout();
}

export function foldFolder(key: `${CollectionId}:${string}`, isFolded: boolean): void {
  layoutStore.setState((state) => {
    const foldedFolders = new Set(state.foldedFolders);
    if (isFolded) foldedFolders.add(key);
    else foldedFolders.delete(key);
    return { foldedFolders };
  });
  rememberLayout();
}
