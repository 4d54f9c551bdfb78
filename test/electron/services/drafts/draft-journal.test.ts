import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDraftJournal } from '../../../../electron/services/drafts/draft-journal.ts';
import type { DraftJournal } from '../../../../electron/services/drafts/draft-journal.ts';
import { writeRecord } from '../../../../electron/services/drafts/journal-file.ts';
import { realDisk } from '../../../../electron/services/files/disk-operations.ts';
import type { DiskOperations } from '../../../../electron/services/files/disk-operations.ts';
import { makeDraft } from '../../../../shared/draft/make-draft.ts';
import type { JournalEntry } from '../../../../shared/model/draft-journal.ts';
import { draftIdSchema } from '../../../../shared/model/ids.ts';
import { disk as fullDisk } from '../../../helpers/full-disk.ts';
import { makeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const id = (name: string) => draftIdSchema.parse(name);
const entry = (name: string, url: string, changedAt = 1): JournalEntry => ({
  draft: makeDraft(id(name), { url }),
  source: null,
  collectionId: null,
  changedAt,
});

function openJournal(folder: string, options: Parameters<typeof makeFiles>[1] = {}): DraftJournal {
  const journal = createDraftJournal({
    dataFolder: folder,
    files: makeFiles(folder, options),
    makeId: randomUUID,
  });
  onTestFinished(() => journal.close());
  return journal;
}

async function urls(journal: DraftJournal): Promise<string[]> {
  return (await journal.restore()).entries.map(({ draft }) => draft.url);
}

const namesIn = (folder: string): Promise<string[]> => readdir(join(folder, 'drafts'));
async function onlyJournalIn(folder: string): Promise<string> {
  const [name = ''] = (await namesIn(folder)).filter((one) => one.endsWith('.journal'));
  return join(folder, 'drafts', name);
}

test('the newest state of each draft comes back, in this run and in the next', async () => {
  const folder = await makeTemporaryFolder();
  const first = openJournal(folder);
  await first.journal({ changed: [entry('a', '1'), entry('b', '1')], settled: [] });
  await first.journal({ changed: [entry('a', '2')], settled: [] });
  await first.journal({ changed: [entry('c', '1')], settled: [id('b')] });
  expect(await first.restore()).toEqual({ entries: [entry('a', '2'), entry('c', '1')], wasDamaged: false });
  await first.close();
  const second = openJournal(folder);
  expect(await second.restore()).toEqual({ entries: [entry('a', '2'), entry('c', '1')], wasDamaged: false });
  expect(await namesIn(folder)).toHaveLength(1);
});

test('nothing is left on the disk once every draft is settled', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({ changed: [entry('a', '1')], settled: [] });
  await journal.journal({ changed: [], settled: [id('a')] });
  await journal.close();
  expect(await namesIn(folder)).toEqual([]);
});

test('what was journalled is on the disk when the call is answered, and readable by this user alone', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  for (const url of ['one', 'two', 'three']) {
    await journal.journal({ changed: [entry('a', url)], settled: [] });
    expect(await readFile(await onlyJournalIn(folder), 'utf8')).toContain(`"url":"${url}"`);
  }
  if (process.platform !== 'win32')
    expect((await stat(await onlyJournalIn(folder))).mode & 0o777).toBe(0o600);
});

test('calls at the same moment are all answered, and none is lost', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  const names = Array.from({ length: 50 }, (_none, index) => `d${index}`);
  await Promise.all(names.map((name) => journal.journal({ changed: [entry(name, name)], settled: [] })));
  await journal.close();
  expect((await urls(openJournal(folder))).toSorted()).toEqual(names.toSorted());
});

test('what is typed while an earlier state is being written down is written down, too', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  const calls: Promise<null>[] = [];
  for (let version = 1; version <= 200; version += 1) {
    calls.push(journal.journal({ changed: [entry('a', String(version), version)], settled: [] }));
    // Long enough for a write to begin, too short for it to end.
    if (version % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(calls);
  expect(await readFile(await onlyJournalIn(folder), 'utf8')).toContain('"url":"200"');
});

test('one draft that is too large for the disk does not keep the others from it', async () => {
  const folder = await makeTemporaryFolder();
  const disk: DiskOperations = {
    ...realDisk,
    open: async (...args) => {
      const handle = await realDisk.open(...args);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = (data, options) =>
        typeof data === 'string' && data.includes('too large')
          ? Promise.reject(new Error('ENOSPC'))
          : write(data, options);
      return handle;
    },
  };
  const journal = openJournal(folder, { disk });
  await journal.restore();
  const tooLarge = journal.journal({ changed: [entry('a', 'too large')], settled: [] });
  const small = journal.journal({ changed: [entry('b', 'small')], settled: [] });
  await expect(tooLarge).rejects.toMatchObject({ code: 'disk' });
  await expect(small).rejects.toMatchObject({ code: 'disk' });
  expect(await readFile(await onlyJournalIn(folder), 'utf8')).toContain('"url":"small"');
  await journal.journal({ changed: [], settled: [id('a')] });
  expect(await urls(journal)).toEqual(['small']);
});

test('a torn last line is ignored, whatever of it is there', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({ changed: [entry('a', 'kept')], settled: [] });
  const path = await onlyJournalIn(folder);
  await journal.close();
  const whole = await readFile(path);
  const torn = Buffer.from(writeRecord({ changed: entry('a', 'torn é') }));
  for (let length = 1; length < torn.length; length += 13) {
    const place = await makeTemporaryFolder();
    await makeFiles(place).makeFolders(join(place, 'drafts'));
    await writeFile(join(place, 'drafts', 'old.journal'), Buffer.concat([whole, torn.subarray(0, length)]));
    const next = openJournal(place);
    expect(await next.restore()).toEqual({ entries: [entry('a', 'kept')], wasDamaged: false });
  }
});

