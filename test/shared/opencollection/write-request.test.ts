import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBody, makeDraft, makeSettings } from '../../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import { applyDraft, newRequestFile, withSeq } from '../../../shared/opencollection/write-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

const draftId = draftIdSchema.parse('draft');
let count = 0;
const makeId = (): string => `id-${(count += 1)}`;
const read = (file: YamlMap): RequestDraft => readRequest(file, { draftId, fileName: 'file', makeId });
/** The file after an edit, as the window makes it: to a draft that was read from it. */
function edit(file: YamlMap, change: (draft: RequestDraft) => Partial<RequestDraft>): YamlMap {
  const draft = read(file);
  return applyDraft(file, { ...draft, ...change(draft) }, 'file');
}
const row = (name: string, value: string) => ({ id: makeId(), name, value, isEnabled: true, note: '' });

/** Everything that this version does not know is in it, too. */
const rich: YamlMap = {
  info: { name: 'Rich', type: 'http', seq: '2', tags: ['a'], 'x-own': 'kept' },
  http: {
    method: 'POST',
    url: 'http://a.test/:id?a=1',
    headers: [
      { name: 'A', value: '1', 'x-own': 'a' },
      {
        name: 'B',
        value: '2',
        'x-own': 'b',
        disabled: true,
        description: { content: 'why', type: 'text/plain' },
      },
    ],
    params: [
      { name: 'a', value: '1', type: 'query', 'x-own': 'q' },
      { name: 'id', value: '7', type: 'path', 'x-own': 'p' },
    ],
    body: [
      { title: 'one', body: { type: 'json', data: '1', 'x-own': 'body' } },
      { title: 'two', selected: true, body: { type: 'json', data: '2' } },
    ],
    auth: { type: 'oauth2', flow: 'implicit' },
    'x-own': 'http',
  },
  runtime: { scripts: [{ type: 'tests', code: 'true' }] },
  settings: { encodeUrl: true, timeout: 'inherit', followRedirects: true, maxRedirects: '5' },
  examples: [{ name: 'e' }],
  docs: { content: 'text', type: 'text/markdown' },
};

test('a draft without edits gives the very same file back', () => {
  for (const file of [
    rich,
    {},
    { http: {} },
    { info: 'x', http: { headers: 'odd' } },
    newRequestFile(makeDraft(draftId), 1),
  ]) {
    expect(edit(file, () => ({}))).toBe(file);
  }
});

test('an edited row keeps what else its entry holds, also when it was moved', () => {
  const next = edit(rich, ({ headers: [a, b] }) => ({
    headers: [
      { ...(b ?? row('', '')), isEnabled: true },
      row('New', 'n'),
      { ...(a ?? row('', '')), value: '9' },
    ],
  }));
  expect(next['http']).toMatchObject({
    headers: [
      { name: 'B', value: '2', 'x-own': 'b', description: { content: 'why', type: 'text/plain' } },
      { name: 'New', value: 'n' },
      { name: 'A', value: '9', 'x-own': 'a' },
    ],
  });
  expect(JSON.stringify(next)).not.toContain('disabled');
  expect({ ...next, http: null }).toEqual({ ...rich, http: null });
});

test('a row that is taken away takes its entry with it, and the last one its list', () => {
  const none = edit(rich, () => ({ headers: [] }));
  expect(none['http']).not.toHaveProperty('headers');
  const one = edit(rich, ({ headers }) => ({ headers: headers.slice(1) }));
  expect(one['http']).toMatchObject({ headers: [{ name: 'B', 'x-own': 'b' }] });
});

test('a row in place of another does not inherit what the other one held', () => {
  const next = edit(rich, ({ headers: [, b] }) => ({ headers: [row('Other', 'x'), b ?? row('', '')] }));
  expect(next['http']).toMatchObject({ headers: [{ name: 'Other', value: 'x' }, { name: 'B' }] });
  expect(JSON.stringify(next)).not.toContain('"x-own":"a"');
});

test('an empty row that waits for its first letter is not written', () => {
  expect(edit(rich, ({ headers }) => ({ headers: [...headers, row('', '')] }))).toBe(rich);
});

test('the address and its params are written together', () => {
  const next = edit(rich, ({ params }) => ({
    url: 'http://a.test/:id?a=2',
    params: params.map((one) => (one.name === 'a' ? { ...one, value: '2' } : one)),
  }));
  expect(next['http']).toMatchObject({
    url: 'http://a.test/:id?a=2',
    params: [
      { name: 'a', value: '2', type: 'query', 'x-own': 'q' },
      { name: 'id', value: '7', type: 'path', 'x-own': 'p' },
    ],
  });
});

