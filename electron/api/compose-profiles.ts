import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../../shared/texts/text.ts';
import { createFiles } from '../services/files/create-files.ts';
import { createProfileStore } from '../services/profiles/profile-store.ts';
import type { ProfileStore } from '../services/profiles/profile-store.ts';

/** A person's own profiles by themselves, for a command: it reads, and leaves nothing behind. */
export function composeProfiles(dataFolder: string, catalogue: Catalogue): ProfileStore {
  const files = createFiles({ dataFolder, now: () => Date.now(), makeId: () => randomUUID() });
  return createProfileStore({ dataFolder, files, catalogue, leavesTemplate: false });
}
