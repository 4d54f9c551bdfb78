import type { KnownVariable } from '../model/environment.ts';
import type { DraftAuth, RequestDraft } from '../model/request-draft.ts';
import type { Place } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import { templateNames } from '../variables/parse-template.ts';
import { keyVariables } from './key-variables.ts';
import { isKeyName, isNearlyKeyName } from './sign-in-names.ts';

/** One thing in the draft that signs it in: where it stands, and what it sends. */
export interface Credential {
  readonly travelsIn: 'header' | 'query';
  /** Of the header or the parameter. */
  readonly name: string;
  /** The word in front of the value, such as `Bearer`; null where the value stands alone. */
  readonly scheme: string | null;
  /** As typed, without the scheme; the password of a Basic sign-in. */
  readonly value: string;
  readonly place: Place;
  /** Edits that take it out of the draft. */
  readonly removal: readonly Edit[];
  /** Edits that put another value in its place, scheme kept. */
  readonly replacement: (value: string) => readonly Edit[];
}

/** Everything in the draft that looks like a credential, the sign-in first. An inherited one is not in the draft. */
export function listCredentials(draft: RequestDraft, variables: readonly KnownVariable[]): Credential[] {
  const keys = new Set(keyVariables(variables).map(({ name }) => name));
  const signIn = fromAuth(draft.auth);
  const headers = draft.headers.flatMap((row) =>
    row.isEnabled && (isKeyName(row.name.trim()) || isNearlyKeyName(row.name))
      ? [fromHeader(row.name, row.value)]
      : [],
  );
  const params = draft.params.flatMap((row) => {
    const holdsKey = templateNames(row.value).some((name) => keys.has(name));
    return row.isEnabled && row.place === 'query' && (isKeyName(row.name) || holdsKey)
      ? [fromParam(row.name, row.value)]
      : [];
  });
  return [...(signIn === null ? [] : [signIn]), ...headers, ...params];
}

function fromAuth(auth: DraftAuth): Credential | null {
  const removal: Edit[] = [{ op: 'set-auth', auth: { ...auth, kind: 'none' } }];
  switch (auth.kind) {
    case 'api-key': {
      const { place, name, value } = auth.apiKey;
      if (name.trim() === '' && value === '') return null;
      const [scheme, rest] = place === 'header' && isAuthorization(name) ? splitScheme(value) : [null, value];
      return {
        travelsIn: place,
        name,
        scheme,
        value: rest,
        place: { in: 'auth', part: 'value' },
        removal,
        replacement: (next) => [
          { op: 'set-auth', auth: { ...auth, apiKey: { ...auth.apiKey, value: withScheme(scheme, next) } } },
        ],
      };
    }
    case 'bearer':
      return {
        travelsIn: 'header',
        name: 'Authorization',
        scheme: 'Bearer',
        value: auth.bearer.token,
        place: { in: 'auth', part: 'token' },
        removal,
        replacement: (token) => [{ op: 'set-auth', auth: { ...auth, bearer: { token } } }],
      };
    case 'basic':
      return {
        travelsIn: 'header',
        name: 'Authorization',
        scheme: 'Basic',
        // A key alone is the name, with nothing for a password (RFC 7617 2 allows it).
        ...(auth.basic.password === ''
          ? {
              value: auth.basic.username,
              place: { in: 'auth', part: 'username' },
              replacement: (username: string) => [
                { op: 'set-auth', auth: { ...auth, basic: { ...auth.basic, username } } },
              ],
            }
          : {
              value: auth.basic.password,
              place: { in: 'auth', part: 'password' },
              replacement: (password: string) => [
                { op: 'set-auth', auth: { ...auth, basic: { ...auth.basic, password } } },
              ],
            }),
        removal,
      };
    // They send what is made of their secrets, or of a token that is fetched: nothing that a rule could judge by sight.
    case 'digest':
    case 'oauth2':
    case 'aws':
    case 'none':
    case 'inherit':
    case 'unsupported':
      return null;
  }
}

function fromHeader(name: string, value: string): Credential {
  const isSpoken = isAuthorization(name) || /^\s*(?:bearer|basic)\s/i.test(value);
  const [scheme, rest] = isSpoken ? splitScheme(value) : [null, value];
  return {
    travelsIn: 'header',
    name: name.trim(),
    scheme,
    value: rest,
    place: { in: 'header', name },
    removal: [{ op: 'remove-header', name }],
    replacement: (next) => [{ op: 'set-header', name, value: withScheme(scheme, next) }],
  };
}

function fromParam(name: string, value: string): Credential {
  return {
    travelsIn: 'query',
    name,
    scheme: null,
    value,
    place: { in: 'param', name },
    removal: [{ op: 'remove-param', name }],
    replacement: (next) => [{ op: 'set-param', name, value: next }],
  };
}

export function isAuthorization(name: string): boolean {
  return name.trim().toLowerCase() === 'authorization';
}

/**
 * `Bearer abc` in its two parts; a value of one word has no scheme. The blank may be of a kind that came with a copy, and
 * the header's own name may stand in front: both stay with the value, as something that does not belong to it.
 */
export function splitScheme(value: string): [scheme: string | null, rest: string] {
  const named = /^\s*authorization\s*:\s*([A-Za-z][A-Za-z0-9-]{1,20})\s+\S[^]*$/i.exec(value);
  if (named !== null) return [named[1] ?? '', value];
  const parts =
    /^\s*([A-Za-z][A-Za-z0-9-]{1,20}):?(?:[ \t]+|(?=[\p{Zs}\p{Default_Ignorable_Code_Point}]))([^]*)$/u.exec(
      value,
    );
  const [, scheme = '', rest = ''] = parts ?? [];
  return rest.trim() === '' ? [null, value] : [scheme, rest];
}

function withScheme(scheme: string | null, value: string): string {
  return scheme === null ? value : `${scheme} ${value}`;
}
