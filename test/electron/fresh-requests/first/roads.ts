import { headers } from '../../broken-requests/broken-request.ts';
import {
  ask,
  askAt,
  at,
  empty,
  html,
  json,
  jsonBody,
  plain,
  problem,
} from '../../unseen-requests/unseen-request.ts';
import { fresh } from '../fresh-request.ts';
import type { FreshRequest } from '../fresh-request.ts';

const NGINX_404 = html(
  404,
  '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
);
const STOP = { stop: 'Harbour' };

export const ROADS: readonly FreshRequest[] = [
  // The method.
  fresh('method', 'Allow of an empty 405', {
    draft: ask('POST', '/stops/4', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'PUT',
    refusal: empty(405, { allow: 'GET, PUT, DELETE' }),
  }),
  fresh('method', 'Express knows no such route', {
    draft: ask('GET', '/stops/search', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'POST',
    refusal: html(
      404,
      '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot GET /stops/search</pre>\n</body>\n</html>\n',
    ),
  }),
  fresh('method', 'Laravel lists them in its sentence', {
    draft: ask('PUT', '/api/stops', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'POST',
    refusal: json(405, {
      message: 'The PUT method is not supported for route api/stops. Supported methods: GET, HEAD, POST.',
    }),
  }),
  fresh('method', 'Spring without a list', {
    draft: ask('PATCH', '/stops', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'POST',
    refusal: json(
      405,
      {
        timestamp: '2026-11-02T08:01:12.001+00:00',
        status: 405,
        error: 'Method Not Allowed',
        path: '/stops',
      },
      { allow: 'POST,GET' },
    ),
  }),
  fresh('method', 'in small letters, a bare 400', {
    draft: ask('post', '/stops', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'POST',
    refusal: empty(400),
  }),
  fresh('method', 'with a slip of the pen, at a server of HTTP', {
    draft: ask('PATHC', '/stops/4', { body: jsonBody(STOP) }),
    takes: ({ method }) => method === 'PATCH',
    refusal: empty(501),
  }),
  fresh('method', 'DELETE refused, POST to be used', {
    draft: ask('DELETE', '/stops/4/archive'),
    takes: ({ method }) => method === 'POST',
    refusal: json(405, { error: 'method_not_allowed', hint: 'Use POST' }),
  }),
  // The address.
  fresh('address', 'two slashes, at nginx', {
    draft: ask('GET', '//stops/4'),
    takes: ({ target }) => target === '/stops/4',
    refusal: NGINX_404,
  }),
  fresh('address', 'a slash too many at the end, empty', {
    draft: ask('GET', '/stops/'),
    takes: ({ target }) => target === '/stops',
    refusal: empty(404),
  }),
  fresh('address', 'a slash too few at the end, at Django', {
    draft: ask('POST', '/api/stops', { body: jsonBody(STOP) }),
    takes: ({ target, method }) => target === '/api/stops/' && method === 'POST',
    refusal: html(
      404,
      '<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n',
    ),
  }),
  fresh('address', 'a blank at the end of the path, at Phoenix', {
    draft: ask('GET', '/stops/4%20'),
    takes: ({ target }) => target === '/stops/4',
    refusal: json(404, { errors: { detail: 'Not Found' } }),
  }),
  fresh('address', 'a blank out of a variable', {
    draft: askAt('GET', '<base>/stops/{{stop}}'),
    variables: { stop: '4 ' },
    takes: ({ target }) => target === '/stops/4',
    refusal: empty(404),
  }),
  fresh('address', 'a colon left before the name', {
    draft: ask('GET', '/stops?limit=20&limit=20&sort=:name'),
    takes: ({ query }) => query.get('sort') === 'name',
    refusal: json(400, {
      error: "invalid value ':name' for parameter sort, expected one of: name, distance",
    }),
  }),
  fresh('address', 'two question marks, a bare 400', {
    draft: ask('GET', '/stops?line=4?zone=B'),
    takes: ({ query }) => query.get('line') === '4' && query.get('zone') === 'B',
    refusal: plain(400, 'Bad Request'),
  }),
  fresh('address', 'a plus that was no blank', {
    draft: ask('GET', '/lookup?phone=+4670555'),
    takes: ({ query }) => query.get('phone') === '+4670555',
    refusal: json(404, {
      code: 20404,
      message: "The requested resource /lookup ' 4670555' was not found",
      status: 404,
    }),
  }),
  fresh('address', 'an ampersand written for a page', {
    draft: ask('GET', '/stops?line=4&amp;zone=B'),
    takes: ({ query }) => query.get('zone') === 'B',
    refusal: json(400, {
      message: "required request parameter 'zone' for method parameter type String is not present",
    }),
  }),
  fresh('address', 'a quote at the end, empty', {
    draft: ask('GET', '/stops/4%22'),
    takes: ({ target }) => target === '/stops/4',
    refusal: empty(404),
  }),
  // http and https.
  fresh('http-or-https', 'https to a port of http', {
    draft: (base) => ask('GET', '/stops')(base.replace('http:', 'https:')),
    takes: () => true,
    refusal: empty(400),
  }),
  fresh('http-or-https', 'http to a port of https, at nginx', {
    draft: ask('GET', '/stops'),
    takes: () => false,
    refusal: html(
      400,
      '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n<hr><center>nginx/1.27.0</center>\r\n</body>\r\n</html>\r\n',
    ),
    isRight: ({ url }) => url.startsWith('https:'),
  }),
  fresh('http-or-https', 'http to a port of https, at Go', {
    draft: ask('GET', '/stops'),
    takes: () => false,
    refusal: plain(400, 'Client sent an HTTP request to an HTTPS server.\n'),
    isRight: ({ url }) => url.startsWith('https:'),
  }),
  fresh('http-or-https', 'https asked for, at a product for shops', {
    draft: ask('GET', '/stops'),
    takes: () => false,
    refusal: json(403, {
      error: { type: 'invalid_request_error', message: 'All requests must be made over SSL.' },
    }),
    isRight: ({ url }) => url.startsWith('https:'),
  }),
  fresh('http-or-https', 'http to a port of https, at Apache', {
    draft: ask('GET', '/stops'),
    takes: () => false,
    refusal: html(
      400,
      '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>400 Bad Request</title>\n</head><body>\n<h1>Bad Request</h1>\n<p>Your browser sent a request that this server could not understand.<br />\nReason: You\'re speaking plain HTTP to an SSL-enabled server port.<br />\n Instead use the HTTPS scheme to access this URL, please.<br />\n</p>\n</body></html>',
    ),
    isRight: ({ url }) => url.startsWith('https:'),
  }),
  fresh('loopback', 'the sixth version, where the fourth listens', {
    draft: (base) => ask('GET', '/stops')(base.replace('127.0.0.1', '[::1]')),
    takes: () => true,
    refusal: empty(400),
  }),
  fresh('loopback', 'another of the loop', {
    draft: (base) => ask('GET', '/stops')(base.replace('127.0.0.1', '127.0.0.2')),
    takes: () => true,
    refusal: empty(400),
  }),
  // Accept.
  fresh('accept', 'an empty 406', {
    draft: ask('GET', '/stops', { headers: headers(['Accept', 'application/xml']) }),
    takes: ({ headers: sent }) => /json|\*\/\*/.test(sent.accept ?? ''),
    refusal: empty(406),
  }),
  fresh('accept', 'Django REST', {
    draft: ask('GET', '/stops/', { headers: headers(['Accept', 'text/csv']) }),
    takes: ({ headers: sent }) => /json|\*\/\*/.test(sent.accept ?? ''),
    refusal: json(406, { detail: 'Could not satisfy the request Accept header.' }),
  }),
  fresh('accept', 'a version of a vendor is named', {
    draft: ask('GET', '/stops', { headers: headers(['Accept', 'application/json']) }),
    takes: ({ headers: sent }) => sent.accept === 'application/vnd.transit.v2+json',
    refusal: json(406, { error: "Unsupported Accept header. Use 'application/vnd.transit.v2+json'." }),
  }),
  fresh('accept', 'a slip of the pen, two words', {
    draft: ask('GET', '/stops', { headers: headers(['Accept', 'aplication/json']) }),
    takes: ({ headers: sent }) => /application\/json|\*\/\*/.test(sent.accept ?? ''),
    refusal: plain(406, 'Not Acceptable'),
  }),
  fresh('accept', 'a page of sign-in where Laravel was not asked for JSON', {
    draft: ask('POST', '/api/stops', {
      body: jsonBody({ stop: '' }),
      headers: headers(['Accept', 'text/html']),
    }),
    takes: ({ headers: sent }) => /json|\*\/\*/.test(sent.accept ?? ''),
    refusal: problem(406, {
      title: 'Not Acceptable',
      status: 406,
      detail:
        'Cannot generate a representation for text/html. Available: application/json, application/hal+json',
    }),
  }),
  // If-Match.
  fresh('if-match', 'missing, with an ETag on an empty 428', {
    draft: ask('PUT', '/stops/4', { body: jsonBody(STOP) }),
    takes: ({ headers: sent }) => sent['if-match'] === '"r-31"',
    refusal: empty(428, { etag: '"r-31"' }),
  }),
  fresh('if-match', 'old, with an ETag on an empty 412', {
    draft: ask('PUT', '/stops/4', { headers: headers(['If-Match', '"r-30"']), body: jsonBody(STOP) }),
    takes: ({ headers: sent }) => sent['if-match'] === '"r-31"',
    refusal: empty(412, { etag: '"r-31"' }),
  }),
  fresh('if-match', 'without its quotes, at a store of documents', {
    draft: ask('PUT', '/stops/4', { headers: headers(['If-Match', 'r-31']), body: jsonBody(STOP) }),
    takes: ({ headers: sent }) => sent['if-match'] === '"r-31"',
    refusal: json(400, {
      error: {
        code: 'InvalidHeaderValue',
        message: 'The value for one of the HTTP headers is not in the correct format.',
        headerName: 'If-Match',
      },
    }),
  }),
  fresh('if-match', 'the current one in the body of a 409', {
    draft: ask('PUT', '/stops/4', { headers: headers(['If-Match', '"30"']), body: jsonBody(STOP) }),
    takes: ({ headers: sent }) => sent['if-match'] === '"31"',
    refusal: json(412, {
      error: 'PreconditionFailed',
      message: 'The etag does not match',
      currentEtag: '"31"',
    }),
  }),
  fresh('if-match', 'a copy kept, nothing to show', {
    draft: ask('GET', '/stops/4', { headers: headers(['If-None-Match', '"r-31"']) }),
    takes: ({ headers: sent }) => sent['if-none-match'] === undefined,
    refusal: empty(304, { etag: '"r-31"' }),
  }),
  // A redirect.
  fresh('redirect', 'a slash, and POST became GET: 405', {
    draft: ask('POST', '/stops', { body: jsonBody(STOP) }),
    takes: ({ method, target, json: read }) =>
      target === '/stops/' && method === 'POST' && at(read, 'stop') === 'Harbour',
    refusal: ({ target }) =>
      target === '/stops' ? empty(301, { location: '/stops/' }) : empty(405, { allow: 'POST' }),
  }),
  fresh('redirect', 'to a new version, and POST became GET: a list', {
    draft: ask('POST', '/v1/stops', { body: jsonBody(STOP) }),
    takes: ({ method, target }) => target === '/v2/stops' && method === 'POST',
    refusal: ({ target }) =>
      target === '/v1/stops'
        ? empty(302, { location: '/v2/stops' })
        : html(404, '<pre>Cannot GET /v2/stops</pre>'),
  }),
  fresh('redirect', 'not followed', {
    draft: (base) => {
      const draft = ask('GET', '/stops')(base);
      return { ...draft, settings: { ...draft.settings, followRedirects: false } };
    },
    takes: ({ target }) => target === '/public/stops',
    refusal: empty(302, { location: '/public/stops' }),
  }),
  fresh('redirect', 'PUT became GET: a bad request', {
    draft: ask('PUT', '/stop/4', { body: jsonBody(STOP) }),
    takes: ({ method, target, json: read }) =>
      target === '/stops/4' && method === 'PUT' && at(read, 'stop') === 'Harbour',
    refusal: ({ target }) =>
      target === '/stop/4' ? empty(303, { location: '/stops/4' }) : plain(400, 'Bad Request'),
  }),
  fresh('redirect', 'another machine took the sign-in away', {
    draft: (base) =>
      ask('GET', '/old', { headers: headers(['Authorization', 'Bearer hq_1']) })(
        base.replace('127.0.0.1', 'localhost'),
      ),
    takes: ({ headers: sent, target }) => target === '/new' && sent.authorization === 'Bearer hq_1',
    refusal: ({ target, base }) => (target === '/old' ? empty(307, { location: `${base}/new` }) : empty(401)),
  }),
  // Waiting.
  fresh('wait', 'seconds, on an empty 429', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs >= 7000,
    refusal: empty(429, { 'retry-after': '7' }),
  }),
  fresh('wait', 'said in a sentence', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs >= 12_000,
    refusal: json(429, { error: 'Rate limit exceeded, retry in 12 seconds' }),
  }),
  fresh('wait', 'a header of its own', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs >= 30_000,
    refusal: plain(429, 'Too Many Requests', {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '30',
    }),
  }),
  fresh('wait', 'no time at all, on an empty 503', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs > 0,
    refusal: empty(503),
  }),
  fresh('wait', 'the quota of a minute, at a gateway', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs >= 41_000,
    refusal: json(429, { statusCode: 429, message: 'Rate limit is exceeded. Try again in 41 seconds.' }),
  }),
  fresh('wait', '403 that is a limit', {
    draft: ask('GET', '/stops'),
    takes: ({ passedMs }) => passedMs >= 20_000,
    refusal: json(
      403,
      {
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      },
      { 'retry-after': '20' },
    ),
  }),
];
