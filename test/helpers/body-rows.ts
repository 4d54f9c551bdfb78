import { setImmediate } from 'node:timers/promises';
import type { BodyStore } from '../../electron/services/bodies/body-store.ts';
import type { BodyRows, BodyView, BodyViewState } from '../../shared/model/body-view.ts';
import type { BodyId } from '../../shared/model/ids.ts';

/** Puts a whole body into the store. */
export async function storeBody(
  bodies: BodyStore,
  content: string | Uint8Array,
  contentType: string | null = 'text/plain',
): Promise<BodyId> {
  const body = bodies.create(contentType);
  body.append(typeof content === 'string' ? Buffer.from(content) : content);
  await body.room();
  await body.end();
  return body.id;
}

/** The state of a view when nothing is left to lay out or to index. */
export async function finalView(bodies: BodyStore, bodyId: BodyId, view: BodyView): Promise<BodyViewState> {
  for (;;) {
    const state = await bodies.describe(bodyId, view);
    if (state.isFinal) return state;
    await setImmediate();
  }
}

/** All rows of a view, read in pages. */
export async function readAllRows(
  bodies: BodyStore,
  bodyId: BodyId,
  view: BodyView,
): Promise<BodyRows['rows']> {
  const { rowCount } = await finalView(bodies, bodyId, view);
  const rows: BodyRows['rows'] = [];
  while (rows.length < rowCount) {
    const page = await bodies.readRows(bodyId, view, rows.length, 500);
    if (page.rows.length === 0) throw new Error(`Row ${rows.length} of ${rowCount} cannot be read`);
    rows.push(...page.rows);
  }
  return rows;
}
