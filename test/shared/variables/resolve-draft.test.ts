import { describe, expect, test } from 'vitest';
import { makeSendingSettings } from '../../../shared/draft/make-draft.ts';
import { addressText } from '../../../shared/http/redirect-policy.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import type { ResolvedRequest } from '../../../shared/model/resolved-request.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import { resolveDraft } from '../../../shared/variables/resolve-draft.ts';
import { makeDraft, makeParam, makeRow, makeScopes } from '../../helpers/builders.ts';

type DraftParts = Parameters<typeof makeDraft>[0];

function resolve(parts: DraftParts, scopes = makeScopes()): ResolvedRequest {
  const resolution = resolveDraft(makeDraft(parts), scopes, '1.0.0');
  if (resolution.kind === 'refused') throw new Error(JSON.stringify(resolution.failure));
  return resolution.request;
}

function refuse(parts: DraftParts, scopes = makeScopes()): Failure {
  const resolution = resolveDraft(makeDraft(parts), scopes, '1.0.0');
  if (resolution.kind === 'resolved') throw new Error('It was not refused');
  return resolution.failure;
}

const url = (parts: DraftParts, scopes = makeScopes()): string => addressText(resolve(parts, scopes).address);

/** Headers but for the defaults, `name: value`. */
const typedHeaders = (parts: DraftParts, scopes = makeScopes()): string[] =>
  resolve(parts, scopes)
    .headers.filter(({ from }) => from !== 'default')
    .map(({ name, value }) => `${name}: ${value}`);

describe('the address', () => {
  test('variables are put in, wherever they stand', () => {
    const scopes = makeScopes({ base: 'https://{{host}}/v1', host: 'api.example', page: '2' });
    expect(url({ url: '{{base}}/items?page={{page}}' }, scopes)).toBe('https://api.example/v1/items?page=2');
  });

  test('path rows give the value of their segment, as one segment', () => {
    const params = [
      makeParam('path', 'id', 'a/b {{x}}?'),
      makeParam('path', 'of', 'off', { isEnabled: false }),
      makeParam('query', 'q', 'not again'),
    ];
    expect(url({ url: 'http://h:8080/:id/of/:of/:other?q=1#x', params }, makeScopes({ x: '\u00e9' }))).toBe(
      'http://h:8080/a%2Fb%20%C3%A9%3F/of/:of/:other?q=1',
    );
  });

  test('its query is encoded where the request, or else what is above it, says so', () => {
    const plus = { url: 'http://h/a?to=+37455&x=%2F' };
    const level = { ...makeSendingSettings(), encodesAddress: true };
    const scopes = makeScopes({}, { inherited: { settings: [makeSendingSettings(), level] } });
    expect(url(plus)).toBe('http://h/a?to=+37455&x=%2F');
    expect(url({ ...plus, settings: { encodesAddress: true } })).toBe('http://h/a?to=%2B37455&x=%2F');
    expect(url(plus, scopes)).toBe('http://h/a?to=%2B37455&x=%2F');
    expect(url({ ...plus, settings: { encodesAddress: false } }, scopes)).toBe('http://h/a?to=+37455&x=%2F');
  });

  test('a path row without a value is not sent as an empty segment', () => {
    const params = [makeParam('path', 'id', '')];
    expect(refuse({ method: 'DELETE', url: 'http://h/users/:id', params })).toMatchObject({
      code: 'unresolved-variable',
      detail: { variable: 'id', place: 'param', name: 'id', reason: 'no-value' },
    });
  });

  test.each([
    ['example.com/x', 'address-invalid', { reason: 'scheme-missing', suggestion: 'https://example.com/x' }],
    [' http://h/', 'address-invalid', { reason: 'leading-blank', offset: 0, suggestion: 'http://h/' }],
    ['', 'address-invalid', { reason: 'empty' }],
    ['http://h:x/', 'address-invalid', { reason: 'port-invalid', part: 'x', offset: 9 }],
    ['ftp://h/', 'address-scheme-unsupported', { scheme: 'ftp' }],
  ])('"%s" is refused: %s', (address, code, detail) => {
    expect(refuse({ url: address })).toMatchObject({ code, phase: 'prepare', detail });
  });

  test('the suggestion keeps the scheme that was typed behind a blank', () => {
    expect(refuse({ url: ' http://api.example/x' }).detail['suggestion']).toBe('http://api.example/x');
  });
});

