import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBodyStore } from '../../../../electron/services/bodies/body-store.ts';
import type { BodyStore } from '../../../../electron/services/bodies/body-store.ts';
import { saveFile } from '../../../../electron/services/bodies/save-file.ts';
import { bodyIdSchema } from '../../../../shared/model/ids.ts';
import type { BodyId } from '../../../../shared/model/ids.ts';
import { en } from '../../../../shared/texts/en.ts';
import { finalView, readAllRows, storeBody } from '../../../helpers/body-rows.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function startStore(folder?: string): Promise<{ bodies: BodyStore; folder: string }> {
  const where = folder ?? (await makeTemporaryFolder());
  const bodies = createBodyStore({ folder: where, catalogue: en });
  onTestFinished(() => bodies.close());
  return { bodies, folder: where };
}

async function readWhole(bodies: BodyStore, bodyId: BodyId): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodies.openReadStream(bodyId)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const large = Buffer.alloc(300_000, 'All work and no play.\n');

describe('bytes come back as they were', () => {
  test.each([
    ['none', Buffer.alloc(0)],
    ['a few', Buffer.from([0, 255, 13, 10, 195])],
    ['as many as stay in memory', large.subarray(0, 65_536)],
    ['one more', large.subarray(0, 65_537)],
    ['many', large],
  ])('%s', async (_what, bytes) => {
    const { bodies } = await startStore();
    const id = await storeBody(bodies, bytes, null);
    expect((await readWhole(bodies, id)).equals(bytes)).toBe(true);
  });

  test('a small body needs no file, a large one has one that nobody else may read', async () => {
    const { bodies, folder } = await startStore();
    await storeBody(bodies, 'small');
    expect(await readdir(folder)).toEqual([]);
    await storeBody(bodies, large);
    const [run = ''] = await readdir(folder);
    const [file = ''] = await readdir(join(folder, run));
    expect((await stat(join(folder, run, file))).mode & 0o077).toBe(0);
  });

  test('a body can be read while it is still arriving', async () => {
    const { bodies } = await startStore();
    const body = bodies.create('text/plain');
    const whole = readWhole(bodies, body.id);
    for (let piece = 0; piece < 30; piece += 1) {
      body.append(large.subarray(piece * 10_000, (piece + 1) * 10_000));
      await body.room();
    }
    await body.end();
    expect((await whole).equals(large)).toBe(true);
  });
});

