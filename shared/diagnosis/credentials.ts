import type { KnownVariable } from '../model/environment.ts';
import type { DraftAuth, RequestDraft } from '../model/request-draft.ts';
import type { Place } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import { templateNames } from '../variables/parse-template.ts';
import { keyVariables } from './key-variables.ts';
import { isKeyName } from './sign-in-names.ts';

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
    row.isEnabled && isKeyName(row.name.trim()) ? [fromHeader(row.name, row.value)] : [],
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
        value: auth.basic.password,
        place: { in: 'auth', part: 'password' },
        removal,
        replacement: (password) => [
          { op: 'set-auth', auth: { ...auth, basic: { ...auth.basic, password } } },
        ],
      };
    case 'none':
    case 'inherit':
    case 'unsupported':
      return null;
  }
}

function fromHeader(name: string, value: string): Credential {
  const [scheme, rest] = isAuthorization(name) ? splitScheme(value) : [null, value];
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

/** `Bearer abc` in its two parts; a value of one word has no scheme. */
export function splitScheme(value: string): [scheme: string | null, rest: string] {
  const parts = /^\s*([A-Za-z][A-Za-z0-9-]{1,20}):?[ \t]+(\S[^]*)$/.exec(value);
  return parts === null ? [null, value] : [parts[1] ?? '', parts[2] ?? ''];
}

function withScheme(scheme: string | null, value: string): string {
  return scheme === null ? value : `${scheme} ${value}`;
}