describe('what is missing', () => {
  test('is refused with its place, and everything that is missing is named', () => {
    const failure = refuse({
      url: 'http://{{host}}/',
      headers: [makeRow('X-Id', '{{id}}')],
      body: { kind: 'form', form: [makeRow('a', '{{host}}')] },
    });
    expect(failure).toMatchObject({
      code: 'unresolved-variable',
      detail: { variable: 'host', place: 'url', name: '', reason: 'missing', variables: 'host, id' },
    });
  });

  test.each([
    ['a parameter', { url: 'http://h/?a={{x}}', params: [makeParam('query', 'a', '{{x}}')] }, 'param', 'a'],
    ['a header', { headers: [makeRow('X-A', '{{x}}')] }, 'header', 'X-A'],
    ['a token', { auth: { kind: 'bearer', bearer: { token: '{{x}}' } } }, 'auth', 'token'],
    ['a form field', { body: { kind: 'form', form: [makeRow('f', '{{x}}')] } }, 'form', 'f'],
    ['the method', { method: '{{x}}' }, 'method', ''],
  ] as const)('in %s', (_what, parts, place, name) => {
    expect(refuse(parts as DraftParts).detail).toMatchObject({ variable: 'x', place, name });
  });

  test('a secret without a value is missing too', () => {
    const scopes = makeScopes({}, { secrets: { key: null } });
    expect(refuse({ headers: [makeRow('X-Key', '{{key}}')] }, scopes).detail).toMatchObject({
      reason: 'no-value',
    });
  });

  test('a circle is refused, also in a body', () => {
    const scopes = makeScopes({ a: '{{b}}', b: '{{a}}' });
    expect(refuse({ method: 'POST', body: { kind: 'text', text: '{{a}}' } }, scopes)).toMatchObject({
      code: 'unresolved-variable',
      detail: { reason: 'cycle', variable: 'a → b → a', place: 'body' },
    });
  });

  test('what is not sent may miss its variables', () => {
    const parts: DraftParts = {
      headers: [makeRow('X-Off', '{{x}}', { isEnabled: false }), makeRow('X-Tag', 'own')],
      body: { kind: 'none', text: '{{x}}', form: [makeRow('f', '{{x}}')] },
      auth: { kind: 'none', bearer: { token: '{{x}}' } },
    };
    const inherited = { headers: [{ name: 'x-tag', value: '{{x}}', fromName: 'Folder' }] };
    expect(typedHeaders(parts, makeScopes({}, { inherited }))).toEqual(['X-Tag: own']);
  });

  test('in a text of the body it is sent as typed and named', () => {
    const text = '{"a":"{{known}}","b":"{{nobody}}","c":{{ nobody }}}';
    const request = resolve({ method: 'POST', body: { kind: 'json', text } }, makeScopes({ known: '1' }));
    expect(request.bodyText).toBe('{"a":"1","b":"{{nobody}}","c":{{ nobody }}}');
    expect(request.unresolvedInBody).toEqual(['nobody']);
  });
});

