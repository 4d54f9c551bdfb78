import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCollections } from '../../electron/services/collections/create-collections.ts';
import type { Collections } from '../../electron/services/collections/create-collections.ts';
import { createEnvironments } from '../../electron/services/environments/create-environments.ts';
import type { Environments } from '../../electron/services/environments/create-environments.ts';
import { createFiles } from '../../electron/services/files/create-files.ts';
import type { Files, FilesOptions } from '../../electron/services/files/create-files.ts';
import { createSecretStore } from '../../electron/services/secrets/secret-store.ts';
import type { SecretStore } from '../../electron/services/secrets/secret-store.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { en } from '../../shared/texts/en.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** The real service on real folders; `trash/` and all else of the app is in `<folder>/data`. */
export function makeFiles(folder: string, options: Partial<FilesOptions> = {}): Files {
  return createFiles({
    dataFolder: join(folder, 'data'),
    now: Date.now,
    makeId: randomUUID,
    ...options,
  });
}

export interface Storage {
  /** Of the test; without links. The app's own things are in `data`, new collections in `collections`. */
  readonly folder: string;
  readonly files: Files;
  readonly collections: Collections;
  readonly environments: Environments;
  readonly secrets: SecretStore;
  /** Every change that was told, in order. */
  readonly told: { collectionId: CollectionId; clientId: string | null }[];
  /** Resolves with the next change that is told. */
  readonly nextChange: () => Promise<{ collectionId: CollectionId; clientId: string | null }>;
}

/** Everything that keeps collections, wired as a host wires it, in a folder of its own. */
export async function makeStorage(
  options: Partial<FilesOptions> & { folder?: string; sandboxFolder?: string } = {},
): Promise<Storage> {
  const folder = options.folder ?? (await makeTemporaryFolder());
  const files = makeFiles(folder, options);
  const secrets = createSecretStore();
  const told: Storage['told'] = [];
  const waiting: ((change: Storage['told'][number]) => void)[] = [];
  const collections = createCollections({
    dataFolder: join(folder, 'data'),
    collectionsFolder: join(folder, 'collections'),
    sandboxFolder: options.sandboxFolder ?? null,
    files,
    catalogue: en,
    now: Date.now,
    makeId: randomUUID,
    onChange: (collectionId, clientId) => {
      told.push({ collectionId, clientId });
      for (const resolve of waiting.splice(0)) resolve({ collectionId, clientId });
    },
  });
  onTestFinished(() => collections.shutDown());
  const environments = createEnvironments({ files, secrets, now: Date.now, collections });
  const nextChange = () => new Promise<Storage['told'][number]>((resolve) => void waiting.push(resolve));
  return { folder, files, collections, environments, secrets, told, nextChange };
}

/** The window that a call comes from. */
export const call = { clientId: 'window-1' };

/** Writes files by their paths with `/`; folders are made. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Every file in a folder by its path with `/`, with its text; hidden ones, too. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.map(
    async (path) => [relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8')] as const,
  );
  return Object.fromEntries((await Promise.all(pairs)).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
