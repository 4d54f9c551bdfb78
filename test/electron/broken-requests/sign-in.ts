import {
  anyHeader,
  basic,
  KEY,
  keyHeader,
  keyQuery,
  NAME_AND_PASSWORD,
  rawKey,
  scheme,
  unless,
} from '../../helpers/strict/checks.ts';
import type { BrokenRequest } from './broken-request.ts';
import { getting, headers } from './broken-request.ts';

const apiKey = (name: string, value: string, place: 'header' | 'query' = 'header') => ({
  auth: { kind: 'api-key' as const, apiKey: { place, name, value } },
});
const bearer = (token: string) => ({ auth: { kind: 'bearer' as const, bearer: { token } } });
const AT = '/v1/shipments/7';

export const SIGN_IN: readonly BrokenRequest[] = [
  {
    kind: 'no key, and the refusal names the header',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT),
    variables: { apiKey: KEY },
  },
  {
    kind: 'no key, told with 403',
    takes: [keyHeader('Depot-Api-Key', { isNamedAs: 403 })],
    draft: getting(AT),
    variables: { depotKey: KEY },
  },
  {
    kind: 'no token, and the challenge asks for Bearer',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT),
    variables: { accessToken: KEY },
  },
  {
    kind: 'the key in Authorization in place of a header of its own',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, bearer(KEY)),
  },
  {
    kind: 'the key under a similar header',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, { headers: headers(['X-Depo-Key', KEY]) }),
  },
  {
    kind: 'the key under another usual header',
    takes: [keyHeader('Depot-Token')],
    draft: getting(AT, apiKey('X-Api-Key', KEY)),
  },
  {
    kind: 'the key in the query in place of a header',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(`${AT}?api_key=${KEY}`),
  },
  {
    kind: 'the key in a header in place of the query',
    takes: [keyQuery('access_key')],
    draft: getting(AT, apiKey('X-Api-Key', KEY)),
  },
  {
    kind: 'the key under another name in the query',
    takes: [keyQuery('apikey')],
    draft: getting(`${AT}?key=${KEY}`),
  },
  {
    kind: 'a token without Bearer, by challenge',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, { headers: headers(['Authorization', KEY]) }),
  },
  {
    kind: 'a token without Bearer, in words',
    takes: [scheme('Bearer', 'words')],
    draft: getting(AT, { headers: headers(['Authorization', KEY]) }),
  },
  {
    kind: 'Bearer twice',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, bearer(`Bearer ${KEY}`)),
  },
  {
    kind: 'Bearer twice, once in the variable',
    takes: [scheme('Bearer', 'words')],
    draft: getting(AT, bearer('{{token}}')),
    variables: { token: `Bearer ${KEY}` },
  },
  {
    kind: 'another scheme than Bearer',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, { headers: headers(['Authorization', `Token ${KEY}`]) }),
  },
  {
    kind: 'Bearer misspelled',
    takes: [scheme('Bearer', 'words')],
    draft: getting(AT, { headers: headers(['Authorization', `Baerer ${KEY}`]) }),
  },
  {
    kind: 'a colon behind Bearer',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, { headers: headers(['Authorization', `Bearer: ${KEY}`]) }),
  },
  {
    kind: 'Bearer where a scheme of its own is asked for by challenge',
    takes: [scheme('DepotKey', 'challenge')],
    draft: getting(AT, bearer(KEY)),
  },
  {
    kind: 'Bearer where Token is asked for in words',
    takes: [scheme('Token', 'words')],
    draft: getting(AT, bearer(KEY)),
  },
  {
    kind: 'nothing where ApiKey is asked for by challenge',
    takes: [scheme('ApiKey', 'challenge')],
    draft: getting(AT),
    variables: { apiKey: KEY },
  },
  { kind: 'Bearer in front of a key that is taken alone', takes: [rawKey], draft: getting(AT, bearer(KEY)) },
  {
    kind: 'a word of its own in front of a key that is taken alone',
    takes: [rawKey],
    draft: getting(AT, { headers: headers(['Authorization', `ApiKey ${KEY}`]) }),
  },
  {
    kind: 'Basic that is not packed',
    takes: [basic()],
    draft: getting(AT, {
      headers: headers(['Authorization', `Basic ${NAME_AND_PASSWORD.user}:${NAME_AND_PASSWORD.password}`]),
    }),
  },
  {
    kind: 'name and password in Authorization without a word',
    takes: [basic()],
    draft: getting(AT, {
      headers: headers(['Authorization', `${NAME_AND_PASSWORD.user}:${NAME_AND_PASSWORD.password}`]),
    }),
  },
  {
    kind: 'a token where name and password of the environment are asked for',
    takes: [basic()],
    draft: getting(AT, bearer('{{token}}')),
    variables: { token: 'x-77', username: NAME_AND_PASSWORD.user, password: NAME_AND_PASSWORD.password },
  },
  {
    kind: 'a blank behind the name of a Basic sign-in',
    takes: [basic()],
    draft: getting(AT, {
      auth: {
        kind: 'basic',
        basic: { username: `${NAME_AND_PASSWORD.user} `, password: NAME_AND_PASSWORD.password },
      },
    }),
  },
  {
    kind: 'the key where the name of Basic belongs, by challenge',
    takes: [basic(KEY, '')],
    draft: getting(AT, bearer(KEY)),
  },
  {
    kind: 'quotation marks round the key',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', `"${KEY}"`)),
  },
  {
    kind: 'a line break behind the key of the environment',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', '{{key}}')),
    variables: { key: `${KEY}\n` },
  },
  {
    kind: 'a blank behind a secret',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, bearer('{{key}}')),
    secrets: { key: ` ${KEY}` },
  },
  {
    kind: 'a blank inside the token',
    takes: [scheme('Bearer', 'words')],
    draft: getting(AT, bearer(`${KEY.slice(0, 6)} ${KEY.slice(6)}`)),
  },
  {
    kind: 'an invisible character in the key',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', `\u200b${KEY}`)),
  },
  {
    kind: 'a no-break space round the token',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, bearer(`${KEY}\u00a0`)),
  },
  {
    kind: 'the brackets of the documentation round the key',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', `<${KEY}>`)),
  },
  {
    kind: 'braces of the documentation round the token',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, bearer(`{${KEY}}`)),
  },
  {
    kind: 'the name of the header pasted along with the key',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', `X-Depot-Key: ${KEY}`)),
  },
  {
    kind: 'a whole line with Authorization pasted into the token',
    takes: [scheme('Bearer', 'words')],
    draft: getting(AT, bearer(`Authorization: Bearer ${KEY}`)),
  },
  {
    kind: 'a comma behind the token',
    takes: [scheme('Bearer', 'challenge')],
    draft: getting(AT, bearer(`${KEY},`)),
  },
  {
    kind: 'the variable of the key misspelled',
    takes: [keyHeader('X-Depot-Key')],
    draft: getting(AT, apiKey('X-Depot-Key', '{{depotkey}}')),
    variables: { depotKey: KEY },
  },
  {
    kind: 'a run-out token where the environment holds a fresh one',
    takes: [
      unless(({ headers: sent }) => sent.authorization === `Bearer ${KEY}`, 401, [
        'Token expired',
        'The access token has expired.',
      ]),
    ],
    draft: getting(AT, bearer('{{oldToken}}')),
    variables: { oldToken: 'dk_old11', freshToken: KEY },
  },
  {
    kind: 'a token against forgery that the refusal hands out',
    takes: [
      unless(
        ({ headers: sent }) => sent['x-csrf-token'] === 'cs-81',
        403,
        ['CSRF token validation failed', 'CSRF token missing or incorrect.'],
        {
          'x-csrf-token': 'cs-81',
        },
      ),
    ],
    draft: getting(AT, { method: 'DELETE' }),
  },
  {
    kind: 'a caller without a name',
    takes: [
      anyHeader(
        'User-Agent',
        ['Requests must have a User-Agent header.', 'Request forbidden: please set a User-Agent header'],
        403,
      ),
    ],
    draft: getting(AT, { settings: { omittedHeaders: ['user-agent'] } }),
  },
];