test('a body is written to the variant that is selected', () => {
  const next = edit(rich, ({ body }) => ({ body: { ...body, text: '3' } }));
  expect(next['http']).toMatchObject({
    body: [
      { title: 'one', body: { type: 'json', data: '1', 'x-own': 'body' } },
      { title: 'two', selected: true, body: { type: 'json', data: '3' } },
    ],
  });
});

test('what was typed under another kind of body or sign-in is not written', () => {
  const file = newRequestFile(makeDraft(draftId, { name: 'N', url: 'http://a.test' }), 1);
  const next = edit(file, ({ body, auth }) => ({
    body: { ...body, text: 'unused' },
    auth: { ...auth, bearer: { token: 'unused' } },
  }));
  expect(next).toBe(file);
});

test('a kind that cannot be sent stays as the file has it until another is chosen', () => {
  const next = edit(rich, () => ({ method: 'PUT' }));
  expect(next['http']).toMatchObject({ method: 'PUT', auth: { type: 'oauth2', flow: 'implicit' } });
  const chosen = edit(rich, ({ auth }) => ({
    auth: { ...auth, kind: 'basic', basic: { username: 'u', password: 'p' } },
  }));
  expect(chosen['http']).toMatchObject({ auth: { type: 'basic', username: 'u', password: 'p' } });
  expect(JSON.stringify(chosen)).not.toContain('implicit');
});

test('an edit adds no key that the file does without', () => {
  const sparse: YamlMap = {
    http: {
      headers: [{ name: 'A' }],
      params: [{ name: 'q', value: '1' }],
      auth: { type: 'apikey', key: 'K' },
    },
  };
  const next = edit(sparse, ({ headers: [a], auth }) => ({
    headers: [{ ...(a ?? row('', '')), isEnabled: false }],
    auth: { ...auth, apiKey: { ...auth.apiKey, value: 'v' } },
  }));
  expect(next['http']).toEqual({
    headers: [{ name: 'A', disabled: true }],
    params: [{ name: 'q', value: '1' }],
    auth: { type: 'apikey', key: 'K', value: 'v' },
  });
});

test('"none" takes sign-in and body out of the file', () => {
  const next = edit(rich, ({ auth, body }) => ({
    auth: { ...auth, kind: 'none' },
    body: { ...body, kind: 'none' },
  }));
  expect(next['http']).not.toHaveProperty('auth');
  expect(next['http']).not.toHaveProperty('body');
});

test('only the setting that changed is touched', () => {
  const next = edit(rich, ({ settings }) => ({ settings: { ...settings, timeoutMs: 9000 } }));
  expect(next['settings']).toEqual({
    encodeUrl: true,
    timeout: 9000,
    followRedirects: true,
    maxRedirects: '5',
  });
  const back = edit(next, ({ settings }) => ({
    settings: { ...settings, timeoutMs: null, maxRedirects: null },
  }));
  expect(back['settings']).toEqual({ encodeUrl: true, followRedirects: true });
});

test('the first setting of a file comes with the one that keeps Bruno from encoding an address twice', () => {
  const file = { http: { url: 'http://a.test/a%20b' } };
  const next = edit(file, ({ settings }) => ({ settings: { ...settings, followRedirects: false } }));
  expect(next['settings']).toEqual({ encodeUrl: false, followRedirects: false });
});

test('notes keep the form that the file has for them', () => {
  expect(edit(rich, () => ({ notes: 'new' }))['docs']).toEqual({ content: 'new', type: 'text/markdown' });
  expect(edit({ docs: 'old' }, () => ({ notes: 'new' }))).toEqual({ docs: 'new' });
  expect(edit(rich, () => ({ notes: '' }))).not.toHaveProperty('docs');
});

test('a name is written where there was none, and never an empty one', () => {
  expect(edit({ http: {} }, () => ({ name: 'Named' }))).toEqual({ info: { name: 'Named' }, http: {} });
  expect(edit(rich, () => ({ name: '  ' }))).toBe(rich);
});

test('a new file has its parts in the order in which Bruno writes them, and nothing that is empty', () => {
  const draft = makeDraft(draftId, {
    name: 'New',
    method: 'PATCH',
    url: 'http://a.test/:id?q=1',
    params: [
      { ...row('q', '1'), place: 'query' },
      { ...row('id', '7'), place: 'path' },
    ],
    body: { ...makeDraft(draftId).body, kind: 'form', form: [row('f', '1')] },
    auth: { ...makeDraft(draftId).auth, kind: 'inherit' },
    notes: 'Read me.',
  });
  const file = newRequestFile(draft, 3);
  expect(file).toEqual({
    info: { name: 'New', type: 'http', seq: 3 },
    http: {
      method: 'PATCH',
      url: 'http://a.test/:id?q=1',
      params: [
        { name: 'q', value: '1', type: 'query' },
        { name: 'id', value: '7', type: 'path' },
      ],
      body: { type: 'form-urlencoded', data: [{ name: 'f', value: '1' }] },
      auth: 'inherit',
    },
    docs: 'Read me.',
  });
  expect(Object.keys(file)).toEqual(['info', 'http', 'docs']);
  expect(Object.keys(file['http'] as YamlMap)).toEqual(['method', 'url', 'params', 'body', 'auth']);
});

