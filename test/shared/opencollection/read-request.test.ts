import { expect, test } from 'vitest';
import { makeSettings } from '../../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import { requestDraftSchema } from '../../../shared/model/request-draft.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import { applyDraft } from '../../../shared/opencollection/write-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

let count = 0;
function read(file: YamlMap) {
  const makeId = (): string => `id-${(count += 1)}`;
  return readRequest(file, { draftId: draftIdSchema.parse('draft'), fileName: 'from-the-file', makeId });
}

const http = (parts: YamlMap): YamlMap => ({ info: { name: 'R', type: 'http' }, http: parts });

test('a whole request is read, part by part', () => {
  const draft = read({
    info: { name: 'Create an order', type: 'http', seq: '4' },
    http: {
      method: 'POST',
      url: '{{baseUrl}}/orders/:region?dry=1',
      headers: [
        { name: 'Accept', value: 'application/json' },
        { name: 'X-Old', value: '1', disabled: true, description: 'not needed any more' },
      ],
      params: [
        {
          name: 'dry',
          value: '1',
          type: 'query',
          description: { content: 'no charge', type: 'text/markdown' },
        },
        { name: 'region', value: 'eu', type: 'path' },
      ],
      body: { type: 'json', data: '{ "price": 1.0 }' },
      auth: { type: 'bearer', token: '{{token}}' },
    },
    settings: { timeout: '4000', followRedirects: false, maxRedirects: '3', omitHeaders: ['User-Agent'] },
    docs: 'Makes one.',
  });
  expect(requestDraftSchema.parse(draft)).toEqual(draft);
  expect(draft).toMatchObject({
    name: 'Create an order',
    method: 'POST',
    url: '{{baseUrl}}/orders/:region?dry=1',
    body: { kind: 'json', text: '{ "price": 1.0 }' },
    auth: { kind: 'bearer', bearer: { token: '{{token}}' } },
    settings: { timeoutMs: 4000, followRedirects: false, maxRedirects: 3, omittedHeaders: ['user-agent'] },
    notes: 'Makes one.',
  });
  expect(draft.headers.map(({ name, isEnabled, note }) => [name, isEnabled, note])).toEqual([
    ['Accept', true, ''],
    ['X-Old', false, 'not needed any more'],
  ]);
  expect(draft.params.map(({ place, name, value, note }) => [place, name, value, note])).toEqual([
    ['query', 'dry', '1', 'no charge'],
    ['path', 'region', 'eu', ''],
  ]);
});

test('a file that says nothing is an empty GET under the name of the file', () => {
  expect(read({})).toMatchObject({ name: 'from-the-file', method: 'GET', url: '', body: { kind: 'none' } });
});

test('a usual method in small letters is read in capitals, one of one’s own as it is; the file keeps its letters', () => {
  expect(read(http({ method: 'post' })).method).toBe('POST');
  expect(read(http({ method: 'Purge' })).method).toBe('Purge');
  const file = http({ method: 'post' });
  expect(applyDraft(file, read(file), 'R')).toBe(file);
});

test('rows make the query of an address that has none', () => {
  const draft = read(
    http({
      url: 'http://a.test/x',
      params: [
        { name: 'q', value: 'a&b' },
        { name: 'r', value: '', disabled: true },
      ],
    }),
  );
  expect(draft.url).toBe('http://a.test/x?q=a%26b');
  expect(draft.params.map(({ name, isEnabled }) => [name, isEnabled])).toEqual([
    ['q', true],
    ['r', false],
  ]);
});

