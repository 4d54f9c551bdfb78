import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { SecretFact } from '../../../shared/model/response-record.ts';
import { readSecretFacts } from '../../actions/secret-facts.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { factsOf, secretFactsStore } from '../../state/secret-facts-store.ts';
import { chosenEnvironmentOf, workspaceStore } from '../../state/workspace-store.ts';

/** What is known of the secrets that a request can use, without their values. The same list until one changes. */
export function useSecretFacts(draftId: DraftId): readonly SecretFact[] {
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const environment = useStore(workspaceStore, () => chosenEnvironmentOf(collectionId));
  useEffect(() => {
    if (collectionId !== null && environment !== null) void readSecretFacts(collectionId, environment);
  }, [collectionId, environment]);
  return useStore(secretFactsStore, (state) => factsOf(state, environment));
}