describe('headers', () => {
  const inherited = {
    headers: [
      { name: 'X-Near', value: 'folder', fromName: 'Orders' },
      { name: 'X-Both', value: 'folder', fromName: 'Orders' },
      { name: 'X-Both', value: 'folder again', fromName: 'Orders' },
      { name: 'x-both', value: 'collection', fromName: 'Shop' },
      { name: 'X-Far', value: '{{far}}', fromName: 'Shop' },
    ],
  };

  test('one name comes from the nearest source, and repeats within it', () => {
    const headers = [makeRow('x-near', 'own'), makeRow('X-Twice', '1'), makeRow('X-Twice', '2')];
    expect(typedHeaders({ headers }, makeScopes({ far: 'away' }, { inherited }))).toEqual([
      'X-Both: folder',
      'X-Both: folder again',
      'X-Far: away',
      'x-near: own',
      'X-Twice: 1',
      'X-Twice: 2',
    ]);
  });

  test('an empty row is passed over', () => {
    expect(typedHeaders({ headers: [makeRow('', '')] })).toEqual([]);
  });

  test.each([
    [
      makeRow('X-Key', 'a\nb'),
      { header: 'X-Key', reason: 'value-character', codePoint: 'U+000A', offset: 1 },
    ],
    [makeRow('X-Key', 'a\u2019'), { reason: 'value-character', character: '\u2019', codePoint: 'U+2019' }],
    [makeRow('X Key', 'a'), { reason: 'name-character', character: ' ' }],
    [makeRow('', 'a'), { header: '', reason: 'name-missing' }],
    [makeRow('Transfer-Encoding', 'chunked'), { reason: 'not-supported' }],
    [makeRow('Expect', '100-continue'), { reason: 'not-supported' }],
  ])('refused: %j', (row, detail) => {
    expect(refuse({ headers: [row] })).toMatchObject({ code: 'header-invalid', detail });
  });

  test('a key with a line break is refused where it is used, and the draft that does not use it is sent', () => {
    const scopes = makeScopes({}, { secrets: { key: 'abc\n' } });
    const auth = {
      kind: 'api-key' as const,
      apiKey: { place: 'header' as const, name: 'X-Key', value: '{{key}}' },
    };
    expect(refuse({ auth }, scopes)).toMatchObject({
      code: 'header-invalid',
      detail: { header: 'X-Key', from: 'sign-in' },
    });
    expect(resolve({}, scopes).usedSecrets).toEqual([]);
  });

  test('Host may be given once and goes out as given', () => {
    expect(typedHeaders({ headers: [makeRow('Host', 'other.example')] })).toEqual(['Host: other.example']);
    const twice = [makeRow('Host', 'a'), makeRow('host', 'b')];
    expect(refuse({ headers: twice })).toMatchObject({ code: 'header-invalid', detail: { reason: 'twice' } });
  });

  test('a Content-Length that fits is sent, one that does not is refused', () => {
    const post = (length: string): DraftParts => ({
      method: 'POST',
      headers: [makeRow('Content-Length', length)],
      body: { kind: 'text', text: 'caf\u00e9' },
    });
    expect(typedHeaders(post('5'))).toEqual(['Content-Length: 5']);
    expect(refuse(post('4'))).toMatchObject({
      code: 'content-length-mismatch',
      detail: { given: '4', actual: 5 },
    });
    expect(refuse(post('five'))).toMatchObject({ code: 'content-length-mismatch' });
  });
});

describe('sign-in', () => {
  const bearer = { kind: 'bearer' as const, bearer: { token: 't-1' } };
  const key = (place: 'header' | 'query', name = 'X-Key'): Partial<DraftAuth> => ({
    kind: 'api-key',
    apiKey: { place, name, value: 'k&1' },
  });

  test.each([
    [bearer, ['Authorization: Bearer t-1']],
    [
      { kind: 'basic' as const, basic: { username: 'ann', password: 'p:\u00e4' } },
      ['Authorization: Basic YW5uOnA6w6Q='],
    ],
    [key('header'), ['X-Key: k&1']],
    [{ kind: 'none' as const }, []],
    [{ kind: 'inherit' as const }, []],
    [{ kind: 'api-key' as const }, []],
  ])('%j', (auth, expected) => {
    expect(typedHeaders({ auth })).toEqual(expected);
  });

  test('a key in the query is added percent-encoded, unless the address has one', () => {
    expect(url({ url: 'http://h/x', auth: key('query', 'api key') })).toBe('http://h/x?api%20key=k%261');
    expect(url({ url: 'http://h/x?a=1', auth: key('query') })).toBe('http://h/x?a=1&X-Key=k%261');
    expect(url({ url: 'http://h/x?X-Key=typed', auth: key('query') })).toBe('http://h/x?X-Key=typed');
  });

  test('it is inherited from the nearest folder that has one', () => {
    const inherited = { auth: { auth: makeDraft({ auth: bearer }).auth, fromName: 'Shop' } };
    const scopes = makeScopes({}, { inherited });
    expect(typedHeaders({ auth: { kind: 'inherit' } }, scopes)).toEqual(['Authorization: Bearer t-1']);
    expect(typedHeaders({ auth: { kind: 'none' } }, scopes)).toEqual([]);
  });

  test('a header typed by hand wins, and there is no silent double', () => {
    const headers = [makeRow('authorization', 'mine')];
    expect(typedHeaders({ headers, auth: bearer })).toEqual(['authorization: mine']);
    expect(
      typedHeaders({ headers: [makeRow('authorization', 'off', { isEnabled: false })], auth: bearer }),
    ).toEqual(['Authorization: Bearer t-1']);
  });

  test('between a folder and the request, the request wins; between two folders, the header does', () => {
    const folder = {
      headers: [{ name: 'Authorization', value: 'of the folder', fromName: 'Orders' }],
      auth: { auth: makeDraft({ auth: bearer }).auth, fromName: 'Shop' },
    };
    const scopes = makeScopes({}, { inherited: folder });
    expect(typedHeaders({ auth: { ...bearer, bearer: { token: 'own' } } }, scopes)).toEqual([
      'Authorization: Bearer own',
    ]);
    expect(typedHeaders({ auth: { kind: 'inherit' } }, scopes)).toEqual(['Authorization: of the folder']);
  });

  test('user info in the address becomes Basic and does not travel in the path', () => {
    const request = resolve({ url: 'http://ann:p%40ss@h/x' });
    expect(addressText(request.address)).toBe('http://h/x');
    expect(request.headers.at(-1)).toEqual({
      name: 'Authorization',
      value: `Basic ${btoa('ann:p@ss')}`,
      isSecret: true,
      from: 'address',
    });
    expect(typedHeaders({ url: 'http://ann@h/x', auth: bearer })).toEqual(['Authorization: Bearer t-1']);
  });

  test('a kind that cannot be sent is refused by name', () => {
    expect(refuse({ auth: { kind: 'unsupported', unsupportedType: 'oauth2' } })).toMatchObject({
      code: 'auth-unsupported',
      detail: { kind: 'oauth2' },
    });
  });
});

