import { expect, test } from 'vitest';
import { explainHeader, explainHeaders } from '../../../shared/diagnosis/explain-header.ts';
import type { HeaderContext } from '../../../shared/diagnosis/explain-header.ts';
import { suggestHeaderNames, suggestHeaderValues } from '../../../shared/diagnosis/header-suggestions.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import { NOW } from './make-exchange.ts';

function say(name: string, value: string, parts: Partial<HeaderContext> = {}): string | null {
  const message = explainHeader(name, value, { side: 'answer', now: NOW, status: 200, count: 1, ...parts });
  return message === null ? null : formatMessage(en, message);
}

test.each([
  ['Content-Type', 'application/json; charset=utf-8', 'The body is application/json, written in UTF-8.'],
  ['Content-Length', '512', 'The body is 512 bytes long.'],
  ['Content-Disposition', 'attachment; filename="lamps.csv"', 'A file to save, under the name "lamps.csv".'],
  ['Retry-After', '90', 'Try again in 90 seconds.'],
  ['Retry-After', new Date(NOW + 600_000).toUTCString(), 'Try again in 10 minutes.'],
  ['Retry-After', 'soon', 'When to try again, written in a way that cannot be read.'],
  ['Cache-Control', 'public, max-age=7200', 'A copy may be kept and used for 2 hours.'],
  ['Cache-Control', 'no-store', 'No copy may be kept.'],
  ['Allow', 'GET,POST', 'The methods that this address takes: GET, POST.'],
  ['Total-Count', '37', 'There are 37 records in all.'],
  ['WWW-Authenticate', 'Basic realm="x", Bearer', 'How the server wants you to sign in: Basic, Bearer.'],
  ['RateLimit', '"hour";r=9;t=120', '9 more requests are allowed in the next 2 minutes.'],
  ['X-RateLimit-Remaining', '0', 'The allowance is used up for now.'],
  ['X-RateLimit-Reset', String(NOW / 1000 + 60), 'The allowance starts anew in 60 seconds.'],
  ['Link', '</lamps?page=2>; rel="next"', 'There is a next page; its address is in here.'],
  ['Deprecation', '@1893456000', 'Counts as outdated since 2030-01-01: look for the successor.'],
  ['X-Request-Id', 'r-1', 'The number of this request in the records of the server: what support asks for.'],
  [
    'Access-Control-Allow-Origin',
    '*',
    'Tells web pages in a browser whether they may read this. It does not concern a desktop app.',
  ],
])('%s: %s', (name, value, expected) => {
  expect(say(name, value)).toBe(expected);
});