test('a damaged line costs itself alone, is said, and the file is kept', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({
    changed: [entry('a', 'first'), entry('b', 'second'), entry('c', 'third')],
    settled: [],
  });
  const path = await onlyJournalIn(folder);
  await journal.close();
  await writeFile(path, (await readFile(path, 'utf8')).replace('second', 'sec\0nd'));
  const next = openJournal(folder);
  expect(await next.restore()).toEqual({
    entries: [entry('a', 'first'), entry('c', 'third')],
    wasDamaged: true,
  });
  expect((await namesIn(folder)).some((name) => name.endsWith('.damaged'))).toBe(true);
});

test('however a journal is cut or changed, the app starts and reads what it can', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({ changed: [entry('a', 'first'), entry('b', 'second')], settled: [] });
  const bytes = await readFile(await onlyJournalIn(folder));
  await journal.close();
  for (let at = 0; at < bytes.length; at += 97) {
    const place = await makeTemporaryFolder();
    await makeFiles(place).makeFolders(join(place, 'drafts'));
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    await writeFile(join(place, 'drafts', 'cut.journal'), bytes.subarray(0, at));
    await writeFile(join(place, 'drafts', 'flipped.journal'), flipped);
    const { entries } = await openJournal(place).restore();
    for (const one of entries) expect(['first', 'second']).toContain(one.draft.url);
    expect(entries.length).toBeGreaterThan(0);
  }
});

test('two copies of the app do not touch each other’s work, and the next one has both', async () => {
  const folder = await makeTemporaryFolder();
  const [one, other] = [openJournal(folder), openJournal(folder)];
  await one.journal({ changed: [entry('a', 'of one')], settled: [] });
  await other.journal({ changed: [entry('b', 'of the other')], settled: [] });
  expect(await urls(one)).toEqual(['of one']);
  expect(await urls(other)).toEqual(['of the other']);
  await one.close();
  await other.close();
  expect((await urls(openJournal(folder))).toSorted()).toEqual(['of one', 'of the other']);
});

test('of two copies that start at once, together they have every draft of the former run', async () => {
  const folder = await makeTemporaryFolder();
  const former = openJournal(folder);
  await former.journal({ changed: [entry('a', 'unsaved')], settled: [] });
  await former.close();
  const copies = [openJournal(folder), openJournal(folder), openJournal(folder)];
  const found = (await Promise.all(copies.map(urls))).flat();
  expect(found).toEqual(['unsaved']);
});

test('a disk that is full is said, and everything is written once there is room', async () => {
  const folder = await makeTemporaryFolder();
  let isFull = true;
  const disk: DiskOperations = {
    ...realDisk,
    open: (...args) => (isFull ? fullDisk : realDisk).open(...args),
  };
  const journal = openJournal(folder, { disk });
  const writing = journal.journal({ changed: [entry('a', 'typed')], settled: [] });
  await expect(writing).rejects.toMatchObject({ code: 'disk', said: { key: 'drafts.not-written' } });
  expect(await urls(journal)).toEqual(['typed']);
  isFull = false;
  await journal.journal({ changed: [entry('b', 'later')], settled: [] });
  await journal.close();
  expect(await urls(openJournal(folder))).toEqual(['typed', 'later']);
});

test.each([
  ['deleted', (path: string) => rm(path)],
  ['cut', (path: string) => truncate(path, 40)],
  ['written to', (path: string) => appendFile(path, '0000')],
])('a journal that somebody has %s meanwhile loses nothing', async (_what, harm) => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({ changed: [entry('a', '1')], settled: [] });
  await harm(await onlyJournalIn(folder));
  await journal.journal({ changed: [entry('b', '2')], settled: [] });
  await journal.close();
  const next = await openJournal(folder).restore();
  expect(next).toEqual({ entries: [entry('a', '1'), entry('b', '2')], wasDamaged: false });
});

test('a journal that is mostly out of date is written anew, so that it does not grow without end', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  const long = 'x'.repeat(100_000);
  for (let version = 0; version < 60; version += 1) {
    await journal.journal({ changed: [entry('a', `${version} ${long}`)], settled: [] });
  }
  expect((await stat(await onlyJournalIn(folder))).size).toBeLessThan(2_000_000);
  await journal.close();
  expect((await urls(openJournal(folder)))[0]?.slice(0, 3)).toBe('59 ');
});

test('of two states of one draft the newer one counts, whichever file it is in', async () => {
  const folder = await makeTemporaryFolder();
  await makeFiles(folder).makeFolders(join(folder, 'drafts'));
  const owner = { owner: { token: 'gone', pid: 2 ** 22 + 1, began: null } };
  for (const [name, changedAt] of [
    ['x', 5],
    ['y', 9],
    ['z', 7],
  ] as const) {
    const lines = [owner, { changed: entry('a', String(changedAt), changedAt) }].map(writeRecord);
    await writeFile(join(folder, 'drafts', `${name}.journal`), lines.join(''));
  }
  expect(await urls(openJournal(folder))).toEqual(['9']);
});

test('a journal without a byte in it is no trouble', async () => {
  const folder = await makeTemporaryFolder();
  const journal = openJournal(folder);
  await journal.journal({ changed: [entry('a', '1')], settled: [] });
  const path = await onlyJournalIn(folder);
  await journal.close();
  await truncate(path, 0);
  expect(await openJournal(folder).restore()).toEqual({ entries: [], wasDamaged: false });
});