describe('saving', () => {
  test('writes the whole body where the person chose, in place of what was there', async () => {
    const { bodies, folder } = await startStore();
    const id = await storeBody(bodies, large);
    const path = join(folder, 'answer.txt');
    await writeFile(path, 'old');
    await bodies.saveTo(id, path);
    expect((await readFile(path)).equals(large)).toBe(true);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('waits for what is still arriving', async () => {
    const { bodies, folder } = await startStore();
    const body = bodies.create('text/plain');
    body.append(Buffer.from('first '));
    const path = join(folder, 'answer.txt');
    const saved = bodies.saveTo(body.id, path);
    body.append(Buffer.from('second'));
    await body.end();
    await saved;
    expect(await readFile(path, 'utf8')).toBe('first second');
  });

  test('that is not possible says so and leaves nothing behind', async () => {
    const { bodies, folder } = await startStore();
    const id = await storeBody(bodies, 'x');
    const path = join(folder, 'no such folder', 'answer.txt');
    await expect(bodies.saveTo(id, path)).rejects.toMatchObject({
      code: 'disk',
      said: { key: 'bodies.save-failed', values: { path, problem: 'ENOENT' } },
    });
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'file'), '');
    await expect(bodies.saveTo(id, join(folder, 'taken'))).rejects.toMatchObject({ code: 'disk' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each([
    ['ENOSPC', 'bodies.disk-full'],
    ['EDQUOT', 'bodies.disk-full'],
    ['EACCES', 'bodies.save-denied'],
    ['EROFS', 'bodies.save-denied'],
    ['EIO', 'bodies.save-failed'],
  ])('a disk that says %s half-way leaves the old file as it was', async (code, key) => {
    const folder = await makeTemporaryFolder();
    const path = join(folder, 'answer.txt');
    await writeFile(path, 'old');
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield large;
      await Promise.reject(Object.assign(new Error(code), { code }));
    }
    await expect(saveFile(path, failing())).rejects.toMatchObject({ code: 'disk', said: { key } });
    expect(await readdir(folder)).toEqual(['answer.txt']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});

describe('what is released is gone', () => {
  test('with its file and all that was made of it', async () => {
    const { bodies, folder } = await startStore();
    const rows = JSON.stringify(Array.from({ length: 20_000 }, (_, id) => ({ id })));
    const id = await storeBody(bodies, rows, 'application/json');
    await finalView(bodies, id, 'readable');
    const [run = ''] = await readdir(folder);
    expect(await readdir(join(folder, run))).toHaveLength(2);
    await bodies.release([id, bodyIdSchema.parse('never-was')]);
    expect(await readdir(join(folder, run))).toEqual([]);
    await expect(bodies.describe(id, 'raw')).rejects.toMatchObject({ code: 'not-found' });
    await expect(bodies.readRows(id, 'raw', 0, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(bodies.saveTo(id, join(folder, 'x'))).rejects.toMatchObject({ code: 'not-found' });
    expect(() => bodies.openReadStream(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('also while it is still arriving', async () => {
    const { bodies, folder } = await startStore();
    const body = bodies.create('text/plain');
    body.append(large);
    await bodies.describe(body.id, 'raw');
    await bodies.release([body.id]);
    body.append(large);
    await body.room();
    await body.end();
    const [run = ''] = await readdir(folder);
    expect(await readdir(join(folder, run))).toEqual([]);
  });
});

describe('runs do not delete each other’s files', () => {
  test('what a run left behind is removed at the next start, what another one uses is not', async () => {
    const folder = await makeTemporaryFolder();
    const dead = `run-${2 ** 22 + 7}-abc-0011223344aa`;
    const formerSelf = `run-${process.pid}-0-0011223344bb`;
    const foreign = 'something-else';
    for (const name of [dead, formerSelf, foreign]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'body'), 'x');
    }
    const first = await startStore(folder);
    await first.bodies.swept;
    expect(await readdir(folder)).toEqual([foreign]);

    const id = await storeBody(first.bodies, large);
    const second = await startStore(folder);
    await second.bodies.swept;
    expect((await readWhole(first.bodies, id)).equals(large)).toBe(true);
    await second.bodies.close();
    expect((await readWhole(first.bodies, id)).equals(large)).toBe(true);
  });

  test('closing removes what this run wrote', async () => {
    const { bodies, folder } = await startStore();
    await storeBody(bodies, large);
    await bodies.close();
    expect(await readdir(folder)).toEqual([]);
  });
});

test('a body that finds no place on the disk tells so, and its first bytes are still there', async () => {
  const folder = await makeTemporaryFolder();
  const file = join(folder, 'a-file-and-no-folder');
  await writeFile(file, '');
  const { bodies } = await startStore(file);
  const body = bodies.create('text/plain');
  body.append(large);
  expect(body.failure).not.toBeNull();
  await body.end();
  expect((await body.excerpt()).head).toBe(large.toString('utf8', 0, 65_536));
  await expect(readWhole(bodies, body.id)).resolves.toBeDefined();
  expect((await readAllRows(bodies, body.id, 'raw')).length).toBeGreaterThan(1000);
});

test('an answer from elsewhere is kept whole and laid out like one that was received', async () => {
  const { bodies } = await startStore();
  const text = JSON.stringify({ list: Array.from({ length: 20_000 }, (_, index) => `ä${index}`) });
  const id = await bodies.keep(text, 'application/json');
  expect((await readWhole(bodies, id)).toString('utf8')).toBe(text);
  expect((await readAllRows(bodies, id, 'readable')).length).toBe(20_004);
  const bare = await bodies.keep('', null);
  expect((await readWhole(bodies, bare)).byteLength).toBe(0);
});
