import { headers } from '../broken-requests/broken-request.ts';
import type { UnseenRequest } from './unseen-request.ts';
import { apiKey, ask, basic, bearer, empty, html, json, jsonBody, OK, plain } from './unseen-request.ts';

/** Keys, tokens and passwords: in the wrong place, under the wrong name, with what came along when they were copied. */

const KEY = 'wq7Zt04bRk19';
const LONG = 'p0Lm-77Hf.ttGx_2b9Qa51';

export const SIGN_IN: readonly UnseenRequest[] = [
  {
    kind: 'Bearer where Django REST asks for Token',
    draft: ask('GET', '/api/parcels/', { auth: bearer('8d0c55aa71') }),
    serve: ({ headers: { authorization } }) =>
      authorization === 'Token 8d0c55aa71'
        ? OK
        : json(
            401,
            { detail: 'Authentication credentials were not provided.' },
            { 'www-authenticate': 'Token' },
          ),
  },
  {
    kind: 'Bearer where a search engine asks for ApiKey',
    draft: ask('GET', '/catalogue/_search', { auth: bearer('ZmxhZzpibHVl') }),
    serve: ({ headers: { authorization } }) =>
      authorization === 'ApiKey ZmxhZzpibHVl'
        ? OK
        : json(
            401,
            {
              error: {
                root_cause: [
                  {
                    type: 'security_exception',
                    reason:
                      'unable to authenticate with provided credentials for REST request [/catalogue/_search]',
                  },
                ],
                type: 'security_exception',
                reason:
                  'unable to authenticate with provided credentials for REST request [/catalogue/_search]',
              },
              status: 401,
            },
            { 'www-authenticate': 'ApiKey' },
          ),
  },
  {
    kind: 'a token without a scheme at a Spring resource server, no words',
    draft: ask('GET', '/meters', { headers: headers(['Authorization', LONG]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : empty(401, { 'www-authenticate': 'Bearer' }),
  },
  {
    kind: 'a colon behind Bearer',
    draft: ask('GET', '/meters', { headers: headers(['Authorization', `Bearer: ${LONG}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, { detail: 'Not authenticated' }, { 'www-authenticate': 'Bearer' }),
  },
  {
    kind: 'typographic quotes round a token',
    draft: ask('GET', '/meters', { auth: bearer(`“${LONG}”`) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : html(401, NGINX_401),
  },
  {
    kind: 'an invisible character behind a token',
    draft: ask('GET', '/meters', { auth: bearer(`${LONG}\u200b`) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : json(401, { message: 'Unauthenticated.' }),
  },
  {
    kind: 'a blank that does not break in front of a token, at Laravel',
    draft: ask('GET', '/api/user', { headers: headers(['Authorization', `Bearer \u00a0${LONG}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : json(401, { message: 'Unauthenticated.' }),
  },
  {
    kind: 'Bearer typed into the field of the token, at ASP.NET, no words',
    draft: ask('GET', '/api/turbines', { auth: bearer(`bearer ${LONG}`) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : empty(401, {
            'www-authenticate': 'Bearer error="invalid_token", error_description="The token is malformed"',
          }),
  },
  {
    kind: 'a key under a common name where Azure asks for a subscription key',
    draft: ask('GET', '/weather/stations', { auth: apiKey('X-Api-Key', KEY) }),
    serve: ({ headers: sent }) =>
      sent['ocp-apim-subscription-key'] === KEY
        ? OK
        : json(
            401,
            {
              statusCode: 401,
              message:
                'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
            },
            {
              'www-authenticate':
                'AzureApiManagementKey realm="https://x.test",name="Ocp-Apim-Subscription-Key",type="header"',
            },
          ),
  },
  {
    kind: 'the same without the challenge',
    draft: ask('GET', '/weather/stations', { auth: bearer(KEY) }),
    serve: ({ headers: sent }) =>
      sent['ocp-apim-subscription-key'] === KEY
        ? OK
        : json(401, {
            statusCode: 401,
            message:
              'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
          }),
  },
  {
    kind: 'a key as Bearer where Kong looks for apikey',
    draft: ask('GET', '/rates', { auth: bearer(KEY) }),
    serve: ({ headers: sent, query }) =>
      sent['apikey'] === KEY || query.get('apikey') === KEY
        ? OK
        : json(
            401,
            { message: 'No API key found in request', request_id: '51c8b07d9f2e4a6b' },
            { 'www-authenticate': 'Key realm="kong"', server: 'kong/3.6.1' },
          ),
  },
  {
    kind: 'a key under another name of the query at Google',
    draft: ask('GET', '/v1/places?apikey=AIzaSyT4k9Qw7Lr2Xz8Bn5Vc1Hj6Mp3Fd0Gs2Ye'),
    serve: ({ headers: sent, query }) =>
      (query.get('key') ?? sent['x-goog-api-key']) === 'AIzaSyT4k9Qw7Lr2Xz8Bn5Vc1Hj6Mp3Fd0Gs2Ye'
        ? OK
        : json(403, {
            error: {
              code: 403,
              message:
                "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
              status: 'PERMISSION_DENIED',
            },
          }),
  },
  {
    kind: 'Basic with user and password as they are, at Tomcat',
    draft: ask('GET', '/manager/text/list', { headers: headers(['Authorization', 'Basic ada:s3cret9']) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Basic ${btoa('ada:s3cret9')}`
        ? OK
        : html(401, tomcat(401, 'Unauthorized'), { 'www-authenticate': 'Basic realm="Manager"' }),
  },
  {
    kind: 'account and password swapped, at a telephone service',
    draft: ask('GET', '/2010-04-01/Accounts.json', {
      auth: basic('d41f7b0c93aa5e8846c2f1de7720b9c5', 'AC70b1d9e4c25f88a36e09d417bb52cf60'),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Basic ${btoa('AC70b1d9e4c25f88a36e09d417bb52cf60:d41f7b0c93aa5e8846c2f1de7720b9c5')}`
        ? OK
        : json(401, {
            code: 20003,
            message: 'Authenticate',
            more_info: 'https://www.twilio.com/docs/errors/20003',
            status: 401,
          }),
  },
  {
    kind: 'a key as Bearer where it is the user of Basic',
    draft: ask('GET', '/api/v2/customers', { auth: bearer(KEY) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Basic ${btoa(`${KEY}:`)}`
        ? OK
        : json(
            401,
            {
              message:
                'Sorry, authentication failed. Use your API key as the username and leave the password empty.',
              api_error_code: 'api_authentication_failed',
            },
            { 'www-authenticate': 'Basic realm="Billing API"' },
          ),
  },
  {
    kind: 'a key as user of Basic where it belongs behind Bearer',
    draft: ask('POST', '/v1/answers', {
      auth: basic('sk-live-20vb7Q', ''),
      body: jsonBody({ question: 'how deep' }),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === 'Bearer sk-live-20vb7Q'
        ? OK
        : json(401, {
            error: {
              message:
                "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
              type: 'invalid_request_error',
              param: null,
              code: null,
            },
          }),
  },
  {
    kind: 'a line break inside the code of Basic',
    draft: ask('GET', '/inbox', {
      headers: headers([
        'Authorization',
        `Basic ${btoa('mailer:').slice(0, 6)}\n${btoa('mailer:').slice(6)}`,
      ]),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Basic ${btoa('mailer:')}` ? OK : plain(401, 'Unauthorized'),
  },
  {
    kind: 'a line break encoded with the password, as echo makes one',
    draft: ask('GET', '/inbox', { headers: headers(['Authorization', `Basic ${btoa('mailer:0range\n')}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Basic ${btoa('mailer:0range')}`
        ? OK
        : plain(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="mail"' }),
  },
  {
    kind: 'a misspelled header for the token',
    draft: ask('GET', '/v3/servers', { headers: headers(['X-Auth-Tokn', KEY]) }),
    serve: ({ headers: sent }) =>
      sent['x-auth-token'] === KEY ? OK : json(401, { error: 'Missing header: X-Auth-Token' }),
  },
  {
    kind: 'Authorisation, spelled as in Britain, at a cloud gateway',
    draft: ask('GET', '/prod/ledger', { headers: headers(['Authorisation', `Bearer ${LONG}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, { message: 'Unauthorized' }, { 'x-amzn-errortype': 'UnauthorizedException' }),
  },
  {
    kind: 'the session as a header where it belongs into the cookie',
    draft: ask('GET', '/web/dataset', { headers: headers(['sid', KEY]) }),
    serve: ({ headers: { cookie } }) =>
      cookie === `sid=${KEY}` ? OK : json(401, { error: "Session cookie 'sid' is missing" }),
  },
  {
    kind: 'the token in the query where only the header is read',
    draft: ask('GET', `/oauth/userinfo?access_token=${LONG}`),
    serve: ({ headers: { authorization }, query }) =>
      authorization === `Bearer ${LONG}` && !query.has('access_token')
        ? OK
        : json(
            400,
            {
              error: 'invalid_request',
              error_description:
                'Access tokens in the query string are not supported. Use the Authorization header.',
            },
            { 'www-authenticate': 'Bearer error="invalid_request"' },
          ),
  },
  {
    kind: 'the whole answer of the token service as the token',
    draft: ask('GET', '/me', {
      auth: bearer(`{"access_token":"${LONG}","token_type":"Bearer","expires_in":3600}`),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, {
            error: {
              code: 'InvalidAuthenticationToken',
              message: 'CompactToken parsing failed with error code: 80049217',
            },
          }),
  },
  {
    kind: 'quote and comma behind a token, as copied out of JSON',
    draft: ask('GET', '/me', { auth: bearer(`${LONG}",`) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, { error: 'invalid_token', error_description: 'Invalid access token' }),
  },
  {
    kind: "the header's name in its value",
    draft: ask('GET', '/me', { headers: headers(['Authorization', `Authorization: Bearer ${LONG}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : json(401, { code: 'unauthorized', msg: 'bad credentials' }),
  },
  {
    kind: "a colon at the end of a header's name",
    draft: ask('GET', '/v1/ships', { headers: headers(['X-Api-Key:', KEY]) }),
    serve: ({ headers: sent }) =>
      sent['x-api-key'] === KEY ? OK : json(401, { errors: [{ status: '401', title: 'Unauthorized' }] }),
  },
  {
    kind: 'the placeholder of the manual, with the real token in a variable',
    draft: ask('GET', '/v1/ships', { auth: bearer('YOUR_ACCESS_TOKEN') }),
    secrets: { access_token: LONG },
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, { errors: [{ code: 2, detail: 'Invalid access token', status: 401 }] }),
  },
  {
    kind: 'angle brackets of the manual round the real token',
    draft: ask('GET', '/v1/ships', { auth: bearer(`<${LONG}>`) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}` ? OK : json(403, { message: 'Forbidden: token rejected' }),
  },
  {
    kind: 'a token under the name token where a chat service reads Authorization',
    draft: ask('POST', '/api/chat.postMessage', {
      headers: headers(['token', 'xoxb-210-77-kQ4']),
      body: jsonBody({ channel: 'C07', text: 'hello' }),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === 'Bearer xoxb-210-77-kQ4'
        ? json(200, { ok: true })
        : json(200, { ok: false, error: 'not_authed' }),
  },
  {
    kind: 'a session id without its scheme at a customer database',
    draft: ask('GET', '/services/data/v61.0/sobjects', {
      headers: headers(['Authorization', '00D5g0000004Xyz!ARsAQJ7vK2']),
    }),
    serve: ({ headers: { authorization } }) =>
      authorization === 'Bearer 00D5g0000004Xyz!ARsAQJ7vK2'
        ? OK
        : json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], {
            'www-authenticate': 'Token',
          }),
  },
  {
    kind: 'a German API names its header',
    draft: ask('GET', '/lager/bestand', { headers: headers(['X-Api-Key', KEY]) }),
    serve: ({ headers: sent }) =>
      sent['x-schluessel'] === KEY
        ? OK
        : json(401, { fehler: 'API-Schlüssel fehlt. Bitte im Header X-Schluessel übergeben.' }),
  },
  {
    kind: 'a French API names its header, the key is in the query',
    draft: ask('GET', `/stocks?cle=${KEY}`),
    serve: ({ headers: sent }) =>
      sent['x-cle-api'] === KEY
        ? OK
        : json(401, { erreur: { libelle: "L'en-tête « X-Cle-Api » est manquant ou vide." } }),
  },
  {
    kind: 'a key under another name at a cloud gateway that only says Forbidden',
    draft: ask('GET', '/prod/tides', { headers: headers(['api-key', KEY]) }),
    serve: ({ headers: sent }) =>
      sent['x-api-key'] === KEY
        ? OK
        : json(403, { message: 'Forbidden' }, { 'x-amzn-errortype': 'ForbiddenException' }),
  },
  {
    kind: 'a key behind Bearer where the message shows the header in full',
    draft: ask('GET', '/2/lists', { auth: bearer(KEY) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `key ${KEY}`
        ? OK
        : json(401, {
            type: 'about:blank',
            title: 'API Key Invalid',
            status: 401,
            detail: 'Provide your key as: Authorization: key <your api key>',
          }),
  },
  {
    kind: 'Basic where the challenge asks for Bearer',
    draft: ask('GET', '/graph/groups', { headers: headers(['Authorization', `Basic ${LONG}`]) }),
    serve: ({ headers: { authorization } }) =>
      authorization === `Bearer ${LONG}`
        ? OK
        : json(401, { code: 401, message: 'Unauthorized' }, { 'www-authenticate': 'Bearer realm="groups"' }),
  },
];

const NGINX_401 =
  '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.27.1</center>\r\n</body>\r\n</html>\r\n';

function tomcat(status: number, name: string): string {
  return `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${name}</title></head><body><h1>HTTP Status ${status} – ${name}</h1><hr class="line" /><p><b>Type</b> Status Report</p><hr class="line" /><h3>Apache Tomcat/10.1.24</h3></body></html>`;
}
