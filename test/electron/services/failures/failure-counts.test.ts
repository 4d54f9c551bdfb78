import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFailureCounts } from '../../../../electron/services/failures/failure-counts.ts';
import type { FailureCounts } from '../../../../electron/services/failures/failure-counts.ts';
import { localDay } from '../../../../shared/lib/local-day.ts';
import type { FailureDay } from '../../../../shared/model/failure-count.ts';
import type { RecordId } from '../../../../shared/model/ids.ts';
import { makeFiles, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

/** Noon, so that hours before and after are the same day wherever this runs. */
const NOON = new Date(2031, 4, 9, 12).getTime();
const HOUR = 3_600_000;

interface Opened {
  readonly counts: FailureCounts;
  readonly dataFolder: string;
  readonly told: FailureDay[];
  readonly clock: { now: number };
  /** Another run of the app, or another copy of it, in the same folder. */
  readonly again: () => FailureCounts;
}

async function open(content: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  await writeFiles(dataFolder, content);
  const told: FailureDay[] = [];
  const clock = { now: NOON };
  const again = (): FailureCounts => {
    const onCount = (day: FailureDay) => void told.push(day);
    const counts = createFailureCounts({
      dataFolder,
      files: makeFiles(folder),
      now: () => clock.now,
      onCount,
    });
    onTestFinished(() => counts.close());
    return counts;
  };
  return { counts: again(), dataFolder, told, clock, again };
}

const seen = (record: string, code = '429', at = NOON) => ({
  host: 'api.lamps.test',
  code,
  recordId: record as RecordId,
  at,
});

test('each answer counts once, however often it is shown, and every window is told', async () => {
  const { counts, told } = await open();
  expect(await counts.note(seen('one', '429', NOON - HOUR))).toMatchObject({ count: 1 });
  expect(await counts.note(seen('one', '429', NOON - HOUR))).toMatchObject({ count: 1 });
  expect(await counts.note(seen('two'))).toEqual({
    host: 'api.lamps.test',
    code: '429',
    count: 2,
    firstAt: NOON - HOUR,
  });
  expect(await counts.note(seen('three', '1101'))).toMatchObject({ code: '1101', count: 1 });
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toEqual(await counts.today());
});

test('what was counted survives a restart within the day, for this user alone', async () => {
  const { counts, again, dataFolder } = await open();
  await counts.note(seen('one'));
  await counts.note(seen('two'));
  await counts.close();
  const next = again();
  expect(await next.note(seen('three'))).toMatchObject({ count: 3, firstAt: NOON });
  const file = join(dataFolder, 'failures-today.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    version: 1,
    day: localDay(NOON),
    failures: [{ host: 'api.lamps.test', code: '429', count: 2, firstAt: NOON }],
  });
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

test('it is written by itself a moment later, and not before it answers', async () => {
  const { counts, dataFolder } = await open({ 'other.txt': 'x' });
  await counts.note(seen('one'));
  expect(Object.keys(await readFiles(dataFolder))).toEqual(['other.txt']);
  await vi.waitFor(
    async () => expect(Object.keys(await readFiles(dataFolder))).toContain('failures-today.json'),
    { timeout: 15_000, interval: 50 },
  );
});

test('two copies of the app in one folder add up', async () => {
  const { counts, again } = await open();
  const other = again();
  await counts.note(seen('one'));
  await other.note(seen('two'));
  await counts.close();
  await other.note(seen('three'));
  await other.close();
  expect((await again().today()).failures).toMatchObject([{ count: 3 }]);
});

test('a new day starts anew, and what is of another day does not count', async () => {
  const { counts, clock, again } = await open();
  await counts.note(seen('one'));
  expect(await counts.note(seen('old', '429', NOON - 24 * HOUR))).toBeNull();
  expect(await counts.note(seen('pasted', '429', 0))).toBeNull();
  await counts.close();
  clock.now = NOON + 24 * HOUR;
  expect(await counts.today()).toEqual({ day: localDay(clock.now), failures: [] });
  expect(await again().today()).toEqual({ day: localDay(clock.now), failures: [] });
});

describe('a file that cannot be used', () => {
  test('is kept beside, and counting starts empty', async () => {
    const { counts, dataFolder } = await open({ 'failures-today.json': '{"day": ' });
    expect(await counts.note(seen('one'))).toMatchObject({ count: 1 });
    await counts.close();
    const files = await readFiles(dataFolder);
    expect(Object.values(files)).toContain('{"day": ');
    expect(Object.keys(files)).toHaveLength(2);
  });

  test('in a part of it keeps the others', async () => {
    const good = { host: 'api.lamps.test', code: '429', count: 4, firstAt: NOON };
    const { counts } = await open({
      'failures-today.json': JSON.stringify({
        day: localDay(NOON),
        failures: [{ ...good, code: '/etc/passwd' }, 7, { ...good, count: -1, code: '500' }, good],
      }),
    });
    expect(await counts.today()).toEqual({ day: localDay(NOON), failures: [good] });
  });

  test('because it is a folder leaves the counts of this run', async () => {
    const { counts } = await open({ 'failures-today.json/x.txt': 'x' });
    await counts.note(seen('one'));
    await counts.close();
    expect(await counts.note(seen('two'))).toMatchObject({ count: 2 });
  });
});
