import { expect, test } from 'vitest';
import { readItemFacts } from '../../../electron/services/collections/read-item-facts.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import { applyDraft, newRequestFile } from '../../../shared/opencollection/write-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

const read = (file: YamlMap): RequestDraft =>
  readRequest(file, { draftId: draftIdSchema.parse('draft'), fileName: 'file', makeId: () => 'row' });
const graphql = (draft: RequestDraft, change: Partial<RequestDraft['body']['graphql']>): RequestDraft => ({
  ...draft,
  body: { ...draft.body, graphql: { ...draft.body.graphql, ...change } },
});

const file: YamlMap = {
  info: { name: 'Jobs', type: 'graphql', seq: '2' },
  graphql: {
    url: 'https://api.test/graphql',
    headers: [{ name: 'X-Team', value: 'a' }],
    body: { query: '{ jobs { id } }', variables: '{"n": 1.0}', mine: 'kept' },
    auth: { type: 'bearer', token: '{{token}}' },
  },
  settings: { timeout: '5000' },
};

test('an item of GraphQL is a request like any other, posted where it does not say', () => {
  expect(read(file)).toMatchObject({
    name: 'Jobs',
    method: 'POST',
    url: 'https://api.test/graphql',
    headers: [{ name: 'X-Team', value: 'a' }],
    auth: { kind: 'bearer' },
    body: {
      kind: 'graphql',
      graphql: { query: '{ jobs { id } }', variables: '{"n": 1.0}', operationName: '' },
    },
    settings: { timeoutMs: 5000 },
  });
  expect(readItemFacts(file)).toMatchObject({
    kind: 'request',
    method: 'POST',
    url: 'https://api.test/graphql',
  });
  expect(readItemFacts({ ...file, info: { type: 'grpc' } })).toMatchObject({ kind: 'other', type: 'grpc' });
});

test('without edits it stays as it is; with one only that changes', () => {
  expect(applyDraft(file, read(file), 'file')).toEqual(file);
  const next = applyDraft(file, graphql(read(file), { query: '{ a }', variables: '' }), 'file');
  expect(next['graphql']).toMatchObject({ body: { query: '{ a }', mine: 'kept' } });
  expect(read(next).body.graphql).toEqual({ query: '{ a }', variables: '', operationName: '' });
});

test('of several titled queries the marked one is meant', () => {
  const variants = [
    { title: 'one', body: { query: '{ one }' } },
    { title: 'two', selected: true, body: { query: '{ two }' } },
  ];
  const several: YamlMap = { info: { type: 'graphql' }, graphql: { url: 'x', body: variants } };
  expect(read(several).body.graphql.query).toBe('{ two }');
  expect(applyDraft(several, graphql(read(several), { query: '{ 2 }' }), 'f')['graphql']).toEqual({
    url: 'x',
    body: [variants[0], { ...variants[1], body: { query: '{ 2 }' } }],
  });
});

test('another kind of body makes it an item of HTTP, and the other way, with all else kept in its place', () => {
  const draft = read(file);
  const asJson = applyDraft(file, { ...draft, body: { ...draft.body, kind: 'json', text: '{}' } }, 'file');
  expect(Object.keys(asJson)).toEqual(['info', 'http', 'settings']);
  expect(asJson).toMatchObject({
    info: { name: 'Jobs', type: 'http', seq: '2' },
    http: { headers: [{ name: 'X-Team', value: 'a' }], body: { type: 'json', data: '{}' } },
  });
  const without = applyDraft(file, { ...draft, body: { ...draft.body, kind: 'none' } }, 'file');
  expect(read(without).body.kind).toBe('none');
  const back = applyDraft(asJson, graphql(draft, {}), 'file');
  expect(back).toMatchObject({ info: { type: 'graphql' }, graphql: { body: { query: '{ jobs { id } }' } } });
  expect(back).not.toHaveProperty('http');
  expect(read(newRequestFile(draft, 1)).body).toEqual(draft.body);
});
