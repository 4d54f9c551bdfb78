import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CallContext } from '../../../shared/ipc/define.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type {
  CollectionSummary,
  CollectionTree,
  Inherited,
  OpenedItem,
  Removal,
  SaveResult,
} from '../../../shared/model/collection.ts';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { withName } from '../../../shared/opencollection/write-request.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { createFolder, createRequest, deleteItem, moveItem, renameItem } from './change-items.ts';
import { createCollectionRegistry } from './collection-registry.ts';
import { COLLECTION_FILE, createTreeReader } from './collection-tree.ts';
import type { ReadTree } from './collection-tree.ts';
import { findCollection, noCollection } from './find-collection.ts';
import { resolveText } from './item-path.ts';
import { openFile, openItem } from './open-item.ts';
import { readInherited, readYamlOrNothing } from './read-levels.ts';
import { freeFileName } from './rename-file.ts';
import { saveItem, saveText } from './save-item.ts';
import { summarise } from './summarise.ts';
import { createVersionTrail } from './version-trail.ts';
import { watchCollection } from './watch-collection.ts';
import type { CollectionWatch } from './watch-collection.ts';

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

interface OfCollection {
  readonly collectionId: CollectionId;
}
interface OfItem extends OfCollection {
  readonly itemId: ItemId;
}

/** Collections: folders of files in the OpenCollection layout, each opened where it lies. */
export type Collections = ReturnType<typeof createCollections>;

