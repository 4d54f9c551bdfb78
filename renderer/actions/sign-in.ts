import type { DraftId, RecordId } from '../../shared/model/ids.ts';
import { draftsStore } from '../state/drafts-store.ts';
import { exchangesStore } from '../state/exchanges-store.ts';
import { changeSignIn, signInOf, signInStore } from '../state/sign-in-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** Asks how it stands with the sign-in of a request. */
export async function describeSignIn(draftId: DraftId): Promise<void> {
  const input = inputFor(draftId);
  if (input === null) return;
  const state = await session()
    .api['signIn.describe'](input)
    .catch(() => null);
  if (state !== null && draftsStore.getState().byId[draftId] !== undefined) changeSignIn(draftId, { state });
}

/** Something changed at the host: whatever is shown, or waits for it, is asked for anew. */
export function refreshSignIns(): void {
  const waiting = Object.entries(exchangesStore.getState().byDraft)
    .filter(([, state]) => state.kind === 'sending')
    .map(([draftId]) => draftId);
  for (const draftId of new Set([...Object.keys(signInStore.getState().byDraft), ...waiting]))
    void describeSignIn(draftId as DraftId);
}

/** Gets a new token now. */
export async function startSignIn(draftId: DraftId): Promise<void> {
  const input = inputFor(draftId);
  if (input === null) return;
  changeSignIn(draftId, { result: null, callId: input.recordId });
  const result = await orNotify(() => session().api['signIn.start'](input));
  changeSignIn(draftId, { callId: null, result, ...(result === null ? {} : { state: result.state }) });
}

/** Ends the one that is under way, whether a press or Send began it. */
export async function cancelSignIn(draftId: DraftId): Promise<void> {
  const { state, callId } = signInOf(signInStore.getState(), draftId);
  const recordId = callId ?? (state.kind === 'under-way' ? (state.callId as RecordId) : null);
  if (recordId !== null) await orNotify(() => session().api['signIn.cancel']({ recordId }));
}

/** Drops the token that is held. */
export async function forgetSignIn(draftId: DraftId): Promise<void> {
  const input = inputFor(draftId);
  if (input === null) return;
  await orNotify(() => session().api['signIn.forget'](input));
  changeSignIn(draftId, { result: null });
  await describeSignIn(draftId);
}

function inputFor(draftId: DraftId) {
  const open = draftsStore.getState().byId[draftId];
  if (open === undefined) return null;
  const { collectionId, source, draft } = open;
  return {
    recordId: session().makeId() as RecordId,
    draft,
    collectionId,
    itemId: source?.itemId ?? null,
    environmentName:
      collectionId === null ? null : (workspaceStore.getState().chosenEnvironment[collectionId] ?? null),
  };
}
