import { describe, expect, test } from 'vitest';
import { isFilePiece } from '../../../shared/http/body-content.ts';
import type { FileFact } from '../../../shared/model/file-fact.ts';
import type { MultipartRow } from '../../../shared/model/request-draft.ts';
import { attachedPaths } from '../../../shared/variables/attached-paths.ts';
import { resolveDraft } from '../../../shared/variables/resolve-draft.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import { makeDraft, makeRow, makeScopes } from '../../helpers/builders.ts';

type Parts = Parameters<typeof makeDraft>[0];

const pdf: FileFact = {
  kind: 'file',
  path: '/data/r.pdf',
  name: 'r.pdf',
  byteLength: 900,
  mediaType: 'application/pdf',
};
const attachments = { boundary: 'edge', files: { 'r.pdf': pdf } };
const withFiles: ResolveScopes = { ...makeScopes({ name: 'r', n: '7' }), attachments };

const part = (kind: 'text' | 'file', name: string, value: string, more: Partial<MultipartRow> = {}) =>
  ({ ...makeRow(name, value), kind, contentType: '', ...more }) satisfies MultipartRow;

function resolve(parts: Parts, scopes = withFiles) {
  const resolution = resolveDraft(makeDraft({ method: 'POST', ...parts }), scopes, '1.0.0');
  if (resolution.kind === 'refused') return { failure: resolution.failure, request: null, contentType: null };
  const { request } = resolution;
  const contentType =
    request.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? null;
  return { failure: null, request, contentType };
}

describe('a body of several parts', () => {
  const multipart = [
    part('text', 'count', '{{n}}'),
    part('file', 'report', ' {{name}}.pdf '),
    part('text', 'off', 'x', { isEnabled: false }),
    part('text', '', ''),
  ];

  test('is sent with its files, each with the type of its name, and says how it is divided', () => {
    const { request, contentType } = resolve({ body: { kind: 'multipart', multipart } });
    expect(contentType).toBe('multipart/form-data; boundary=edge');
    const body = request?.body;
    if (body === null || body === undefined || body instanceof Uint8Array) throw new Error('no pieces');
    expect(body.pieces.filter(isFilePiece)).toEqual([{ path: '/data/r.pdf', byteLength: 900 }]);
    expect(request?.bodyText.split('\r\n')).toEqual([
      '--edge',
      'Content-Disposition: form-data; name="count"',
      '',
      '7',
      '--edge',
      'Content-Disposition: form-data; name="report"; filename="r.pdf"',
      'Content-Type: application/pdf',
      '',
      '‹r.pdf, 900 B›',
      '--edge--',
      '',
    ]);
  });

  test('is divided as a typed Content-Type says', () => {
    const headers = [makeRow('content-type', 'multipart/form-data; boundary="my edge"')];
    const { request, contentType } = resolve({ headers, body: { kind: 'multipart', multipart } });
    expect(contentType).toBe('multipart/form-data; boundary="my edge"');
    expect(request?.bodyText).toContain('--my edge--');
  });

  test.each([
    ['', 'no-path'],
    ['gone.pdf', 'missing'],
  ])('is not sent where a file %j cannot be', (path, reason) => {
    const { failure } = resolve({ body: { kind: 'multipart', multipart: [part('file', 'f', path)] } });
    expect(failure).toMatchObject({ code: 'file-unusable', detail: { path, reason, name: 'f' } });
  });
});

describe('a file as the body', () => {
  test('is of the type of its name, unless another is typed', () => {
    const file = { path: 'r.pdf', contentType: '' };
    expect(resolve({ body: { kind: 'file', file } })).toMatchObject({
      contentType: 'application/pdf',
      request: { body: { byteLength: 900 }, bodyText: '‹r.pdf, 900 B›' },
    });
    expect(resolve({ body: { kind: 'file', file: { ...file, contentType: 'x/y' } } }).contentType).toBe(
      'x/y',
    );
  });

  test('is named with what is wrong with it', () => {
    const scopes: ResolveScopes = {
      ...withFiles,
      attachments: { boundary: 'b', files: { '/etc/keys': { kind: 'problem', reason: 'not-allowed' } } },
    };
    const body = { kind: 'file', file: { path: '/etc/keys', contentType: '' } } as const;
    expect(resolve({ body }, scopes).failure).toMatchObject({
      code: 'file-unusable',
      detail: { path: '/etc/keys', reason: 'not-allowed' },
    });
    // A name that every object has is no file.
    expect(
      resolve({ body: { ...body, file: { path: 'toString', contentType: '' } } }, scopes).failure,
    ).toMatchObject({
      detail: { reason: 'missing' },
    });
  });
});

describe('a GraphQL query', () => {
  test('goes out as JSON, its variables digit by digit', () => {
    const graphql = {
      query: 'query A($id: ID!) { a(id: $id) }',
      variables: '{ "id": 12345678901234567890 }',
      operationName: 'A',
    };
    const { request, contentType } = resolve({ body: { kind: 'graphql', graphql } });
    expect(contentType).toBe('application/json');
    expect(request?.bodyText).toBe(
      '{"query":"query A($id: ID!) { a(id: $id) }","variables":{ "id": 12345678901234567890 },"operationName":"A"}',
    );
  });

  test('takes values with quotes in them, and leaves out what was left empty', () => {
    const scopes = makeScopes({ filter: '"open"' });
    const graphql = { query: '{ jobs(state: {{filter}}) { id } }', variables: ' ', operationName: '' };
    const { request } = resolve({ body: { kind: 'graphql', graphql } }, scopes);
    expect(JSON.parse(request?.bodyText ?? '')).toEqual({ query: '{ jobs(state: "open") { id } }' });
  });
});

test('the files of a draft are those that it would send, variables replaced', () => {
  const multipart = [
    part('file', 'a', ' {{name}}.pdf'),
    part('file', 'b', '{{unknown}}.pdf'),
    part('file', 'c', 'off.pdf', { isEnabled: false }),
    part('text', 'd', 'text.pdf'),
    part('file', 'e', 'r.pdf'),
  ];
  const paths = (body: NonNullable<Parts>['body']) =>
    attachedPaths(makeDraft(body === undefined ? {} : { body }), withFiles.variables);
  expect(paths({ kind: 'multipart', multipart })).toEqual(['r.pdf']);
  expect(paths({ kind: 'file', file: { path: 'x', contentType: '' }, multipart })).toEqual(['x']);
  expect(paths({ kind: 'json', multipart })).toEqual([]);
});
