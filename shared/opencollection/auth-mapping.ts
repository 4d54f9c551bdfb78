import { makeAuth } from '../draft/make-draft.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import { isMap, isSameValue, textAt, toText, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Sign-in: the word `inherit`, a map with a `type`, or nothing at all. */

const AUTH_KEYS = ['type', 'key', 'value', 'placement', 'username', 'password', 'token'];

export function readAuth(auth: YamlValue | undefined): DraftAuth {
  const draft = makeAuth();
  if (!isMap(auth)) {
    const word = toText(auth);
    if (word === 'inherit') return { ...draft, kind: 'inherit' };
    if (word === '' || word === 'none') return draft;
    return { ...draft, kind: 'unsupported', unsupportedType: word };
  }
  const type = textAt(auth, 'type');
  switch (type) {
    case '':
    case 'none':
      return draft;
    case 'inherit':
      return { ...draft, kind: 'inherit' };
    case 'apikey': {
      // Bruno's own word for the query in its other formats.
      const isInQuery = ['query', 'queryparams'].includes(textAt(auth, 'placement'));
      const place = isInQuery ? 'query' : 'header';
      return {
        ...draft,
        kind: 'api-key',
        apiKey: { place, name: textAt(auth, 'key'), value: textAt(auth, 'value') },
      };
    }
    case 'basic':
      return {
        ...draft,
        kind: 'basic',
        basic: { username: textAt(auth, 'username'), password: textAt(auth, 'password') },
      };
    case 'bearer':
      return { ...draft, kind: 'bearer', bearer: { token: textAt(auth, 'token') } };
    default:
      return { ...draft, kind: 'unsupported', unsupportedType: type };
  }
}

/** The value of `auth` for a draft; undefined where the key goes. A kind we cannot write stays as the file has it. */
export function writeAuth(file: YamlValue | undefined, auth: DraftAuth): YamlValue | undefined {
  const before = readAuth(file);
  if (isSameAuth(before, auth)) return file;
  switch (auth.kind) {
    case 'none':
      return undefined;
    case 'inherit':
      return 'inherit';
    case 'unsupported':
      return file;
    case 'api-key':
    case 'basic':
    case 'bearer':
      return writeFields(file, before, auth);
  }
}

function writeFields(file: YamlValue | undefined, before: DraftAuth, auth: DraftAuth): YamlMap {
  const { type = '', ...fields } = fieldsOf(auth);
  const isSameKind = isMap(file) && before.kind === auth.kind;
  const old = fieldsOf(before);
  let written: YamlMap = isSameKind ? file : { type };
  for (const [key, value] of Object.entries(fields)) {
    if (!isSameKind || old[key] !== value) written = withKey(written, key, value, AUTH_KEYS);
  }
  return written;
}

/** The keys of a file that say what the kind sends. */
function fieldsOf({ kind, apiKey, basic, bearer }: DraftAuth): Readonly<Record<string, string>> {
  switch (kind) {
    case 'api-key':
      return { type: 'apikey', key: apiKey.name, value: apiKey.value, placement: apiKey.place };
    case 'basic':
      return { type: 'basic', username: basic.username, password: basic.password };
    case 'bearer':
      return { type: 'bearer', token: bearer.token };
    case 'none':
    case 'inherit':
    case 'unsupported':
      return {};
  }
}

/** Compares what the kind sends: what was typed under another kind is not saved. */
function isSameAuth(one: DraftAuth, other: DraftAuth): boolean {
  return one.kind === other.kind && isSameValue(fieldsOf(one), fieldsOf(other));
}
