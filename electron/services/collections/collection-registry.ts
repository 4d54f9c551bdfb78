import { basename, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';

/** A collection that is on the list, and the folder it is in. */
export interface RegisteredCollection {
  readonly id: CollectionId;
  /** Without links. */
  readonly path: string;
}

export interface CollectionRegistry {
  list(): Promise<RegisteredCollection[]>;
  /** @throws ServiceError `not-found` */
  get(id: CollectionId): Promise<RegisteredCollection>;
  /** Gives back the entry that the folder has already, if any. */
  add(path: string): Promise<RegisteredCollection>;
  /** Known until the process ends, but not on the list: for a command that looks at one file. */
  attach(path: string): Promise<RegisteredCollection>;
  remove(id: CollectionId): Promise<void>;
}

export interface CollectionRegistryOptions {
  readonly dataFolder: string;
  readonly files: Files;
  readonly makeId: () => string;
}

interface RegistryFile {
  readonly version: number;
  readonly collections: readonly RegisteredCollection[];
}

/**
 * The list of opened collections, `collections.json` in the app's data folder. It is read anew each time, because two
 * copies of the app may share it; a list that cannot be read is kept beside it and begun anew.
 */
export function createCollectionRegistry(options: CollectionRegistryOptions): CollectionRegistry {
  const { files } = options;
  const path = join(options.dataFolder, 'collections.json');
  const attached: RegisteredCollection[] = [];

  const load = async (): Promise<{ file: RegistryFile; version: string | null }> => {
    const found = await files.read(path);
    if (found === null) return { file: { version: 1, collections: [] }, version: null };
    const file = parseRegistry(found.text);
    if (file !== null) return { file, version: found.version };
    await files.setAside(path);
    return { file: { version: 1, collections: [] }, version: null };
  };

  const change = async (
    edit: (collections: readonly RegisteredCollection[]) => readonly RegisteredCollection[],
  ): Promise<void> => {
    await files.alone(path, async () => {
      const { file, version } = await load();
      const collections = edit(file.collections);
      if (collections === file.collections) return;
      const text = `${JSON.stringify({ ...file, collections }, null, 2)}\n`;
      const result = await files.write(path, text, version === null ? 'nothing' : { version }, true);
      if (result.kind === 'written') return;
      throw new ServiceError('refused', say('files.changed-meanwhile', { name: basename(path) }));
    });
  };

  const list = async (): Promise<RegisteredCollection[]> => [...(await load()).file.collections];
  const find = async (folder: string): Promise<RegisteredCollection | undefined> =>
    (await list()).find((entry) => entry.path === folder);

  return {
    list,
    async get(id) {
      const entry = attached.find((one) => one.id === id) ?? (await list()).find((one) => one.id === id);
      if (entry === undefined) throw new ServiceError('not-found', say('collections.unknown'));
      return entry;
    },
    async add(folder) {
      const known = attached.find((one) => one.path === folder);
      const entry = known ?? { id: options.makeId() as CollectionId, path: folder };
      await change((collections) =>
        collections.some((one) => one.path === folder) ? collections : [...collections, entry],
      );
      return (await find(folder)) ?? entry;
    },
    async attach(folder) {
      const known = attached.find((one) => one.path === folder) ?? (await find(folder));
      if (known !== undefined) return known;
      const entry = { id: options.makeId() as CollectionId, path: folder };
      attached.push(entry);
      return entry;
    },
    async remove(id) {
      await change((collections) => {
        const kept = collections.filter((one) => one.id !== id);
        return kept.length === collections.length ? collections : kept;
      });
    },
  };
}

/** Fields that a later version added stay; null where it is no such list. */
function parseRegistry(text: string): RegistryFile | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof file !== 'object' || file === null || !('collections' in file)) return null;
  const { collections } = file;
  if (!Array.isArray(collections) || !collections.every(isEntry)) return null;
  const version = 'version' in file && typeof file.version === 'number' ? file.version : 1;
  return { ...file, version, collections };
}

function isEntry(entry: unknown): entry is RegisteredCollection {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'id' in entry &&
    'path' in entry &&
    typeof entry.id === 'string' &&
    entry.id !== '' &&
    typeof entry.path === 'string'
  );
}
