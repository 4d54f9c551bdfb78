import * as oauth from 'oauth4webapi';
import type { OAuthExtra } from '../../../shared/model/sign-in-kinds.ts';
import { parseJsonObject } from '../../../shared/lib/read-json-fields.ts';
import type { TokenAnswer, TokenRequest } from './token-call.ts';
import type { OAuthSettings } from './oauth-settings.ts';

export interface TokenSet {
  /** What requests are sent with: the access token, or the ID token where the settings say so. */
  readonly token: string;
  readonly refreshToken: string | null;
  /** Seconds from when it was given; null where the server does not say. */
  readonly expiresInS: number | null;
  readonly scope: string | null;
}

export type Call = (request: TokenRequest) => Promise<TokenAnswer>;

/** What came back from the sign-in page, and what it has to fit. */
export interface CodeAnswer {
  readonly parameters: URLSearchParams;
  readonly state: string;
  readonly redirectUri: string;
  /** Null: without PKCE. */
  readonly verifier: string | null;
}

/** How a token is asked for. */
export type TokenGrant =
  | { readonly grant: 'client-credentials' | 'password' }
  | { readonly grant: 'refresh'; readonly refreshToken: string }
  | { readonly grant: 'authorization-code'; readonly code: CodeAnswer };

/** Asks for a token. Throws what `oauth4webapi` throws where the answer holds none. */
export async function requestToken(settings: OAuthSettings, how: TokenGrant, call: Call): Promise<TokenSet> {
  const isRefresh = how.grant === 'refresh';
  const tokenUrl = isRefresh && settings.refreshUrl !== '' ? settings.refreshUrl : settings.tokenUrl;
  const extras = settings.extras.filter(({ goesWith }) => goesWith === (isRefresh ? 'refresh' : 'token'));
  const server = { issuer: new URL(tokenUrl).origin, token_endpoint: withQuery(tokenUrl, extras) };
  const client = { client_id: settings.clientId };
  let idToken: string | null = null;
  const options = {
    headers: Object.fromEntries(
      extras.filter(({ place }) => place === 'header').map(({ name, value }) => [name, value]),
    ),
    // Providers on this computer and in test networks are spoken to as well; sending says that it can be read.
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: async (
      url: string,
      { headers, body }: oauth.CustomFetchOptions<'POST', URLSearchParams>,
    ) => {
      const { answer } = await call({ url, headers, form: body });
      if (answer === null) throw new Error('no whole answer came');
      const { response, idToken: given } = toResponse(answer);
      idToken = given;
      return response;
    },
  };
  const body = new URLSearchParams();
  for (const { name, value, place } of extras) if (place === 'body') body.append(name, value);
  const authentication = clientAuthentication(settings);
  const response = await send();
  const tokens = await oauth.processGenericTokenEndpointResponse(server, client, response);
  const token = settings.tokenKind === 'id-token' ? idToken : tokens.access_token;
  if (token === null) throw new Error('no id_token in the answer');
  return {
    token,
    refreshToken: tokens.refresh_token ?? null,
    expiresInS: tokens.expires_in ?? null,
    scope: tokens.scope ?? null,
  };

  function send(): Promise<Response> {
    if (how.grant === 'refresh') {
      const refresh = { ...options, additionalParameters: body };
      return oauth.refreshTokenGrantRequest(server, client, authentication, how.refreshToken, refresh);
    }
    if (how.grant === 'authorization-code') {
      const { parameters, state, redirectUri, verifier } = how.code;
      const checked = oauth.validateAuthResponse(withIssuer(server, parameters), client, parameters, state);
      return oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        checked,
        redirectUri,
        verifier ?? oauth.nopkce,
        {
          ...options,
          additionalParameters: body,
        },
      );
    }
    if (settings.scope !== '') body.set('scope', settings.scope);
    if (how.grant === 'client-credentials')
      return oauth.clientCredentialsGrantRequest(server, client, authentication, body, options);
    body.set('username', settings.username);
    body.set('password', settings.password);
    return oauth.genericTokenEndpointRequest(server, client, authentication, 'password', body, options);
  }
}

