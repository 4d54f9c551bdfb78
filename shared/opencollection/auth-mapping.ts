import { makeAuth } from '../draft/make-draft.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import { oauth2Fields, OAUTH2_KEYS, readOAuth2 } from './oauth2-mapping.ts';
import { isMap, isSameValue, mapAt, textAt, toText, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Sign-in: the word `inherit`, a map with a `type`, or nothing at all. */

const AUTH_KEYS = [
  ...OAUTH2_KEYS,
  'key',
  'value',
  'clientId',
  'clientSecret',
  'placement',
  'username',
  'password',
  'token',
  'accessKeyId',
  'secretAccessKey',
  'sessionToken',
  'service',
  'region',
];

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
    case 'digest':
      return {
        ...draft,
        kind: 'digest',
        digest: { username: textAt(auth, 'username'), password: textAt(auth, 'password') },
      };
    case 'awsv4':
      // A profile names keys in a file of this computer, which is not read.
      return textAt(auth, 'profileName') !== '' && textAt(auth, 'accessKeyId') === ''
        ? { ...draft, kind: 'unsupported', unsupportedType: 'awsv4 (profileName)' }
        : { ...draft, kind: 'aws', aws: readAws(auth) };
    case 'oauth2': {
      const oauth2 = readOAuth2(auth);
      return oauth2 === null
        ? { ...draft, kind: 'unsupported', unsupportedType: `oauth2 (${textAt(auth, 'flow')})` }
        : { ...draft, kind: 'oauth2', oauth2 };
    }
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
    case 'digest':
    case 'oauth2':
    case 'aws':
      return writeFields(file, before, auth);
  }
}

function readAws(auth: YamlMap): DraftAuth['aws'] {
  return {
    accessKeyId: textAt(auth, 'accessKeyId'),
    secretAccessKey: textAt(auth, 'secretAccessKey'),
    sessionToken: textAt(auth, 'sessionToken'),
    service: textAt(auth, 'service'),
    region: textAt(auth, 'region'),
  };
}

function writeFields(file: YamlValue | undefined, before: DraftAuth, auth: DraftAuth): YamlMap {
  const { type = '', ...fields } = fieldsOf(auth);
  const isSameKind = isMap(file) && before.kind === auth.kind;
  const old = fieldsOf(before);
  let written: YamlMap = isSameKind ? file : { type };
  for (const [way, value] of Object.entries(fields)) {
    const isSame = isSameKind ? isSameValue(old[way], value) : value === undefined;
    if (!isSame) written = withValueAt(written, way.split('.'), value);
  }
  return written;
}

/** Sets one value, or takes it out; a map that is left empty goes with it, and what else is in it stays. */
function withValueAt(map: YamlMap, way: readonly string[], value: YamlValue | undefined): YamlMap {
  const [key = '', ...further] = way;
  if (further.length === 0) return withKey(map, key, value, AUTH_KEYS);
  const inner = withValueAt(mapAt(map, key), further, value);
  return withKey(map, key, Object.keys(inner).length === 0 ? undefined : inner, AUTH_KEYS);
}

type Fields = Readonly<Record<string, YamlValue | undefined>>;

/** The values of a file that say what the kind sends, by the way to each, `credentials.clientId` say. */
function fieldsOf(auth: DraftAuth): Fields {
  const { apiKey, basic, bearer, digest, aws } = auth;
  switch (auth.kind) {
    case 'api-key':
      return { type: 'apikey', key: apiKey.name, value: apiKey.value, placement: apiKey.place };
    case 'basic':
      return { type: 'basic', username: basic.username, password: basic.password };
    case 'bearer':
      return { type: 'bearer', token: bearer.token };
    case 'digest':
      return { type: 'digest', username: digest.username, password: digest.password };
    case 'oauth2':
      return oauth2Fields(auth.oauth2);
    case 'aws':
      return {
        type: 'awsv4',
        accessKeyId: aws.accessKeyId,
        secretAccessKey: aws.secretAccessKey,
        sessionToken: aws.sessionToken === '' ? undefined : aws.sessionToken,
        service: aws.service === '' ? undefined : aws.service,
        region: aws.region === '' ? undefined : aws.region,
      };
    case 'none':
    case 'inherit':
    case 'unsupported':
      return {};
  }
}

/** Compares what the kind sends: what was typed under another kind is not saved. */
function isSameAuth(one: DraftAuth, other: DraftAuth): boolean {
  const [first, second] = [fieldsOf(one), fieldsOf(other)];
  return one.kind === other.kind && Object.keys(first).every((way) => isSameValue(first[way], second[way]));
}
