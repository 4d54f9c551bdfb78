import { encodeAddressPart } from '../http/encode-address.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import type { ResolvedHeader } from '../model/resolved-request.ts';
import type { Secret } from './mask-secrets.ts';
import type { Resolution, SettledText } from './resolution.ts';

export interface ResolvedSignIn {
  readonly header: ResolvedHeader | null;
  /** `name=value`, percent-encoded, to append to the query; `name` as typed. */
  readonly query: { readonly name: string; readonly text: string } | null;
  /** Forms of a secret that only this sign-in makes, such as the base64 of Basic. */
  readonly secrets: readonly Secret[];
}

const NOTHING: ResolvedSignIn = { header: null, query: null, secrets: [] };

/** What a sign-in adds to a request. Kinds that add nothing, or cannot be sent, add nothing here. */
export function resolveSignIn(auth: DraftAuth, resolution: Resolution): ResolvedSignIn {
  const settle = (part: string, text: string): SettledText =>
    resolution.settle(text, { in: 'auth', name: part });
  if (auth.kind === 'bearer') {
    const token = settle('token', auth.bearer.token);
    return withHeader('Authorization', `Bearer ${token.text}`);
  }
  if (auth.kind === 'basic') {
    const username = settle('username', auth.basic.username);
    const password = settle('password', auth.basic.password);
    return basicSignIn(username, password);
  }
  if (auth.kind === 'api-key') {
    const name = settle('name', auth.apiKey.name).text;
    const value = settle('value', auth.apiKey.value).text;
    if (name === '' && value === '') return NOTHING;
    if (auth.apiKey.place === 'header') return withHeader(name, value);
    const text = `${encodeAddressPart(name)}=${encodeAddressPart(value)}`;
    return { ...NOTHING, query: { name, text } };
  }
  return NOTHING;
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

function withHeader(name: string, value: string): ResolvedSignIn {
  return { ...NOTHING, header: { name, value, isSecret: true, from: 'sign-in' } };
}
