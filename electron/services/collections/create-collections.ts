import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CallContext } from '../../../shared/ipc/define.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type {
  CollectionSummary,
  CollectionTree,
  Inherited,
  OpenedItem,
  Removal,
} from '../../../shared/model/collection.ts';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import { withName } from '../../../shared/opencollection/write-request.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { createCollectionRegistry } from './collection-registry.ts';
import { COLLECTION_FILE, createTreeReader, ROOT_ID } from './collection-tree.ts';
import { findCollection, noCollection } from './find-collection.ts';
import { createItemCalls } from './item-calls.ts';
import { createLevelCalls } from './level-calls.ts';
import type { OfCollection, OfItem } from './item-calls.ts';
import { resolveText } from './item-path.ts';
import { openFile } from './open-item.ts';
import { readInherited, readYamlOrNothing } from './read-levels.ts';
import { freeFileName } from './rename-file.ts';
import { summarise } from './summarise.ts';
import { createVersionTrail } from './version-trail.ts';
import { createWatchedCollections } from './watched-collections.ts';

export interface CollectionsOptions {
  /** Where the list of collections is kept. */
  readonly dataFolder: string;
  /** Where new collections go unless the person says otherwise; made when it is first needed. */
  readonly collectionsFolder: string;
  /** Where the collection is that came with the app, if any. */
  readonly sandboxFolder?: string | null;
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly now: () => number;
  readonly makeId: () => string;
  /** Files of a collection changed; `clientId` names the window that did it, null where somebody else did. */
  readonly onChange: (collectionId: CollectionId, clientId: string | null) => void;
}

/** Collections: folders of files in the OpenCollection layout, each opened where it lies. */
export type Collections = ReturnType<typeof createCollections>;

export function createCollections(options: CollectionsOptions) {
  const { files, catalogue, onChange, sandboxFolder = null } = options;
  const registry = createCollectionRegistry(options);
  const tree = createTreeReader({ files, catalogue });
  const watched = createWatchedCollections({
    tree,
    isOwn: files.isOwn,
    onChange: (id) => onChange(id, null),
  });

  /** The folder of a collection, without links. @throws ServiceError `not-found` */
  const folderOf = async (id: CollectionId): Promise<string> => (await registry.get(id)).path;

  const describe = async (id: CollectionId): Promise<CollectionSummary> => {
    const sandbox = sandboxFolder === null ? null : await realpath(sandboxFolder).catch(() => sandboxFolder);
    return summarise({ files, catalogue, sandboxFolder: sandbox }, await registry.get(id));
  };

  /**
   * Runs a change of a collection's files: one after the other, and told to every window, by the name of the one that
   * made it.
   */
  const change = <T>(id: CollectionId, call: CallContext, task: (root: string) => Promise<T>): Promise<T> =>
    files.inTurn(id, async () => {
      const root = await folderOf(id);
      try {
        return await task(root);
      } finally {
        // Also after a failure: of several files some may have changed.
        onChange(id, call.clientId);
      }
    });

  const calls = { ...options, tree, trail: createVersionTrail(), folderOf, change };
  return {
    async list(): Promise<CollectionSummary[]> {
      return Promise.all((await registry.list()).map(({ id }) => describe(id)));
    },

    /** @throws ServiceError `not-found` where nothing is at `path`, `refused` where it is in no collection */
    async open({ path }: { readonly path: string }): Promise<CollectionSummary> {
      const root = await findCollection(path);
      if (root === null) throw await noCollection(path);
      return describe((await registry.add(root)).id);
    },

    /** @throws ServiceError `refused` without a name, `disk` */
    async create(input: {
      readonly name: string;
      readonly parentFolder: string | null;
    }): Promise<CollectionSummary> {
      const name = named(input.name);
      const parent = input.parentFolder ?? options.collectionsFolder;
      if (input.parentFolder === null) await files.makeFolders(parent);
      const folder = join(parent, await freeFileName(parent, name, 'folder'));
      const text = await files.yaml.render({ opencollection: '1.0.0', info: { name } });
      await files.makeFolderWith(folder, COLLECTION_FILE, text);
      return describe((await registry.add(await realpath(folder))).id);
    },

    /** Takes it off the list; nothing on disk changes. */
    async close({ collectionId }: OfCollection): Promise<null> {
      const root = await folderOf(collectionId);
      await registry.remove(collectionId);
      await watched.end(collectionId);
      tree.forget(root);
      return null;
    },

    /** Changes its name; its folder stays where it is, because it may be somebody's repository. */
    async rename(
      input: OfCollection & { readonly name: string },
      call: CallContext,
    ): Promise<CollectionSummary> {
      const name = named(input.name);
      await change(input.collectionId, call, (root) =>
        files.edit(join(root, COLLECTION_FILE), (file) => withName(file, name)),
      );
      return describe(input.collectionId);
    },

    /** One whose folder is gone already is only taken off the list. */
    async delete({ collectionId }: OfCollection, call: CallContext): Promise<Removal> {
      const root = await folderOf(collectionId);
      await watched.end(collectionId);
      const isThere = (await stat(root).catch(() => null)) !== null;
      const keptAt = isThere ? await change(collectionId, call, () => files.discard(root)) : null;
      await registry.remove(collectionId);
      tree.forget(root);
      return { keptAt };
    },

    /** From now on changes from outside are told, too. @throws ServiceError `not-found`, `disk` */
    async readTree({ collectionId }: OfCollection): Promise<CollectionTree> {
      const root = await folderOf(collectionId);
      const collection = await describe(collectionId);
      const isThere = (await stat(root).catch(() => null))?.isDirectory() === true;
      if (!isThere) return { collection, items: [], environmentNames: [], brokenEnvironments: [] };
      const seen = await tree.read(root);
      watched.begin(collectionId, root, seen);
      const { placed, ...rest } = seen;
      return { collection, items: placed.map(({ item }) => item), ...rest };
    },

    item: createItemCalls(calls),
    level: createLevelCalls(calls),

    /**
     * For a command that is given one file: the collection it is in, known until the process ends but not put on the
     * list. Null where it is in none.
     */
    async locate(path: string): Promise<{ collection: CollectionSummary; itemId: ItemId } | null> {
      const root = await findCollection(path);
      if (root === null) return null;
      const way = relative(root, await realpath(path));
      const { id } = await registry.attach(root);
      return { collection: await describe(id), itemId: way.replaceAll(sep, '/') as ItemId };
    },

    /** A request file that belongs to no collection. @throws ServiceError `not-found`, `unsupported`, `disk` */
    openLoose(path: string): Promise<OpenedItem> {
      return openFile(options, path);
    },

    /** The file that an item is, as an absolute path. @throws ServiceError `refused`, `not-found` */
    async pathOf({ collectionId, itemId }: OfItem): Promise<string> {
      return resolveText(files, await folderOf(collectionId), itemId);
    },

    folderOf,
    change,

    /** What applies to a request as its files are now; of an item that is not there, what its folders give. */
    async readInherited(id: CollectionId, itemId: ItemId | null): Promise<Inherited> {
      const root = await folderOf(id);
      if (itemId === null) return readInherited(files, root, { id: ROOT_ID, file: {} });
      const path = await files.confine(root, itemId);
      return readInherited(files, root, { id: itemId, file: await readYamlOrNothing(files, path) });
    },

    /** Ends the watching, and waits for what was begun. */
    async shutDown(): Promise<void> {
      await watched.endAll();
      await files.close();
    },
  };
}

/** @throws ServiceError `refused` for a name of blanks */
function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new ServiceError('refused', say('collections.needs-name'));
  return trimmed;
}
