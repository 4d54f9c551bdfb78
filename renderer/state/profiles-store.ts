import { createStore } from 'zustand/vanilla';
import type { CollectionId } from '../../shared/model/ids.ts';
import type { OwnProfile } from '../../shared/model/profile.ts';

interface ProfilesState {
  /** What the person has written down of APIs, as its files say now. */
  own: readonly OwnProfile[];
  /** What is wrong with files of theirs, as it was told. */
  problems: readonly string[];
  /** By collection the system that was chosen by hand, `none` for none; a request of no collection stands under `''`. */
  chosen: Readonly<Record<string, string>>;
}

export const profilesStore = createStore<ProfilesState>(() => ({ own: [], problems: [], chosen: {} }));

/** Null where the answer is to tell. */
export function chosenProfileOf({ chosen }: ProfilesState, collectionId: CollectionId | null): string | null {
  return chosen[collectionId ?? ''] ?? null;
}
