import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { KnownVariable } from '../../shared/model/environment.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { listKnownVariables } from '../../shared/variables/list-known-variables.ts';
import { appStore } from './app-store.ts';
import { draftsStore, NOTHING_INHERITED } from './drafts-store.ts';
import { chosenEnvironmentOf, workspaceStore } from './workspace-store.ts';

/** The variables that a request can name at the moment; no secret's value. The same list until one of them changes. */
export function useKnownVariables(draftId: DraftId): readonly KnownVariable[] {
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited ?? NOTHING_INHERITED);
  const environment = useStore(workspaceStore, () => chosenEnvironmentOf(collectionId));
  const sandboxUrl = useStore(appStore, (state) => state.description?.sandboxUrl ?? null);
  return useMemo(
    () =>
      listKnownVariables({
        given: {},
        environment,
        inherited,
        builtIn: sandboxUrl === null ? {} : { sandboxUrl },
      }),
    [environment, inherited, sandboxUrl],
  );
}
