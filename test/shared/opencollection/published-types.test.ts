import type { Folder } from '@opencollection/types/collection/item';
import type { Environment } from '@opencollection/types/config/environments';
import type { HttpRequest } from '@opencollection/types/requests/http';
import { expect, test } from 'vitest';
import { makeBody, makeDraft } from '../../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import { readEnvironmentVariables } from '../../../shared/opencollection/environment-mapping.ts';
import { collectInherited } from '../../../shared/opencollection/inherited.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import { applyDraft, newRequestFile } from '../../../shared/opencollection/write-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

/** What the published types allow, as a file would hold it. */
function asFile(value: HttpRequest | Folder | Environment): YamlMap {
  return JSON.parse(JSON.stringify(value)) as YamlMap;
}

const draftId = draftIdSchema.parse('draft');
const context = { draftId, fileName: 'file', makeId: () => 'id' };

const requests: HttpRequest[] = [
  { info: { name: 'Least', type: 'http' }, http: {} },
  {
    info: {
      name: 'Most',
      type: 'http',
      seq: 3,
      tags: ['t'],
      description: { content: 'd', type: 'text/plain' },
    },
    http: {
      method: 'POST',
      url: 'http://a.test/:id?q=1',
      headers: [{ name: 'H', value: 'v', description: null, disabled: true }],
      params: [
        { name: 'q', value: '1', type: 'query', description: 'why' },
        { name: 'id', value: '7', type: 'path' },
      ],
      body: [
        { title: 'a', body: { type: 'xml', data: '<a/>' } },
        {
          title: 'b',
          selected: true,
          body: { type: 'form-urlencoded', data: [{ name: 'f', value: '1', disabled: true }] },
        },
      ],
      auth: { type: 'apikey', key: 'k', value: 'v', placement: 'query' },
    },
    runtime: {
      variables: [{ name: 'v', value: { type: 'number', data: '1' } }],
      scripts: [{ type: 'tests', code: '' }],
    },
    settings: {
      timeout: 'inherit',
      followRedirects: 'inherit',
      maxRedirects: 'inherit',
      encodeUrl: true,
      omitHeaders: ['Accept'],
    },
    examples: [{ name: 'e', response: { status: 200 } }],
    docs: 'text',
  },
];

test.each(requests)(
  'a request that the published types allow is read, and not changed by being opened: $info.name',
  (request) => {
    const file = asFile(request);
    const draft = readRequest(file, context);
    expect(draft.name).toBe(request.info?.name);
    expect(draft.url).toBe(request.http?.url ?? '');
    expect(applyDraft(file, draft, 'file')).toBe(file);
  },
);

test('a new file is one that the published types allow', () => {
  const draft = makeDraft(draftId, {
    name: 'New',
    url: 'http://a.test/?q=1',
    params: [{ id: 'p', place: 'query', name: 'q', value: '1', isEnabled: true, note: 'n' }],
    headers: [{ id: 'h', name: 'H', value: 'v', isEnabled: false, note: '' }],
    auth: { ...makeDraft(draftId).auth, kind: 'basic', basic: { username: 'u', password: 'p' } },
    body: { ...makeBody(), kind: 'json', text: '{}' },
    settings: {
      ...makeDraft(draftId).settings,
      timeoutMs: 5,
      followRedirects: false,
      maxRedirects: 0,
      omittedHeaders: ['accept'],
    },
    notes: 'Read me.',
  });
  const expected: HttpRequest = {
    info: { name: 'New', type: 'http', seq: 1 },
    http: {
      method: 'GET',
      url: 'http://a.test/?q=1',
      headers: [{ name: 'H', value: 'v', disabled: true }],
      params: [{ name: 'q', value: '1', type: 'query', description: 'n' }],
      body: { type: 'json', data: '{}' },
      auth: { type: 'basic', username: 'u', password: 'p' },
    },
    settings: {
      encodeUrl: false,
      timeout: 5,
      followRedirects: false,
      maxRedirects: 0,
      omitHeaders: ['accept'],
    },
    docs: 'Read me.',
  };
  expect(newRequestFile(draft, 1)).toEqual(expected);
});

test('folders and environments that the published types allow are read', () => {
  const folder: Folder = {
    info: { name: 'F', type: 'folder', seq: 1 },
    request: {
      headers: [{ name: 'H', value: 'v' }],
      auth: { type: 'bearer', token: 't' },
      variables: [{ name: 'v', value: 'x' }],
    },
  };
  const inherited = collectInherited({}, [{ name: 'F', file: asFile(folder) }], { name: 'C', file: {} });
  expect(inherited).toMatchObject({
    headers: [{ name: 'H' }],
    auth: { auth: { kind: 'bearer' } },
    variables: [{ name: 'v' }],
  });

  const environment: Environment = {
    name: 'E',
    variables: [
      { name: 'a', value: 'x', description: 'd', disabled: true },
      { secret: true, name: 's' },
    ],
  };
  expect(readEnvironmentVariables(asFile(environment), () => true)).toMatchObject([
    { name: 'a', value: 'x', note: 'd', isEnabled: false },
    { name: 's', value: '', isSecret: true, hasValue: true },
  ]);
});
