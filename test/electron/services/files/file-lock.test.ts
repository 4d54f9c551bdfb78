import { readdir, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFileLock } from '../../../../electron/services/files/file-lock.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

test('tasks for one file never overlap, and the lock is gone afterwards', async () => {
  const folder = await makeTemporaryFolder();
  let running = 0;
  let most = 0;
  const task = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await readdir(folder);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 40 }, () => withFileLock(join(folder, 'a.json'), randomUUID, task)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('a task that fails gives the lock back', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.json');
  await expect(withFileLock(path, randomUUID, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withFileLock(path, randomUUID, async () => 'next')).toBe('next');
});

test.each([
  ['of a process that is gone', String(2 ** 22 + 1)],
  ['of this process’s number, from before', `${process.pid} gone`],
])('a lock %s is taken over', async (_whose, content) => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.json');
  await writeFile(`${path}.lock`, content);
  const started = performance.now();
  expect(await withFileLock(path, randomUUID, async () => 'mine')).toBe('mine');
  expect(performance.now() - started).toBeLessThan(2000);
  expect(await readdir(folder)).toEqual([]);
});
