import type { BeyondMending } from './unseen-request.ts';
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
} from './unseen-request.ts';

/** Refusals that no change of the request gets round. */

function jwt(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}.c2lnbmF0dXJlLW9mLWEtdGVzdA`;
}

const NOW_S = Math.floor(Date.now() / 1000);

export const BEYOND_MENDING: readonly BeyondMending[] = [
  {
    kind: 'a fault of the program, at Spring',
    draft: ask('POST', '/tickets', { body: jsonBody({ title: 'x' }) }),
    turns: ['them'],
    serve: () =>
      json(500, {
        timestamp: '2026-11-20T07:12:45.118+00:00',
        status: 500,
        error: 'Internal Server Error',
        path: '/tickets',
      }),
  },
  {
    kind: 'nothing behind the gateway, at nginx',
    draft: ask('GET', '/tickets'),
    turns: ['them', 'wait'],
    serve: () =>
      html(
        502,
        '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n',
      ),
  },
  {
    kind: 'no healthy upstream',
    draft: ask('GET', '/tickets'),
    turns: ['them', 'wait'],
    serve: () => plain(503, 'no healthy upstream', { server: 'envoy' }),
  },
  {
    kind: 'a right that is missing in a cloud',
    draft: ask('GET', '/v1/secrets', { auth: bearer('long-and-good') }),
    turns: ['them', 'you'],
    serve: () =>
      json(403, {
        __type: 'AccessDeniedException',
        Message:
          'User: arn:aws:iam::4470:user/ada is not authorized to perform: secrets:List on resource: arn:aws:secrets:eu-north-1:4470:* because no identity-based policy allows the action',
      }),
  },
  {
    kind: 'a card that the bank declines',
    draft: ask('POST', '/v1/charges', {
      auth: bearer('sk_77'),
      body: jsonBody({ amount: 900, currency: 'nok' }),
    }),
    turns: ['you', 'them'],
    serve: () =>
      json(402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
  },
  {
    kind: 'gone for good',
    draft: ask('GET', '/v1/tickets'),
    turns: ['you', 'them'],
    serve: () =>
      json(
        410,
        { message: 'This version of the API was shut down on 1 March.' },
        { sunset: 'Sun, 01 Mar 2026 00:00:00 GMT' },
      ),
  },
  {
    kind: 'a thing that is not there',
    draft: ask('GET', '/v1/tickets/99'),
    turns: ['you'],
    serve: () => json(404, { error: { type: 'not_found', message: 'Ticket 99 does not exist' } }),
  },
  {
    kind: 'a thing that is there already',
    draft: ask('POST', '/v1/people', { body: jsonBody({ email: 'ada@port.test' }) }),
    turns: ['you'],
    serve: () =>
      json(409, {
        errors: [{ field: 'email', code: 'duplicate', message: 'A person with this email already exists.' }],
      }),
  },
  {
    kind: 'held back by law',
    draft: ask('GET', '/v1/films'),
    turns: ['them', 'you'],
    serve: () =>
      html(
        451,
        '<html><head><title>Unavailable For Legal Reasons</title></head><body>Not available in your country.</body></html>',
        { link: '<https://law.test/>; rel="blocked-by"' },
      ),
  },
  {
    kind: 'locked by somebody else',
    draft: ask('PUT', '/files/plan.docx', { body: jsonBody({ a: 1 }) }),
    turns: ['wait', 'you', 'them'],
    serve: () =>
      json(423, {
        error: {
          code: 'notAllowed',
          message: 'The resource you are attempting to access is locked',
          innerError: { code: 'resourceLocked' },
        },
      }),
  },
  {
    kind: 'no room left',
    draft: ask('PUT', '/files/plan.docx', { body: jsonBody({ a: 1 }) }),
    turns: ['them', 'you'],
    serve: () =>
      json(507, { error: { code: 'quotaLimitReached', message: 'The user has reached their quota limit.' } }),
  },
  {
    kind: 'shut out by a firewall',
    draft: ask('GET', '/v1/tickets', { auth: bearer('good') }),
    turns: ['them', 'road', 'you'],
    serve: () =>
      html(
        403,
        '<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1><h2>You are unable to access port.test</h2><span>Cloudflare Ray ID: <strong>8f1c02</strong></span></body></html>',
        { server: 'cloudflare', 'cf-ray': '8f1c02-OSL' },
      ),
  },
  {
    kind: 'a token that has expired',
    draft: ask('GET', '/v1/tickets', { auth: bearer(jwt({ sub: 'ada', exp: NOW_S - 7200 })) }),
    turns: ['you'],
    serve: () =>
      empty(401, {
        'www-authenticate': 'Bearer error="invalid_token", error_description="The token expired"',
      }),
  },
  {
    kind: 'a key that the API does not know',
    draft: ask('GET', '/v1/tickets', { auth: apiKey('X-Api-Key', 'k-778-cc') }),
    turns: ['you'],
    serve: () => json(401, { error: 'Invalid API key' }),
  },
  {
    kind: 'a wrong password',
    draft: ask('GET', '/v1/tickets', { auth: basic('ada', 'lovelace') }),
    turns: ['you'],
    serve: () =>
      json(
        401,
        { message: 'Bad credentials', status: '401' },
        { 'www-authenticate': 'Basic realm="tickets"' },
      ),
  },
  {
    kind: 'a plan that does not include it',
    draft: ask('GET', '/v1/forecasts', { auth: bearer('good') }),
    turns: ['them', 'you'],
    serve: () =>
      json(403, { code: 'plan_limit', message: 'Your plan does not include forecasts. Upgrade to Pro.' }),
  },
  {
    kind: 'too little money on the account',
    draft: ask('POST', '/v1/messages', { body: jsonBody({ to: '+4722550147', text: 'here' }) }),
    turns: ['you'],
    serve: () =>
      json(400, {
        error: { code: 'insufficient_balance', message: 'Insufficient balance. Please top up your account.' },
      }),
  },
  {
    kind: 'a scope that the token lacks',
    draft: ask('GET', '/v1/forecasts', { auth: bearer('good') }),
    turns: ['you', 'them'],
    serve: () =>
      json(
        403,
        { error: 'insufficient_scope', error_description: 'The token lacks forecasts.read' },
        { 'www-authenticate': 'Bearer error="insufficient_scope", scope="forecasts.read"' },
      ),
  },
  {
    kind: 'too large a body',
    draft: ask('POST', '/v1/charts', { body: jsonBody({ picture: 'A'.repeat(4000) }) }),
    turns: ['you'],
    serve: () =>
      html(
        413,
        '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
      ),
  },
  {
    kind: 'a file that has to be sent in parts',
    draft: ask('POST', '/v1/charts/upload', { body: jsonBody({ file: 'a.png' }) }),
    turns: ['you'],
    serve: () =>
      problem(
        415,
        {
          title: 'Unsupported Media Type',
          status: 415,
          detail: "Content-Type 'application/json' is not supported.",
        },
        { accept: 'multipart/form-data' },
      ),
  },
  {
    kind: 'a wrong order of business',
    draft: ask('POST', '/v1/orders/4/refund', { body: jsonBody({ amount: 900 }) }),
    turns: ['you'],
    serve: () =>
      problem(422, {
        title: 'Unprocessable Content',
        status: 422,
        detail: 'Order 4 was not paid yet and cannot be refunded.',
      }),
  },
  {
    kind: 'another region of a storage, signed for the wrong one',
    draft: ask('GET', '/box-7/plan.pdf'),
    turns: ['you', 'them'],
    serve: () =>
      xml(
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><RequestId>4ZQ</RequestId></Error>',
      ),
  },
  {
    kind: 'a password that is too short',
    draft: ask('POST', '/v1/people', { body: jsonBody({ email: 'ada@port.test', password: 'abc' }) }),
    turns: ['you'],
    serve: () =>
      json(422, {
        message: 'The password field must be at least 8 characters.',
        errors: { password: ['The password field must be at least 8 characters.'] },
      }),
  },
];
