import type { FSWatcher } from 'chokidar';
import { basename } from 'node:path';
import { ENDING } from './collection-tree.ts';

export interface WatchCollectionOptions {
  /** The collection's folder, without links. */
  readonly root: string;
  /** Whether a change is the echo of something the app did itself. */
  readonly isOwn: (path: string) => Promise<boolean>;
  /** Somebody else changed something; said once for everything that happens at about the same time. */
  readonly onChange: () => void;
}

export interface CollectionWatch {
  /** Resolves when changes from now on are noticed, or when it was closed before. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** A change is told once nothing has happened for this long, so that a checkout of 5,000 files is one change. */
const QUIET_MS = 80;
/** But not later than this, however busy it is. */
const PATIENCE_MS = 500;
/** More changes at once than the app makes itself: no need to look at each. */
const MAX_CHECKED = 200;
/** How often is looked where the system cannot tell of changes. */
const POLLING_MS = 2000;

/**
 * Watches the files of a collection. Where the system has no watches left, or loses some, it is looked at in intervals
 * instead: slower, never silent, and never an error that ends anything.
 */
export function watchCollection({ root, isOwn, onChange }: WatchCollectionOptions): CollectionWatch {
  let watcher: FSWatcher | null = null;
  let isClosed = false;
  let isPolling = false;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let firstAt = 0;
  const { promise: ready, resolve: setReady } = Promise.withResolvers<void>();

  const flush = async (): Promise<void> => {
    timer = null;
    const paths = [...changed];
    changed.clear();
    for (const path of paths.slice(0, MAX_CHECKED)) {
      if (isClosed || (await isOwn(path))) continue;
      onChange();
      return;
    }
    if (paths.length > MAX_CHECKED && !isClosed) onChange();
  };
  const note = (path: string): void => {
    const now = performance.now();
    if (changed.size === 0) firstAt = now;
    changed.add(path);
    if (timer !== null) clearTimeout(timer);
    const patience = Math.max(0, firstAt + PATIENCE_MS - now);
    timer = setTimeout(() => void flush().catch(() => undefined), Math.min(QUIET_MS, patience));
  };
  const start = async (): Promise<void> => {
    const { watch } = await import('chokidar');
    if (isClosed) return;
    watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (path, stats) => path !== root && isIgnored(basename(path), stats?.isFile() === true),
      ...(isPolling ? { backend: 'polling', pollingInterval: POLLING_MS } : {}),
    });
    watcher.on('ready', setReady);
    watcher.on('all', (_event, path) => note(path));
    watcher.on('error', () => {
      if (isPolling) return;
      isPolling = true;
      // What happened meanwhile is not known: look again.
      void restart().then(onChange, () => undefined);
    });
  };
  const restart = async (): Promise<void> => {
    await watcher?.close().catch(() => undefined);
    watcher = null;
    if (!isClosed) await start();
  };
  const started = start().catch(() => undefined);

  return {
    ready,
    async close() {
      isClosed = true;
      setReady();
      if (timer !== null) clearTimeout(timer);
      await started;
      await watcher?.close().catch(() => undefined);
    },
  };
}

/** Temporary files, version control, and what is no part of a collection. */
function isIgnored(name: string, isFile: boolean): boolean {
  if (name.startsWith('.') || name === 'node_modules') return true;
  return isFile && !name.endsWith(ENDING);
}
