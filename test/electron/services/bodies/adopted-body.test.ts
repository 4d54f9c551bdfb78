import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBodyStore } from '../../../../electron/services/bodies/body-store.ts';
import type { BodyReport } from '../../../../electron/services/bodies/body-report.ts';
import type { BodyStore } from '../../../../electron/services/bodies/body-store.ts';
import { bodyIdSchema } from '../../../../shared/model/ids.ts';
import { en } from '../../../../shared/texts/en.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const id = bodyIdSchema.parse('body-0123abcd-1');

async function makeStore(): Promise<BodyStore> {
  const store = createBodyStore({ folder: await makeTemporaryFolder(), catalogue: en });
  onTestFinished(() => store.close());
  return store;
}

function report(parts: Partial<BodyReport> = {}): BodyReport {
  return {
    id,
    contentType: 'text/plain',
    bytes: null,
    isInFile: false,
    byteLength: 0,
    readableLength: 0,
    isSettled: false,
    problem: null,
    ...parts,
  };
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

async function textOf(store: BodyStore): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of store.openReadStream(id)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString();
}

async function writeAs(store: BodyStore, text: string): Promise<void> {
  await mkdir(store.runFolder, { recursive: true });
  await writeFile(path.join(store.runFolder, id), text);
}

describe('a body that another process receives', () => {
  test('is read while it arrives, in the order in which it came', async () => {
    const store = await makeStore();
    store.adopt(report({ bytes: bytesOf('first\n'), byteLength: 6, readableLength: 6 }));
    const whole = textOf(store);
    expect((await store.readRows(id, 'raw', 0, 9)).rows).toEqual([{ line: 1, text: 'first' }]);
    expect(
      store.receive(
        report({ bytes: bytesOf('second\n'), byteLength: 13, readableLength: 13, isSettled: true }),
      ),
    ).toBe(true);
    expect(await whole).toBe('first\nsecond\n');
    await expect.poll(async () => (await store.describe(id, 'raw')).isFinal).toBe(true);
    expect((await store.readRows(id, 'raw', 1, 9)).rows).toEqual([{ line: 2, text: 'second' }]);
  });

  test('that does not fit into memory is read from its file, as far as it was written', async () => {
    const store = await makeStore();
    const line = 'a line of sixteen'.padEnd(31, '.').concat('\n');
    const text = line.repeat(5000);
    await writeAs(store, text);
    const head = bytesOf(text).slice(0, 65_536);
    store.adopt(report({ bytes: head, isInFile: true, byteLength: text.length, readableLength: 100_000 }));
    expect((await store.describe(id, 'raw')).byteLength).toBe(text.length);
    store.receive(
      report({ isInFile: true, byteLength: text.length, readableLength: text.length, isSettled: true }),
    );
    expect(await textOf(store)).toBe(text);
    await store.release([id]);
    expect(await readdir(store.runFolder)).toEqual([]);
  });

  test('is all that was written where its writer is gone, also what it did not come to tell', async () => {
    const store = await makeStore();
    const text = 'Zeile für Zeile\n'.repeat(10_000);
    await writeAs(store, text);
    const bytes = bytesOf(text);
    store.adopt(report({ bytes: bytes.slice(0, 65_536), byteLength: 65_536, readableLength: 65_536 }));
    expect(await store.abandon(id)).toMatchObject({
      byteLength: bytes.length,
      isText: true,
      head: expect.stringMatching(/^Zeile für/) as string,
      tail: expect.stringMatching(/für Zeile\n$/) as string,
    });
    expect(await textOf(store)).toBe(text);
  });

  test('tells why it could not be kept', async () => {
    const store = await makeStore();
    store.adopt(report({ bytes: bytesOf('some'), byteLength: 900_000, readableLength: 4, isInFile: true }));
    store.receive(report({ byteLength: 900_000, isInFile: true, isSettled: true, problem: 'ENOSPC' }));
    await expect(textOf(store)).rejects.toThrow();
  });

  test('that nobody looks at any longer is not taken back, and its file goes', async () => {
    const store = await makeStore();
    store.adopt(report({ bytes: bytesOf('some'), byteLength: 4, readableLength: 4 }));
    await store.release([id]);
    await writeAs(store, 'more than some');
    expect(store.receive(report({ isInFile: true, byteLength: 14, isSettled: true }))).toBe(false);
    await expect.poll(() => existsSync(path.join(store.runFolder, id))).toBe(false);
    expect(await store.abandon(id)).toBeNull();
  });

  test.each([
    '../../body-0123abcd-1',
    'body-0123abcd-1/..',
    'body',
    'body-0123ABCD-1',
    'body-0123abcd-0',
    '',
  ])('must not be called %j: it would become a path', async (name) => {
    const store = await makeStore();
    expect(() => store.adopt(report({ id: name as typeof id }))).toThrow();
  });

  test('cannot take the place of another', async () => {
    const store = await makeStore();
    const kept = await store.keep('mine', 'text/plain');
    expect(() => store.adopt(report({ id: kept, bytes: bytesOf('theirs') }))).toThrow();
    expect((await store.readRows(kept, 'raw', 0, 1)).rows).toEqual([{ line: 1, text: 'mine' }]);
  });
});
