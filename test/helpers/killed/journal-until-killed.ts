import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDraftJournal } from '../../../electron/services/drafts/draft-journal.ts';
import { createFiles } from '../../../electron/services/files/create-files.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import { printCount } from './print-count.ts';

/** A process of its own that journals a draft in each of the given data folders again and again until it is killed. */
const [folder = '', ...places] = process.argv.slice(2);

async function journalWithoutEnd(place: string): Promise<void> {
  const dataFolder = join(folder, place);
  const files = createFiles({ dataFolder, now: Date.now, makeId: randomUUID });
  const journal = createDraftJournal({ dataFolder, files, makeId: randomUUID });
  const { entries } = await journal.restore();
  const id = draftIdSchema.parse('typed');
  for (let number = Number(entries[0]?.draft.method ?? 0) + 1; ; number += 1) {
    const draft = makeDraft(id, { method: String(number), notes: `${number} `.repeat(2000) });
    await journal.journal({
      changed: [{ draft, source: null, collectionId: null, changedAt: number }],
      settled: [],
    });
    printCount(place, number);
  }
}

await Promise.all(places.map(journalWithoutEnd));
