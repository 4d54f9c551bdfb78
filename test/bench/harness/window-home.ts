import path from 'node:path';
import type { DraftId } from '../../../shared/model/ids.ts';
import { draftIdSchema, itemIdSchema } from '../../../shared/model/ids.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { BuiltHost } from '../../helpers/start-built-host.ts';
import { startBuiltHost } from '../../helpers/start-built-host.ts';
import type { Bench } from './benchmark.ts';
import { makeFolder } from './make-folder.ts';
import { openApp } from './open-app.ts';

export interface WindowHome {
  readonly collectionFolder: string;
  /** Of the first request. */
  readonly requestFile: string;
  /** Starts the built browser host on it, which shows the requests in tabs. */
  start(): Promise<BuiltHost>;
}

/** The data of somebody who has a collection, with these requests in it and open. */
export async function makeWindowHome(
  bench: Bench,
  requests: readonly Partial<RequestDraft>[],
): Promise<WindowHome> {
  const folder = await makeFolder(bench);
  const app = openApp(path.join(folder, 'plaincall'));
  const { id: collectionId, path: collectionFolder } = await app.call('collection.create', {
    name: 'Orders',
  });
  const tabs: { draftId: DraftId; collectionId: typeof collectionId; itemId: string }[] = [];
  for (const [at, parts] of requests.entries()) {
    const draftId = draftIdSchema.parse(`tab-${at}`);
    const draft = makeDraft(draftId, parts);
    const { itemId } = await app.call('item.createRequest', {
      collectionId,
      parentId: itemIdSchema.parse(''),
      draft,
    });
    tabs.push({ draftId, collectionId, itemId });
  }
  await app.call('layout.write', {
    tabs,
    activeDraftId: tabs[0]?.draftId ?? null,
    activeCollectionId: collectionId,
  });
  await app.close();
  return {
    collectionFolder,
    requestFile: path.join(collectionFolder, tabs[0]?.itemId ?? ''),
    async start() {
      const host = await startBuiltHost(folder);
      bench.atEnd(() => host.stop());
      return host;
    },
  };
}
