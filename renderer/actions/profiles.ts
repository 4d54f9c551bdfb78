import type { CollectionId } from '../../shared/model/ids.ts';
import { profilesStore } from '../state/profiles-store.ts';
import { notify } from './notices.ts';
import { rememberLayout } from './remember-layout.ts';
import { session } from './session.ts';

/** Reads what the person has written down of APIs. A file that cannot be used is told once; the others are used. */
export async function readOwnProfiles(): Promise<void> {
  // Explaining goes on without them where they cannot be had at all.
  const list = await session()
    .api['profile.list'](null)
    .catch(() => null);
  if (list === null) return;
  const { problems: told } = profilesStore.getState();
  profilesStore.setState({ own: list.profiles, problems: list.problems });
  for (const problem of list.problems) if (!told.includes(problem)) notify('warning', problem);
}

/** Says by hand which system the requests of a collection go to; null lets the answers tell again. */
export function chooseProfile(collectionId: CollectionId | null, choice: string | null): void {
  profilesStore.setState(({ chosen }) => {
    const { [collectionId ?? '']: _before, ...others } = chosen;
    return { chosen: choice === null ? others : { ...others, [collectionId ?? '']: choice } };
  });
  rememberLayout();
}