test.each([
  [
    'WWW-Authenticate',
    'Bearer error="invalid_token", error_description="The token has run out."',
    'How the server wants you to sign in: Bearer. It says: “The token has run out”.',
  ],
  [
    'WWW-Authenticate',
    'Bearer scope="lamps:read"',
    'How the server wants you to sign in: Bearer, with the permissions lamps:read.',
  ],
  [
    'WWW-Authenticate',
    'Bearer resource_metadata="https://lamps.example.test/.well-known/x"',
    'How the server wants you to sign in: Bearer. More about it: https://lamps.example.test/.well-known/x',
  ],
  ['RateLimit-Policy', '"burst";q=100;w=60', 'The allowance is 100 requests in 60 seconds.'],
  ['RateLimit-Reset', '30', 'The allowance starts anew in 30 seconds.'],
  ['x-ratelimit-reset-tokens', '6m0s', 'The allowance starts anew in 6 minutes.'],
  ['x-ratelimit-remaining-tokens', '41', '41 more requests are allowed for now.'],
  ['X-RateLimit-Remaining-Minute', '4', '4 more requests are allowed for now.'],
  ['X-HubSpot-RateLimit-Interval-Milliseconds', '10000', 'The allowance counts for 10 seconds at a time.'],
  ['X-HubSpot-RateLimit-Daily', '250000', 'A note about how many requests are allowed.'],
  ['x-ms-ratelimit-remaining-subscription-reads', '11999', '11999 more requests are allowed for now.'],
  ['X-Shopify-Shop-Api-Call-Limit', '39/40', '39 of 40 requests are used; 1 is left.'],
  ['Sforce-Limit-Info', 'api-usage=25/5000', '25 of 5000 requests are used; 4975 are left.'],
  ['x-ms-retry-after-ms', '2500', 'Try again in 3 seconds.'],
  ['Accept-Encoding', 'gzip,br', 'The ways of packing a body that this address takes: gzip, br.'],
  ['Sunset', 'Tue, 01 Jul 2031 00:00:00 GMT', 'This will be switched off on 2031-07-01.'],
  ['Warning', '299 - "Use lamps 2"', 'A remark about the answer: Use lamps 2'],
  ['X-API-Warn', 'Use lamps 2', 'The API has a warning: Use lamps 2'],
  ['azure-deprecating', 'Lamps end in May', 'This will not work for ever: Lamps end in May'],
  [
    'X-Shopify-API-Deprecated-Reason',
    'https://docs.example.test/x',
    'This will not work for ever: https://docs.example.test/x',
  ],
  [
    'Link',
    '<https://docs.example.test/end>; rel="deprecation"',
    'Where the end of this address is explained.',
  ],
  ['Link', '<https://docs.example.test/help>; rel=help', 'Where this is explained; the address is in here.'],
  ['X-Cache', 'Miss from cloudfront', 'There was no copy on the way, so the API answered.'],
  [
    'X-Cache',
    'Error from cloudfront',
    'The copying server on the way passed on an error, or made one itself.',
  ],
  ['CF-Cache-Status', 'HIT', 'A copy on the way answered, not the API itself.'],
  ['CF-Cache-Status', 'DYNAMIC', 'Nothing keeps copies of this on the way; the API answered.'],
  ['cf-error-type', 'origin_dns', 'Cloudflare made this answer itself, not the API: origin_dns.'],
  ['x-amzn-errortype', 'ThrottlingException:http://x', 'The code of the error: ThrottlingException.'],
  ['x-ms-error-code', 'BlobNotFound', 'The code of the error: BlobNotFound.'],
  ['x-amz-cf-id', 'abc==', 'The number of this request in the records of the server: what support asks for.'],
  [
    'x-amz-request-id',
    'ABC',
    'The number of this request in the records of the server: what support asks for.',
  ],
  ['x-envoy-upstream-service-time', '4', 'A note of Envoy, the gateway in front of the API.'],
  ['X-Kong-Upstream-Latency', '4', 'A note of Kong, the gateway in front of the API.'],
  [
    'X-Squid-Error',
    'ERR_DNS_FAIL 0',
    'The proxy of your network made this answer itself, not the API: ERR_DNS_FAIL.',
  ],
  ['Via', '1.1 lantern', 'The answer passed through a proxy or gateway: 1.1 lantern.'],
  ['Strict-Transport-Security', 'max-age=0', 'This server no longer insists on https.'],
  [
    'Server-Timing',
    'db;dur=53, app;desc="Shop";dur=47.2, cache',
    'Where the server spent its time: db 53 ms, Shop 47.2 ms.',
  ],
  ['grpc-status', '5', 'The gRPC call failed with 5, NOT_FOUND, whatever the status above says.'],
  ['grpc-status', '0', 'The gRPC call worked.'],
  ['grpc-message', 'no%20lamp%20%E2%82%AC', 'What gRPC has to say: no lamp €'],
  ['grpc-message', '100%', 'What gRPC has to say: 100%'],
  ['Content-Range', 'bytes */512', 'The part that was asked for is not there: the whole has 512 bytes.'],
  ['Content-Range', 'bytes 0-99/512', 'Bytes 0 to 99 of 512, counted from 0.'],
  ['Operation-Location', '/jobs/41', 'Where to ask how far the work is.'],
  [
    'X-CSRF-Token',
    'Required',
    'The server wants a token against forged requests: fetch one with a GET, then send it in X-CSRF-Token.',
  ],
  ['X-OAuth-Scopes', 'repo, gist', 'What the token may do: repo, gist.'],
  [
    'X-Accepted-GitHub-Permissions',
    'issues=write',
    'What a token must be allowed to do for this: issues=write.',
  ],
])('%s: %s', (name, value, expected) => {
  expect(say(name, value)).toBe(expected);
});

