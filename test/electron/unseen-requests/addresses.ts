import { headers } from '../broken-requests/broken-request.ts';
import type { UnseenRequest } from './unseen-request.ts';
import { ask, askAt, empty, html, json, jsonBody, OK, plain, problem, xml } from './unseen-request.ts';

/** Addresses and methods: what was copied along, what is missing in front, what a redirect lost. */

const BOOKING = { berth: 4, ship: 'Fram' };

export const ADDRESSES: readonly UnseenRequest[] = [
  {
    kind: 'no slash at the end, at Django, whose page explains it',
    draft: ask('POST', '/api/bookings', { body: jsonBody(BOOKING) }),
    serve: ({ path, headers: { host } }) =>
      path === '/api/bookings/'
        ? OK
        : html(
            500,
            `<!DOCTYPE html><html lang="en"><head><title>RuntimeError at /api/bookings</title></head><body><div id="summary"><h1>RuntimeError at /api/bookings</h1><pre class="exception_value">You called this URL via POST, but the URL doesn&#x27;t end in a slash and you have APPEND_SLASH set. Django can&#x27;t redirect to the slash URL while maintaining POST data. Change your form to point to ${host}/api/bookings/ (note the trailing slash), or set APPEND_SLASH=False in your Django settings.</pre></div></body></html>`,
          ),
  },
  {
    kind: 'a slash too much at the end, at FastAPI',
    draft: ask('GET', '/bookings/'),
    serve: ({ path }) => (path === '/bookings' ? OK : json(404, { detail: 'Not Found' })),
  },
  {
    kind: 'two slashes, at Express',
    draft: ask('GET', '//bookings'),
    serve: ({ path }) =>
      path === '/bookings'
        ? OK
        : html(
            404,
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot GET //bookings</pre>\n</body>\n</html>\n',
          ),
  },
  {
    kind: 'a long dash in the path, at Go',
    draft: ask('GET', '/berth–plans/7'),
    serve: ({ path }) => (path === '/berth-plans/7' ? OK : plain(404, '404 page not found\n')),
  },
  {
    kind: 'encoded twice, at a storage',
    draft: ask('GET', '/box/plan%2520final.pdf'),
    serve: ({ path }) =>
      path === '/box/plan%20final.pdf'
        ? OK
        : xml(
            404,
            '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>plan%20final.pdf</Key><RequestId>K2V0</RequestId></Error>',
          ),
  },
  {
    kind: 'an invisible character behind the path, at Spring',
    draft: ask('GET', '/bookings/17\u200b'),
    serve: ({ path, target }) =>
      path === '/bookings/17'
        ? OK
        : json(404, {
            timestamp: '2026-11-20T07:12:45.118+00:00',
            status: 404,
            error: 'Not Found',
            path: target,
          }),
  },
  {
    kind: 'a quote behind the address',
    draft: ask('GET', '/bookings/17"'),
    serve: ({ path }) =>
      path === '/bookings/17'
        ? OK
        : json(404, { error: { code: 'not_found', message: 'No such booking: 17"' } }),
  },
  {
    kind: 'a command instead of an address',
    draft: askAt('GET', 'curl -X GET <base>/bookings/17'),
    serve: ({ path }) => (path === '/bookings/17' ? OK : plain(404, 'not here')),
  },
  {
    kind: 'the rest of a command behind the address',
    draft: askAt('GET', "<base>/bookings/17' -H 'Accept: application/json'"),
    serve: ({ path }) => (path === '/bookings/17' ? OK : json(404, { message: 'Resource not found' })),
  },
  {
    kind: 'the version missing, which the answer names',
    draft: ask('GET', '/customers'),
    serve: ({ path }) =>
      path === '/api/v2/customers'
        ? OK
        : json(404, { error: 'Not found', hint: 'Did you mean /api/v2/customers?' }),
  },
  {
    kind: 'http at a port that speaks https',
    draft: ask('GET', '/bookings'),
    isRight: ({ url }) => url.startsWith('https://'),
    serve: () =>
      html(
        400,
        '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
      ),
  },
  {
    kind: 'http where the API takes https alone',
    draft: ask('POST', '/v1/charges', { body: jsonBody(BOOKING) }),
    isRight: ({ url }) => url.startsWith('https://'),
    serve: () => json(403, { error: 'SSL is required. Please use HTTPS to access this API.' }),
  },
  {
    kind: 'a redirect that turned POST into GET',
    draft: ask('POST', '/bookings', { body: jsonBody(BOOKING) }),
    serve: ({ method, path, base }) => {
      if (path === '/bookings') return empty(301, { location: `${base}/bookings/` });
      return method === 'POST'
        ? OK
        : json(405, { detail: 'Method "GET" not allowed.' }, { allow: 'POST, OPTIONS' });
    },
  },
  {
    kind: 'POST where a thing that is there is replaced',
    draft: ask('POST', '/bookings/17', { body: jsonBody(BOOKING) }),
    serve: ({ method }) => (method === 'PUT' ? OK : empty(405, { allow: 'GET, HEAD, PUT, DELETE' })),
  },
  {
    kind: 'PUT where Spring takes PATCH',
    draft: ask('PUT', '/bookings/17', { body: jsonBody({ ship: 'Gjøa' }) }),
    serve: ({ method }) =>
      method === 'PATCH'
        ? OK
        : problem(
            405,
            {
              type: 'about:blank',
              title: 'Method Not Allowed',
              status: 405,
              detail: "Method 'PUT' is not supported.",
              instance: '/bookings/17',
            },
            { allow: 'GET,PATCH' },
          ),
  },
  {
    kind: 'GET where the list of methods stands in the body',
    draft: ask('GET', '/reports/run'),
    serve: ({ method }) =>
      method === 'POST'
        ? OK
        : json(405, { error: { message: 'Method not allowed', allowed_methods: ['POST'] } }),
  },
  {
    kind: 'the name of the manual in braces, with a variable of that name',
    draft: ask('GET', '/bookings/{bookingId}'),
    variables: { bookingId: '17' },
    serve: ({ path }) =>
      path === '/bookings/17'
        ? OK
        : json(400, {
            message: 'Validation failed (numeric string is expected)',
            error: 'Bad Request',
            statusCode: 400,
          }),
  },
  {
    kind: 'two question marks',
    draft: ask('GET', '/bookings?page=1?size=20'),
    serve: ({ query }) =>
      query.get('page') === '1' && query.get('size') === '20'
        ? OK
        : problem(400, {
            title: 'Bad Request',
            status: 400,
            detail: "Failed to convert 'page' with value: '1?size=20'",
          }),
  },
  {
    kind: 'a query that begins with an ampersand, at Tomcat',
    draft: ask('GET', '/bookings&page=2'),
    serve: ({ path, query }) =>
      path === '/bookings' && query.get('page') === '2'
        ? OK
        : html(
            404,
            '<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1><p><b>Message</b> The requested resource [&#47;bookings&amp;page=2] is not available</p><h3>Apache Tomcat/9.0.89</h3></body></html>',
          ),
  },
  {
    kind: 'the ampersand of a web page in the query',
    draft: ask('GET', '/bookings?page=1&amp;size=20'),
    serve: ({ query }) =>
      query.get('size') === '20' && ![...query.keys()].includes('amp;size')
        ? OK
        : json(400, { error: "Unknown query parameter 'amp;size'" }),
  },
  {
    kind: 'a plus that the server reads as a blank',
    draft: ask('GET', '/people?email=ada+port@port.test'),
    serve: ({ query }) =>
      query.get('email') === 'ada+port@port.test'
        ? OK
        : json(400, {
            errors: [
              {
                field: 'email',
                rejectedValue: 'ada port@port.test',
                defaultMessage: 'must be a well-formed email address',
              },
            ],
          }),
  },
  {
    kind: 'a number sign in a value of the query',
    draft: ask('GET', '/paints?color=#ff8800&finish=matt'),
    serve: ({ query }) =>
      query.get('color') === '#ff8800' && query.get('finish') === 'matt'
        ? OK
        : json(422, {
            message: 'The color field is required. (and 1 more error)',
            errors: { color: ['The color field is required.'], finish: ['The finish field is required.'] },
          }),
  },
  {
    kind: 'a bare per cent sign in the query',
    draft: ask('GET', '/offers?discount=50%'),
    serve: ({ target, query }) =>
      target.includes('50%25') && query.get('discount') === '50%'
        ? OK
        : html(
            400,
            '<!DOCTYPE html><html><head><title>Error</title></head><body><pre>URIError: Failed to decode param &#39;50%&#39;</pre></body></html>',
          ),
  },
  {
    kind: 'brackets that Tomcat does not take as they are',
    draft: ask('GET', '/offers?filter[state]=open'),
    serve: ({ target, query }) =>
      !/[[\]]/.test(target) && query.get('filter[state]') === 'open'
        ? OK
        : html(
            400,
            '<!doctype html><html lang="en"><head><title>HTTP Status 400 – Bad Request</title></head><body><h1>HTTP Status 400 – Bad Request</h1><p><b>Message</b> Invalid character found in the request target [&#47;offers?filter[state]=open ]. The valid characters are defined in RFC 7230 and RFC 3986</p></body></html>',
          ),
  },
  {
    kind: 'capitals in the path',
    draft: ask('GET', '/v1/Bookings'),
    serve: ({ path }) => (path === '/v1/bookings' ? OK : plain(404, '404 page not found\n')),
  },
  {
    kind: 'a full stop behind the address, as in a sentence',
    draft: ask('GET', '/bookings/17.'),
    serve: ({ path }) => (path === '/bookings/17' ? OK : json(404, { error: 'Booking not found' })),
  },
  {
    kind: 'a Host by hand, at IIS',
    draft: ask('GET', '/bookings', { headers: headers(['Host', 'old.port.test']) }),
    serve: ({ headers: { host } }) =>
      host !== 'old.port.test'
        ? OK
        : html(
            400,
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>Bad Request</TITLE></HEAD>\r\n<BODY><h2>Bad Request - Invalid Hostname</h2>\r\n<hr><p>HTTP Error 400. The request hostname is invalid.</p>\r\n</BODY></HTML>\r\n',
            { server: 'Microsoft-HTTPAPI/2.0' },
          ),
  },
  {
    kind: 'a Host by hand, misdirected',
    draft: ask('GET', '/bookings', { headers: headers(['Host', 'blue.port.test']) }),
    serve: ({ headers: { host } }) =>
      host !== 'blue.port.test'
        ? OK
        : html(
            421,
            '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html><head><title>421 Misdirected Request</title></head><body><h1>Misdirected Request</h1><p>The client needs a new connection for this request as the requested host name does not match.</p></body></html>',
          ),
  },
  {
    kind: 'the last part of a path misspelled, with the routes told',
    draft: ask('GET', '/v1/bokings'),
    serve: ({ path }) =>
      path === '/v1/bookings'
        ? OK
        : json(404, { message: 'Unknown resource', available: ['/v1/berths', '/v1/bookings', '/v1/ships'] }),
  },
];
