import type { FSWatcher } from 'chokidar';
import { basename } from 'node:path';
import type { ProfileList } from '../../../shared/model/profile.ts';
import type { ProfileStore } from './profile-store.ts';
import { TEMPLATE_NAME } from './template.ts';

export interface WatchedProfiles extends ProfileStore {
  /** Resolves when changes from now on are noticed; at once before the first reading. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** An editor may write a file in several steps; half of one is no mistake of the person. */
const SETTLED_AFTER_MS = 200;
/** Said once for everything that happens at about the same time. */
const QUIET_MS = 80;
const POLLING_MS = 2000;

/**
 * The same store, which tells when a file in its folder was made, changed or deleted. Watched from the first reading on:
 * who never asks for profiles pays nothing. Where the system cannot watch it is looked at in intervals.
 */
export function watchProfiles(store: ProfileStore, onChange: () => void): WatchedProfiles {
  let watcher: FSWatcher | null = null;
  let starting: Promise<void> | null = null;
  let isClosed = false;
  let isPolling = false;
  let timer: NodeJS.Timeout | null = null;
  const { promise: ready, resolve: setReady } = Promise.withResolvers<void>();

  const note = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      if (!isClosed) onChange();
    }, QUIET_MS);
  };
  const start = async (folder: string): Promise<void> => {
    const { watch } = await import('chokidar');
    if (isClosed) return;
    watcher = watch(folder, {
      ignoreInitial: true,
      ignorePermissionErrors: true,
      awaitWriteFinish: { stabilityThreshold: SETTLED_AFTER_MS, pollInterval: 50 },
      ignored: (path, stats) => path !== folder && stats?.isFile() === true && !isProfile(basename(path)),
      ...(isPolling ? { backend: 'polling', pollingInterval: POLLING_MS } : {}),
    });
    watcher.on('ready', setReady);
    watcher.on('all', note);
    watcher.on('error', () => {
      if (isPolling) return;
      isPolling = true;
      void watcher
        ?.close()
        .catch(() => undefined)
        .then(() => start(folder));
    });
  };

  return {
    async list(): Promise<ProfileList> {
      const list = await store.list();
      starting ??= start(list.folder).catch(() => undefined);
      return list;
    },
    ready: () => (starting === null ? Promise.resolve() : ready),
    async close() {
      isClosed = true;
      setReady();
      if (timer !== null) clearTimeout(timer);
      await starting;
      await watcher?.close().catch(() => undefined);
    },
  };
}

function isProfile(name: string): boolean {
  return /\.json$/i.test(name) && !name.startsWith('.') && name !== TEMPLATE_NAME;
}
