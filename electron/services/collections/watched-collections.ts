import { isDeepStrictEqual } from 'node:util';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { ReadTree, TreeReader } from './collection-tree.ts';
import { watchCollection } from './watch-collection.ts';
import type { CollectionWatch } from './watch-collection.ts';

export interface WatchedCollections {
  /** `seen` is the tree as it was given to the window: what changed until the watching began is told, too. */
  begin(id: CollectionId, root: string, seen: ReadTree): void;
  end(id: CollectionId): Promise<void>;
  endAll(): Promise<void>;
}

export interface WatchedCollectionsOptions {
  readonly tree: TreeReader;
  readonly isOwn: (path: string) => Promise<boolean>;
  /** Somebody else changed files of the collection. */
  readonly onChange: (id: CollectionId) => void;
}

export function createWatchedCollections({
  tree,
  isOwn,
  onChange,
}: WatchedCollectionsOptions): WatchedCollections {
  const watches = new Map<CollectionId, CollectionWatch>();
  return {
    begin(id, root, seen) {
      if (watches.has(id)) return;
      const watch = watchCollection({ root, isOwn, onChange: () => onChange(id) });
      watches.set(id, watch);
      const compare = async (): Promise<void> => {
        await watch.ready;
        const isStillWatched = watches.get(id) === watch;
        if (isStillWatched && !isDeepStrictEqual(await tree.read(root), seen)) onChange(id);
      };
      // A folder that is gone by now says so when it is read the next time.
      void compare().catch(() => undefined);
    },
    async end(id) {
      const watch = watches.get(id);
      watches.delete(id);
      await watch?.close();
    },
    async endAll() {
      const running = [...watches.values()];
      watches.clear();
      await Promise.all(running.map((watch) => watch.close()));
    },
  };
}
