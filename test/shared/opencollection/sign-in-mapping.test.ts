import type { Auth } from '@opencollection/types/common/auth';
import { expect, test } from 'vitest';
import { makeAuth } from '../../../shared/draft/make-draft.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { draftAuthSchema } from '../../../shared/model/request-draft.ts';
import { readAuth, writeAuth } from '../../../shared/opencollection/auth-mapping.ts';
import type { YamlMap, YamlValue } from '../../../shared/opencollection/yaml-value.ts';

function asFile(auth: Auth): YamlValue {
  return JSON.parse(JSON.stringify(auth)) as YamlValue;
}

const everyField: Auth[] = [
  { type: 'digest', username: 'mira', password: '{{password}}' },
  {
    type: 'awsv4',
    accessKeyId: 'AKIDMIRA',
    secretAccessKey: '{{awsSecret}}',
    sessionToken: 't',
    service: 'execute-api',
    region: 'eu-west-1',
    profileName: 'work',
  },
  {
    type: 'oauth2',
    flow: 'client_credentials',
    accessTokenUrl: 'https://id.test/token',
    refreshTokenUrl: 'https://id.test/refresh',
    credentials: { clientId: 'app', clientSecret: '{{secret}}', placement: 'basic_auth_header' },
    scope: 'read write',
    additionalParameters: {
      accessTokenRequest: [{ name: 'audience', value: 'https://api.test', placement: 'body' }],
      refreshTokenRequest: [{ name: 'trace', value: '1', placement: 'header' }],
    },
    tokenConfig: { id: 'mine', placement: { header: 'Token' }, source: 'id_token' },
    settings: { autoFetchToken: false, autoRefreshToken: true },
  },
  {
    type: 'oauth2',
    flow: 'resource_owner_password_credentials',
    accessTokenUrl: 'https://id.test/token',
    credentials: { clientId: 'app' },
    resourceOwner: { username: 'mira', password: '{{password}}' },
    tokenConfig: { placement: { query: 'token' } },
  },
  {
    type: 'oauth2',
    flow: 'authorization_code',
    authorizationUrl: 'https://id.test/authorize',
    accessTokenUrl: 'https://id.test/token',
    callbackUrl: 'http://127.0.0.1:8123/back',
    credentials: { clientId: 'app', placement: 'body' },
    scope: 'openid',
    state: 'kept',
    pkce: { disabled: true, method: 'plain' },
    additionalParameters: { authorizationRequest: [{ name: 'prompt', value: 'login', placement: 'query' }] },
  },
];

test.each(everyField)(
  'a sign-in of the published types is read and not changed by being opened: %j',
  (auth) => {
    const file = asFile(auth);
    expect(writeAuth(file, readAuth(file))).toBe(file);
  },
);

test('every field of a flow is read where the form has it', () => {
  const read = readAuth(asFile(everyField[2] as Auth));
  expect(read.kind).toBe('oauth2');
  expect(read.oauth2).toMatchObject({
    flow: 'client-credentials',
    tokenUrl: 'https://id.test/token',
    refreshUrl: 'https://id.test/refresh',
    clientId: 'app',
    clientSecret: '{{secret}}',
    clientPlace: 'header',
    scope: 'read write',
    tokenPlace: 'header',
    tokenWord: 'Token',
    tokenKind: 'id-token',
    fetchesItself: false,
    renewsItself: true,
    extras: [
      { name: 'audience', value: 'https://api.test', goesWith: 'token', place: 'body' },
      { name: 'trace', value: '1', goesWith: 'refresh', place: 'header' },
    ],
  });
  expect(readAuth(asFile(everyField[4] as Auth)).oauth2).toMatchObject({
    usesPkce: false,
    tokenWord: 'Bearer',
  });
});

test('what is changed is written where it stands, and what is not known here stays', () => {
  const file = { ...(asFile(everyField[2] as Auth) as YamlMap), later: { key: 'kept' } };
  const draft = readAuth(file);
  const written = writeAuth(file, {
    ...draft,
    oauth2: { ...draft.oauth2, clientId: 'other', clientPlace: 'body', scope: '', extras: [] },
  }) as YamlMap;
  expect(written['credentials']).toEqual({ clientId: 'other', clientSecret: '{{secret}}' });
  expect(written['later']).toEqual({ key: 'kept' });
  expect(written['tokenConfig']).toEqual({ id: 'mine', placement: { header: 'Token' }, source: 'id_token' });
  expect(Object.keys(written)).not.toContain('scope');
  expect(Object.keys(written)).not.toContain('additionalParameters');
});

test('a new sign-in is written as the published types have it, without what says nothing', () => {
  const oauth2: DraftAuth = {
    ...makeAuth(),
    kind: 'oauth2',
    oauth2: {
      ...makeAuth().oauth2,
      flow: 'authorization-code',
      authorizationUrl: 'https://id.test/authorize',
      tokenUrl: 'https://id.test/token',
      clientId: 'app',
    },
  };
  const expected: Auth = {
    type: 'oauth2',
    flow: 'authorization_code',
    authorizationUrl: 'https://id.test/authorize',
    accessTokenUrl: 'https://id.test/token',
    credentials: { clientId: 'app' },
  };
  expect(writeAuth(undefined, oauth2)).toEqual(expected);
  const aws: DraftAuth = {
    ...makeAuth(),
    kind: 'aws',
    aws: { ...makeAuth().aws, accessKeyId: 'AKID', secretAccessKey: '{{s}}', region: 'eu-west-1' },
  };
  expect(writeAuth({ type: 'basic', username: 'u' }, aws)).toEqual({
    type: 'awsv4',
    accessKeyId: 'AKID',
    secretAccessKey: '{{s}}',
    region: 'eu-west-1',
  } satisfies Auth);
  const digest: DraftAuth = { ...makeAuth(), kind: 'digest', digest: { username: 'u', password: 'p' } };
  expect(writeAuth(undefined, digest)).toEqual({
    type: 'digest',
    username: 'u',
    password: 'p',
  } satisfies Auth);
});

test.each([
  [{ type: 'ntlm', username: 'u' }, 'ntlm'],
  [{ type: 'wsse', username: 'u' }, 'wsse'],
  [{ type: 'oauth1', consumerKey: 'k' }, 'oauth1'],
  [{ type: 'oauth2', flow: 'implicit' }, 'oauth2 (implicit)'],
  [{ type: 'awsv4', profileName: 'work' }, 'awsv4 (profileName)'],
] as [Auth, string][])('what cannot be sent is named and stays in the file: %j', (auth, unsupportedType) => {
  const file = asFile(auth);
  const draft = readAuth(file);
  expect(draft).toMatchObject({ kind: 'unsupported', unsupportedType });
  expect(writeAuth(file, draft)).toBe(file);
});

test('a draft of an earlier version opens', () => {
  const { digest: _digest, oauth2: _oauth2, aws: _aws, ...earlier } = makeAuth();
  expect(draftAuthSchema.parse(earlier)).toEqual(makeAuth());
});
