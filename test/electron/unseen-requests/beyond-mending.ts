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
  {
    kind: 'too little in stock',
    draft: ask('POST', '/v1/orders', { body: jsonBody({ sku: 'k-1', quantity: 40 }) }),
    turns: ['you'],
    serve: () => json(400, { code: 'out_of_stock', message: 'Insufficient stock for sku k-1.' }),
  },
  {
    kind: 'a firewall of the web server',
    draft: ask('GET', '/v1/tides?q=select'),
    turns: ['you', 'them', 'road'],
    serve: () =>
      html(
        406,
        '<head><title>Not Acceptable!</title></head><body><h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p></body></html>',
      ),
  },
  {
    kind: 'an account that is closed',
    draft: ask('GET', '/v1/tides', { auth: bearer('good') }),
    turns: ['you', 'them'],
    serve: () =>
      json(401, { error: { code: 'account_suspended', message: 'Your account has been suspended.' } }),
  },
  {
    kind: 'an order that has left',
    draft: ask('PATCH', '/v1/orders/4', { body: jsonBody({ address: 'Kai 3' }) }),
    turns: ['you'],
    serve: () => json(422, { message: 'Order 4 has already been shipped and can no longer be changed.' }),
  },
  {
    kind: 'a page that tells of repairs',
    draft: ask('GET', '/v1/tides'),
    turns: ['wait', 'them'],
    serve: () =>
      html(
        503,
        '<html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>',
      ),
  },
  {
    kind: 'a number of a card that is none',
    draft: ask('POST', '/v1/cards', { body: jsonBody({ number: '4000 0000 0000 0001', name: 'Ada' }) }),
    turns: ['you'],
    serve: () =>
      json(402, {
        error: { code: 'incorrect_number', message: 'Your card number is incorrect.', param: 'number' },
      }),
  },
  {
    kind: 'a fault of the database that was let out',
    draft: ask('POST', '/v1/people', { body: jsonBody({ email: 'ada@port.test' }) }),
    turns: ['them', 'you'],
    serve: () =>
      json(500, {
        error:
          'SequelizeUniqueConstraintError: duplicate key value violates unique constraint "people_email_key"',
      }),
  },
  {
    kind: 'nothing under that name at a host of programs',
    draft: ask('GET', '/v1/tides'),
    turns: ['you', 'them'],
    serve: () =>
      html(
        404,
        '<!DOCTYPE html><html><head><title>No such app</title></head><body><iframe src="//www.herokucdn.com/error-pages/no-such-app.html"></iframe></body></html>',
      ),
  },
  {
    kind: 'an address of the computer that is not let in',
    draft: ask('GET', '/v1/tides', { auth: bearer('good') }),
    turns: ['them', 'you', 'road'],
    serve: () =>
      json(403, { message: 'Your IP address 203.0.113.9 is not on the allow list of this account.' }),
  },
  {
    kind: 'a code that comes by message',
    draft: ask('GET', '/v1/tides', { auth: basic('ada', 'good') }),
    turns: ['you'],
    serve: () =>
      json(
        401,
        { message: 'Must specify two-factor authentication OTP code.' },
        { 'x-portal-otp': 'required; sms' },
      ),
  },
  {
    kind: 'a document that somebody else changed',
    draft: ask('PUT', '/docs/plan', { body: jsonBody({ title: 'Plan' }) }),
    turns: ['you'],
    serve: () => json(409, { error: 'conflict', reason: 'Document update conflict.' }),
  },
  {
    kind: 'a coupon that has run out',
    draft: ask('POST', '/v1/carts/4/coupon', { body: jsonBody({ code: 'TIDE20' }) }),
    turns: ['you'],
    serve: () =>
      problem(400, {
        title: 'Coupon expired',
        status: 400,
        detail: 'The coupon TIDE20 expired on 1 November.',
      }),
  },
  {
    kind: 'a person who is too young',
    draft: ask('POST', '/v1/people', { body: jsonBody({ name: 'Ada', born: '2020-03-01' }) }),
    turns: ['you'],
    serve: () => json(422, { errors: [{ field: 'born', message: 'You must be at least 18 years old.' }] }),
  },
];
