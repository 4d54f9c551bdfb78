import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYamlFully } from '../../../../electron/services/files/parse-yaml.ts';
import { runUntilKilled } from '../../../helpers/killed/run-until-killed.ts';
import { makeStorage, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

/** Each kill meets as many files in the middle of a save. */
const PLACES = Array.from({ length: 12 }, (_none, index) => `c${index}`);
const KILLS = 20;
const SCRIPT = new URL('../../../helpers/killed/save-until-killed.ts', import.meta.url);

test('however often the app is killed while it saves, a file is the last version or the one before, and nothing stays beside it', async () => {
  const folder = await makeTemporaryFolder();
  for (const place of PLACES) {
    await writeFiles(join(folder, place), {
      'opencollection.yml': 'info:\n  name: C\n',
      'counted.yml':
        '# kept\ninfo:\n  name: counted\n  type: http\nhttp:\n  method: "0"\n  url: http://a.test\n',
    });
  }
  let leftovers = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const answered = await runUntilKilled(SCRIPT, folder, PLACES, Math.random() * 60);
    for (const place of PLACES) {
      const { 'counted.yml': text = '' } = await readFiles(join(folder, place));
      const number = Number(/method: "(\d+)"/.exec(text)?.[1]);
      const last = answered.get(place) ?? 0;
      expect([last, last + 1]).toContain(number);
      expect((await parseYamlFully(text)).kind).toBe('map');
      expect(text.startsWith('# kept\n')).toBe(true);
      expect(text).toContain(`${number} `.repeat(2000).trimEnd());
      leftovers += (await readdir(join(folder, place))).length - 2;
    }
  }
  // Without one the sweeping would not have been seen.
  expect(leftovers).toBeGreaterThan(0);
  const { collections } = await makeStorage({ folder });
  for (const { id, path } of await collections.list()) {
    expect((await collections.readTree({ collectionId: id })).items).toHaveLength(1);
    expect((await readdir(path)).toSorted()).toEqual(['counted.yml', 'opencollection.yml']);
  }
  expect(await collections.list()).toHaveLength(PLACES.length);
}, 180_000);
