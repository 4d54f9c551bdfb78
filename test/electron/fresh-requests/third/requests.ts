import { headers } from '../../broken-requests/broken-request.ts';
import {
  apiKey,
  ask,
  at,
  bearer,
  empty,
  formBody,
  html,
  isJson,
  json,
  jsonBody,
  plain,
  problem,
  rawBody,
  typeOf,
  xml,
} from '../../unseen-requests/unseen-request.ts';
import type { Call } from '../../unseen-requests/unseen-request.ts';
import { fresh } from '../fresh-request.ts';
import type { FreshRequest } from '../fresh-request.ts';

const KEY = 'pk9_Vd3uQmXa71LrTzNw';
const CLIMB = { route: 'Nordkant', metres: 240 };
const isClimb = (call: Call): boolean => at(call.json, 'route') === 'Nordkant';
const holds =
  (kind: string, ...way: (string | number)[]) =>
  (call: Call): boolean =>
    typeof at(call.json, ...way) === kind;

export const THIRD: readonly FreshRequest[] = [
  fresh('token', 'a blank in front, at Go', {
    draft: ask('GET', '/climbs', {
      headers: headers(['X-Api-Key', ` ${KEY} x`.slice(0, KEY.length + 1) + '"']),
    }),
    takes: (call) => call.headers['x-api-key'] === KEY,
    refusal: plain(403, 'forbidden\n'),
  }),
  fresh('token', 'a semicolon came along, ABP-like', {
    draft: ask('GET', '/climbs', { auth: bearer(`${KEY};`) }),
    takes: (call) => call.headers.authorization === `Bearer ${KEY}`,
    refusal: json(401, {
      error: { code: null, message: 'Current user did not login to the application!', details: null },
    }),
  }),
  fresh('scheme', 'JWT wanted, in a challenge', {
    draft: ask('GET', '/climbs', { auth: bearer(KEY) }),
    takes: (call) => call.headers.authorization === `JWT ${KEY}`,
    refusal: json(
      401,
      { detail: 'Authentication credentials were not provided.' },
      { 'www-authenticate': 'JWT realm="api"' },
    ),
  }),
  fresh('scheme', 'a key of its own word, from a sentence', {
    draft: ask('GET', '/climbs', { auth: bearer(KEY) }),
    takes: (call) => call.headers.authorization === `Klaviyo-API-Key ${KEY}`,
    refusal: json(401, {
      errors: [
        {
          status: 401,
          code: 'not_authenticated',
          title: 'Authentication credentials were not provided.',
          detail: "Missing or invalid private key. Use the 'Klaviyo-API-Key your-private-api-key' scheme.",
          source: { pointer: '/data/' },
        },
      ],
    }),
  }),
  fresh('basic', 'encoded with Bearer in front, at Spring', {
    draft: ask('GET', '/climbs', { headers: headers(['Authorization', `Bearer ${btoa('wall:chalk7')}`]) }),
    takes: (call) => call.headers.authorization === `Basic ${btoa('wall:chalk7')}`,
    refusal: empty(401, { 'www-authenticate': 'Basic realm="Realm"' }),
  }),
  fresh('key-place', 'in the body of the words, at a map product', {
    draft: ask('GET', '/tiles', { headers: headers(['Authorization', `Bearer ${KEY}`]) }),
    takes: (call) => call.query.get('key') === KEY,
    refusal: json(403, {
      error: {
        code: 403,
        message: 'The request is missing a valid API key. Pass it as the query parameter "key".',
        status: 'PERMISSION_DENIED',
      },
    }),
  }),
  fresh('key-place', 'a private header, at a repository product', {
    draft: ask('GET', '/api/v4/projects', { auth: apiKey('apikey', KEY) }),
    takes: (call) => call.headers['private-token'] === KEY,
    refusal: json(401, { message: '401 Unauthorized: no PRIVATE-TOKEN header given' }),
  }),
  fresh('type', 'a body typed as text, at ASP.NET', {
    draft: ask('POST', '/climbs', { body: rawBody('text', JSON.stringify(CLIMB)) }),
    takes: (call) => isJson(call) && isClimb(call),
    refusal: problem(415, {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.16',
      title: 'Unsupported Media Type',
      status: 415,
      traceId: '00-4a-5b-00',
    }),
  }),
  fresh('type', 'JSON patch, by an empty Accept-Patch', {
    draft: ask('PATCH', '/climbs/3', { body: jsonBody([{ op: 'replace', path: '/route', value: 'West' }]) }),
    takes: (call) => typeOf(call).startsWith('application/json-patch+json'),
    refusal: empty(415, { 'accept-patch': 'application/json-patch+json' }),
  }),
  fresh('type', 'text/json, a bare 415', {
    draft: ask('POST', '/climbs', { headers: headers(['Content-Type', 'text/json']), body: jsonBody(CLIMB) }),
    takes: (call) => isJson(call) && isClimb(call),
    refusal: empty(415),
  }),
  fresh('form-or-json', 'a form, empty 400', {
    draft: ask('POST', '/climbs', { body: formBody({ route: 'Nordkant' }) }),
    takes: (call) => isJson(call) && isClimb(call),
    refusal: empty(400),
  }),
  fresh('form-or-json', 'JSON, where Keycloak reads a form', {
    draft: ask('POST', '/realms/wall/protocol/openid-connect/token', {
      body: jsonBody({ grant_type: 'client_credentials' }),
    }),
    takes: (call) =>
      typeOf(call).startsWith('application/x-www-form-urlencoded') &&
      call.text.includes('grant_type=client_credentials'),
    refusal: json(400, { error: 'invalid_request', error_description: 'Missing form parameter: grant_type' }),
  }),
  fresh('json', 'a quote too few, empty 400', {
    draft: ask('POST', '/climbs', { body: rawBody('json', '{"route": "Nordkant, "metres": 240}') }),
    takes: isClimb,
    refusal: empty(400),
  }),
  fresh('json', 'a comma too few, at gin', {
    draft: ask('POST', '/climbs', { body: rawBody('json', '{"route": "Nordkant"\n "metres": 240}') }),
    takes: isClimb,
    refusal: json(400, { error: "invalid character '\"' after object key:value pair" }),
  }),
  fresh('get-body', 'an empty list on GET, at a firewall', {
    draft: ask('GET', '/climbs', { body: rawBody('json', '[]') }),
    takes: ({ text }) => text === '',
    refusal: html(
      403,
      '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 991237712</body></html>',
    ),
  }),
  fresh('length', 'with letters', {
    draft: ask('POST', '/climbs', {
      headers: headers(['Content-Length', '30 bytes']),
      body: jsonBody(CLIMB),
    }),
    takes: isClimb,
    refusal: empty(400),
  }),
  fresh('number', 'Micronaut', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', metres: '240' }) }),
    takes: holds('number', 'metres'),
    refusal: json(400, {
      message: 'Bad Request',
      _embedded: {
        errors: [
          {
            message:
              'Failed to convert argument [metres] for value [240] due to: Unable to decode: expected NUMBER',
          },
        ],
      },
    }),
  }),
  fresh('number', 'a terse problem', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', difficulty: { level: '7' } }) }),
    takes: holds('number', 'difficulty', 'level'),
    refusal: problem(400, { type: 'about:blank', title: 'Bad Request', status: 400 }),
  }),
  fresh('number', 'a comma for the point, empty 400', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', price: '12,50' }) }),
    takes: holds('number', 'price'),
    refusal: empty(400),
  }),
  fresh('number', 'by a code of validation', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', metres: '240' }) }),
    takes: holds('number', 'metres'),
    refusal: json(422, { errors: [{ field: 'metres', code: 'not_an_integer' }] }),
  }),
  fresh('number', 'needs to be numeric, by the label', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', ropeLength: '60' }) }),
    takes: holds('number', 'ropeLength'),
    refusal: json(400, { success: false, message: 'The rope length needs to be numeric' }),
  }),
  fresh('number', 'a list of numbers as texts', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', pitches: ['40', '35'] }) }),
    takes: holds('number', 'pitches', 0),
    refusal: json(400, {
      statusCode: 400,
      message: ['each value in pitches must be a number conforming to the specified constraints'],
      error: 'Bad Request',
    }),
  }),
  fresh('number', 'blanks in a value, empty 400', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: ' Nordkant ' }) }),
    takes: isClimb,
    refusal: empty(400),
  }),
  fresh('number', 'null as a text, bare 422', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', partner: 'null' }) }),
    takes: (call) => isClimb(call) && at(call.json, 'partner') !== 'null',
    refusal: plain(422, ''),
  }),
  fresh('number', 'a date as people write it, empty 400', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', date: '24.12.2026' }) }),
    takes: (call) => at(call.json, 'date') === '2026-12-24',
    refusal: json(400, { error: 'Bad Request' }),
  }),
  fresh('boolean', 'a number for it, at serde', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', bolted: 1 }) }),
    takes: holds('boolean', 'bolted'),
    refusal: plain(400, 'invalid type: integer `1`, expected a boolean at line 3 column 13'),
  }),
  fresh('boolean', 'a text, at Elixir', {
    draft: ask('POST', '/climbs', { body: jsonBody({ climb: { bolted: 'true' } }) }),
    takes: holds('boolean', 'climb', 'bolted'),
    refusal: json(422, { errors: { bolted: ['is invalid'] } }),
  }),
  fresh('array', 'Go', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', climbers: 'Mo' }) }),
    takes: (call) => Array.isArray(at(call.json, 'climbers')),
    refusal: json(400, {
      error: 'json: cannot unmarshal string into Go struct field Climb.climbers of type []string',
    }),
  }),
  fresh('array', 'ids, a bare word', {
    draft: ask('POST', '/climbs/bulk', { body: jsonBody({ ids: '4,7' }) }),
    takes: (call) => Array.isArray(at(call.json, 'ids')),
    refusal: plain(400, 'Bad request'),
  }),
  fresh('name', 'unknown, with no list', {
    draft: ask('POST', '/climbs', { body: jsonBody({ route: 'Nordkant', metrs: 240 }) }),
    takes: holds('number', 'metres'),
    refusal: json(422, {
      errors: [
        { path: 'metrs', msg: 'unexpected' },
        { path: 'metres', msg: 'required' },
      ],
    }),
  }),
  fresh('name', 'camel case where snake case is read, terse', {
    draft: ask('POST', '/climbs', { body: jsonBody({ routeName: 'Nordkant' }) }),
    takes: (call) => at(call.json, 'route_name') === 'Nordkant',
    refusal: json(400, { error: 'missing_field', field: 'route_name' }),
  }),
  fresh('name', 'a parameter, at a gateway', {
    draft: ask('GET', '/climbs?pagesize=5'),
    takes: (call) => call.query.get('pageSize') === '5',
    refusal: json(400, { message: 'Missing required request parameters: [pageSize]' }),
  }),
  fresh('method', 'Allow by a header, IIS', {
    draft: ask('PUT', '/climbs', { body: jsonBody(CLIMB) }),
    takes: ({ method }) => method === 'POST',
    refusal: html(405, '<h2>405 - HTTP verb used to access this page is not allowed.</h2>', {
      allow: 'GET, POST, HEAD',
    }),
  }),
  fresh('address', 'a full stop at the end, empty 404', {
    draft: ask('GET', '/climbs/3.'),
    takes: ({ target }) => target === '/climbs/3',
    refusal: empty(404),
  }),
  fresh('address', 'a bracket at the end', {
    draft: ask('GET', '/climbs/3)'),
    takes: ({ target }) => target === '/climbs/3',
    refusal: json(404, { message: 'Not Found' }),
  }),
  fresh('accept', 'charset in it, at XML', {
    draft: ask('GET', '/climbs', { headers: headers(['Accept', 'application/yaml']) }),
    takes: (call) => /xml|\*\/\*/.test(call.headers.accept ?? ''),
    refusal: xml(406, '<fault><message>Only application/xml is available</message></fault>'),
  }),
  fresh('if-match', 'a tag in the sentence', {
    draft: ask('PUT', '/climbs/3', { headers: headers(['If-Match', '"8"']), body: jsonBody(CLIMB) }),
    takes: (call) => call.headers['if-match'] === '"9"',
    refusal: json(412, { message: 'Version mismatch: current ETag is "9"' }),
  }),
  fresh('redirect', 'POST to the same with a slash, then 404', {
    draft: ask('POST', '/climbs', { body: jsonBody(CLIMB) }),
    takes: (call) => call.target === '/climbs/' && call.method === 'POST' && isClimb(call),
    refusal: ({ target }) =>
      target === '/climbs' ? empty(302, { location: '/climbs/' }) : json(404, { detail: 'Not found.' }),
  }),
  fresh('wait', 'seconds in a header of its own', {
    draft: ask('GET', '/climbs'),
    takes: ({ passedMs }) => passedMs >= 9000,
    refusal: empty(429, { 'x-retry-after': '9' }),
  }),
  fresh('wait', '503 with seconds, empty', {
    draft: ask('GET', '/climbs'),
    takes: ({ passedMs }) => passedMs >= 14_000,
    refusal: empty(503, { 'retry-after': '14' }),
  }),
];
