import { setImmediate } from 'node:timers/promises';
import type { BodyViewState } from '../../../shared/model/body-view.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import type { BodyBytes } from './body-bytes.ts';
import { createBodyLayout } from './body-layout.ts';
import type { BodyLayout } from './body-layout.ts';
import { HEX_ROW_WIDTH, hexRowCount, readHexRows } from './hex-rows.ts';
import { createRowIndex } from './row-index.ts';
import type { Row } from './row-index.ts';
import { Spool } from './spool.ts';
import type { ViewPlan } from './view-plan.ts';

/** Bodies up to this size are done with before the first answer to a question; of a larger one the first slice is. */
const DONE_AT_ONCE_BYTES = 262_144;

/** One view of one body, in rows. Laying out and indexing begin with the first question and go on in slices. */
export interface BodyRowsView {
  describe(): Promise<Omit<BodyViewState, 'notice'> & { notice: Message | null }>;
  readRows(from: number, count: number): Promise<Row[]>;
  /** Stops the work and deletes what was made for it. */
  close(): Promise<void>;
}

/** Of a body of which nothing has come yet. */
export const EMPTY_VIEW: BodyRowsView = {
  describe: () =>
    Promise.resolve({
      format: 'text',
      rowCount: 0,
      lineCount: 0,
      widestRow: 0,
      byteLength: 0,
      isFinal: false,
      notice: null,
    }),
  readRows: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

export function createHexView(raw: BodyBytes): BodyRowsView {
  return {
    async describe() {
      const rowCount = hexRowCount(raw.readableLength);
      return {
        format: 'hex',
        rowCount,
        lineCount: rowCount,
        widestRow: rowCount === 0 ? 0 : HEX_ROW_WIDTH,
        byteLength: raw.byteLength,
        isFinal: raw.isSettled,
        notice: null,
      };
    },
    readRows: (from, count) => readHexRows(raw, from, count),
    close: async () => undefined,
  };
}

/** `openPath` is for the laid-out copy, where the plan needs one and it does not fit into memory. */
export function createTextView(
  raw: BodyBytes,
  plan: Extract<ViewPlan, { kind: 'text' }>,
  openPath: () => string,
): BodyRowsView {
  const isCopy = plan.layout !== null || plan.decodeFrom !== null;
  const copy = isCopy ? new Spool(openPath) : null;
  const shown = copy ?? raw;
  const layout: BodyLayout | null = copy === null ? null : createBodyLayout(raw, copy, plan);
  const index = createRowIndex(shown);
  let begun: Promise<void> | null = null;
  let isStopped = false;
  let fault: unknown = null;

  const isFinal = (): boolean =>
    fault !== null || isStopped || (shown.isSettled && index.indexedBytes >= shown.readableLength);

  /** One slice of everything. False: there is nothing to do until more arrives. */
  async function advance(): Promise<boolean> {
    const hasLaidOut = layout !== null && (await layout.advance());
    const hasIndexed = await index.extend();
    return hasLaidOut || hasIndexed;
  }

  async function workOn(): Promise<void> {
    while (!isFinal()) {
      const { revision } = raw;
      if (await advance()) await setImmediate();
      else if (!isFinal()) await raw.change(revision);
    }
  }

  const stopAt = (error: unknown): void => {
    fault = error;
  };

  /** Resolves when the first rows are there; for a small body these are all. */
  function begin(): Promise<void> {
    begun ??= (async () => {
      const isSmall = raw.isSettled && raw.byteLength <= DONE_AT_ONCE_BYTES;
      let hasMore = await advance();
      while (isSmall && hasMore && !isFinal()) hasMore = await advance();
      workOn().catch(stopAt);
    })().catch(stopAt);
    return begun;
  }

  function noticeOf(): Message | null {
    if (fault !== null || (isCopy && shown.failure !== null)) return say('bodies.layout-failed');
    if (layout?.result === 'several') return say('bodies.several-documents');
    return layout?.result === 'broken' ? say('bodies.not-json') : null;
  }

  return {
    async describe() {
      await begin();
      return {
        format: plan.layout === 'json' ? 'json' : 'text',
        rowCount: index.rowCount,
        lineCount: index.lineCount,
        widestRow: index.widestRow,
        byteLength: raw.byteLength,
        isFinal: isFinal(),
        notice: noticeOf(),
        ...(layout === null || layout.eventCount === null ? {} : { eventCount: layout.eventCount }),
      };
    },
    async readRows(from, count) {
      await begin();
      return index.readRows(from, count);
    },
    async close() {
      isStopped = true;
      if (isCopy) await shown.remove();
    },
  };
}
