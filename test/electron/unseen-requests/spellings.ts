import { headers } from '../broken-requests/broken-request.ts';
import type { UnseenRequest } from './unseen-request.ts';
import {
  apiKey,
  ask,
  at,
  formBody,
  isJson,
  json,
  jsonBody,
  OK,
  plain,
  problem,
  rawBody,
  typeOf,
  xml,
} from './unseen-request.ts';

/** The second round, further on: spellings, doubles and gaps, in languages of all kinds. */

export const SPELLINGS: readonly UnseenRequest[] = [
  {
    kind: 'a line break inside a text of JSON, at Python',
    draft: ask('POST', '/notes', { body: rawBody('json', '{"text": "first\nsecond"}') }),
    serve: ({ json: body }) =>
      at(body, 'text') === 'first\nsecond'
        ? OK
        : json(400, { error: 'Invalid control character at: line 1 column 16 (char 15)' }),
  },
  {
    kind: 'a word for a type, at Spring',
    draft: ask('POST', '/notes', {
      headers: headers(['Content-Type', 'json']),
      body: jsonBody({ text: 'a' }),
    }),
    serve: (call) =>
      isJson(call)
        ? OK
        : problem(415, {
            title: 'Unsupported Media Type',
            status: 415,
            detail: 'Could not parse Content-Type.',
          }),
  },
  {
    kind: 'a word for what is to be answered',
    draft: ask('GET', '/notes', { headers: headers(['Accept', 'json']) }),
    serve: ({ headers: { accept = '*/*' } }) =>
      /\//.test(accept)
        ? OK
        : problem(406, {
            title: 'Not Acceptable',
            status: 406,
            detail:
              "Could not parse 'Accept' header [json]: Invalid mime type \"json\": does not contain '/'",
          }),
  },
  {
    kind: 'a version without its quotes',
    draft: ask('PUT', '/notes/4', {
      headers: headers(['If-Match', '33a64df5']),
      body: jsonBody({ text: 'b' }),
    }),
    serve: ({ headers: sent }) =>
      sent['if-match'] === '"33a64df5"'
        ? OK
        : json(400, { message: 'If-Match header must be a quoted entity tag' }),
  },
  {
    kind: 'a checksum that was copied along at a storage',
    draft: ask('PUT', '/box/plan.txt', {
      headers: headers(['Content-MD5', 'Q2hlY2sgSW50ZWdyaXR5IQ==']),
      body: rawBody('text', 'the plan'),
    }),
    serve: ({ headers: sent }) =>
      sent['content-md5'] === undefined
        ? OK
        : xml(
            400,
            '<?xml version="1.0" encoding="UTF-8"?><Error><Code>BadDigest</Code><Message>The Content-MD5 you specified did not match what we received.</Message><RequestId>7T1</RequestId></Error>',
          ),
  },
  {
    kind: 'a header that a store of blobs needs, named in XML',
    draft: ask('PUT', '/box/plan.txt', { body: rawBody('text', 'the plan') }),
    serve: ({ headers: sent }) =>
      sent['x-ms-blob-type'] === 'BlockBlob'
        ? OK
        : xml(
            400,
            '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>MissingRequiredHeader</Code><Message>An HTTP header that\'s mandatory for this request is not specified.\nRequestId:77-a\nTime:2026-11-20T07:12:45Z</Message><HeaderName>x-ms-blob-type</HeaderName></Error>',
            { 'x-ms-error-code': 'MissingRequiredHeader' },
          ),
  },
  {
    kind: 'an id in single braces',
    draft: ask('GET', '/bookings/{17}'),
    serve: ({ path }) =>
      path === '/bookings/17' ? OK : json(400, { message: 'Invalid id: {17}', statusCode: 400 }),
  },
  {
    kind: 'a number sign in front of an id',
    draft: ask('GET', '/tickets/#4711'),
    serve: ({ path }) =>
      path === '/tickets/4711' || path === '/tickets/%234711' ? OK : json(404, { error: 'Not found' }),
  },
  {
    kind: 'the end before the beginning',
    draft: ask('GET', '/visits?from=2026-12-24&to=2026-12-01'),
    serve: ({ query }) =>
      (query.get('from') ?? '') < (query.get('to') ?? '')
        ? OK
        : json(400, { message: "'to' must be later than 'from'" }),
  },
  {
    kind: 'two that exclude each other',
    draft: ask('POST', '/contacts/lookup', {
      body: jsonBody({ email: 'ada@port.test', phone: '+4722550147' }),
    }),
    serve: ({ json: body }) =>
      (at(body, 'email') === undefined) !== (at(body, 'phone') === undefined)
        ? OK
        : json(400, { error: "Specify either 'email' or 'phone', but not both" }),
  },
  {
    kind: 'an empty parameter',
    draft: ask('GET', '/visits?page=&size=20'),
    serve: ({ query }) =>
      query.has('page') && !/^\d+$/.test(query.get('page') ?? '')
        ? problem(400, { title: 'Bad Request', status: 400, detail: "Parameter 'page' must not be empty." })
        : OK,
  },
  {
    kind: 'a parameter twice',
    draft: ask('GET', '/visits?sort=name&size=20&sort=date'),
    serve: ({ query }) =>
      query.getAll('sort').length < 2
        ? OK
        : json(400, { error: "Query parameter 'sort' was specified more than once" }),
  },
  {
    kind: 'everything in the query where FastAPI reads the body',
    draft: ask('POST', '/messages?to=ada&text=here'),
    serve: ({ json: body }) =>
      at(body, 'to') === 'ada' && at(body, 'text') === 'here'
        ? OK
        : json(422, {
            detail: [{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }],
          }),
  },
  {
    kind: 'in the body what FastAPI reads in the query',
    draft: ask('POST', '/tides', { body: jsonBody({ city: 'Oslo' }) }),
    serve: ({ query }) =>
      query.get('city') === 'Oslo'
        ? OK
        : json(422, {
            detail: [{ type: 'missing', loc: ['query', 'city'], msg: 'Field required', input: null }],
          }),
  },
  {
    kind: 'a parameter in another spelling, told in XML',
    draft: ask('GET', '/?Action=Stop&instanceId=i-77'),
    serve: ({ query }) =>
      query.get('InstanceId') === 'i-77'
        ? xml(200, '<StopResponse/>')
        : xml(
            400,
            '<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>MissingParameter</Code><Message>The request must contain the parameter InstanceId</Message></Error></Errors><RequestID>59a7</RequestID></Response>',
          ),
  },
  {
    kind: 'a token under another name of the query',
    draft: ask('GET', '/v19.0/me?token=EAABk77Qm'),
    serve: ({ query, headers: { authorization } }) =>
      query.get('access_token') === 'EAABk77Qm' || authorization === 'Bearer EAABk77Qm'
        ? OK
        : json(400, {
            error: {
              message: 'An active access token must be used to query information about the current user.',
              type: 'OAuthException',
              code: 2500,
              fbtrace_id: 'Ak7',
            },
          }),
  },
  {
    kind: 'another address, which the refusal names',
    draft: ask('POST', '/v2/translate', {
      auth: apiKey('X-Api-Key', 'k7:fx'),
      body: jsonBody({ text: ['tide'] }),
    }),
    isRight: ({ url }) => url === 'https://api-free.translate.test/v2/translate',
    serve: () => json(403, { message: 'Wrong endpoint. Use https://api-free.translate.test' }),
  },
  {
    kind: 'a needed field nearly there, in Italian',
    draft: ask('POST', '/persone', { body: jsonBody({ nome: 'Ada', emial: 'ada@port.test' }) }),
    serve: ({ json: body }) =>
      at(body, 'email') !== undefined ? OK : json(400, { errore: "Il campo 'email' è obbligatorio" }),
  },
  {
    kind: 'text where a whole number is taken, in Portuguese',
    draft: ask('POST', '/pedidos', { body: jsonBody({ produto: 'corda', quantidade: '3' }) }),
    serve: ({ json: body }) =>
      at(body, 'quantidade') === 3
        ? OK
        : json(422, { erros: [{ campo: 'quantidade', mensagem: 'deve ser um número inteiro' }] }),
  },
  {
    kind: 'text where a number is taken, in Japanese',
    draft: ask('POST', '/orders', { body: jsonBody({ item: 'rope', quantity: '3' }) }),
    serve: ({ json: body }) =>
      at(body, 'quantity') === 3
        ? OK
        : json(422, { errors: { quantity: ['数量は数値である必要があります。'] } }),
  },
  {
    kind: 'one for true in the query',
    draft: ask('GET', '/visits?active=1'),
    serve: ({ query }) =>
      query.get('active') === 'true'
        ? OK
        : json(400, { message: "Value for 'active' must be either 'true' or 'false'" }),
  },
  {
    kind: 'a number with its thousands parted',
    draft: ask('POST', '/api/prices', { body: formBody({ amount: '1,200', currency: 'NOK' }) }),
    serve: ({ text }) =>
      new URLSearchParams(text).get('amount') === '1200'
        ? OK
        : json(422, {
            message: 'The amount field must be a number.',
            errors: { amount: ['The amount field must be a number.'] },
          }),
  },
  {
    kind: 'a comma behind a list of ids',
    draft: ask('GET', '/berths?ids=1,2,'),
    serve: ({ query }) =>
      query.get('ids') === '1,2'
        ? OK
        : json(400, { error: "Invalid value for 'ids': each id must be an integer, got ''" }),
  },
  {
    kind: 'a blank in a list of fields',
    draft: ask('GET', '/berths?fields=id, depth'),
    serve: ({ query }) =>
      query.get('fields') === 'id,depth'
        ? OK
        : json(400, { error: { message: "Unknown field ' depth' in parameter 'fields'" } }),
  },
  {
    kind: 'a token of a code host in a header of another',
    draft: ask('GET', '/api/v4/user', { auth: apiKey('X-Api-Key', 'glpat-7Qm2kT4xYv9Lr1') }),
    serve: ({ headers: sent }) =>
      sent['private-token'] === 'glpat-7Qm2kT4xYv9Lr1' || sent.authorization === 'Bearer glpat-7Qm2kT4xYv9Lr1'
        ? OK
        : json(401, { message: '401 Unauthorized' }),
  },
  {
    kind: 'an amount with a dot where cents are counted',
    draft: ask('POST', '/v1/charges', { body: formBody({ amount: '10.50', currency: 'nok' }) }),
    serve: ({ text }) =>
      new URLSearchParams(text).get('amount') === '1050'
        ? OK
        : json(400, {
            error: {
              code: 'parameter_invalid_integer',
              message: 'Invalid integer: 10.50',
              param: 'amount',
              type: 'invalid_request_error',
            },
          }),
  },
  {
    kind: 'JSON where a device takes lines of text',
    draft: ask('POST', '/write', { body: jsonBody({ m: 1 }) }),
    serve: (call) =>
      typeOf(call).startsWith('text/plain') ? OK : plain(415, 'Content-Type must be text/plain'),
  },
];