test('a place goes behind name and type', () => {
  expect(Object.keys(withSeq({ info: { name: 'a', type: 'http', tags: [] } }, 2)['info'] as YamlMap)).toEqual(
    ['name', 'type', 'seq', 'tags'],
  );
});

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const rows = fc.array(
  fc
    .record({ name: text, value: text, isEnabled: fc.boolean(), note: text })
    .map((parts) => ({ ...parts, id: makeId() })),
  { maxLength: 5 },
);
const part = fc
  .record({
    name: text,
    value: text,
    isEnabled: fc.boolean(),
    note: text,
    kind: fc.constantFrom('text' as const, 'file' as const),
    contentType: fc.constantFrom('', 'text/csv'),
  })
  .map((parts) => ({ ...parts, id: makeId() }));
const drafts = fc
  .record({
    name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
    method: fc.constantFrom('GET', 'POST', 'PURGE'),
    url: text.map((path) => `http://a.test/${path.replaceAll(/[?#:]/g, '')}`),
    headers: rows,
    notes: text,
    kind: fc.constantFrom('none', 'json', 'text', 'xml', 'form', 'multipart', 'file' as const),
    multipart: fc.array(part),
    file: fc.record({ path: text, contentType: fc.constantFrom('', 'image/png') }),
    bodyText: text,
    form: rows,
    timeoutMs: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null }),
    isFollowing: fc.option(fc.boolean(), { nil: null }),
    sending: fc.record({
      maxBodyBytes: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: null }),
      httpVersion: fc.constantFrom('auto' as const, '1.1' as const, '2' as const, null),
      usesCookies: fc.option(fc.boolean(), { nil: null }),
      // A file with settings always says this one: see the next test.
      encodesAddress: fc.boolean(),
      proxy: fc.constantFrom(
        'app' as const,
        'none' as const,
        { address: 'http://proxy.test:3128', bypass: '.test' },
        null,
      ),
      oldestTls: fc.constantFrom('1.0' as const, '1.3' as const, null),
    }),
  })
  .map(({ kind, bodyText, form, multipart, file, timeoutMs, isFollowing, sending, ...parts }) =>
    makeDraft(draftId, {
      ...parts,
      body: { ...makeBody(), kind, text: bodyText, form, multipart, file },
      settings: {
        ...sending,
        timeoutMs,
        followRedirects: isFollowing,
        maxRedirects: 4,
        omittedHeaders: ['accept'],
      },
    }),
  );

/** What of a draft its file says: not ids, not blank rows, not what was typed under other kinds. */
function said(draft: RequestDraft): unknown {
  const full = <R extends RequestDraft['headers'][number]>(list: readonly R[]) =>
    list.filter((one) => one.name + one.value + one.note !== '').map((one) => ({ ...one, id: '' }));
  const { body } = draft;
  return {
    ...draft,
    headers: full(draft.headers),
    body: {
      kind: body.kind,
      text: ['json', 'text', 'xml'].includes(body.kind) ? body.text : '',
      form: body.kind === 'form' ? full(body.form) : [],
      multipart: body.kind === 'multipart' ? full(body.multipart) : [],
      file: body.kind === 'file' ? body.file : null,
    },
  };
}

test('property: what is written is read back the same, into a new file and into an old one', () => {
  fc.assert(
    fc.property(drafts, drafts, (first, second) => {
      const file = newRequestFile(first, 1);
      expect(said(read(file))).toEqual(said(first));
      expect(said(read(applyDraft(file, second, 'file')))).toEqual(said(second));
      const changed = applyDraft(rich, second, 'file');
      expect(said(read(changed))).toEqual(said(second));
      expect(changed['runtime']).toBe(rich['runtime']);
      expect(changed['examples']).toBe(rich['examples']);
    }),
  );
});

test('new settings say that the address is sent as it is shown, since others encode it where nothing is said', () => {
  const draft = makeDraft(draftId, { name: 'A', settings: { ...makeSettings(), timeoutMs: 5000 } });
  const file = newRequestFile(draft, 1);
  expect(file['settings']).toEqual({ encodeUrl: false, timeout: 5000 });
  expect(read(file).settings.encodesAddress).toBe(false);
});
