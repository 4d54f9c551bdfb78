import { createStore } from 'zustand/vanilla';
import type { DraftId, RecordId } from '../../shared/model/ids.ts';
import type { SignInResult, SignInState } from '../../shared/model/sign-in-state.ts';

/** How it stands with the sign-in by OAuth 2.0 of a request that is looked at. */
export interface ShownSignIn {
  readonly state: SignInState;
  /** What a press on "Get a token" came to; null before one, and once the sign-in is changed. */
  readonly result: SignInResult | null;
  /** Of the press that is under way. */
  readonly callId: RecordId | null;
}

interface SignInsState {
  byDraft: Readonly<Record<string, ShownSignIn>>;
}

const NOTHING: ShownSignIn = { state: { kind: 'none' }, result: null, callId: null };

/** Tokens themselves are never here. */
export const signInStore = createStore<SignInsState>(() => ({ byDraft: {} }));

export function signInOf(state: SignInsState, draftId: DraftId): ShownSignIn {
  return state.byDraft[draftId] ?? NOTHING;
}

export function changeSignIn(draftId: DraftId, change: Partial<ShownSignIn>): void {
  signInStore.setState((state) => ({
    byDraft: { ...state.byDraft, [draftId]: { ...signInOf(state, draftId), ...change } },
  }));
}