test('the date of a copy is that of the original, which is no wrong clock', () => {
  const headers: Headers = [
    ['Date', new Date(NOW - 7_200_000).toUTCString()],
    ['Age', '7200'],
  ];
  const [date] = explainHeaders(headers, { side: 'answer', now: NOW, status: 200 });
  expect(date?.explanation).toMatchObject({ key: 'header.date' });
});

test('every header that helps a diagnosis is explained', () => {
  const names =
    'Allow WWW-Authenticate Proxy-Authenticate Retry-After RateLimit RateLimit-Policy RateLimit-Limit RateLimit-Remaining RateLimit-Reset X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset X-Shopify-Shop-Api-Call-Limit X-HubSpot-RateLimit-Remaining x-ms-ratelimit-remaining-subscription-writes Sforce-Limit-Info Accept-Post Accept-Patch Accept Accept-Encoding Content-Type Content-Encoding Content-Length Location Content-Location Link Deprecation Sunset Warning X-API-Warn azure-deprecating X-Shopify-API-Deprecated-Reason ETag Last-Modified Vary Age X-Cache CF-Cache-Status Server Via X-Powered-By CF-Ray cf-error-type cf-error-origin x-amzn-errortype x-amz-cf-id x-envoy-decorator-operation X-Kong-Request-Id X-Kong-Proxy-Latency X-Squid-Error X-Request-Id Date Strict-Transport-Security Alt-Svc Access-Control-Allow-Origin Set-Cookie Server-Timing X-Content-Type-Options Content-Disposition grpc-status grpc-message Clear-Site-Data NEL Report-To'.split(
      ' ',
    );
  expect(names.filter((name) => say(name, 'x') === null)).toEqual([]);
});

test('the same header may mean something else on the other side or with another status', () => {
  expect(say('Accept', '*/*', { side: 'request' })).toBe('Any format will do for the answer.');
  expect(say('Accept', 'application/json')).toBe(
    'The kinds of body that this address takes: application/json.',
  );
  expect(say('Location', '/x', { status: 201 })).toBe('Where the new object is.');
  expect(say('Location', '/x', { status: 302 })).toBe('Where to look instead.');
});

test('a clock that is off is told, one that is nearly right is not', () => {
  expect(say('Date', new Date(NOW - 3_600_000).toUTCString())).toContain('differ by 60 minutes');
  expect(say('Date', new Date(NOW - 60_000).toUTCString())).toBe(
    'When the server made this answer, by its clock.',
  );
});

test('repeats are counted over the whole list', () => {
  const explained = explainHeaders(
    [
      ['Set-Cookie', 'a=1'],
      ['X-Own', '1'],
      ['set-cookie', 'b=2'],
    ],
    { side: 'answer', now: NOW, status: 200 },
  );
  expect(
    explained.map(({ explanation }) => (explanation === null ? null : formatMessage(en, explanation))),
  ).toEqual([
    'One of 2 notes that the server wants back with later requests.',
    null,
    'One of 2 notes that the server wants back with later requests.',
  ]);
});

test('what nobody knows is left unexplained, odd names included', () => {
  for (const name of ['X-Own-Thing', '__proto__', 'constructor', 'toString', ''])
    expect(say(name, 'x')).toBe(null);
});

test('every common header of a request is known', () => {
  const names = [
    'Host',
    'User-Agent',
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'Content-Length',
    'Cookie',
    'If-Match',
    'If-None-Match',
    'Origin',
    'Referer',
    'Range',
    'X-Dexatel-Key',
    'X-Api-Key',
    'Idempotency-Key',
    'Connection',
    'Cache-Control',
    'Expect',
  ];
  expect(names.filter((name) => say(name, 'x', { side: 'request' }) === null)).toEqual([]);
});

test('names that begin with what was typed come before those that contain it', () => {
  expect(suggestHeaderNames('cont').slice(0, 2)).toEqual(['Content-Type', 'Content-Language']);
  expect(suggestHeaderNames('key')).toEqual(['X-Dexatel-Key', 'X-API-Key', 'Idempotency-Key']);
  expect(suggestHeaderNames('')).toHaveLength(28);
  expect(suggestHeaderNames('zzz')).toEqual([]);
});

test('values go on from what was typed', () => {
  expect(suggestHeaderValues('content-type', 'application/j')).toEqual([
    'application/json',
    'application/json-patch+json',
  ]);
  expect(suggestHeaderValues('X-Own', '')).toEqual([]);
});
