import { describe, expect, onTestFinished, test } from 'vitest';
import { createBodyStore } from '../../../../electron/services/bodies/body-store.ts';
import type { Excerpt } from '../../../../electron/services/bodies/excerpt.ts';
import { en } from '../../../../shared/texts/en.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function excerptOf(content: string | Uint8Array, contentType: string | null): Promise<Excerpt> {
  const bodies = createBodyStore({ folder: await makeTemporaryFolder(), catalogue: en });
  onTestFinished(() => bodies.close());
  const body = bodies.create(contentType);
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 30_000) body.append(bytes.subarray(at, at + 30_000));
  await body.end();
  return body.excerpt();
}

describe('what is text and what is not', () => {
  test.each([
    ['{"a":1}', 'application/json', true],
    ['<svg/>', 'image/svg+xml', true],
    ['no label', null, true],
    ['who knows', 'application/octet-stream', true],
    ['caf\u00e9 \u001b[1mbold\u001b[0m\n', 'application/x-log', true],
    ['', null, true],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image/png', false],
    ['%PDF-1.7 looks like text at first', 'application/pdf', false],
    [Buffer.from([1, 2, 3]), null, false],
    [Buffer.from([0x80, 0x81, 0xfe]), 'application/octet-stream', false],
    [Buffer.from('text with a \0 in it'), 'text/plain', false],
    [Buffer.from('a\0b\0', 'latin1'), 'text/plain; charset=utf-16le', true],
    [Buffer.from('caf\u00e9', 'latin1'), 'application/x-thing; charset=latin1', true],
  ])('%j as %s', async (content, contentType, isText) => {
    const excerpt = await excerptOf(content, contentType);
    expect(excerpt.isText).toBe(isText);
    if (!isText) expect([excerpt.head, excerpt.tail]).toEqual(['', '']);
  });
});

describe('where the charset is from', () => {
  test.each([
    ['x', 'text/plain; charset=UTF8', { name: 'utf-8', from: 'label' }],
    ['x', 'text/plain; charset=ISO-8859-1', { name: 'iso-8859-1', from: 'label' }],
    ['\ufeffx', 'text/plain; charset=latin1', { name: 'utf-8', from: 'bom' }],
    ['<meta charset="utf-8">', 'text/html', { name: 'utf-8', from: 'document' }],
    [
      '<meta http-equiv=Content-Type content="text/html; charset=koi8-r">',
      'text/html',
      { name: 'koi8-r', from: 'document' },
    ],
    ['<meta charset="utf-16">', 'text/html', { name: 'utf-8', from: 'document' }],
    [
      '<?xml version="1.0" encoding=\'windows-1252\'?>',
      'application/atom+xml',
      { name: 'windows-1252', from: 'document' },
    ],
    ['<meta charset="latin1">', 'text/plain', { name: 'utf-8', from: 'default' }],
    ['<meta charset="nonsense">', 'text/html', { name: 'utf-8', from: 'default' }],
    [Buffer.from('{}', 'utf16le'), 'application/json', { name: 'utf-16le', from: 'document' }],
    [Buffer.from('\0{\0}', 'latin1'), 'application/json', { name: 'utf-16be', from: 'document' }],
    ['x', null, { name: 'utf-8', from: 'default' }],
  ])('%j as %s', async (content, contentType, charset) => {
    expect((await excerptOf(content, contentType)).charset).toEqual(charset);
  });
});

describe('the first and the last of a long text', () => {
  test('a short one has no tail', async () => {
    const text = 'x'.repeat(65_536);
    expect(await excerptOf(text, 'text/plain')).toMatchObject({ head: text, tail: '' });
  });

  test('a longer one is cut at whole characters on both sides', async () => {
    const text = `x${'\u20ac'.repeat(40_000)}`;
    const { head, tail } = await excerptOf(text, 'text/plain');
    expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
    expect(Buffer.byteLength(head)).toBeGreaterThan(65_532);
    expect(Buffer.byteLength(tail)).toBeGreaterThan(16_380);
    expect(head + tail).not.toContain('\ufffd');
  });

  test('two-byte units are cut in pairs', async () => {
    const text = '\u00e9\u4e2d'.repeat(30_000);
    const { head, tail } = await excerptOf(Buffer.from(`\ufeff${text}`, 'utf16le'), 'text/plain');
    expect(text.startsWith(head)).toBe(true);
    expect(text.endsWith(tail)).toBe(true);
    expect(tail).toHaveLength(8192);
  });
});
