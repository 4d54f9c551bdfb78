import { headers } from '../../broken-requests/broken-request.ts';
import {
  apiKey,
  ask,
  basic,
  bearer,
  empty,
  html,
  json,
  jsonBody,
  plain,
  problem,
  xml,
} from '../../unseen-requests/unseen-request.ts';
import type { Call } from '../../unseen-requests/unseen-request.ts';
import { fresh } from '../fresh-request.ts';
import type { FreshRequest } from '../fresh-request.ts';

const TOKEN = 'hq_7Tf2mWc9LpXe41RvZs0K';
const isTokenRight = ({ headers: sent }: Call): boolean => sent.authorization === `Bearer ${TOKEN}`;

export const SIGN_IN: readonly FreshRequest[] = [
  // What came along with a token when it was copied.
  fresh('token', 'double quotes, an empty 401', {
    draft: ask('GET', '/v3/depots', { auth: bearer(`"${TOKEN}"`) }),
    takes: isTokenRight,
    refusal: empty(401),
  }),
  fresh('token', 'single quotes, at Spring Security', {
    draft: ask('GET', '/v3/depots', { auth: bearer(`'${TOKEN}'`) }),
    takes: isTokenRight,
    refusal: empty(401, {
      'www-authenticate':
        'Bearer error="invalid_token", error_description="Bearer token is malformed", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
    }),
  }),
  fresh('token', 'a line break in a secret variable, at Laravel', {
    draft: ask('GET', '/api/user', { auth: bearer('{{apiToken}}') }),
    secrets: { apiToken: `${TOKEN}\n` },
    takes: isTokenRight,
    refusal: json(401, { message: 'Unauthenticated.' }),
  }),
  fresh('token', 'a zero-width space, at Rails', {
    draft: ask('GET', '/api/parcels', { auth: bearer(`${TOKEN.slice(0, 8)}\u200B${TOKEN.slice(8)}`) }),
    takes: isTokenRight,
    refusal: plain(401, 'HTTP Token: Access denied.\n', { 'www-authenticate': 'Token realm="Application"' }),
  }),
  fresh('token', 'a blank in the middle, a bare code', {
    draft: ask('GET', '/api/parcels', { auth: bearer(`${TOKEN.slice(0, 11)} ${TOKEN.slice(11)}`) }),
    takes: isTokenRight,
    refusal: plain(401, '401'),
  }),
  fresh('token', 'angle brackets of the documentation, at FastAPI', {
    draft: ask('GET', '/depots', { auth: bearer(`<${TOKEN}>`) }),
    takes: isTokenRight,
    refusal: json(401, { detail: 'Could not validate credentials' }, { 'www-authenticate': 'Bearer' }),
  }),
  fresh('token', 'quotes in a key header, at Kong', {
    draft: ask('GET', '/depots', { auth: apiKey('apikey', `"${TOKEN}"`) }),
    takes: ({ headers: sent }) => sent['apikey'] === TOKEN,
    refusal: json(401, { message: 'Unauthorized', request_id: '0b9ad74c8e1fa21c9c3df96d3b6dd912' }),
  }),
  // The word before it.
  fresh('scheme', 'written twice, an empty 401', {
    draft: ask('GET', '/v3/depots', { auth: bearer(`Bearer ${TOKEN}`) }),
    takes: isTokenRight,
    refusal: empty(401, { 'www-authenticate': 'Bearer' }),
  }),
  fresh('scheme', 'left out of the header, at ASP.NET', {
    draft: ask('GET', '/v3/depots', { headers: headers(['Authorization', TOKEN]) }),
    takes: isTokenRight,
    refusal: empty(401, { 'www-authenticate': 'Bearer' }),
  }),
  fresh('scheme', 'Token wanted, at Django REST', {
    draft: ask('GET', '/api/tours/', { auth: bearer(TOKEN) }),
    takes: ({ headers: sent }) => sent.authorization === `Token ${TOKEN}`,
    refusal: json(
      401,
      { detail: 'Authentication credentials were not provided.' },
      { 'www-authenticate': 'Token' },
    ),
  }),
  fresh('scheme', 'a colon behind the word, at Express', {
    draft: ask('GET', '/tours', { headers: headers(['Authorization', `Bearer: ${TOKEN}`]) }),
    takes: isTokenRight,
    refusal: json(401, { error: 'Malformed Authorization header' }),
  }),
  fresh('scheme', 'in small letters and left out, a gateway of Go', {
    draft: ask('GET', '/tours', { headers: headers(['Authorization', TOKEN]) }),
    takes: isTokenRight,
    refusal: json(401, { code: 16, message: 'Request unauthenticated with bearer', details: [] }),
  }),
  fresh('scheme', 'no scheme is taken, at a webhook product', {
    draft: ask('GET', '/tours', { auth: bearer(TOKEN) }),
    takes: ({ headers: sent }) => sent.authorization === TOKEN,
    refusal: json(401, {
      error: 'invalid_api_key',
      message: "Send your API key as the value of the Authorization header, without a 'Bearer' prefix.",
    }),
  }),
  fresh('scheme', 'GenieKey wanted, at an alerting product', {
    draft: ask('POST', '/v2/alerts', { auth: bearer(TOKEN), body: jsonBody({ message: 'Gate 4 open' }) }),
    takes: ({ headers: sent }) => sent.authorization === `GenieKey ${TOKEN}`,
    refusal: json(422, {
      message: 'Key format is not valid! Authorization header should be in the form "GenieKey <key>"',
      took: 0.001,
      requestId: '9e1c',
    }),
  }),
  // Name and password.
  fresh('basic', 'typed with its colon, at Jetty', {
    draft: ask('GET', '/rest/tours', { headers: headers(['Authorization', 'Basic mira.holt:pa55-lake']) }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('mira.holt:pa55-lake')}`,
    refusal: html(
      401,
      '<html><head><title>Error 401 Unauthorized</title></head><body><h2>HTTP ERROR 401 Unauthorized</h2><table><tr><th>URI:</th><td>/rest/tours</td></tr></table></body></html>',
      { 'www-authenticate': 'Basic realm="tours"' },
    ),
  }),
  fresh('basic', 'a token where name and password are wanted, typed as one', {
    draft: ask('GET', '/rest/tours', { auth: bearer('mira.holt:pa55-lake') }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('mira.holt:pa55-lake')}`,
    refusal: html(
      401,
      '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
      { 'www-authenticate': 'Basic realm="Restricted"' },
    ),
  }),
  fresh('basic', 'no scheme before the pair, at Tomcat', {
    draft: ask('GET', '/rest/tours', { headers: headers(['Authorization', 'svc-dock:Quay!19']) }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('svc-dock:Quay!19')}`,
    refusal: html(
      401,
      '<!doctype html><html lang="en"><head><title>HTTP Status 401 – Unauthorized</title></head><body><h1>HTTP Status 401 – Unauthorized</h1></body></html>',
      { 'www-authenticate': 'Basic realm="dock"' },
    ),
  }),
  fresh('basic', 'a blank behind the password, an empty 401', {
    draft: ask('GET', '/rest/tours', { auth: basic('svc-dock', 'Quay!19 ') }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('svc-dock:Quay!19')}`,
    refusal: empty(401, { 'www-authenticate': 'Basic realm="dock"' }),
  }),
  fresh('basic', 'encoded, but with no scheme', {
    draft: ask('GET', '/rest/tours', { headers: headers(['Authorization', btoa('svc-dock:Quay!19')]) }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('svc-dock:Quay!19')}`,
    refusal: plain(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="dock", charset="UTF-8"' }),
  }),
  fresh('basic', 'encoded already and given as the user, at a help desk', {
    draft: ask('GET', '/api/v2/tickets', { auth: bearer(btoa('svc-dock:Quay!19')) }),
    takes: ({ headers: sent }) => sent.authorization === `Basic ${btoa('svc-dock:Quay!19')}`,
    refusal: json(
      401,
      { error: "Couldn't authenticate you" },
      { 'www-authenticate': 'Basic realm="Web Password"' },
    ),
  }),
  // Where the key goes.
  fresh('key-place', 'as a Bearer instead of a header, at Azure', {
    draft: ask('GET', '/geo/routes', { auth: bearer(TOKEN) }),
    takes: ({ headers: sent }) => sent['ocp-apim-subscription-key'] === TOKEN,
    refusal: json(
      401,
      {
        statusCode: 401,
        message:
          'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      },
      {
        'www-authenticate':
          'AzureApiManagementKey realm="https://geo.example/routes",name="Ocp-Apim-Subscription-Key",type="header"',
      },
    ),
  }),
  fresh('key-place', 'in a header instead of the query, at Apigee', {
    draft: ask('GET', '/weather/now', { auth: apiKey('apikey', TOKEN) }),
    takes: ({ query }) => query.get('apikey') === TOKEN,
    refusal: json(401, {
      fault: {
        faultstring: 'Failed to resolve API Key variable request.queryparam.apikey',
        detail: { errorcode: 'steps.oauth.v2.FailedToResolveAPIKey' },
      },
    }),
  }),
  fresh('key-place', 'in the query instead of a header, at a mail product', {
    draft: ask('GET', `/v3/stats?api_key=${TOKEN}`),
    takes: ({ headers: sent }) => sent['x-api-key'] === TOKEN,
    refusal: json(403, { errors: [{ message: 'X-Api-Key header is required', field: null, help: null }] }),
  }),
  fresh('key-place', 'in the query where a Bearer is wanted, empty', {
    draft: ask('GET', `/v3/stats?access_token=${TOKEN}`),
    takes: isTokenRight,
    refusal: empty(401, { 'www-authenticate': 'Bearer realm="stats"' }),
  }),
  fresh('key-place', 'under another name, at a gateway that says which', {
    draft: ask('GET', '/v3/stats', { headers: headers(['Api-Key', TOKEN]) }),
    takes: ({ headers: sent }) => sent['x-functions-key'] === TOKEN,
    refusal: plain(401, 'missing header: x-functions-key'),
  }),
  fresh('key-place', 'as a Bearer where XML names the header', {
    draft: ask('GET', '/feeds/prices', { auth: bearer(TOKEN) }),
    takes: ({ headers: sent }) => sent['x-feed-token'] === TOKEN,
    refusal: xml(
      401,
      '<?xml version="1.0"?><fault><code>AUTH-02</code><reason>Request header X-Feed-Token not present</reason></fault>',
    ),
  }),
  fresh('key-place', 'in Authorization where a problem names the query parameter', {
    draft: ask('GET', '/v1/tiles', { auth: bearer(TOKEN) }),
    takes: ({ query }) => query.get('access_token') === TOKEN,
    refusal: problem(401, {
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      detail: 'Required query parameter "access_token" is missing.',
    }),
  }),
];
