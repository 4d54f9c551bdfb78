import { headers } from '../../broken-requests/broken-request.ts';
import {
  apiKey,
  ask,
  askAt,
  at,
  basic,
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

const TOKEN = 'live_83ncQ0pYd7MbzUe5KtRw';
const isSignedIn = (call: Call): boolean => call.headers.authorization === `Bearer ${TOKEN}`;
const isPair = (call: Call): boolean =>
  call.headers.authorization === `Basic ${btoa('ops@quarry.test:gr4vel')}`;
const PLOT = { owner: 'Rask', hectares: 14 };
const isPlot = (call: Call): boolean => at(call.json, 'owner') === 'Rask';
const number =
  (...way: string[]) =>
  (call: Call): boolean =>
    typeof at(call.json, ...way) === 'number';
const IIS_400 = html(
  400,
  '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>Bad Request</TITLE></HEAD>\r\n<BODY><h2>Bad Request</h2>\r\n<hr><p>HTTP Error 400. The request is badly formed.</p>\r\n</BODY></HTML>\r\n',
  { server: 'Microsoft-HTTPAPI/2.0' },
);

export const SECOND: readonly FreshRequest[] = [
  fresh('token', 'the header was copied whole, an empty 403', {
    draft: ask('GET', '/plots', { auth: bearer(`Authorization: Bearer ${TOKEN}`) }),
    takes: isSignedIn,
    refusal: empty(403),
  }),
  fresh('token', 'a comma came along, at GitHub-like', {
    draft: ask('GET', '/plots', { auth: bearer(`${TOKEN},`) }),
    takes: isSignedIn,
    refusal: json(401, {
      message: 'Bad credentials',
      documentation_url: 'https://docs.example.com/rest',
      status: '401',
    }),
  }),
  fresh('token', 'typographic quotes, a code alone', {
    draft: ask('GET', '/plots', { headers: headers(['X-Api-Key', `“${TOKEN}”`]) }),
    takes: (call) => call.headers['x-api-key'] === TOKEN,
    refusal: json(401, { code: 4010 }),
  }),
  fresh('scheme', 'a slip in the word', {
    draft: ask('GET', '/plots', { headers: headers(['Authorization', `Baerer ${TOKEN}`]) }),
    takes: isSignedIn,
    refusal: json(401, { error: 'Unauthorized' }),
  }),
  fresh('scheme', 'no blank behind the word', {
    draft: ask('GET', '/plots', { headers: headers(['Authorization', `Bearer${TOKEN}`]) }),
    takes: isSignedIn,
    refusal: empty(401, { 'www-authenticate': 'Bearer' }),
  }),
  fresh('scheme', 'a word of its own in the challenge', {
    draft: ask('GET', '/plots', { auth: bearer(TOKEN) }),
    takes: (call) => call.headers.authorization === `ApiKey ${TOKEN}`,
    refusal: json(
      401,
      {
        error: {
          root_cause: [{ type: 'security_exception', reason: 'missing authentication credentials' }],
          type: 'security_exception',
        },
        status: 401,
      },
      { 'www-authenticate': 'ApiKey' },
    ),
  }),
  fresh('scheme', 'OAuth in front at a cloud of sales', {
    draft: ask('GET', '/crm/v3/Leads', { auth: bearer(TOKEN) }),
    takes: (call) => call.headers.authorization === `Zoho-oauthtoken ${TOKEN}`,
    refusal: json(401, {
      code: 'INVALID_TOKEN',
      message: 'invalid oauth token, expected header: Authorization: Zoho-oauthtoken <access_token>',
      status: 'error',
    }),
  }),
  fresh('basic', 'a key where name and password are asked for by challenge, in a variable', {
    draft: ask('GET', '/rest/plots', { headers: headers(['Authorization', 'basic ops@quarry.test:gr4vel']) }),
    takes: isPair,
    refusal: empty(401, { 'www-authenticate': 'Basic realm="quarry"' }),
  }),
  fresh('basic', 'quotes round the password', {
    draft: ask('GET', '/rest/plots', { auth: basic('ops@quarry.test', '"gr4vel"') }),
    takes: isPair,
    refusal: html(
      401,
      '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>401 Unauthorized</title>\n</head><body>\n<h1>Unauthorized</h1>\n<p>This server could not verify that you\nare authorized to access the document\nrequested.</p>\n</body></html>',
      { 'www-authenticate': 'Basic realm="quarry"' },
    ),
  }),
  fresh('basic', 'the pair as the name, no password', {
    draft: ask('GET', '/rest/plots', { auth: basic('ops@quarry.test:gr4vel', '') }),
    takes: isPair,
    refusal: plain(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="quarry"' }),
  }),
  fresh('key-place', 'a cookie instead of a header, named in a sentence', {
    draft: ask('GET', '/plots', { auth: apiKey('token', TOKEN, 'query') }),
    takes: (call) => call.headers['x-auth-token'] === TOKEN,
    refusal: json(401, {
      error: {
        message: 'The request you have made requires authentication: X-Auth-Token',
        code: 401,
        title: 'Unauthorized',
      },
    }),
  }),
  fresh('key-place', 'a header with a slip', {
    draft: ask('GET', '/plots', { headers: headers(['X-Api-Kye', TOKEN]) }),
    takes: (call) => call.headers['x-api-key'] === TOKEN,
    refusal: json(403, { message: 'Forbidden' }, { 'x-amzn-errortype': 'ForbiddenException' }),
  }),
  fresh('key-place', 'the query by its example', {
    draft: ask('GET', '/data/2.5/soil', { auth: bearer(TOKEN) }),
    takes: (call) => call.query.get('appid') === TOKEN,
    refusal: json(401, { cod: 401, message: 'Invalid API key. Append ?appid=YOUR_KEY to the request.' }),
  }),
  fresh('type', 'none at all, empty 415', {
    draft: (base) => {
      const draft = ask('POST', '/plots', { body: rawBody('text', JSON.stringify(PLOT)) })(base);
      return draft;
    },
    takes: (call) => isJson(call) && isPlot(call),
    refusal: plain(415, ''),
  }),
  fresh('type', 'a patch by the words of Kubernetes', {
    draft: ask('PATCH', '/apis/v1/plots/7', { body: jsonBody({ hectares: 15 }) }),
    takes: (call) => typeOf(call).startsWith('application/merge-patch+json'),
    refusal: json(415, {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      message:
        'the body of the request was in an unknown format - accepted media types include: application/merge-patch+json, application/strategic-merge-patch+json',
      reason: 'UnsupportedMediaType',
      code: 415,
    }),
  }),
  fresh('type', 'JSON labelled as a form, a fault of validation', {
    draft: ask('POST', '/plots', {
      headers: headers(['Content-Type', 'application/x-www-form-urlencoded']),
      body: jsonBody(PLOT),
    }),
    takes: (call) => isJson(call) && isPlot(call),
    refusal: json(422, {
      detail: [{ type: 'missing', loc: ['body', 'owner'], msg: 'Field required', input: null }],
    }),
  }),
  fresh('type', 'XML labelled as JSON, an empty 415', {
    draft: ask('POST', '/plots', {
      headers: headers(['Content-Type', 'application/json']),
      body: rawBody('xml', '<plot><owner>Rask</owner></plot>'),
    }),
    takes: (call) => /xml/.test(typeOf(call)),
    refusal: empty(415),
  }),
  fresh('form-or-json', 'a form, at Rails with nothing but 400', {
    draft: ask('POST', '/plots.json', { body: formBody({ owner: 'Rask', hectares: '14' }) }),
    takes: (call) => isJson(call) && isPlot(call),
    refusal: json(415, { status: 415, error: 'Unsupported Media Type' }),
  }),
  fresh('form-or-json', 'JSON, where PHP reads a form', {
    draft: ask('POST', '/token.php', {
      body: jsonBody({ grant_type: 'password', username: 'rask', password: 'x' }),
    }),
    takes: (call) =>
      typeOf(call).startsWith('application/x-www-form-urlencoded') && /grant_type=password/.test(call.text),
    refusal: json(400, {
      error: 'unsupported_grant_type',
      error_description: 'The authorization grant type is not supported by the authorization server.',
      hint: 'Check that all required parameters have been provided',
    }),
  }),
  fresh('form-or-json', 'a form, where a parser of JSON gives up', {
    draft: ask('POST', '/plots', { body: formBody({ owner: 'Rask' }) }),
    takes: (call) => isJson(call) && isPlot(call),
    refusal: problem(400, { title: 'Bad Request', status: 400, detail: 'Failed to read request' }),
  }),
  fresh('json', 'two commas, at IIS', {
    draft: ask('POST', '/plots', { body: rawBody('json', '{"owner": "Rask",, "hectares": 14}') }),
    takes: isPlot,
    refusal: IIS_400,
  }),
  fresh('json', 'names without quotes, empty 422', {
    draft: ask('POST', '/plots', { body: rawBody('json', '{owner: "Rask"}') }),
    takes: isPlot,
    refusal: empty(422),
  }),
  fresh('json', 'a line break in a text, at Symfony', {
    draft: ask('POST', '/plots', { body: rawBody('json', '{"owner": "Rask", "note": "north\nside"}') }),
    takes: isPlot,
    refusal: problem(400, {
      type: 'https://tools.ietf.org/html/rfc2616#section-10',
      title: 'An error occurred',
      status: 400,
      detail: 'Bad Request',
    }),
  }),
  fresh('json', 'two objects one after the other', {
    draft: ask('POST', '/plots', { body: rawBody('json', '{"owner": "Rask"}}') }),
    takes: isPlot,
    refusal: plain(400, "invalid character '}' after top-level value"),
  }),
  fresh('get-body', 'HEAD with a body, a page of a proxy', {
    draft: ask('GET', '/plots/7', { body: rawBody('text', 'soil') }),
    takes: ({ text }) => text === '',
    refusal: html(
      400,
      '<html><body><h1>400 Bad request</h1>\nYour browser sent an invalid request.\n</body></html>\n',
    ),
  }),
  fresh('get-body', 'a schema that takes none', {
    draft: ask('GET', '/plots/7', { body: jsonBody({ full: true }) }),
    takes: ({ text }) => text === '',
    refusal: json(400, { error: 'invalid_request', message: 'Unexpected body in GET request' }),
  }),
  fresh('length', 'too long, no answer but a reset', {
    draft: ask('PUT', '/plots/7', { headers: headers(['Content-Length', '20000']), body: jsonBody(PLOT) }),
    takes: isPlot,
    refusal: empty(400),
  }),
  fresh('length', 'on a request without a body', {
    draft: ask('GET', '/plots', { headers: headers(['Content-Length', '12']) }),
    takes: (call) => call.headers['content-length'] === undefined,
    refusal: empty(400),
  }),
  fresh('number', 'Hibernate by its path', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', hectares: '14' }) }),
    takes: number('hectares'),
    refusal: json(400, { violations: [{ field: 'createPlot.plot.hectares', message: 'must be a number' }] }),
  }),
  fresh('number', 'two at once, an empty 400', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', width: '20', length: '35' }) }),
    takes: (call) => number('width')(call) && number('length')(call),
    refusal: empty(400),
  }),
  fresh('number', 'in a list of lines, validation failed', {
    draft: ask('POST', '/orders', {
      body: jsonBody({
        lines: [
          { sku: 'A-9', qty: 2 },
          { sku: 'B-1', qty: '3' },
        ],
      }),
    }),
    takes: (call) => typeof at(call.json, 'lines', 1, 'qty') === 'number',
    refusal: json(400, { message: 'Validation failed' }),
  }),
  fresh('number', 'PHP speaks of arguments', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', area: '14.5' }) }),
    takes: number('area'),
    refusal: json(422, {
      message: 'App\\Plot::setArea(): Argument #1 ($area) must be of type float, string given',
    }),
  }),
  fresh('number', 'serde', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', rank: '3' }) }),
    takes: number('rank'),
    refusal: plain(
      422,
      'Failed to deserialize the JSON body into the target type: rank: invalid type: string "3", expected i32 at line 3 column 13',
    ),
  }),
  fresh('number', 'a unit came along', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', weight: '14 kg' }) }),
    takes: number('weight'),
    refusal: json(400, {
      errors: [{ param: 'weight', msg: 'Invalid value', location: 'body', value: '14 kg' }],
    }),
  }),
  fresh('number', 'text wanted, empty 400', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', zip: 22100 }) }),
    takes: (call) => at(call.json, 'zip') === '22100',
    refusal: empty(400),
  }),
  fresh('number', 'in the address, quoted', {
    draft: ask('GET', '/plots?limit=%2220%22'),
    takes: (call) => call.query.get('limit') === '20',
    refusal: empty(400),
  }),
  fresh('number', 'ids as text, a code alone', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner_id: '81' }) }),
    takes: number('owner_id'),
    refusal: json(400, { code: 'invalid_params' }),
  }),
  fresh('boolean', 'Python words as texts', {
    draft: ask('PATCH', '/plots/7', { body: jsonBody({ fenced: 'False' }) }),
    takes: (call) => at(call.json, 'fenced') === false,
    refusal: json(400, { fenced: ['Must be a valid boolean.'] }),
  }),
  fresh('boolean', 'a bare 422', {
    draft: ask('PATCH', '/plots/7', { body: jsonBody({ is_public: 'yes' }) }),
    takes: (call) => at(call.json, 'is_public') === true,
    refusal: plain(422, 'Unprocessable Entity'),
  }),
  fresh('boolean', 'a schema names the kind of all', {
    draft: ask('PATCH', '/plots/7', { body: jsonBody({ owner: 'Rask', fenced: 'true' }) }),
    takes: (call) => at(call.json, 'fenced') === true,
    refusal: json(400, {
      message: 'Request object failed validation',
      errors: ['instance type (string) does not match any allowed primitive type (allowed: ["boolean"])'],
    }),
  }),
  fresh('array', 'GraphQL-like scalar', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', crops: 'rye' }) }),
    takes: (call) => Array.isArray(at(call.json, 'crops')),
    refusal: json(400, { status: 400, reason: 'Property crops expects a collection' }),
  }),
  fresh('array', 'plural with a single text, empty 422', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', tags: 'north' }) }),
    takes: (call) => Array.isArray(at(call.json, 'tags')),
    refusal: empty(422),
  }),
  fresh('array', 'several with commas', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', labels: 'north,wet' }) }),
    takes: (call) => at(call.json, 'labels', 1) === 'wet',
    refusal: json(400, { error: { message: 'Invalid input for labels' } }),
  }),
  fresh('name', 'missing by a person', {
    draft: ask('POST', '/plots', { body: jsonBody({ onwer: 'Rask' }) }),
    takes: isPlot,
    refusal: json(400, { error: 'Please tell us the owner of the plot' }),
  }),
  fresh('name', 'a map of what is needed', {
    draft: ask('POST', '/plots', { body: jsonBody({ Owner: 'Rask' }) }),
    takes: isPlot,
    refusal: json(422, { errors: { owner: ['blank'] } }),
  }),
  fresh('name', 'an unknown one beside a list', {
    draft: ask('POST', '/plots', { body: jsonBody({ owner: 'Rask', hectars: 14 }) }),
    takes: number('hectares'),
    refusal: json(400, {
      error: 'extra_forbidden',
      key: 'hectars',
      valid_keys: ['owner', 'hectares', 'fenced'],
    }),
  }),
  fresh('name', 'a query parameter in another way of writing', {
    draft: ask('GET', '/plots?ownerId=81'),
    takes: (call) => call.query.get('owner_id') === '81',
    refusal: json(400, { message: "Missing required query parameter 'owner_id'" }),
  }),
  fresh('method', 'a slip, at a proxy', {
    draft: ask('DELTE', '/plots/7'),
    takes: ({ method }) => method === 'DELETE',
    refusal: plain(405, 'Method Not Allowed'),
  }),
  fresh('method', 'Allow in the body alone', {
    draft: ask('POST', '/plots/7', { body: jsonBody(PLOT) }),
    takes: ({ method }) => method === 'PATCH',
    refusal: json(405, { error: { code: 'MethodNotAllowed', allowed: ['GET', 'PATCH', 'DELETE'] } }),
  }),
  fresh('address', 'a bracket left over', {
    draft: ask('GET', '/plots/%7B7%7D'),
    takes: ({ target }) => target === '/plots/7',
    refusal: empty(404),
  }),
  fresh('address', 'a comma at the end', {
    draft: ask('GET', '/plots/7,'),
    takes: ({ target }) => target === '/plots/7',
    refusal: json(404, { error: 'not_found' }),
  }),
  fresh('address', 'a slash between twice, out of a variable', {
    draft: askAt('GET', '<base>{{prefix}}/plots'),
    variables: { prefix: '/v1/' },
    takes: ({ target }) => target === '/v1/plots',
    refusal: plain(404, '404 page not found\n'),
  }),
  fresh('address', 'the ampersand before the question mark', {
    draft: ask('GET', '/plots&zone=B'),
    takes: ({ path, query }) => path === '/plots' && query.get('zone') === 'B',
    refusal: empty(404),
  }),
  fresh('http-or-https', 'secure protocol asked for', {
    draft: ask('GET', '/plots'),
    takes: () => false,
    refusal: json(403, {
      errors: [{ code: 'HTTPS_REQUIRED', message: 'Unsecured requests are not served' }],
    }),
    isRight: ({ url }) => url.startsWith('https:'),
  }),
  fresh('accept', 'a type of a picture, at Rails', {
    draft: ask('GET', '/plots/7.json', { headers: headers(['Accept', 'image/png']) }),
    takes: (call) => /json|\*\/\*/.test(call.headers.accept ?? ''),
    refusal: xml(406, '<error>Not Acceptable</error>'),
  }),
  fresh('accept', 'an event stream that there is not, bare 400', {
    draft: ask('GET', '/plots', { headers: headers(['Accept', 'json']) }),
    takes: (call) => /application\/json|\*\/\*/.test(call.headers.accept ?? ''),
    refusal: empty(400),
  }),
  fresh('if-match', 'missing at OData, the tag in the body', {
    draft: ask('PATCH', '/plots(7)', { body: jsonBody(PLOT) }),
    takes: (call) => call.headers['if-match'] === 'W/"77"' || call.headers['if-match'] === '*',
    refusal: json(428, {
      error: { code: '0x80060882', message: 'A condition is needed.' },
      '@odata.etag': 'W/"77"',
    }),
  }),
  fresh('redirect', 'to https-like new home, PATCH', {
    draft: ask('PATCH', '/plot/7', { body: jsonBody(PLOT) }),
    takes: (call) => call.target === '/plots/7' && call.method === 'PATCH' && isPlot(call),
    refusal: ({ target, method }) =>
      target === '/plot/7'
        ? method === 'PATCH'
          ? empty(301, { location: '/plots/7' })
          : empty(404)
        : empty(404),
  }),
  fresh('wait', 'minutes in words', {
    draft: ask('GET', '/plots'),
    takes: ({ passedMs }) => passedMs >= 60_000,
    refusal: json(
      429,
      {
        fault: {
          faultstring: 'Spike arrest violation. Allowed rate : MessageRate{capacity=10, period=Minutes}',
          detail: { errorcode: 'policies.ratelimit.SpikeArrestViolation' },
        },
      },
      { 'retry-after': '60' },
    ),
  }),
  fresh('wait', 'a date on a page of maintenance', {
    draft: ask('GET', '/plots'),
    takes: ({ passedMs }) => passedMs >= 25_000,
    refusal: () =>
      html(503, '<html><head><title>Maintenance</title></head><body><h1>Back soon</h1></body></html>', {
        'retry-after': new Date(Date.now() + 30_000).toUTCString(),
      }),
  }),
  fresh('wait', 'milliseconds left, in the body', {
    draft: ask('GET', '/plots'),
    takes: ({ passedMs }) => passedMs >= 1500,
    refusal: json(429, { message: 'You are being rate limited.', retry_after: 1.5, global: false }),
  }),
];
