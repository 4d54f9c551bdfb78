import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDraftJournal } from '../../../../electron/services/drafts/draft-journal.ts';
import { runUntilKilled } from '../../../helpers/killed/run-until-killed.ts';
import { makeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

/** Each kill meets as many journals in the middle of a line. */
const PLACES = Array.from({ length: 12 }, (_none, index) => `d${index}`);
const KILLS = 20;
const SCRIPT = new URL('../../../helpers/killed/journal-until-killed.ts', import.meta.url);

test('however often the app is killed while something is typed, what was answered as safe comes back', async () => {
  const folder = await makeTemporaryFolder();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const answered = await runUntilKilled(SCRIPT, folder, PLACES, Math.random() * 60);
    for (const place of PLACES) {
      const dataFolder = join(folder, place);
      const journal = createDraftJournal({ dataFolder, files: makeFiles(folder), makeId: randomUUID });
      const { entries, wasDamaged } = await journal.restore();
      await journal.close();
      expect(wasDamaged).toBe(false);
      expect(entries).toHaveLength(1);
      const number = Number(entries[0]?.draft.method);
      const last = answered.get(place) ?? 0;
      expect([last, last + 1]).toContain(number);
      expect(entries[0]?.draft.notes).toBe(`${number} `.repeat(2000));
    }
  }
}, 180_000);