describe('the body', () => {
  const sent = (body: NonNullable<DraftParts>['body']): string | null => {
    const bytes = resolve({ method: 'POST', body: body ?? {} }).body;
    if (bytes !== null && !(bytes instanceof Uint8Array)) throw new Error('a body with files is no text');
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };

  test.each(['json', 'text', 'xml'] as const)('%s goes out byte for byte', (kind) => {
    const text = ' {"n": 1.0,\r\n\t"big": 12345678901234567890, "u": "\u00e9\u{1f600}"} \n';
    expect(sent({ kind, text })).toBe(text);
  });

  test('a form is encoded as the URL standard says, repeats and order kept', () => {
    const form = [
      makeRow('a b', '1&2'),
      makeRow('x', '\u00e9'),
      makeRow('x', ''),
      makeRow('', ''),
      makeRow('off', '1', { isEnabled: false }),
    ];
    expect(sent({ kind: 'form', form })).toBe('a+b=1%262&x=%C3%A9&x=');
  });

  test('only the kind that is chosen is sent', () => {
    expect(sent({ kind: 'none', text: 'kept for later' })).toBeNull();
    expect(sent({ kind: 'text', text: '' })).toBe('');
  });

  test('a GET with a body is sent', () => {
    expect(resolve({ method: 'GET', body: { kind: 'json', text: '{}' } }).bodyText).toBe('{}');
  });

  test('a kind that cannot be sent is refused by name', () => {
    expect(refuse({ body: { kind: 'unsupported', unsupportedType: 'sparql' } })).toMatchObject({
      code: 'body-unsupported',
      detail: { kind: 'sparql' },
    });
  });
});

describe('secrets', () => {
  const scopes = makeScopes({ plain: 'x' }, { secrets: { token: 's3cr3t', unused: 'other', unset: null } });

  test('headers made of a secret are marked, so that they do not leave for another origin', () => {
    const headers = [makeRow('X-Sig', 'a{{token}}'), makeRow('X-Plain', '{{plain}}')];
    const marked = resolve({ headers }, scopes).headers.filter(({ isSecret }) => isSecret);
    expect(marked.map(({ name }) => name)).toEqual(['X-Sig']);
  });

  test('those used are named, all that have a value are to be masked', () => {
    const request = resolve({ headers: [makeRow('X-Sig', '{{token}}')] }, scopes);
    expect(request.usedSecrets).toEqual(['token']);
    expect(request.secrets.map(({ name }) => name)).toEqual(['token', 'unused']);
  });

  test('the base64 of Basic is masked like the secret in it', () => {
    const basic = { username: 'ann', password: '{{token}}' };
    const expected = { name: 'token', value: btoa('ann:s3cr3t') };
    expect(resolve({ auth: { kind: 'basic', basic } }, scopes).secrets).toContainEqual(expected);
    expect(resolve({ url: 'http://ann:{{token}}@h/' }, scopes).secrets).toContainEqual(expected);
  });
});
