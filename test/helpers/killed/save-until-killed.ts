import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCollections } from '../../../electron/services/collections/create-collections.ts';
import { createFiles } from '../../../electron/services/files/create-files.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { en } from '../../../shared/texts/en.ts';
import { printCount } from './print-count.ts';

/**
 * A process of its own that saves one request in each of the given collections again and again, each time with a higher
 * number in it, until it is killed. Each number is printed once its save was answered.
 */
const [folder = '', ...places] = process.argv.slice(2);
const files = createFiles({ dataFolder: join(folder, 'data'), now: Date.now, makeId: randomUUID });
const collections = createCollections({
  dataFolder: join(folder, 'data'),
  collectionsFolder: folder,
  files,
  catalogue: en,
  now: Date.now,
  makeId: randomUUID,
  onChange: () => undefined,
});

async function saveWithoutEnd(place: string): Promise<void> {
  const { id: collectionId } = await collections.open({ path: join(folder, place) });
  const itemId = 'counted.yml' as ItemId;
  const opened = await collections.item.open({ collectionId, itemId });
  if (opened.kind !== 'request') throw new Error(opened.problem.message);
  let { draft, version: baseVersion } = opened;
  for (let number = Number(draft.method) + 1; ; number += 1) {
    draft = { ...draft, method: String(number), notes: `${number} `.repeat(2000) };
    const saved = await collections.item.save(
      { collectionId, itemId, draft, baseVersion },
      { clientId: 'w' },
    );
    if (saved.kind !== 'saved') throw new Error('A conflict with nobody.');
    baseVersion = saved.version;
    printCount(place, number);
  }
}

await Promise.all(places.map(saveWithoutEnd));
