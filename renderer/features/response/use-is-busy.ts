import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { exchangesStore } from '../../state/exchanges-store.ts';

/**
 * Whether a request is on its way or waits for its moment. Asked where it counts, at each button: handed down from the
 * top it would have the whole explanation drawn again at every Send.
 */
export function useIsBusy(draftId: DraftId): boolean {
  return useStore(exchangesStore, (state) => {
    const kind = state.byDraft[draftId]?.kind;
    return kind === 'sending' || kind === 'waiting';
  });
}
