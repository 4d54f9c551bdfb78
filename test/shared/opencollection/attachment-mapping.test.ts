import { expect, test } from 'vitest';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import type { DraftBody, MultipartRow } from '../../../shared/model/request-draft.ts';
import { readBody, writeBody } from '../../../shared/opencollection/body-mapping.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

const multipart = (...data: YamlMap[]): YamlMap => ({ type: 'multipart-form', data });
let count = 0;
const read = (body: YamlMap): DraftBody => readBody(body, () => `row-${(count += 1)}`);
const withParts = (body: DraftBody, change: (rows: MultipartRow[]) => MultipartRow[]): DraftBody => ({
  ...body,
  multipart: change([...body.multipart]),
});

const entry = {
  name: 'report',
  type: 'file',
  value: ['q1.pdf', 'q2.pdf'],
  contentType: 'application/pdf',
  mine: 1,
};
const note = { name: 'note', type: 'text', value: 'for May', description: 'why', disabled: true };

test('several files under one name are several parts of that name', () => {
  expect(read(multipart(entry, note)).multipart).toMatchObject([
    { name: 'report', kind: 'file', value: 'q1.pdf', contentType: 'application/pdf' },
    { name: 'report', kind: 'file', value: 'q2.pdf', contentType: 'application/pdf' },
    { name: 'note', kind: 'text', value: 'for May', note: 'why', isEnabled: false, contentType: '' },
  ]);
});

test('entries that nobody edited stay as the file has them, unknown keys included', () => {
  const file = multipart(entry, note);
  expect(writeBody(file, read(file))).toBe(file);
  const edited = withParts(read(file), (rows) =>
    rows.map((row) => (row.name === 'note' ? { ...row, value: 'x' } : row)),
  );
  expect(writeBody(file, edited)).toEqual(multipart(entry, { ...note, value: 'x' }));
});

test('a file taken out of a list leaves the others of its entry, and what else the entry holds', () => {
  const file = multipart(entry);
  const edited = withParts(read(file), ([, second]) => (second === undefined ? [] : [second]));
  expect(writeBody(file, edited)).toEqual(multipart({ ...entry, value: ['q2.pdf'] }));
});

test('a new part is written with its kind; a blank last row is not', () => {
  const row = {
    id: 'a',
    name: 'photo',
    value: 'p.png',
    isEnabled: true,
    note: '',
    kind: 'file',
    contentType: '',
  } as const;
  const blank = { ...row, id: 'b', name: '', value: '', kind: 'text' } as const;
  expect(writeBody(undefined, { ...makeBody(), kind: 'multipart', multipart: [row, blank] })).toEqual(
    multipart({ name: 'photo', type: 'file', value: ['p.png'] }),
  );
});

test('of several files as a body the marked one is read and written, the others stay', () => {
  const other = { filePath: 'a.bin', contentType: 'x/y', selected: false };
  const file = { type: 'file', data: [other, { filePath: 'b.bin', contentType: '', selected: true }] };
  const body = read(file);
  expect(body).toMatchObject({ kind: 'file', file: { path: 'b.bin', contentType: '' } });
  expect(writeBody(file, { ...body, file: { path: 'c.bin', contentType: 'image/png' } })).toEqual({
    type: 'file',
    data: [other, { filePath: 'c.bin', contentType: 'image/png', selected: true }],
  });
});

test('a body of another kind leaves nothing of the one before', () => {
  const json = { type: 'json', data: '{}' };
  const body: DraftBody = { ...makeBody(), kind: 'file', file: { path: 'a.bin', contentType: '' } };
  expect(writeBody(json, body)).toEqual({ type: 'file', data: [{ selected: true, filePath: 'a.bin' }] });
});
