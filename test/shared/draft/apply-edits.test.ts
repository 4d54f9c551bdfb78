import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../shared/draft/apply-edits.ts';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import { paramsFromUrl } from '../../../shared/draft/sync-params.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { requestDraftSchema } from '../../../shared/model/request-draft.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { draftOf, keyAuth, makeRow, posting } from '../diagnosis/make-exchange.ts';

const URL = 'https://api.example.test/v1/lamps';

describe('headers', () => {
  const typed = draftOf(URL, {
    headers: [
      makeRow('accept', 'text/csv'),
      { ...makeRow('X-Old', '1'), isEnabled: false },
      makeRow('Accept', 'text/html'),
    ],
  });

  test('setting one that is there keeps its place and spelling, and leaves one of its name', () => {
    const { draft, changes } = applyEdits(typed, [
      { op: 'set-header', name: 'Accept', value: 'application/json' },
    ]);
    expect(draft.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'accept: application/json',
      'X-Old: 1',
    ]);
    expect(changes).toEqual([
      {
        place: { in: 'header', name: 'accept' },
        before: 'accept: text/csv',
        after: 'accept: application/json',
      },
      { place: { in: 'header', name: 'Accept' }, before: 'Accept: text/html', after: null },
    ]);
  });

  test('setting one that is switched off with the same value switches it on, with another value it stays aside', () => {
    expect(
      applyEdits(typed, [{ op: 'set-header', name: 'X-Old', value: '1' }]).draft.headers[1]?.isEnabled,
    ).toBe(true);
    const other = applyEdits(typed, [{ op: 'set-header', name: 'X-Old', value: '2' }]).draft.headers;
    expect(other.map(({ value, isEnabled }) => [value, isEnabled]).slice(1)).toEqual([
      ['1', false],
      ['text/html', true],
      ['2', true],
    ]);
  });

  test('renaming and removing mean the rows that are sent', () => {
    expect(
      applyEdits(typed, [{ op: 'rename-header', from: 'ACCEPT', to: 'X-Accept' }]).draft.headers.map(
        ({ name }) => name,
      ),
    ).toEqual(['X-Accept', 'X-Old', 'X-Accept']);
    expect(applyEdits(typed, [{ op: 'remove-header', name: 'x-old' }]).changes).toEqual([]);
  });
});

describe('address and params', () => {
  test('stay in step, whichever is edited', () => {
    const draft = draftOf(`${URL}?page=1&sort=a%20b`);
    const set = applyEdits(draft, [{ op: 'set-param', name: 'page', value: '2&3' }]);
    expect(set.draft.url).toBe(`${URL}?page=2%263&sort=a%20b`);
    expect(set.changes).toEqual([
      { place: { in: 'param', name: 'page' }, before: 'page: 1', after: 'page: 2&3' },
    ]);
    const removed = applyEdits(draft, [
      { op: 'remove-param', name: 'page' },
      { op: 'rename-param', from: 'sort', to: 'order' },
    ]);
    expect(removed.draft.url).toBe(`${URL}?order=a%20b`);
    const moved = applyEdits(draft, [{ op: 'set-url', url: `${URL}/7?x=1` }]);
    expect(moved.draft.params.map(({ name, value }) => [name, value])).toEqual([['x', '1']]);
    expect(moved.changes).toEqual([
      { place: { in: 'url', offset: null, length: null }, before: draft.url, after: `${URL}/7?x=1` },
    ]);
  });

  test('a new parameter is added, a path value is set', () => {
    expect(applyEdits(draftOf(URL), [{ op: 'set-param', name: 'page', value: '2' }]).draft.url).toBe(
      `${URL}?page=2`,
    );
    const { draft } = applyEdits(draftOf(`${URL}/:id`), [{ op: 'set-param', name: 'id', value: 'l-7' }]);
    expect(draft.params).toMatchObject([{ name: 'id', value: 'l-7', place: 'path' }]);
    expect(draft.url).toBe(`${URL}/:id`);
  });
});

