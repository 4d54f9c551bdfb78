import { describe, expect, it } from 'vitest';
import { previewAddress } from '../../../../renderer/features/request/preview-address.ts';
import { makeAuth } from '../../../../shared/draft/make-draft.ts';
import type { KnownVariable } from '../../../../shared/model/environment.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import type { DraftAuth, ParamRow } from '../../../../shared/model/request-draft.ts';

const plain = (name: string, value: string): KnownVariable => ({
  name,
  value,
  isSecret: false,
  hasValue: true,
  scope: 'environment',
});
const secret = (name: string, hasValue = true): KnownVariable => ({
  name,
  value: null,
  isSecret: true,
  hasValue,
  scope: 'environment',
});
const pathRow = (name: string, value: string): ParamRow => ({
  id: name,
  name,
  value,
  isEnabled: true,
  note: '',
  place: 'path',
});

interface Parts {
  params?: ParamRow[];
  auth?: DraftAuth;
  known?: KnownVariable[];
  inheritedAuth?: DraftAuth;
  encodesAddress?: boolean;
}

function preview(
  url: string,
  { params = [], auth = makeAuth(), known = [], inheritedAuth, encodesAddress = false }: Parts = {},
) {
  const inherited = { auth: inheritedAuth === undefined ? null : { auth: inheritedAuth, fromName: 'Shop' } };
  return previewAddress({ id: 'draft-1' as DraftId, url, params, auth, encodesAddress }, known, inherited);
}

const keyInQuery = (value: string): DraftAuth => ({
  ...makeAuth(),
  kind: 'api-key',
  apiKey: { place: 'query', name: 'key', value },
});

describe('the line under the address', () => {
  it('has nothing to add to an address that travels as typed', () => {
    expect(preview('https://api.test/v1/senders?page=2')).toEqual({ kind: 'as-typed' });
    expect(preview('https://api.test')).toEqual({ kind: 'as-typed' });
    expect(preview('https://API.test/v1#part')).toEqual({ kind: 'as-typed' });
  });

  it('says what the variables make of it', () => {
    const known = [plain('baseUrl', 'https://api.test'), plain('page', '2')];
    expect(preview('{{baseUrl}}/v1?page={{page}}', { known })).toEqual({
      kind: 'differs',
      url: 'https://api.test/v1?page=2',
    });
  });

  it('shows a secret by its name', () => {
    const known = [secret('apiKey')];
    expect(preview('https://api.test/?key={{apiKey}}', { known })).toEqual({
      kind: 'differs',
      url: 'https://api.test/?key=‹apiKey›',
    });
  });

  it('puts the values of :names in', () => {
    expect(preview('https://api.test/users/:id', { params: [pathRow('id', 'a b')] })).toEqual({
      kind: 'differs',
      url: 'https://api.test/users/a%20b',
    });
  });

  it('adds the key that signs in through the address, inherited or own', () => {
    const shown = { kind: 'differs', url: 'https://api.test/?key=‹apiKey›' };
    const known = [secret('apiKey')];
    expect(preview('https://api.test/', { auth: keyInQuery('{{apiKey}}'), known })).toEqual(shown);
    const inheriting: DraftAuth = { ...makeAuth(), kind: 'inherit' };
    expect(
      preview('https://api.test/', { auth: inheriting, inheritedAuth: keyInQuery('{{apiKey}}'), known }),
    ).toEqual(shown);
  });

  it('does not complain about a sign-in that is not part of the address', () => {
    const auth: DraftAuth = { ...makeAuth(), kind: 'bearer', bearer: { token: '{{nobody}}' } };
    expect(preview('https://api.test/', { auth })).toEqual({ kind: 'as-typed' });
  });

  it('names the variable that nothing stands for', () => {
    expect(preview('{{baseUrl}}/v1')).toEqual({ kind: 'missing', variable: 'baseUrl', isSecret: false });
  });

  it('names the secret that has no value in this run', () => {
    expect(preview('https://api.test/?key={{apiKey}}', { known: [secret('apiKey', false)] })).toEqual({
      kind: 'missing',
      variable: 'apiKey',
      isSecret: true,
    });
  });

  it('names the :name that has no value', () => {
    expect(preview('https://api.test/users/:id', { params: [pathRow('id', '')] })).toEqual({
      kind: 'missing-path',
      name: 'id',
    });
  });

  it('tells variables that stand for one another', () => {
    const known = [plain('a', '{{b}}'), plain('b', '{{a}}')];
    expect(preview('https://{{a}}/', { known })).toMatchObject({ kind: 'circle' });
  });

  it.each([
    ['localhost:3000/users', 'http://localhost:3000/users'],
    ['api.test/users', 'https://api.test/users'],
    ['//api.test/users', 'https://api.test/users'],
  ])('offers the beginning that %s lacks', (typed, suggestion) => {
    expect(preview(typed)).toEqual({ kind: 'no-scheme', suggestion });
  });

  it('keeps the variable in what it offers', () => {
    const known = [plain('host', 'api.test')];
    expect(preview('{{host}}/users', { known })).toEqual({
      kind: 'no-scheme',
      suggestion: 'https://{{host}}/users',
    });
  });

  it.each([
    ['ftp://api.test/', { kind: 'wrong', problem: 'scheme', part: 'ftp' }],
    ['https:///users', { kind: 'wrong', problem: 'host', part: '' }],
    ['https://api.test:99999/', { kind: 'wrong', problem: 'port', part: '99999' }],
  ])('says what is wrong with %s', (typed, expected) => {
    expect(preview(typed)).toEqual(expected);
  });

  it.each([
    [' https://api.test/', 'start'],
    ['https://api.test/ ', 'end'],
    ['https://api.test/a b', 'inside'],
  ])('says that there is a blank in "%s"', (typed, where) => {
    expect(preview(typed)).toEqual({ kind: 'blanks', where });
  });

  it('is not worried about blanks inside a {{ name }}', () => {
    expect(preview('{{ baseUrl }}/', { known: [plain('baseUrl', 'https://api.test')] })).toEqual({
      kind: 'differs',
      url: 'https://api.test/',
    });
  });

  it('says what belongs there where nothing is typed', () => {
    expect(preview('  ')).toEqual({ kind: 'empty' });
  });
});

it('shows what becomes of signs in the query where they are encoded', () => {
  expect(preview('http://h/a?to=+1')).toEqual({ kind: 'as-typed' });
  expect(preview('http://h/a?to=+1', { encodesAddress: true })).toEqual({
    kind: 'differs',
    url: 'http://h/a?to=%2B1',
  });
});