/** Where the person signs in, with all that the page there has to be told (RFC 6749 4.1.1, RFC 7636 4.3). */
export async function makeAuthorizationRequest(
  settings: OAuthSettings,
  redirectUri: string,
): Promise<{ address: string; state: string; verifier: string | null }> {
  const url = new URL(settings.authorizationUrl);
  const state = oauth.generateRandomState();
  const verifier = settings.usesPkce ? oauth.generateRandomCodeVerifier() : null;
  const set = (name: string, value: string): void => {
    if (value !== '') url.searchParams.set(name, value);
  };
  for (const { name, value, goesWith } of settings.extras) if (goesWith === 'authorization') set(name, value);
  set('response_type', 'code');
  set('client_id', settings.clientId);
  set('redirect_uri', redirectUri);
  set('scope', settings.scope);
  set('state', state);
  if (verifier !== null) {
    set('code_challenge', await oauth.calculatePKCECodeChallenge(verifier));
    set('code_challenge_method', 'S256');
  }
  return { address: url.href, state, verifier };
}

function clientAuthentication({ clientSecret, clientPlace }: OAuthSettings): oauth.ClientAuth {
  if (clientSecret === '') return oauth.None();
  return clientPlace === 'header'
    ? oauth.ClientSecretBasic(clientSecret)
    : oauth.ClientSecretPost(clientSecret);
}

function withQuery(address: string, extras: readonly OAuthExtra[]): string {
  const url = new URL(address);
  for (const { name, value, place } of extras) if (place === 'query') url.searchParams.set(name, value);
  return url.href;
}

/**
 * RFC 9207: a page may say who it is. Nothing was discovered that it could be held to, but that it is of the server that
 * was asked.
 */
function withIssuer<S extends { issuer: string }>(server: S, parameters: URLSearchParams): S {
  const issuer = parameters.get('iss');
  return issuer === null ? server : { ...server, issuer };
}

/**
 * The answer as the library takes it. The label of the body is not looked at: what reads as JSON is meant so. An ID token
 * is set aside unread, because it is only passed on; and a token without a type is one for Bearer, as everybody means it.
 */
function toResponse({ status, headers, text }: NonNullable<TokenAnswer['answer']>): {
  response: Response;
  idToken: string | null;
} {
  const body = parseJsonObject(text);
  const kept = new Headers();
  for (const [name, value] of headers)
    if (!DROPPED.has(name.toLowerCase())) kept.append(name, value.replace(/[^\x20-\x7e]/g, '?'));
  if (body !== null) kept.set('content-type', 'application/json');
  const { id_token: idToken, ...rest } = body ?? {};
  const answered = body === null ? text : JSON.stringify(withType(rest));
  // GitHub tells errors with 200 (docs.github.com/apps, "Troubleshooting OAuth app access token request errors").
  const isRefusal = status === 200 && typeof rest['error'] === 'string' && rest['access_token'] === undefined;
  const bodiless = status === 204 || status === 304;
  return {
    response: new Response(bodiless ? null : answered, { status: isRefusal ? 400 : status, headers: kept }),
    idToken: typeof idToken === 'string' ? idToken : null,
  };
}

/** A proof of possession is not made here; every other word that servers write there means Bearer. */
function withType(body: Record<string, unknown>): Record<string, unknown> {
  const { token_type: type } = body;
  const isOther = typeof type === 'string' && /^(?:dpop|mac|pop|n_a)$/i.test(type);
  return body['access_token'] === undefined || isOther ? body : { ...body, token_type: 'bearer' };
}

/** They tell of the bytes that came, or would make the library look for something else. */
const DROPPED: ReadonlySet<string> = new Set([
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'content-type',
  'set-cookie',
  'www-authenticate',
]);