describe('the body', () => {
  const text = '{\n  "n": 12345678901234567890.10,\n  "tags": ["a", "b"],\n  "name": "Desk"\n}';

  test('JSON keeps its digits and its layout', () => {
    const { draft, changes } = applyEdits(posting(URL, text), [
      { op: 'set-json-value', path: ['name'], json: '"Floor"' },
    ]);
    expect(draft.body.text).toBe(text.replace('Desk', 'Floor'));
    expect(changes).toEqual([
      {
        place: { in: 'body', line: 4, column: null, offset: null, length: null, path: null },
        before: '  "name": "Desk"',
        after: '  "name": "Floor"',
      },
    ]);
  });

  test('names are changed and values taken out', () => {
    const edits: Edit[] = [
      { op: 'rename-json-key', path: ['name'], to: 'title' },
      { op: 'remove-json-value', path: ['tags', 0] },
    ];
    expect(applyEdits(posting(URL, text), edits).draft.body.text).toBe(
      text.replace('"name"', '"title"').replace('"a", ', ''),
    );
  });

  test('a path that leads nowhere changes nothing', () => {
    expect(applyEdits(posting(URL, text), [{ op: 'remove-json-value', path: ['x'] }]).changes).toEqual([]);
  });

  test('offsets count in the text that the edits before left', () => {
    const edits: Edit[] = [
      { op: 'replace-body-text', offset: 0, length: 1, text: '[[' },
      { op: 'replace-body-text', offset: 2, length: 1, text: '"X"' },
    ];
    expect(applyEdits(posting(URL, '[1]'), edits).draft.body.text).toBe('[["X"]');
  });

  test('a piece outside the text is left out', () => {
    expect(
      applyEdits(posting(URL, '[1]'), [{ op: 'replace-body-text', offset: 9, length: 4, text: 'x' }]).draft
        .body.text,
    ).toBe('[1]');
  });

  test('kind and form fields are set, and what was typed under another kind is kept', () => {
    const draft = posting(URL, '{"a":1}');
    const { draft: after, changes } = applyEdits(draft, [
      { op: 'set-body-kind', kind: 'form' },
      { op: 'set-form-field', name: 'a', value: '1' },
    ]);
    expect(after.body).toMatchObject({
      kind: 'form',
      text: '{"a":1}',
      form: [{ name: 'a', value: '1', isEnabled: true }],
    });
    expect(changes).toMatchObject([{ place: { in: 'body' }, before: 'json', after: 'form' }]);
  });

  test('a line that goes is told as gone, not as empty', () => {
    const { changes } = applyEdits(posting(URL, text), [{ op: 'remove-json-value', path: ['tags'] }]);
    expect(changes).toMatchObject([{ place: { line: 3 }, before: '  "tags": ["a", "b"],', after: null }]);
  });
});

test('method and sign-in are told before and after', () => {
  const { changes } = applyEdits(draftOf(URL), [
    { op: 'set-method', method: 'PUT' },
    { op: 'set-auth', auth: keyAuth('X-Key', '{{key}}') },
  ]);
  expect(changes).toEqual([
    { place: { in: 'method' }, before: 'GET', after: 'PUT' },
    { place: { in: 'auth', part: 'kind' }, before: null, after: 'X-Key: {{key}}' },
  ]);
});

test('what reaches beyond the draft is handed to the caller', () => {
  const edits: Edit[] = [
    { op: 'set-variable', name: 'baseUrl', value: 'x' },
    { op: 'clean-secret', name: 'key' },
    { op: 'wait', ms: 2000 },
    { op: 'trust-host', host: 'x.test' },
    { op: 'set-method', method: 'GET' },
  ];
  const { draft, changes, external } = applyEdits(draftOf(URL), edits);
  expect({ draft, changes, external }).toEqual({
    draft: draftOf(URL),
    changes: [],
    external: edits.slice(0, 4),
  });
});

const name = fc.constantFrom('a', 'A', 'b', 'Accept', 'id', '', 'a b', '__proto__');
const value = fc.string({ maxLength: 12 });
const path = fc.array(fc.oneof(name, fc.nat(3)), { maxLength: 3 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ op: fc.constant('set-header' as const), name, value }),
  fc.record({ op: fc.constant('rename-header' as const), from: name, to: name }),
  fc.record({ op: fc.constant('remove-header' as const), name }),
  fc.record({ op: fc.constant('set-param' as const), name, value }),
  fc.record({ op: fc.constant('rename-param' as const), from: name, to: name }),
  fc.record({ op: fc.constant('remove-param' as const), name }),
  fc.record({ op: fc.constant('set-url' as const), url: value }),
  fc.record({ op: fc.constant('set-body-text' as const), text: value }),
  fc.record({
    op: fc.constant('replace-body-text' as const),
    offset: fc.nat(10),
    length: fc.nat(10),
    text: value,
  }),
  fc.record({ op: fc.constant('set-json-value' as const), path, json: fc.constantFrom('1', '"x"', '[]') }),
  fc.record({ op: fc.constant('rename-json-key' as const), path, to: name }),
  fc.record({ op: fc.constant('remove-json-value' as const), path }),
  fc.record({ op: fc.constant('set-form-field' as const), name, value }),
);
const draft: fc.Arbitrary<RequestDraft> = fc
  .record({
    url: value,
    query: value,
    text: fc.oneof(value, fc.json()),
    headers: fc.array(fc.tuple(name, value), { maxLength: 3 }),
  })
  .map(({ url, query, text, headers }) =>
    draftOf(`${url}?${query}`, {
      body: { ...makeBody(), kind: 'json', text },
      headers: headers.map(([each, of], index) => ({ ...makeRow(each, of), id: `h${index}` })),
    }),
  );

test('any edits of any draft give a draft whose rows have ids of their own and whose params show its address', () => {
  fc.assert(
    fc.property(draft, fc.array(edit, { maxLength: 6 }), (before, edits) => {
      const { draft: after } = applyEdits(before, edits);
      expect(requestDraftSchema.safeParse(after).success).toBe(true);
      for (const rows of [after.headers, after.params, after.body.form])
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const shown = paramsFromUrl(after.url, after.params, () => 'new');
      expect(shown.map((row) => [row.name, row.value])).toEqual(
        after.params.map((row) => [row.name, row.value]),
      );
    }),
    { numRuns: 1000 },
  );
});

test('the draft that was given is never changed', () => {
  fc.assert(
    fc.property(draft, fc.array(edit, { maxLength: 6 }), (before, edits) => {
      const copy = structuredClone(before);
      applyEdits(before, edits);
      expect(before).toEqual(copy);
    }),
    { numRuns: 300 },
  );
});
