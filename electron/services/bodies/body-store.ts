import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { BodyRows, BodyView, BodyViewState } from '../../../shared/model/body-view.ts';
import type { BodyId } from '../../../shared/model/ids.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import { createHexView, createTextView } from './body-rows.ts';
import type { BodyRowsView } from './body-rows.ts';
import { createRunFolder } from './run-folder.ts';
import { saveFile } from './save-file.ts';
import type { Spool } from './spool.ts';
import { createStoredBody } from './stored-body.ts';
import type { StoredBody } from './stored-body.ts';
import { planView } from './view-plan.ts';

/**
 * The bodies of answers, by id: a small one in memory, a large one in a file of this run. Callers hold ids, never
 * paths, and look at a body in rows or take it whole; nothing here ever becomes one string.
 */
export interface BodyStore {
  /** A new body to be filled; `contentType` is the header's value as it came. */
  create(contentType: string | null): StoredBody;
  describe(bodyId: BodyId, view: BodyView): Promise<BodyViewState>;
  readRows(bodyId: BodyId, view: BodyView, from: number, count: number): Promise<BodyRows>;
  /** The bytes as they were decoded; waits for what is still arriving. */
  openReadStream(bodyId: BodyId): Readable;
  saveTo(bodyId: BodyId, path: string): Promise<void>;
  /** Forgets bodies that nobody looks at any longer. Ids that are not known are passed over. */
  release(bodyIds: readonly BodyId[]): Promise<void>;
  /** Forgets all and removes this run's files. */
  close(): Promise<void>;
  /** Resolves when the files of former runs are gone. */
  readonly swept: Promise<void>;
}

export interface BodyStoreOptions {
  /** Holds a folder for each run. */
  readonly folder: string;
  /** For the notices of a view. */
  readonly catalogue: Catalogue;
}

interface Entry {
  readonly body: StoredBody;
  readonly views: Map<BodyView, BodyRowsView>;
}

const COPY_BYTES = 1_048_576;

export function createBodyStore(options: BodyStoreOptions): BodyStore {
  const run = createRunFolder(options.folder);
  const runName = randomBytes(4).toString('hex');
  const entries = new Map<BodyId, Entry>();
  let count = 0;

  function find(bodyId: BodyId): Entry {
    const entry = entries.get(bodyId);
    if (entry === undefined) throw new ServiceError('not-found', say('bodies.gone'));
    return entry;
  }

  function viewOf(bodyId: BodyId, view: BodyView): BodyRowsView {
    const entry = find(bodyId);
    const known = entry.views.get(view);
    if (known !== undefined) return known;
    const made = makeView(bodyId, entry, view);
    entry.views.set(view, made);
    return made;
  }

  function makeView(bodyId: BodyId, { body }: Entry, view: BodyView): BodyRowsView {
    const plan = planView(body, view);
    if (plan.kind === 'hex') return createHexView(body.spool);
    // What has no better layout is one view under two names.
    if (view === 'readable' && plan.layout === null) return viewOf(bodyId, 'raw');
    const path = join(run.path, `${bodyId}.${view}`);
    return createTextView({ raw: body.spool, plan, path, prepare: run.ensure });
  }

  async function forget(bodyId: BodyId): Promise<void> {
    const entry = entries.get(bodyId);
    if (entry === undefined) return;
    entries.delete(bodyId);
    await Promise.all(Array.from(entry.views.values(), (view) => view.close()));
    await entry.body.spool.remove();
  }

  return {
    swept: run.sweep(),
    create(contentType) {
      count += 1;
      // The one place that mints body ids: an id stands for bytes that were received.
      const id = `body-${runName}-${count}` as BodyId;
      const body = createStoredBody({ id, contentType, path: join(run.path, id), prepare: run.ensure });
      entries.set(id, { body, views: new Map() });
      return body;
    },
    async describe(bodyId, view) {
      const state = await viewOf(bodyId, view).describe();
      const { notice } = state;
      return { ...state, notice: notice === null ? null : formatMessage(options.catalogue, notice) };
    },
    async readRows(bodyId, view, from, rowCount) {
      try {
        return { from, rows: await viewOf(bodyId, view).readRows(from, rowCount) };
      } catch (error) {
        // Released while it was read: its file is gone.
        find(bodyId);
        throw error;
      }
    },
    openReadStream: (bodyId) => Readable.from(readAll(find(bodyId).body.spool), { objectMode: false }),
    saveTo: (bodyId, path) => saveFile(path, readAll(find(bodyId).body.spool)),
    async release(bodyIds) {
      await Promise.all(bodyIds.map(forget));
    },
    async close() {
      await Promise.all(Array.from(entries.keys(), forget));
      await run.remove();
    },
  };
}

/** All bytes in order, following a body that is still arriving. Throws where the disk failed in between. */
async function* readAll(spool: Spool): AsyncGenerator<Uint8Array> {
  let offset = 0;
  for (;;) {
    const { revision, isSettled } = spool;
    const bytes = await spool.read(offset, COPY_BYTES);
    offset += bytes.byteLength;
    if (bytes.byteLength > 0) yield bytes;
    else if (isSettled) break;
    else await spool.change(revision);
  }
  if (offset < spool.byteLength) throw new ServiceError('disk', say('bodies.save-incomplete'));
}
