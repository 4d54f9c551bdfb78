import { describe, expect, test } from 'vitest';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { explain, variable } from '../make-exchange.ts';

/** The answers of gateways stand among the fixtures; here are others of theirs, and the nearest that are not theirs. */

const JSON_TYPE: Headers = [['Content-Type', 'application/json']];

test.each<[string, number, unknown, Headers, string, string]>([
  ['kong', 503, { message: 'name resolution failed' }, [], 'Kong', 'no working server'],
  ['kong', 413, { message: 'Request size limit exceeded' }, [], 'Kong', 'The body is larger'],
  ['kong', 418, { message: 'Own words' }, [['X-Kong-Response-Latency', '2']], 'Kong', 'Own words'],
  [
    'apigee',
    404,
    {
      fault: {
        faultstring: 'Unable to identify proxy',
        detail: { errorcode: 'messaging.adaptors.http.flow.ApplicationNotFound' },
      },
    },
    [],
    'Apigee',
    'knows none for this address',
  ],
  [
    'apigee',
    503,
    {
      fault: { faultstring: 'No way', detail: { errorcode: 'messaging.adaptors.http.flow.NoActiveTargets' } },
    },
    [],
    'Apigee',
    'no working server',
  ],
  [
    'apigee',
    500,
    { fault: { faultstring: 'Own policy', detail: { errorcode: 'steps.lamp.Own' } } },
    [],
    'Apigee',
    'Own policy',
  ],
  [
    'azure-api-management',
    404,
    { statusCode: 404, message: 'Resource not found' },
    [],
    'Azure API Management',
    'knows none for this address',
  ],
  [
    'azure-api-management',
    403,
    { statusCode: 403, message: 'Out of call volume quota. Quota will be replenished in 01:00:00.' },
    [],
    'Azure API Management',
    'allowance of this key is used up',
  ],
  [
    'wso2',
    403,
    { fault: { code: 900908, message: 'Resource forbidden', description: 'no' } },
    [],
    'WSO2 API Manager',
    'does not open this address',
  ],
  [
    'wso2',
    429,
    { code: '900802', type: 'Status report', message: 'Message throttled out', description: 'Later' },
    [],
    'WSO2 API Manager',
    'too many in a short time',
  ],
  ['tyk', 401, { error: 'Authorization field missing' }, [], 'Tyk', 'found none in the request'],
  ['gravitee', 504, { message: 'Gateway Timeout', http_status_code: 504 }, [], 'Gravitee', 'took too long'],
])('%s %i: %j', (shape, status, body, headers, name, words) => {
  const diagnosis = explain({ status, headers: [...JSON_TYPE, ...headers], body: JSON.stringify(body) });
  expect({ shape: diagnosis.shape, by: diagnosis.answeredBy, name: diagnosis.answerer?.name }).toEqual({
    shape,
    by: 'gateway',
    name,
  });
  expect(diagnosis.summary).toContain(words);
});

test.each<[string, number, unknown]>([
  ['a sentence near to one of Kong', 404, { message: 'no Route matched' }],
  ['the message of an API', 401, { message: 'Unauthorised lamps' }],
  ['a fault without a code', 500, { fault: { faultstring: 'x' } }],
  ['a code and a message, as frameworks send them', 404, { statusCode: 404, message: 'No lamp 41' }],
  ['a code of somebody else', 400, { code: 90, message: 'No lamp', description: 'x' }],
  ['an error in a word', 403, { error: 'Access to lamps has been disallowed' }],
  ['a status in the body', 401, { message: 'Unauthorized', http_status_code: 401, lamp: 41 }],
  ['a flag that is not set', 429, { title: 'Slow', status: 429, cloudflare_error: false }],
])('%s is the API’s own', (_name, status, body) => {
  const { answeredBy, shape } = explain({ status, headers: JSON_TYPE, body: JSON.stringify(body) });
  expect(answeredBy).toBe('api');
  expect(['kong', 'apigee', 'azure-api-management', 'wso2', 'tyk', 'gravitee', 'cloudflare']).not.toContain(
    shape,
  );
});

test.each<[string, unknown]>([
  ['Kong', { message: 'API rate limit exceeded' }],
  ['Azure', { statusCode: 401, message: 'Access denied due to missing subscription key.' }],
  ['Tyk', { error: 'Quota exceeded', lamps: [41] }],
  ['Gravitee', { message: 'Fine', http_status_code: 200 }],
])('a success with the words of %s stays one', (_name, body) => {
  expect(explain({ headers: JSON_TYPE, body: JSON.stringify(body) })).toMatchObject({
    ok: true,
    answeredBy: 'api',
  });
});

describe('where a gateway looks for its key', () => {
  const offered = (headers: Headers, body: unknown): string[] =>
    explain({
      status: 401,
      headers: [...JSON_TYPE, ...headers],
      body: JSON.stringify(body),
      variables: [variable('apiKey', 'lamp')],
    }).fixes.map(({ label }) => label);
  const azure = { statusCode: 401, message: 'Access denied due to missing subscription key.' };
  const kongBody = { message: 'No API key found in request' };

  test('its own header is offered, unless its challenge names another', () => {
    expect(offered([], azure)).toEqual(['Send {{apiKey}} in Ocp-Apim-Subscription-Key']);
    expect(
      offered([['WWW-Authenticate', 'AzureApiManagementKey realm="x",name="Lamp-Key",type="header"']], azure),
    ).toEqual(['Send {{apiKey}} in Lamp-Key']);
    expect(offered([['WWW-Authenticate', 'Key']], kongBody)).toEqual(['Send {{apiKey}} in apikey']);
  });

  test('where the key was refused, its place was right', () => {
    const refused = { statusCode: 401, message: 'Access denied due to invalid subscription key.' };
    expect(offered([], refused)).not.toContain('Send {{apiKey}} in Ocp-Apim-Subscription-Key');
  });
});

test('a gateway that counts says so under other numbers too, and waiting is offered', () => {
  const body = {
    statusCode: 403,
    message: 'Out of call volume quota. Quota will be replenished in 01:00:00.',
  };
  const { turn, fixes, retryAfterMs } = explain({
    status: 403,
    headers: JSON_TYPE,
    body: JSON.stringify(body),
  });
  expect({ turn, retryAfterMs }).toEqual({ turn: 'wait', retryAfterMs: 3_600_000 });
  expect(fixes.map(({ edits }) => edits[0]?.op)).toEqual(['wait']);
});