test('where the address has a query, a row that is not in it is shown as switched off', () => {
  const draft = read(
    http({
      url: 'http://a.test/?a=1',
      params: [
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
      ],
    }),
  );
  expect(draft.url).toBe('http://a.test/?a=1');
  expect(draft.params.map(({ name, isEnabled }) => [name, isEnabled])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('a part of the address without a row gets one', () => {
  const draft = read(http({ url: 'http://a.test/:id?a=1' }));
  expect(draft.params.map(({ place, name }) => [place, name])).toEqual([
    ['query', 'a'],
    ['path', 'id'],
  ]);
});

test.each([
  [undefined, { kind: 'none' }],
  ['none', { kind: 'none' }],
  ['inherit', { kind: 'inherit' }],
  [
    { type: 'apikey', key: 'X-Key', value: 'v' },
    { kind: 'api-key', apiKey: { place: 'header', name: 'X-Key', value: 'v' } },
  ],
  [
    { type: 'apikey', key: 'k', value: 'v', placement: 'query' },
    { kind: 'api-key', apiKey: { place: 'query' } },
  ],
  [
    { type: 'basic', username: 'u' },
    { kind: 'basic', basic: { username: 'u', password: '' } },
  ],
  [
    { type: 'oauth2', flow: 'implicit' },
    { kind: 'unsupported', unsupportedType: 'oauth2 (implicit)' },
  ],
] as [YamlMap[string], object][])('sign-in %j', (auth, expected) => {
  expect(read(http(auth === undefined ? {} : { auth })).auth).toMatchObject(expected);
});

test.each([
  [
    { type: 'text', data: 'hi' },
    { kind: 'text', text: 'hi' },
  ],
  [
    { type: 'xml', data: '<a/>' },
    { kind: 'xml', text: '<a/>' },
  ],
  [{ type: 'json' }, { kind: 'json', text: '' }],
  [
    { type: 'json', data: { a: '1' } },
    { kind: 'unsupported', unsupportedType: 'json' },
  ],
  [{ type: 'form-urlencoded' }, { kind: 'form', form: [] }],
  [
    { type: 'form-urlencoded', data: [{ name: 'a', value: '1' }] },
    { kind: 'form', form: [{ name: 'a', value: '1' }] },
  ],
  [
    { type: 'multipart-form', data: [] },
    { kind: 'multipart', multipart: [] },
  ],
  [
    { type: 'file', data: [] },
    { kind: 'file', file: { path: '', contentType: '' } },
  ],
  [
    { type: 'sparql', data: 'x' },
    { kind: 'unsupported', unsupportedType: 'sparql' },
  ],
  [
    [
      { title: 'small', body: { type: 'json', data: '1' } },
      { title: 'large', selected: true, body: { type: 'json', data: '2' } },
    ],
    { kind: 'json', text: '2' },
  ],
  [[{ title: 'only', body: { type: 'text', data: 'x' } }], { kind: 'text', text: 'x' }],
] as [YamlMap[string], object][])('body %j', (body, expected) => {
  expect(read(http({ body })).body).toMatchObject(expected);
});

test.each([
  [{ timeout: 'inherit', followRedirects: 'inherit', maxRedirects: 'inherit' }],
  [{ timeout: '0' }],
  [{ timeout: 'soon' }],
  [{}],
] as [YamlMap][])('settings %j leave it to the app', (settings) => {
  expect(read({ settings }).settings).toEqual(makeSettings());
});

test('docs and descriptions may be maps of text and type', () => {
  expect(read({ docs: { content: '# Hi', type: 'text/markdown' } }).notes).toBe('# Hi');
});

test('names of the language itself are names like any other', () => {
  const draft = read(http({ headers: [{ name: '__proto__', value: 'constructor' }] }));
  expect(draft.headers).toMatchObject([{ name: '__proto__', value: 'constructor' }]);
  const odd = JSON.parse('{"http":{"__proto__":{"url":"http://bad.test"},"toString":"x"}}') as YamlMap;
  expect(read(odd).url).toBe('');
});

test('parts of the wrong kind are read as empty', () => {
  const draft = read({
    info: 'x',
    http: { headers: 'a: b', params: { a: '1' }, url: ['x'], body: 'text' },
    docs: [],
  });
  expect(draft).toMatchObject({ headers: [], params: [], url: '', body: { kind: 'none' }, notes: '' });
});
