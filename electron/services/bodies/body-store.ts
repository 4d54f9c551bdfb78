import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { BodyRows, BodyView, BodyViewState } from '../../../shared/model/body-view.ts';
import type { BodyId } from '../../../shared/model/ids.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import { createHexView, createTextView, EMPTY_VIEW } from './body-rows.ts';
import type { BodyRowsView } from './body-rows.ts';
import { createRunFolder } from './run-folder.ts';
import { saveFile } from './save-file.ts';
import type { Spool } from './spool.ts';
import { StoredBody } from './stored-body.ts';
import { canPlan, planView } from './view-plan.ts';

/**
 * The bodies of answers, by id: a small one in memory, a large one in a file of this run. Callers hold ids, never
 * paths, and look at a body in rows or take it whole; nothing here ever becomes one string.
 */
export interface BodyStore {
  /** A new body to be filled; `contentType` is the header's value as it came. */
  create(contentType: string | null): StoredBody;
  /** Keeps the body of an answer that came from elsewhere. */
  keep(text: string, contentType: string | null): Promise<BodyId>;
  describe(bodyId: BodyId, view: BodyView): Promise<BodyViewState>;
  readRows(bodyId: BodyId, view: BodyView, from: number, count: number): Promise<BodyRows>;
  /** The bytes as they were decoded; waits for what is still arriving. Throws where the body is gone. */
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

const COPY_BYTES = 1_048_576;

export function createBodyStore(options: BodyStoreOptions): BodyStore {
  const run = createRunFolder(options.folder);
  const runName = randomBytes(4).toString('hex');
  const bodies = new Map<BodyId, StoredBody>();
  /** Of the bodies that were looked at. */
  const views = new Map<BodyId, Map<BodyView, BodyRowsView>>();
  let count = 0;

  function find(bodyId: BodyId): StoredBody {
    const body = bodies.get(bodyId);
    if (body === undefined) throw new ServiceError('not-found', say('bodies.gone'));
    return body;
  }

  function viewOf(bodyId: BodyId, view: BodyView): BodyRowsView {
    const body = find(bodyId);
    if (!canPlan(body)) return EMPTY_VIEW;
    const ofBody = views.get(bodyId) ?? new Map<BodyView, BodyRowsView>();
    views.set(bodyId, ofBody);
    const shown = ofBody.get(view) ?? makeView(body, view);
    ofBody.set(view, shown);
    return shown;
  }

  function makeView(body: StoredBody, view: BodyView): BodyRowsView {
    const plan = planView(body, view);
    if (plan.kind === 'hex') return createHexView(body.spool);
    // What has no better layout is one view under two names.
    if (view === 'readable' && plan.layout === null) return viewOf(body.id, 'raw');
    return createTextView(body.spool, plan, () => openPath(`${body.id}.${view}`));
  }

  function openPath(name: string): string {
    run.ensure();
    return join(run.path, name);
  }

  /** What had no file and no view is gone at once. */
  function forget(bodyId: BodyId): Promise<unknown> | undefined {
    const body = bodies.get(bodyId);
    const shown = views.get(bodyId);
    bodies.delete(bodyId);
    views.delete(bodyId);
    if (shown === undefined) return body?.spool.remove();
    return Promise.all([body?.spool.remove(), ...Array.from(shown.values(), (view) => view.close())]);
  }

  async function forgetAll(bodyIds: readonly BodyId[]): Promise<void> {
    const ending = bodyIds.map(forget).filter((each) => each !== undefined);
    if (ending.length > 0) await Promise.all(ending);
  }

  function create(contentType: string | null): StoredBody {
    count += 1;
    // The one place that mints body ids: an id stands for bytes that were received.
    const id = `body-${runName}-${count}` as BodyId;
    const body = new StoredBody(id, contentType, () => openPath(id));
    bodies.set(id, body);
    return body;
  }

  return {
    swept: run.sweep(),
    create,
    async keep(text, contentType) {
      const body = create(contentType);
      if (!body.append(Buffer.from(text))) await body.room();
      await body.end();
      return body.id;
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
    openReadStream: (bodyId) => Readable.from(readAll(find(bodyId).spool), { objectMode: false }),
    async saveTo(bodyId, path) {
      await saveFile(path, readAll(find(bodyId).spool));
    },
    release: forgetAll,
    async close() {
      await forgetAll([...bodies.keys()]);
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
