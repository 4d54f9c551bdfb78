import { forgetDocument } from '../../editor/kept-documents.ts';
import { draftsStore } from '../../state/drafts-store.ts';

/** The texts of one request that are edited each by itself. */
function documentsOf(id: string): string[] {
  return [id, `${id} query`, `${id} variables`];
}

let isWatching = false;

/** From now on, a tab that is closed takes its text's history with it. Asked more than once, it watches once. */
export function forgetClosedDocuments(): void {
  if (isWatching) return;
  isWatching = true;
  draftsStore.subscribe((state, before) => {
    for (const id of Object.keys(before.byId))
      if (state.byId[id] === undefined) for (const document of documentsOf(id)) forgetDocument(document);
    for (const id of Object.keys(before.brokenById))
      if (state.brokenById[id] === undefined) forgetDocument(`broken ${id}`);
  });
}
