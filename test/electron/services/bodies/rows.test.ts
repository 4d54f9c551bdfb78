import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBodyStore } from '../../../../electron/services/bodies/body-store.ts';
import type { BodyStore } from '../../../../electron/services/bodies/body-store.ts';
import { en } from '../../../../shared/texts/en.ts';
import { finalView, readAllRows, storeBody } from '../../../helpers/body-rows.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function startStore(): Promise<BodyStore> {
  const bodies = createBodyStore({ folder: await makeTemporaryFolder(), catalogue: en });
  onTestFinished(() => bodies.close());
  return bodies;
}

describe('a text is shown in lines', () => {
  test.each([
    ['', []],
    ['one', ['one']],
    ['one\n', ['one']],
    ['one\ntwo', ['one', 'two']],
    ['one\r\ntwo\r\n', ['one', 'two']],
    ['\n\n', ['', '']],
    ['a\n\nb', ['a', '', 'b']],
    ['\ufeffmarked', ['marked']],
  ])('%j', async (text, lines) => {
    const bodies = await startStore();
    const id = await storeBody(bodies, text);
    const rows = await readAllRows(bodies, id, 'raw');
    expect(rows).toEqual(lines.map((line, index) => ({ line: index + 1, text: line })));
    expect(await finalView(bodies, id, 'raw')).toMatchObject({
      format: 'text',
      rowCount: lines.length,
      lineCount: lines.length,
      byteLength: Buffer.byteLength(text),
      isFinal: true,
      notice: null,
    });
  });
});

describe('a long line is shown in pieces that end at whole characters', () => {
  test.each([
    ['ASCII', 'x'.repeat(5000)],
    ['two bytes a character', '\u00e9'.repeat(5001)],
    ['three bytes a character', '\u20ac'.repeat(5000)],
    ['four bytes a character', '\u{1f600}'.repeat(2500)],
    ['a bit of each', 'a\u00e9\u20ac\u{1f600}'.repeat(700)],
  ])('%s', async (_what, text) => {
    const bodies = await startStore();
    const id = await storeBody(bodies, `short\n${text}\nshort again`);
    const rows = await readAllRows(bodies, id, 'raw');
    expect(
      rows
        .slice(1, -1)
        .map((row) => row.text)
        .join(''),
    ).toBe(text);
    expect(rows.map(({ line }) => line).filter((line) => line !== null)).toEqual([1, 2, 3]);
    for (const row of rows) expect(row.text.length).toBeLessThanOrEqual(2003);
  });
});

test('bytes that are no UTF-8 cost nothing but their own characters', async () => {
  const bodies = await startStore();
  const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('\nb')]);
  const labelled = await storeBody(bodies, bytes, 'text/plain; charset=utf-8');
  const rows = await readAllRows(bodies, labelled, 'raw');
  expect(rows.map(({ text }) => text)).toEqual(['a', '\ufffd\ufffd\ufffd', 'b']);
});

test('any row of any text is found, wherever reading begins', async () => {
  const bodies = await startStore();
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n\0]/g, '')) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60_000 }).map((length) => '\u00e9x'.repeat(length)) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 1500 }), fc.nat(), async (lines, seed) => {
      const id = await storeBody(bodies, lines.join('\n'), 'text/plain; charset=utf-8');
      const all = await readAllRows(bodies, id, 'raw');
      const joined = all
        .map(({ line: number, text }) => (number === null ? text : `\n${text}`))
        .join('')
        .slice(1);
      expect(joined).toBe(lines.join('\n').replace(/\n$/, ''));
      if (all.length > 0) {
        const from = seed % all.length;
        const page = await bodies.readRows(id, 'raw', from, 7);
        expect(page).toEqual({ from, rows: all.slice(from, from + 7) });
      }
      await bodies.release([id]);
    }),
    { numRuns: 40 },
  );
});

test('rows beyond the end are none', async () => {
  const bodies = await startStore();
  const id = await storeBody(bodies, 'one\ntwo');
  expect(await bodies.readRows(id, 'raw', 1, 500)).toEqual({ from: 1, rows: [{ line: 2, text: 'two' }] });
  expect(await bodies.readRows(id, 'raw', 2, 10)).toEqual({ from: 2, rows: [] });
  expect(await bodies.readRows(id, 'raw', 1_000_000, 10)).toEqual({ from: 1_000_000, rows: [] });
});

test('rows are there while the rest is arriving, and their number grows', async () => {
  const bodies = await startStore();
  const body = bodies.create('text/plain');
  body.append(Buffer.from('first\nsecond\nthi'));
  const early = await bodies.describe(body.id, 'raw');
  expect(early).toMatchObject({ rowCount: 3, isFinal: false });
  expect((await bodies.readRows(body.id, 'raw', 0, 10)).rows.map(({ text }) => text)).toEqual([
    'first',
    'second',
    'thi',
  ]);
  body.append(Buffer.from('rd\nfourth'));
  await body.end();
  expect(await finalView(bodies, body.id, 'raw')).toMatchObject({ rowCount: 4, lineCount: 4, isFinal: true });
  expect((await bodies.readRows(body.id, 'raw', 2, 10)).rows.map(({ text }) => text)).toEqual([
    'third',
    'fourth',
  ]);
});

test('the widest row is known, also where a line reaches over two slices of the file', async () => {
  const bodies = await startStore();
  const short = `${'x'.repeat(80)}\n`;
  const edge = short.repeat(Math.floor(262_144 / short.length));
  const id = await storeBody(bodies, `${edge}${'w'.repeat(500)}\n${short}`);
  expect((await finalView(bodies, id, 'raw')).widestRow).toBeGreaterThanOrEqual(500);
  const accented = await storeBody(bodies, `${'\u20ac'.repeat(100)}\n${'x'.repeat(120)}`);
  expect((await finalView(bodies, accented, 'raw')).widestRow).toBe(120);
});

test('a line of 50 MB is as quick to jump into as its beginning', async () => {
  const bodies = await startStore();
  const size = 50_000_000;
  const id = await storeBody(bodies, Buffer.alloc(size, '0123456789'));
  const { rowCount } = await finalView(bodies, id, 'raw');
  expect(rowCount).toBe(size / 2000);
  const start = performance.now();
  const { rows } = await bodies.readRows(id, 'raw', rowCount - 3, 10);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => '0123456789'.repeat(200)));
});

describe('bytes that are no text are shown in hex', () => {
  test('sixteen a row, with their offset and what is readable of them', async () => {
    const bodies = await startStore();
    const id = await storeBody(
      bodies,
      Buffer.from('\x89PNG\r\n\x1a\n{"a": 1}\x00\xff end', 'latin1'),
      'image/png',
    );
    expect(await bodies.describe(id, 'readable')).toMatchObject({
      format: 'hex',
      rowCount: 2,
      lineCount: 2,
      isFinal: true,
    });
    expect((await bodies.readRows(id, 'raw', 0, 500)).rows).toEqual([
      { line: null, text: '00000000  89 50 4e 47 0d 0a 1a 0a  7b 22 61 22 3a 20 31 7d  |.PNG....{"a": 1}|' },
      { line: null, text: '00000010  00 ff 20 65 6e 64                                 |.. end|' },
    ]);
    expect((await bodies.readRows(id, 'raw', 1, 5)).rows).toHaveLength(1);
  });
});
