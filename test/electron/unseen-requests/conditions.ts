import { headers } from '../broken-requests/broken-request.ts';
import type { UnseenRequest } from './unseen-request.ts';
import { ask, bearer, empty, html, json, jsonBody, OK, plain, problem } from './unseen-request.ts';

/** Headers that a server asks for or cannot bear, and times when it cannot be asked. */

const CHANGE = jsonBody({ ship: 'Gjøa' });

export const CONDITIONS: readonly UnseenRequest[] = [
  {
    kind: 'a part that a file does not have',
    draft: ask('GET', '/charts/oslo.bin', { headers: headers(['Range', 'bytes=5000-9000']) }),
    serve: ({ headers: { range } }) =>
      range === undefined
        ? OK
        : html(
            416,
            '<html><head><title>416 Requested Range Not Satisfiable</title></head><body></body></html>',
            { 'content-range': 'bytes */1200' },
          ),
  },
  {
    kind: 'Expect through a proxy',
    draft: ask('POST', '/charts', { headers: headers(['Expect', '100-continue']), body: CHANGE }),
    serve: ({ headers: { expect } }) =>
      expect === undefined
        ? OK
        : html(
            417,
            '<html><head><title>417 Expectation Failed</title></head><body><h1>Expectation Failed</h1></body></html>',
          ),
  },
  {
    kind: 'no If-Match where one is needed',
    draft: ask('PUT', '/charts/4', { body: CHANGE }),
    serve: ({ headers: sent }) =>
      sent['if-match'] === '"v7-31"'
        ? OK
        : problem(
            428,
            {
              title: 'Precondition Required',
              status: 428,
              detail: 'Repeat the request with the entity tag of the current version.',
            },
            { etag: '"v7-31"' },
          ),
  },
  {
    kind: 'an old If-Match',
    draft: ask('PATCH', '/charts/4', { headers: headers(['If-Match', 'W/"6"']), body: CHANGE }),
    serve: ({ headers: sent }) =>
      sent['if-match'] === 'W/"7"'
        ? OK
        : json(
            412,
            {
              error: {
                code: '',
                message:
                  'The etag value in the request header does not match with the current etag value of the object.',
              },
            },
            { etag: 'W/"7"' },
          ),
  },
  {
    kind: 'no key against doing it twice',
    draft: ask('POST', '/payments', { body: jsonBody({ amount: 900 }) }),
    serve: ({ headers: sent }) =>
      /^.{8,}$/.test(String(sent['idempotency-key'] ?? ''))
        ? OK
        : problem(400, {
            type: 'https://port.test/problems/idempotency',
            title: 'Idempotency-Key is missing',
            detail: 'This operation is idempotent and it requires correct usage of Idempotency Key.',
          }),
  },
  {
    kind: 'the check of Atlassian against forged requests',
    draft: ask('POST', '/rest/api/2/issue/PORT-4/attachments', {
      headers: headers(['User-Agent', 'Mozilla/5.0']),
      body: CHANGE,
    }),
    serve: ({ headers: sent }) =>
      sent['x-atlassian-token'] === 'no-check' ? OK : plain(403, 'XSRF check failed'),
  },
  {
    kind: 'a session number that the refusal hands out',
    draft: ask('POST', '/transmission/rpc', { body: jsonBody({ method: 'session-get' }) }),
    serve: ({ headers: sent }) =>
      sent['x-transmission-session-id'] === 'vY9Zk2'
        ? OK
        : html(
            409,
            '<h1>409: Conflict</h1><p>Your request had an invalid session-id header.</p><p>To fix this, follow these steps:<ol><li> When reading a response, get its X-Transmission-Session-Id header and remember it<li> Add the updated header to your outgoing requests</ol></p><p><code>X-Transmission-Session-Id: vY9Zk2</code></p>',
            { 'x-transmission-session-id': 'vY9Zk2' },
          ),
  },
  {
    kind: 'no User-Agent',
    draft: ask('GET', '/repos/port/plans', {
      settings: {
        timeoutMs: null,
        followRedirects: null,
        maxRedirects: null,
        omittedHeaders: ['user-agent'],
      },
    }),
    serve: ({ headers: sent }) =>
      (sent['user-agent'] ?? '') !== ''
        ? OK
        : html(
            403,
            '\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.port.test/rest/overview). Check https://developer.port.test for other possible causes.\r\n',
          ),
  },
  {
    kind: 'no version header, with the versions told',
    draft: ask('GET', '/ledgers'),
    serve: ({ headers: sent }) =>
      ['2025-04-01', '2026-01-15'].includes(String(sent['ledger-version']))
        ? OK
        : json(400, {
            error: 'missing_version',
            message: 'Header Ledger-Version is required. Supported versions: 2025-04-01, 2026-01-15.',
          }),
  },
  {
    kind: 'Transfer-Encoding by hand',
    draft: ask('POST', '/charts', { headers: headers(['Transfer-Encoding', 'chunked']), body: CHANGE }),
    serve: ({ headers: sent }) =>
      sent['transfer-encoding'] === undefined ? OK : plain(411, 'Length Required'),
  },
  {
    kind: 'Content-Length by hand, too long',
    draft: ask('POST', '/charts', { headers: headers(['Content-Length', '900']), body: CHANGE }),
    serve: () => OK,
  },
  {
    kind: 'a cookie that is too long',
    draft: ask('GET', '/charts', { headers: headers(['Cookie', `trail=${'k7'.repeat(4_000)}`]) }),
    serve: ({ headers: sent }) =>
      (sent.cookie ?? '').length < 4_000
        ? OK
        : html(
            400,
            '<html>\r\n<head><title>400 Request Header Or Cookie Too Large</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
          ),
  },
  {
    kind: 'XML asked for where Django REST has none',
    draft: ask('GET', '/api/charts/', { headers: headers(['Accept', 'application/xml']) }),
    serve: ({ headers: { accept = '*/*' } }) =>
      /json|\*\/\*/.test(accept) ? OK : json(406, { detail: 'Could not satisfy the request Accept header.' }),
  },
  {
    kind: 'a version of the media type that is gone',
    draft: ask('GET', '/charts', { headers: headers(['Accept', 'application/vnd.port.v1+json']) }),
    serve: ({ headers: { accept = '' } }) =>
      accept === 'application/vnd.port.v3+json' || accept === 'application/json'
        ? OK
        : json(406, {
            code: 'not_acceptable',
            message:
              'Unsupported version. Acceptable media types: application/vnd.port.v3+json, application/json',
          }),
  },
  {
    kind: 'too soon for the early data of TLS',
    draft: ask('POST', '/charts', { body: CHANGE }),
    serve: ({ earlier, passedMs }) => (earlier > 0 || passedMs > 0 ? OK : empty(425)),
  },
  {
    kind: 'too often, with a date to come back',
    draft: ask('GET', '/charts'),
    serve: ({ passedMs }) =>
      passedMs >= 28_000
        ? OK
        : plain(429, 'Slow down please', { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }),
  },
  {
    kind: 'too often, with the time of the next window in seconds since 1970',
    draft: ask('GET', '/charts'),
    serve: ({ passedMs }) =>
      passedMs >= 38_000
        ? OK
        : json(
            403,
            {
              message: 'API rate limit exceeded for 10.1.2.3.',
              documentation_url: 'https://docs.port.test/rate-limits',
            },
            {
              'x-ratelimit-limit': '60',
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 40),
            },
          ),
  },
  {
    kind: 'too often, with the seconds in the body alone',
    draft: ask('GET', '/charts'),
    serve: ({ passedMs }) =>
      passedMs >= 12_000
        ? OK
        : json(429, { detail: 'Request was throttled. Expected available in 12 seconds.' }),
  },
  {
    kind: 'closed for work, with the minutes in words',
    draft: ask('GET', '/charts'),
    serve: ({ passedMs }) =>
      passedMs >= 120_000
        ? OK
        : json(
            503,
            { error: 'maintenance', message: 'We are down for maintenance.', retry_after: 120 },
            { 'retry-after': '120' },
          ),
  },
  {
    kind: 'locked in the store for a moment, safe to try again',
    draft: ask('PATCH', '/v1/pages/4', {
      headers: headers(['Notion-Version', '2022-06-28']),
      auth: bearer('ntn_77'),
      body: CHANGE,
    }),
    serve: ({ earlier, passedMs }) =>
      earlier > 0 || passedMs > 0
        ? OK
        : json(409, {
            object: 'error',
            status: 409,
            code: 'conflict_error',
            message: 'Conflict occurred while saving. Please try again.',
          }),
  },
  {
    kind: 'a condition of a browser that hides the answer',
    draft: ask('GET', '/charts', { headers: headers(['If-None-Match', '"c-12"']) }),
    serve: ({ headers: sent }) => (sent['if-none-match'] === undefined ? OK : empty(304, { etag: '"c-12"' })),
  },
  {
    kind: 'a header that a browser sets and an API does not bear',
    draft: ask('POST', '/charts', { headers: headers(['Origin', 'http://localhost:3000']), body: CHANGE }),
    serve: ({ headers: { origin } }) => (origin === undefined ? OK : plain(403, 'Invalid CORS request')),
  },
  {
    kind: 'a header that has to be a number',
    draft: ask('GET', '/charts', { headers: headers(['X-Tenant-Id', 'tenant-42']) }),
    serve: ({ headers: sent }) =>
      sent['x-tenant-id'] === '42' ? OK : json(400, { error: "Header 'X-Tenant-Id' must be an integer" }),
  },
  {
    kind: 'a misspelled header that is needed, at Spring',
    draft: ask('GET', '/charts', { headers: headers(['X-Tennant-Id', '42']) }),
    serve: ({ headers: sent }) =>
      sent['x-tenant-id'] === '42'
        ? OK
        : problem(400, {
            title: 'Bad Request',
            status: 400,
            detail: "Required header 'X-Tenant-Id' is not present.",
            instance: '/charts',
          }),
  },
];
