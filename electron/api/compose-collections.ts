import path from 'node:path';
import type { Catalogue } from '../../shared/texts/text.ts';
import { createCollections } from '../services/collections/create-collections.ts';
import type { Collections, CollectionsOptions } from '../services/collections/create-collections.ts';
import { createEnvironments } from '../services/environments/create-environments.ts';
import type { Environments } from '../services/environments/create-environments.ts';
import { createFiles } from '../services/files/create-files.ts';
import type { Files } from '../services/files/create-files.ts';
import { createSecretStore } from '../services/secrets/secret-store.ts';
import type { Platform } from './platform.ts';

export interface CollectionsParts {
  readonly platform: Platform;
  readonly catalogue: Catalogue;
  readonly onChange: CollectionsOptions['onChange'];
}

export interface CollectionServices {
  readonly files: Files;
  readonly collections: Collections;
  readonly environments: Environments;
  /** Where the collection that comes with the app is put. */
  readonly sandboxFolder: string;
}

/** Collections on disk with their environments; the values of secrets live in memory beside them. */
export function composeCollections({ platform, catalogue, onChange }: CollectionsParts): CollectionServices {
  const { dataFolder, collectionsFolder, moveToTrash, now, makeId } = platform;
  const files = createFiles({ dataFolder, now, makeId, moveToTrash });
  const sandboxFolder = path.join(collectionsFolder, 'sandbox');
  const collections = createCollections({
    dataFolder,
    collectionsFolder,
    sandboxFolder,
    files,
    catalogue,
    now,
    makeId,
    onChange,
  });
  const environments = createEnvironments({ files, secrets: createSecretStore(), now, collections });
  return { files, collections, environments, sandboxFolder };
}
