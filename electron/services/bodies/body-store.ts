import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { BodyRows, BodyView, BodyViewState } from '../../../shared/model/body-view.ts';
import type { BodyId } from '../../../shared/model/ids.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import { AdoptedBytes } from './adopted-bytes.ts';
import { isBodyId, makeBodyPrefix } from './answer-spools.ts';
import type { BodyBytes, KeptBody } from './body-bytes.ts';
import type { BodyReport } from './body-report.ts';
import { createHexView, createTextView, EMPTY_VIEW } from './body-rows.ts';
import type { BodyRowsView } from './body-rows.ts';
import { detectText } from './detect-text.ts';
import { NO_BYTES, TAIL_BYTES, writeExcerpt } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { createRunFolder } from './run-folder.ts';
import { saveFile } from './save-file.ts';
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
  /** Where another process puts the large bodies that it receives for this store; not there while it holds none. */
  readonly runFolder: string;
  /** Keeps a body that another process receives. Throws where its id is none. */
  adopt(report: BodyReport): void;
  /** More of a body that was adopted. False: it is not kept any longer, and what comes of it need not be. */
  receive(report: BodyReport): boolean;
  /** Nobody receives it any longer: what there is stays, and what of it goes into a record. Null where it is gone. */
  abandon(bodyId: BodyId): Promise<(Excerpt & { readonly byteLength: number }) | null>;
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
  const prefix = makeBodyPrefix();
  const bodies = new Map<BodyId, KeptBody>();
  /** Of those that another process receives. */
  const adopted = new Map<BodyId, AdoptedBytes>();
  /** Of the bodies that were looked at. */
  const views = new Map<BodyId, Map<BodyView, BodyRowsView>>();
  let count = 0;

  function find(bodyId: BodyId): KeptBody {
    const body = bodies.get(bodyId);
    if (body === undefined) throw new ServiceError('not-found', say('bodies.gone'));
    return body;
  }

  function viewOf(bodyId: BodyId, view: BodyView): BodyRowsView {
    const body = find(bodyId);
    if (!canPlan(body)) return EMPTY_VIEW;
    const ofBody = views.get(bodyId) ?? new Map<BodyView, BodyRowsView>();
    views.set(bodyId, ofBody);
    const shown = ofBody.get(view) ?? makeView(bodyId, body, view);
    ofBody.set(view, shown);
    return shown;
  }

  function makeView(bodyId: BodyId, body: KeptBody, view: BodyView): BodyRowsView {
    const plan = planView(body, view);
    if (plan.kind === 'hex') return createHexView(body.spool);
    // What has no better layout is one view under two names.
    if (view === 'readable' && plan.layout === null) return viewOf(bodyId, 'raw');
    return createTextView(body.spool, plan, () => openPath(`${bodyId}.${view}`));
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
    adopted.delete(bodyId);
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
    const id = `${prefix}${count}` as BodyId;
    const body = new StoredBody(id, contentType, () => openPath(id));
    bodies.set(id, body);
    return body;
  }

  return {
    swept: run.sweep(),
    runFolder: run.path,
    create,
    adopt(report) {
      // It becomes the name of a file.
      if (!isBodyId(report.id) || bodies.has(report.id))
        throw new Error('A body has to have an id of its own');
      const spool = new AdoptedBytes(join(run.path, report.id));
      spool.take(report);
      adopted.set(report.id, spool);
      bodies.set(report.id, { id: report.id, contentType: report.contentType, spool });
    },
    receive(report) {
      const spool = adopted.get(report.id);
      spool?.take(report);
      // It was let go before it came into a file, and its writer has let go of it as well.
      if (spool === undefined && report.isInFile && report.isSettled && isBodyId(report.id))
        rm(join(run.path, report.id), { force: true }).catch(() => undefined);
      return spool !== undefined;
    },
    async abandon(bodyId) {
      const spool = adopted.get(bodyId);
      if (spool === undefined) return null;
      await spool.abandon();
      const { byteLength } = spool;
      const head = spool.head();
      const facts = detectText(bodies.get(bodyId)?.contentType ?? null, head);
      const from = Math.max(0, byteLength - TAIL_BYTES);
      const tail = byteLength > head.byteLength ? await spool.read(from, TAIL_BYTES) : NO_BYTES;
      return { ...(await writeExcerpt(facts, head, tail, byteLength)), byteLength };
    },
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
async function* readAll(spool: BodyBytes): AsyncGenerator<Uint8Array> {
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
