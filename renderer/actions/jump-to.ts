import { partOfPlace } from '../../shared/draft/part-of-place.ts';
import type { Place } from '../../shared/model/diagnosis.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { chooseRequestTab, layoutStore } from '../state/layout-store.ts';

/** Brings a spot of the request into view and puts the cursor there. */
export function jumpTo(draftId: DraftId, place: Place): void {
  showPlace(draftId, place);
  layoutStore.setState({ jump: { draftId, place: { ...place } } });
}

/** Shows the tab that a spot of the request is in; the cursor stays where it is. */
export function showPlace(draftId: DraftId, place: Place): void {
  const tab = partOfPlace(place);
  if (tab !== null) chooseRequestTab(draftId, tab);
}
