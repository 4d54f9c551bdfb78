import { makeAuth } from '../draft/make-draft.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import { isMap, textAt, toText, valueAt, withKey } from './yaml-value.ts';
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
  if (isSameAuth(readAuth(file), auth)) return file;
  switch (auth.kind) {
    case 'none':
      return undefined;
    case 'inherit':
      return 'inherit';
    case 'unsupported':
      return file;
    case 'api-key':
      return writeFields(file, 'apikey', {
        key: auth.apiKey.name,
        value: auth.apiKey.value,
        placement: auth.apiKey.place,
      });
    case 'basic':
      return writeFields(file, 'basic', { ...auth.basic });
    case 'bearer':
      return writeFields(file, 'bearer', { ...auth.bearer });
  }
}

function writeFields(
  file: YamlValue | undefined,
  type: string,
  fields: Readonly<Record<string, string>>,
): YamlMap {
  const isSameType = isMap(file) && textAt(file, 'type') === type;
  let written: YamlMap = isSameType ? file : { type };
  for (const [key, value] of Object.entries(fields)) {
    if (valueAt(written, key) === undefined || textAt(written, key) !== value) {
      written = withKey(written, key, value, AUTH_KEYS);
    }
  }
  return written;
}

/** Compares what the kind sends: what was typed under another kind is not saved. */
function isSameAuth(one: DraftAuth, other: DraftAuth): boolean {
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case 'none':
    case 'inherit':
    case 'unsupported':
      return true;
    case 'api-key':
      return (
        one.apiKey.place === other.apiKey.place &&
        one.apiKey.name === other.apiKey.name &&
        one.apiKey.value === other.apiKey.value
      );
    case 'basic':
      return one.basic.username === other.basic.username && one.basic.password === other.basic.password;
    case 'bearer':
      return one.bearer.token === other.bearer.token;
  }
}
