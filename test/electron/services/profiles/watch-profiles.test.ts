import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createProfileStore } from '../../../../electron/services/profiles/profile-store.ts';
import { watchProfiles } from '../../../../electron/services/profiles/watch-profiles.ts';
import { en } from '../../../../shared/texts/en.ts';
import { makeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const profile = (name: string): string => JSON.stringify({ name, match: { hosts: ['lamps.test'] } });

async function watch() {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  const onChange = vi.fn<() => void>();
  const store = createProfileStore({
    dataFolder,
    files: makeFiles(folder),
    catalogue: en,
    leavesTemplate: true,
  });
  const watched = watchProfiles(store, onChange);
  onTestFinished(() => watched.close());
  // The first reading makes the folder.
  await watched.list();
  await watched.ready();
  const names = async () => (await watched.list()).profiles.map(({ name }) => name);
  const told = (times: number) =>
    vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(times), {
      timeout: 15_000,
      interval: 20,
    });
  return { profiles: join(dataFolder, 'profiles'), watched, onChange, names, told };
}

test('a file that is made, changed, replaced or deleted is noticed, and the list has it', async () => {
  const { profiles, names, told, onChange } = await watch();
  await writeFile(join(profiles, 'lamps.json'), profile('Lamps'));
  await told(1);
  expect(await names()).toEqual(['Lamps']);
  const before = onChange.mock.calls.length;
  await writeFile(join(profiles, 'next'), profile('Bulbs'));
  await rename(join(profiles, 'next'), join(profiles, 'lamps.json'));
  await told(before + 1);
  expect(await names()).toEqual(['Bulbs']);
  const later = onChange.mock.calls.length;
  await rm(join(profiles, 'lamps.json'));
  await told(later + 1);
  expect(await names()).toEqual([]);
});

test('neither the template nor what is no profile is told', async () => {
  const { profiles, onChange, told } = await watch();
  await writeFile(join(profiles, 'template.json'), '{}');
  await writeFile(join(profiles, 'notes.txt'), 'x');
  await writeFile(join(profiles, '.lamps.json.swp'), 'x');
  await writeFile(join(profiles, 'lamps.json'), profile('Lamps'));
  await told(1);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('one that is closed tells nothing more, also before it was asked', async () => {
  const { profiles, watched, onChange } = await watch();
  await watched.close();
  await writeFile(join(profiles, 'lamps.json'), profile('Lamps'));
  expect(await watched.list()).toMatchObject({ profiles: [{ name: 'Lamps' }] });
  expect(onChange).not.toHaveBeenCalled();
});
