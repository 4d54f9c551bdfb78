import { createStore } from 'zustand/vanilla';
import type { CollectionSummary, CollectionTree } from '../../shared/model/collection.ts';
import type { Environment } from '../../shared/model/environment.ts';
import type { CollectionId } from '../../shared/model/ids.ts';

/** A copy of what the service side holds: collections, their trees, and the environments that were read. */
interface WorkspaceState {
  /** False until the first answer. */
  isLoaded: boolean;
  collections: readonly CollectionSummary[];
  trees: Readonly<Record<string, CollectionTree>>;
  /** By collection, then by name. */
  environments: Readonly<Record<string, Readonly<Record<string, Environment>>>>;
  /** The chosen one per collection; null for "none". */
  chosenEnvironment: Readonly<Record<string, string | null>>;
  activeCollectionId: CollectionId | null;
}

export const workspaceStore = createStore<WorkspaceState>(() => ({
  isLoaded: false,
  collections: [],
  trees: {},
  environments: {},
  chosenEnvironment: {},
  activeCollectionId: null,
}));

export function chosenEnvironmentOf(collectionId: CollectionId | null): Environment | null {
  if (collectionId === null) return null;
  const { chosenEnvironment, environments } = workspaceStore.getState();
  const name = chosenEnvironment[collectionId];
  return name === null || name === undefined ? null : (environments[collectionId]?.[name] ?? null);
}

export function collectionOf(collectionId: CollectionId | null): CollectionSummary | null {
  return workspaceStore.getState().collections.find((collection) => collection.id === collectionId) ?? null;
}
