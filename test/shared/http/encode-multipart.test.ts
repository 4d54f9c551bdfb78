import { expect, test } from 'vitest';
import { isFilePiece } from '../../../shared/http/body-content.ts';
import { encodeMultipart } from '../../../shared/http/encode-multipart.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = { fileName: null, contentType: '' };

test('text parts alone are one piece, read back by the platform’s own reader', async () => {
  const body = encodeMultipart(
    [
      { name: 'to', ...text, content: bytes('+4915') },
      { name: 'na"me\r\n', ...text, content: bytes('Zoë\r\n--x') },
      { name: 'data', fileName: 'ü "1".csv', contentType: 'text/csv', content: bytes('a,b') },
    ],
    'edge-1',
  );
  if (!(body instanceof Uint8Array)) throw new Error('pieces where none are needed');
  const type = 'multipart/form-data; boundary=edge-1';
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData();
  expect(form.get('to')).toBe('+4915');
  expect(form.get('na"me\r\n')).toBe('Zoë\r\n--x');
  const file = form.get('data');
  expect(file).toMatchObject({ name: 'ü "1".csv', type: 'text/csv' });
  expect(await (file as File).text()).toBe('a,b');
});

test('a file stays a file, and the length counts it', () => {
  const file = { path: '/tmp/a', byteLength: 1000 };
  const body = encodeMultipart([{ name: 'f', fileName: 'a', contentType: 'x/y', content: file }], 'edge');
  if (body instanceof Uint8Array) throw new Error('a file was read');
  expect(body.pieces.filter(isFilePiece)).toEqual([file]);
  const others = body.pieces.filter((piece) => !isFilePiece(piece));
  expect(body.byteLength).toBe(1000 + others.reduce((sum, piece) => sum + piece.byteLength, 0));
});

test('no parts are still a whole body', () => {
  expect(Buffer.from(encodeMultipart([], 'b') as Uint8Array).toString()).toBe('--b--\r\n');
});
