import type { BodyRows, BodyView, BodyViewState } from '../../shared/model/body-view.ts';
import type { BodyId } from '../../shared/model/ids.ts';
import { can } from '../state/app-store.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** How an answer's body is reached: in rows by its id, or as a file. Reading rejects with a sentence for the person. */

export function describeBody(bodyId: BodyId, view: BodyView): Promise<BodyViewState> {
  return session().api['body.describe']({ bodyId, view });
}

/** At most 500 rows at a time. */
export async function readBodyRows(
  bodyId: BodyId,
  view: BodyView,
  from: number,
  count: number,
): Promise<BodyRows['rows']> {
  return (await session().api['body.readRows']({ bodyId, view, from, count })).rows;
}

/** Saves the whole body, byte for byte. The path where the host knows it, `''` where the browser saved it, null where nothing was. */
export async function saveBody(bodyId: BodyId, suggestedName: string): Promise<string | null> {
  return orNotify(async () => {
    if (can('save-dialog'))
      return (await session().api['body.save']({ bodyId, suggestedName }))?.path ?? null;
    await session().downloadBody(bodyId, suggestedName);
    return '';
  });
}