export function createCollections(options: CollectionsOptions) {
  const { files, catalogue, onChange } = options;
  const registry = createCollectionRegistry(options);
  const tree = createTreeReader({ files, catalogue });
  const trail = createVersionTrail();
  const watches = new Map<CollectionId, CollectionWatch>();
  const changes = { files, tree, trail, catalogue };

  const describe = async (id: CollectionId): Promise<CollectionSummary> => {
    const { sandboxFolder = null } = options;
    const sandbox = sandboxFolder === null ? null : await realpath(sandboxFolder).catch(() => sandboxFolder);
    return summarise({ files, catalogue, sandboxFolder: sandbox }, await registry.get(id));
  };
  const rootOf = async (id: CollectionId): Promise<string> => (await registry.get(id)).path;

  /** Changes of one collection come one after the other; every window hears of them, the one that made them by its name. */
  const change = async <T>(
    id: CollectionId,
    call: CallContext,
    task: (root: string) => Promise<T>,
  ): Promise<T> => {
    try {
      return await files.inTurn(id, async () => task(await rootOf(id)));
    } finally {
      // Also after a failure: of several files some may have changed.
      onChange(id, call.clientId);
    }
  };

  /** `seen` is the tree as it was given to the window: what changed until the watching began is told, too. */
  const watch = (id: CollectionId, root: string, seen: ReadTree): void => {
    if (watches.has(id)) return;
    const running = watchCollection({ root, isOwn: files.isOwn, onChange: () => onChange(id, null) });
    watches.set(id, running);
    const compare = async (): Promise<void> => {
      await running.ready;
      if (watches.get(id) !== running) return;
      if (!isDeepStrictEqual(await tree.read(root), seen)) onChange(id, null);
    };
    // A folder that is gone by now says so when it is read the next time.
    void compare().catch(() => undefined);
  };
  const unwatch = async (id: CollectionId, root: string): Promise<void> => {
    const running = watches.get(id);
    watches.delete(id);
    tree.forget(root);
    await running?.close();
  };

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
      const name = input.name.trim();
      if (name === '') throw new ServiceError('refused', say('collections.needs-name'));
      const parent = input.parentFolder ?? options.collectionsFolder;
      if (input.parentFolder === null) await files.makeFolder(parent, { withParents: true });
      const folder = join(parent, await freeFileName(parent, name, 'folder'));
      await files.makeFolder(folder);
      const text = await files.yaml.render({ opencollection: '1.0.0', info: { name } });
      await files.write(join(folder, COLLECTION_FILE), text, 'nothing');
      return describe((await registry.add(await realpath(folder))).id);
    },

    /** Takes it off the list; nothing on disk changes. */
    async close({ collectionId }: OfCollection): Promise<null> {
      const root = await rootOf(collectionId);
      await registry.remove(collectionId);
      await unwatch(collectionId, root);
      return null;
    },

    /** Changes its name; its folder stays where it is, because it may be somebody's repository. */
    async rename(
      input: OfCollection & { readonly name: string },
      call: CallContext,
    ): Promise<CollectionSummary> {
      const name = input.name.trim();
      if (name === '') throw new ServiceError('refused', say('collections.needs-name'));
      await change(input.collectionId, call, (root) =>
        files.edit(join(root, COLLECTION_FILE), (file) => withName(file, name)),
      );
      return describe(input.collectionId);
    },

    async delete({ collectionId }: OfCollection, call: CallContext): Promise<Removal> {
      const root = await rootOf(collectionId);
      await unwatch(collectionId, root);
      const isThere = (await stat(root).catch(() => null)) !== null;
      const keptAt = isThere ? await change(collectionId, call, () => files.discard(root)) : null;
      await registry.remove(collectionId);
      return { keptAt };
    },

    /** From now on changes from outside are told, too. @throws ServiceError `not-found`, `disk` */
    async readTree({ collectionId }: OfCollection): Promise<CollectionTree> {
      const root = await rootOf(collectionId);
      const collection = await describe(collectionId);
      const isThere = (await stat(root).catch(() => null))?.isDirectory() === true;
      if (!isThere) return { collection, items: [], environmentNames: [], brokenEnvironments: [] };
      const seen = await tree.read(root);
      watch(collectionId, root, seen);
      const { placed, ...rest } = seen;
      return { collection, items: placed.map(({ item }) => item), ...rest };
    },

    item: {
      /** @see openItem */
      async open({ collectionId, itemId }: OfItem): Promise<OpenedItem> {
        return openItem(options, await rootOf(collectionId), itemId);
      },
      /** @see saveItem */
      save(
        input: OfItem & { readonly draft: RequestDraft; readonly baseVersion: string },
        call: CallContext,
      ): Promise<SaveResult> {
        return change(input.collectionId, call, (root) => saveItem({ ...options, trail }, root, input));
      },
      /** @see saveText */
      saveText(
        input: OfItem & { readonly text: string; readonly baseVersion: string },
        call: CallContext,
      ): Promise<SaveResult> {
        return change(input.collectionId, call, (root) => saveText({ ...options, trail }, root, input));
      },
      /** @see createRequest */
      createRequest(
        input: OfCollection & { readonly parentId: ItemId; readonly draft: RequestDraft },
        call: CallContext,
      ): Promise<{ itemId: ItemId; version: string }> {
        return change(input.collectionId, call, (root) => createRequest(changes, root, input));
      },
      /** @see createFolder */
      createFolder(
        input: OfCollection & { readonly parentId: ItemId; readonly name: string },
        call: CallContext,
      ): Promise<{ itemId: ItemId }> {
        return change(input.collectionId, call, (root) => createFolder(changes, root, input));
      },
      /** @see renameItem */
      rename(input: OfItem & { readonly name: string }, call: CallContext): Promise<{ itemId: ItemId }> {
        return change(input.collectionId, call, (root) => renameItem(changes, root, input));
      },
      /** @see moveItem */
      move(
        input: OfItem & { readonly parentId: ItemId; readonly beforeId: ItemId | null },
        call: CallContext,
      ): Promise<{ itemId: ItemId }> {
        return change(input.collectionId, call, (root) => moveItem(changes, root, input));
      },
      async delete(input: OfItem, call: CallContext): Promise<Removal> {
        return { keptAt: await change(input.collectionId, call, (root) => deleteItem(changes, root, input)) };
      },
    },

    /** For a command that is given one file: the collection it is in, known until the process ends but not put on the list. */
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
      return resolveText(files, await rootOf(collectionId), itemId);
    },

    /** The folder of a collection, without links. @throws ServiceError `not-found` */
    folderOf: rootOf,

    /** Changes to other files of a collection: one after the other with all else, and told to every window. */
    change,

    /** What applies to a request as its files are now; of an item that is not there, what its collection gives. */
    async readInherited(id: CollectionId, itemId: ItemId | null): Promise<Inherited> {
      const root = await rootOf(id);
      if (itemId === null) return readInherited(files, root, { id: '' as ItemId, file: {} });
      const path = await files.confine(root, itemId);
      return readInherited(files, root, { id: itemId, file: await readYamlOrNothing(files, path) });
    },

    /** Ends the watching, and waits for what was begun. */
    async shutDown(): Promise<void> {
      await Promise.all([...watches.values()].map((running) => running.close()));
      watches.clear();
      await files.close();
    },
  };
}
