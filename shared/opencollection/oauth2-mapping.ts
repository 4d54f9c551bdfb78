import { makeOAuth2 } from '../draft/make-sign-ins.ts';
import type { OAuth2SignIn, OAuthExtra, OAuthFlow } from '../model/sign-in-kinds.ts';
import { isMap, listAt, mapAt, textAt, valueAt } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** OAuth 2.0 as OpenCollection spells it: `auth-oauth2.ts` of `@opencollection/types`. */

const FLOWS: Readonly<Record<string, OAuthFlow>> = {
  client_credentials: 'client-credentials',
  authorization_code: 'authorization-code',
  resource_owner_password_credentials: 'password',
};

/** The lists under `additionalParameters`, and which request each goes with. */
const EXTRAS: Readonly<Record<string, OAuthExtra['goesWith']>> = {
  authorizationRequest: 'authorization',
  accessTokenRequest: 'token',
  refreshTokenRequest: 'refresh',
};

/** The keys in the order in which the published types have them. */
export const OAUTH2_KEYS: readonly string[] = [
  'type',
  'flow',
  'authorizationUrl',
  'accessTokenUrl',
  'refreshTokenUrl',
  'callbackUrl',
  'credentials',
  'resourceOwner',
  'scope',
  'pkce',
  'additionalParameters',
  'tokenConfig',
  'settings',
];

/** Null for a flow that is not spoken: the implicit one, which RFC 9700 2.1.2 gives up. */
export function readOAuth2(auth: YamlMap): OAuth2SignIn | null {
  const flow = FLOWS[textAt(auth, 'flow')];
  if (flow === undefined) return null;
  const credentials = mapAt(auth, 'credentials');
  const owner = mapAt(auth, 'resourceOwner');
  const tokenConfig = mapAt(auth, 'tokenConfig');
  const placement = mapAt(tokenConfig, 'placement');
  const settings = mapAt(auth, 'settings');
  const isInQuery = valueAt(placement, 'query') !== undefined;
  return {
    flow,
    authorizationUrl: textAt(auth, 'authorizationUrl'),
    tokenUrl: textAt(auth, 'accessTokenUrl'),
    refreshUrl: textAt(auth, 'refreshTokenUrl'),
    callbackUrl: textAt(auth, 'callbackUrl'),
    clientId: textAt(credentials, 'clientId'),
    clientSecret: textAt(credentials, 'clientSecret'),
    clientPlace: textAt(credentials, 'placement') === 'basic_auth_header' ? 'header' : 'body',
    username: textAt(owner, 'username'),
    password: textAt(owner, 'password'),
    scope: textAt(auth, 'scope'),
    usesPkce: textAt(mapAt(auth, 'pkce'), 'disabled') !== 'true',
    tokenPlace: isInQuery ? 'query' : 'header',
    tokenWord: isInQuery
      ? textAt(placement, 'query')
      : valueAt(placement, 'header') === undefined
        ? makeOAuth2().tokenWord
        : textAt(placement, 'header'),
    tokenKind: textAt(tokenConfig, 'source') === 'id_token' ? 'id-token' : 'access-token',
    fetchesItself: textAt(settings, 'autoFetchToken') !== 'false',
    renewsItself: textAt(settings, 'autoRefreshToken') !== 'false',
    extras: readExtras(mapAt(auth, 'additionalParameters')),
  };
}

/** What the file has to say, by the way to each key; undefined where its absence says the same. */
export function oauth2Fields(oauth2: OAuth2SignIn): Readonly<Record<string, YamlValue | undefined>> {
  const flow = Object.entries(FLOWS).find(([, each]) => each === oauth2.flow)?.[0] ?? '';
  const isByCode = oauth2.flow === 'authorization-code';
  const isByPassword = oauth2.flow === 'password';
  const text = (value: string): string | undefined => (value === '' ? undefined : value);
  return {
    type: 'oauth2',
    flow,
    authorizationUrl: isByCode ? text(oauth2.authorizationUrl) : undefined,
    accessTokenUrl: text(oauth2.tokenUrl),
    refreshTokenUrl: text(oauth2.refreshUrl),
    callbackUrl: isByCode ? text(oauth2.callbackUrl) : undefined,
    'credentials.clientId': text(oauth2.clientId),
    'credentials.clientSecret': text(oauth2.clientSecret),
    'credentials.placement': oauth2.clientPlace === 'header' ? 'basic_auth_header' : undefined,
    'resourceOwner.username': isByPassword ? text(oauth2.username) : undefined,
    'resourceOwner.password': isByPassword ? text(oauth2.password) : undefined,
    scope: text(oauth2.scope),
    'pkce.disabled': isByCode && !oauth2.usesPkce ? true : undefined,
    ...extraFields(oauth2.extras),
    'tokenConfig.placement': tokenPlacement(oauth2),
    'tokenConfig.source': oauth2.tokenKind === 'id-token' ? 'id_token' : undefined,
    'settings.autoFetchToken': oauth2.fetchesItself ? undefined : false,
    'settings.autoRefreshToken': oauth2.renewsItself ? undefined : false,
  };
}

function tokenPlacement({ tokenPlace, tokenWord }: OAuth2SignIn): YamlMap | undefined {
  if (tokenPlace === 'query') return { query: tokenWord };
  return tokenWord === makeOAuth2().tokenWord ? undefined : { header: tokenWord };
}

function readExtras(lists: YamlMap): OAuthExtra[] {
  return Object.entries(EXTRAS).flatMap(([key, goesWith]) =>
    listAt(lists, key)
      .filter(isMap)
      .map((each): OAuthExtra => {
        const place = textAt(each, 'placement');
        return {
          name: textAt(each, 'name'),
          value: textAt(each, 'value'),
          goesWith,
          place: place === 'header' || place === 'query' || place === 'body' ? place : usualPlace(goesWith),
        };
      }),
  );
}

function extraFields(extras: readonly OAuthExtra[]): Record<string, YamlValue | undefined> {
  return Object.fromEntries(
    Object.entries(EXTRAS).map(([key, goesWith]) => {
      const list = extras
        .filter((each) => each.goesWith === goesWith)
        .map(({ name, value, place }): YamlMap => ({ name, value, placement: place }));
      return [`additionalParameters.${key}`, list.length === 0 ? undefined : list];
    }),
  );
}

function usualPlace(goesWith: OAuthExtra['goesWith']): OAuthExtra['place'] {
  return goesWith === 'authorization' ? 'query' : 'body';
}
