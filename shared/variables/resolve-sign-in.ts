import { encodeAddressPart } from '../http/encode-address.ts';
import { makeFailure } from '../http/make-failure.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import type { ResolvedHeader, Signing } from '../model/resolved-request.ts';
import type { Failure } from '../model/response-record.ts';
import type { Secret } from './mask-secrets.ts';
import type { Resolution, SettledText } from './resolution.ts';
import type { Grant } from './scopes.ts';

export interface ResolvedSignIn {
  readonly header: ResolvedHeader | null;
  /** `name=value`, percent-encoded, to append to the query; `name` as typed. */
  readonly query: { readonly name: string; readonly text: string } | null;
  /** Worked out by the engine, for each request that goes out. */
  readonly signing: Signing | null;
  /** Forms of a secret that only this sign-in makes, such as the base64 of Basic. */
  readonly secrets: readonly Secret[];
  /** Why it cannot be sent. */
  readonly failure: Failure | null;
}

const NOTHING: ResolvedSignIn = { header: null, query: null, signing: null, secrets: [], failure: null };

type Settle = (part: string, text: string) => SettledText;

/**
 * What a sign-in adds to a request. Kinds that add nothing, or cannot be sent, add nothing here. `grant` is what a sign-in
 * by OAuth 2.0 came to.
 */
export function resolveSignIn(auth: DraftAuth, resolution: Resolution, grant?: Grant): ResolvedSignIn {
  const settle: Settle = (part, text) => resolution.settle(text, { in: 'auth', name: part });
  switch (auth.kind) {
    case 'bearer':
      return withHeader('Authorization', `Bearer ${settle('token', auth.bearer.token).text}`);
    case 'basic': {
      const username = settle('username', auth.basic.username);
      const password = settle('password', auth.basic.password);
      return basicSignIn(username, password);
    }
    case 'api-key': {
      const name = settle('name', auth.apiKey.name).text;
      const value = settle('value', auth.apiKey.value).text;
      if (name === '' && value === '') return NOTHING;
      return auth.apiKey.place === 'header' ? withHeader(name, value) : withQuery(name, value);
    }
    case 'digest': {
      const username = settle('username', auth.digest.username).text;
      const password = settle('password', auth.digest.password).text;
      return { ...NOTHING, signing: { kind: 'digest', username, password } };
    }
    case 'aws':
      return awsSignIn(auth.aws, settle);
    case 'oauth2':
      return tokenSignIn(auth.oauth2, grant);
    case 'none':
    case 'inherit':
    case 'unsupported':
      return NOTHING;
  }
}

/** `Basic` with the credentials as UTF-8 (RFC 7617 2.1) in base64. */
export function basicCredentials(username: string, password: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(`${username}:${password}`)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

function basicSignIn(username: SettledText, password: SettledText): ResolvedSignIn {
  const credentials = basicCredentials(username.text, password.text);
  const [secret] = [...password.secrets, ...username.secrets];
  return {
    ...withHeader('Authorization', `Basic ${credentials}`),
    secrets: secret === undefined ? [] : [{ name: secret, value: credentials }],
  };
}

/** Keys are copied with a blank behind them; in none of these fields can one be meant. */
function awsSignIn(aws: DraftAuth['aws'], settle: Settle): ResolvedSignIn {
  const part = (name: keyof DraftAuth['aws']): string => settle(name, aws[name]).text.trim();
  const signing = {
    kind: 'aws',
    accessKeyId: part('accessKeyId'),
    secretAccessKey: part('secretAccessKey'),
    sessionToken: part('sessionToken'),
    region: part('region'),
    service: part('service'),
  } as const;
  const missing = (['accessKeyId', 'secretAccessKey'] as const).find((name) => signing[name] === '');
  if (missing === undefined) return { ...NOTHING, signing };
  const detail = { kind: 'aws', part: missing, reason: 'empty' };
  return { ...NOTHING, failure: makeFailure('sign-in-incomplete', 'prepare', { detail }) };
}

function tokenSignIn({ tokenPlace, tokenWord }: DraftAuth['oauth2'], grant?: Grant): ResolvedSignIn {
  if (grant === undefined) return { ...NOTHING, failure: makeFailure('sign-in-needed', 'prepare') };
  if (grant.kind === 'failed') return { ...NOTHING, failure: grant.failure };
  const { token } = grant;
  const word = tokenWord.trim();
  const sent =
    tokenPlace === 'query'
      ? withQuery(word === '' ? 'access_token' : word, token)
      : withHeader('Authorization', word === '' ? token : `${word} ${token}`);
  return { ...sent, secrets: [{ name: TOKEN_NAME, value: token }] };
}

/** What stands for a fetched token wherever it was sent, as RFC 6749 calls it. */
export const TOKEN_NAME = 'access_token';

function withHeader(name: string, value: string): ResolvedSignIn {
  return { ...NOTHING, header: { name, value, isSecret: true, from: 'sign-in' } };
}

function withQuery(name: string, value: string): ResolvedSignIn {
  return {
    ...NOTHING,
    query: { name, text: `${encodeAddressPart(name)}=${encodeAddressPart(value)}` },
  };
}
