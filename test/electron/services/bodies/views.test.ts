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

async function show(
  content: string | Uint8Array,
  contentType: string | null,
  view: 'readable' | 'raw' = 'readable',
) {
  const bodies = await startStore();
  const id = await storeBody(bodies, content, contentType);
  const rows = await readAllRows(bodies, id, view);
  return { ...(await finalView(bodies, id, view)), text: rows.map(({ text }) => text).join('\n') };
}

describe('JSON is laid out, and no digit is changed', () => {
  const text = '{"big":12345678901234567890,"f":1.0,"e":1e5,"a":[1,{}],"b":[],"s":"\\u00e9\\/","s":2}';
  const laidOut = [
    '{',
    '  "big": 12345678901234567890,',
    '  "f": 1.0,',
    '  "e": 1e5,',
    '  "a": [',
    '    1,',
    '    {}',
    '  ],',
    '  "b": [],',
    '  "s": "\\u00e9\\/",',
    '  "s": 2',
    '}',
  ].join('\n');

  test.each([
    ['by its label', 'application/json', text],
    ['by a label with a suffix', 'application/problem+json; charset=utf-8', text],
    ['by its first character, labelled as something else', 'text/html', text],
    ['without a label', null, text],
    ['behind a mark of byte order', 'application/json', `\ufeff${text}`],
    ['in UTF-16', 'application/json; charset=utf-16le', Buffer.from(text, 'utf16le')],
  ])('%s', async (_what, contentType, content) => {
    expect(await show(content, contentType)).toMatchObject({ format: 'json', text: laidOut, notice: null });
  });

  test('the raw view stays as it came', async () => {
    expect(await show(text, 'application/json', 'raw')).toMatchObject({ format: 'text', text, rowCount: 1 });
  });

  test('one that breaks off is laid out as far as it goes, and told', async () => {
    const view = await show('{"a":[1,2', 'application/json');
    expect(view).toMatchObject({ format: 'json', notice: en['bodies.not-json'] });
    expect(view.text.replace(/\s/g, '')).toBe('{"a":[1,2');
  });

  test('several documents in a row are told as that', async () => {
    expect(await show('{"a":1}\n{"a":2}\n', 'application/json')).toMatchObject({
      notice: en['bodies.several-documents'],
    });
  });

  test('a page that is labelled JSON is a page', async () => {
    const page = '<html>\n<p>Sorry\n</html>';
    expect(await show(page, 'application/json')).toMatchObject({ format: 'text', text: page, notice: null });
  });

  test('nothing labelled JSON is nothing', async () => {
    expect(await show('', 'application/json')).toMatchObject({ format: 'text', rowCount: 0, notice: null });
  });

  test('one of 20 MB is laid out whole', async () => {
    const rows = Array.from({ length: 200_000 }, (_, id) => ({
      id,
      name: `row number ${id}`,
      tags: ['a', 'b'],
      ok: true,
    }));
    const bodies = await startStore();
    const id = await storeBody(bodies, JSON.stringify({ rows }), 'application/json');
    const expected = JSON.stringify({ rows }, null, 2).split('\n');
    const state = await finalView(bodies, id, 'readable');
    expect(state).toMatchObject({
      format: 'json',
      rowCount: expected.length,
      lineCount: expected.length,
      notice: null,
    });
    const middle = Math.floor(expected.length / 2);
    const page = await bodies.readRows(id, 'readable', middle, 500);
    expect(page.rows.map(({ text: row }) => row)).toEqual(expected.slice(middle, middle + 500));
  });

  test('its first rows are there while it is arriving', async () => {
    const bodies = await startStore();
    const body = bodies.create('application/json');
    body.append(Buffer.from(`[${'{"a":1},'.repeat(20_000)}`));
    expect(await bodies.describe(body.id, 'readable')).toMatchObject({ format: 'json', isFinal: false });
    expect((await bodies.readRows(body.id, 'readable', 0, 3)).rows.map(({ text: row }) => row)).toEqual([
      '[',
      '  {',
      '    "a": 1',
    ]);
    body.append(Buffer.from('0]'));
    await body.end();
    expect(await finalView(bodies, body.id, 'readable')).toMatchObject({ rowCount: 60_003, notice: null });
  });
});

test('a look before anything has come does not decide what the body is', async () => {
  const bodies = await startStore();
  const body = bodies.create('application/json');
  expect(await bodies.describe(body.id, 'readable')).toMatchObject({ rowCount: 0, isFinal: false });
  body.append(Buffer.from(' \n'));
  expect((await bodies.readRows(body.id, 'readable', 0, 10)).rows).toEqual([]);
  body.append(Buffer.from('[1]'));
  await body.end();
  expect(await finalView(bodies, body.id, 'readable')).toMatchObject({ format: 'json', rowCount: 3 });
});

