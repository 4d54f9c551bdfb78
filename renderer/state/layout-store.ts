import { createStore } from 'zustand/vanilla';
import type { Place } from '../../shared/model/diagnosis.ts';
import type { CollectionId, DraftId, ItemId } from '../../shared/model/ids.ts';

export interface OpenTab {
  draftId: DraftId;
  collectionId: CollectionId | null;
  /** Null for a request that was never saved. */
  itemId: ItemId | null;
}

export type RequestTab = 'params' | 'headers' | 'auth' | 'body' | 'options' | 'notes';
export type AnswerTab = 'explain' | 'body' | 'headers' | 'timing' | 'sent';

/** Tabs and panes. The first group is remembered between starts (by the service side), the rest lives with the window. */
interface LayoutState {
  tabs: readonly OpenTab[];
  activeDraftId: DraftId | null;
  sidebarPercent: number;
  requestPercent: number;
  foldedFolders: ReadonlySet<string>;

  requestTab: Readonly<Record<string, RequestTab>>;
  answerTab: AnswerTab;
  /** A spot in the request to show and focus; a new object for each press, so that pressing twice jumps twice. */
  jump: { draftId: DraftId; place: Place } | null;
}

export const layoutStore = createStore<LayoutState>(() => ({
  tabs: [],
  activeDraftId: null,
  sidebarPercent: 20,
  requestPercent: 46,
  foldedFolders: new Set(),
  requestTab: {},
  answerTab: 'explain',
  jump: null,
}));

export function chooseRequestTab(draftId: DraftId, tab: RequestTab): void {
  layoutStore.setState((state) => ({ requestTab: { ...state.requestTab, [draftId]: tab } }));
}

export function chooseAnswerTab(answerTab: AnswerTab): void {
  layoutStore.setState({ answerTab });
}
