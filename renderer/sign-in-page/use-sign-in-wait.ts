import { useStore } from 'zustand';
import type { DraftId } from '../../shared/model/ids.ts';
import { signInOf, signInStore } from '../state/sign-in-store.ts';

/** The address of the sign-in page that a request on its way waits for; null where it waits for none. */
export function useSignInWait(draftId: DraftId): string | null {
  return useStore(signInStore, (all) => {
    const { state } = signInOf(all, draftId);
    return state.kind === 'under-way' ? state.address : null;
  });
}