describe('a form is laid out one field a row', () => {
  test.each([
    ['a=1&b=x%20y&c=caf%C3%A9+au+lait', ['a = 1', 'b = x y', 'c = caf\u00e9 au lait']],
    ['name&=value&a==', ['name', ' = value', 'a = =']],
    ['two%0Alines=%00&bad=%zz%E9', ['two%0Alines = %00', 'bad = %zz%E9']],
    ['', []],
  ])('%s', async (text, rows) => {
    const view = await show(text, 'application/x-www-form-urlencoded');
    expect(view).toMatchObject({ format: 'text', rowCount: rows.length, text: rows.join('\n') });
  });
});

describe('text is shown in its charset', () => {
  const cases: [string, string | null, Uint8Array, string][] = [
    ['a label', 'text/plain; charset=ISO-8859-1', Buffer.from('caf\u00e9', 'latin1'), 'caf\u00e9'],
    [
      'what browsers take that label for',
      'text/plain; charset=iso-8859-1',
      Buffer.from([0x93, 0x41, 0x94]),
      '\u201cA\u201d',
    ],
    ['a label in quotes', 'text/html;charset="windows-1251"', Buffer.from([0xcf, 0xf0]), '\u041f\u0440'],
    [
      'Japanese',
      'text/plain; charset=Shift_JIS',
      Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]),
      '\u30c6\u30b9\u30c8',
    ],
    [
      'Japanese by escapes',
      'text/plain; charset=iso-2022-jp',
      Buffer.from('\x1b$B%F\x1b(B', 'latin1'),
      '\u30c6',
    ],
    ['Chinese', 'text/plain; charset=gbk', Buffer.from([0xd6, 0xd0]), '\u4e2d'],
    ['Korean', 'text/plain; charset=euc-kr', Buffer.from([0xc7, 0xd1]), '\ud55c'],
    [
      'a mark of byte order, little end first',
      'text/plain',
      Buffer.from('\ufeff\u00e9\n2', 'utf16le'),
      '\u00e9\n2',
    ],
    [
      'a mark, big end first, over the label',
      'text/plain; charset=latin1',
      Buffer.from([0xfe, 0xff, 0, 0x41]),
      'A',
    ],
    [
      'an XML declaration',
      'application/xml',
      Buffer.from('<?xml version="1.0" encoding="latin1"?>\u00e9', 'latin1'),
      '<?xml version="1.0" encoding="latin1"?>\u00e9',
    ],
    [
      'a meta element',
      'text/html',
      Buffer.from('<meta charset=windows-1252>\u00e9', 'latin1'),
      '<meta charset=windows-1252>\u00e9',
    ],
    ['a label that nobody knows', 'text/plain; charset=klingon', Buffer.from('caf\u00e9'), 'caf\u00e9'],
    ['nothing at all', null, Buffer.from('caf\u00e9'), 'caf\u00e9'],
  ];

  test.each(cases)('by %s', async (_what, contentType, bytes, text) => {
    expect(await show(bytes, contentType, 'raw')).toMatchObject({ format: 'text', text });
  });

  test('what is saved stays as it came', async () => {
    const bodies = await startStore();
    const bytes = Buffer.from('caf\u00e9\n', 'latin1');
    const id = await storeBody(bodies, bytes, 'text/plain; charset=latin1');
    await readAllRows(bodies, id, 'raw');
    const chunks: Uint8Array[] = [];
    for await (const chunk of bodies.openReadStream(id)) chunks.push(chunk as Uint8Array);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test('a long text in two-byte units keeps every character', async () => {
    const line = `${'\u00e9\u{1f600}'.repeat(5000)}\n`;
    const view = await show(Buffer.from(`\ufeff${line.repeat(20)}`, 'utf16le'), 'text/plain', 'raw');
    expect(view.lineCount).toBe(20);
    expect(view.text.replaceAll('\n', '')).toBe(line.trim().repeat(20));
  });
});

test('an event stream is shown as its events; the raw view as it came', async () => {
  const text = 'event: price\ndata: {"a":1}\n\ndata: Zoë\n\n';
  expect(await show(text, 'text/event-stream; charset=utf-8')).toMatchObject({
    format: 'text',
    text: '#1 price\n  {"a":1}\n#2 message\n  Zoë',
    rowCount: 4,
    eventCount: 2,
    notice: null,
  });
  const raw = await show(text, 'text/event-stream', 'raw');
  expect(raw).toMatchObject({ format: 'text', rowCount: 5 });
  expect(raw).not.toHaveProperty('eventCount');
});
