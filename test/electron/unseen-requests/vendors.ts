import type { UnseenRequest } from './unseen-request.ts';
import { ask, at, bearer, formBody, json, jsonBody, OK, problem } from './unseen-request.ts';

/** The second round: APIs of businesses and their own ways of refusing, written after the first round was mended. */

export const VENDORS: readonly UnseenRequest[] = [
  {
    kind: 'a record that a table service wants under fields',
    draft: ask('POST', '/v0/appK2/Berths', { body: jsonBody({ Name: 'Quay 3', Depth: 9 }) }),
    serve: ({ json: body }) =>
      at(body, 'fields', 'Name') === 'Quay 3'
        ? OK
        : json(422, {
            error: {
              type: 'INVALID_REQUEST_MISSING_FIELDS',
              message: 'Could not find field "fields" in the request body',
            },
          }),
  },
  {
    kind: 'a column that a table service does not have',
    draft: ask('POST', '/v0/appK2/Berths', { body: jsonBody({ fields: { Name: 'Quay 3', Deepth: 9 } }) }),
    serve: ({ json: body }) =>
      at(body, 'fields', 'Deepth') === undefined && at(body, 'fields', 'Name') !== undefined
        ? OK
        : json(422, { error: { type: 'UNKNOWN_FIELD_NAME', message: 'Unknown field name: "Deepth"' } }),
  },
  {
    kind: 'a number as text, told with the whole way to it',
    draft: ask('POST', '/v1/pages', {
      body: jsonBody({ properties: { Count: { number: '3' } } }),
    }),
    serve: ({ json: body }) =>
      at(body, 'properties', 'Count', 'number') === 3
        ? OK
        : json(400, {
            object: 'error',
            status: 400,
            code: 'validation_error',
            message:
              'body failed validation: body.properties.Count.number should be a number, instead was `"3"`.',
          }),
  },
  {
    kind: 'a state with a capital letter at a newsletter',
    draft: ask('POST', '/3.0/lists/77/members', {
      body: jsonBody({ email_address: 'ada@port.test', status: 'Subscribed' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'status') === 'subscribed'
        ? OK
        : problem(400, {
            type: 'https://mailer.test/docs/errors',
            title: 'Invalid Resource',
            status: 400,
            detail:
              "The resource submitted could not be validated. For field-specific details, see the 'errors' array.",
            errors: [
              {
                field: 'status',
                message:
                  'Value must be one of: subscribed, unsubscribed, cleaned, pending, or transactional.',
              },
            ],
          }),
  },
  {
    kind: 'a product without its wrapping at a shop',
    draft: ask('POST', '/admin/api/2026-01/products.json', { body: jsonBody({ title: 'Rope' }) }),
    serve: ({ json: body }) =>
      at(body, 'product', 'title') === 'Rope'
        ? OK
        : json(400, { errors: { product: 'Required parameter missing or invalid' } }),
  },
  {
    kind: 'an entry without data at a store of contents',
    draft: ask('POST', '/api/articles', { body: jsonBody({ title: 'Tides' }) }),
    serve: ({ json: body }) =>
      at(body, 'data', 'title') === 'Tides'
        ? OK
        : json(400, {
            data: null,
            error: {
              status: 400,
              name: 'ValidationError',
              message: 'Missing "data" payload in the request body',
              details: {},
            },
          }),
  },
  {
    kind: 'a field of a form in small letters at a telephone service',
    draft: ask('POST', '/2010-04-01/Accounts/AC1/Messages.json', {
      body: formBody({ to: '+4722550147', From: '+4722550100', Body: 'here' }),
    }),
    serve: ({ text }) =>
      new URLSearchParams(text).get('To') === '+4722550147'
        ? OK
        : json(400, {
            code: 21604,
            message: "A 'To' phone number is required.",
            more_info: 'https://www.twilio.com/docs/errors/21604',
            status: 400,
          }),
  },
  {
    kind: 'a name with the address of e-mail at a mailer',
    draft: ask('POST', '/v3/mail/send', {
      body: jsonBody({ from: { email: 'Ada Holm <ada@port.test>' }, subject: 'here' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'from', 'email') === 'ada@port.test'
        ? OK
        : json(400, {
            errors: [
              {
                message: 'The from email does not contain a valid address.',
                field: 'from.email',
                help: 'http://mailer.test/docs/errors#from.email',
              },
            ],
          }),
  },
  {
    kind: 'an amount without its cents',
    draft: ask('POST', '/v2/payments', {
      body: jsonBody({ amount: { currency: 'EUR', value: '10' }, description: 'Rope' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'amount', 'value') === '10.00'
        ? OK
        : json(422, {
            status: 422,
            title: 'Unprocessable Entity',
            detail:
              'The amount contains an invalid value, it should have exactly two decimals, for example 25.00',
            field: 'amount.value',
          }),
  },
  {
    kind: 'a currency in small letters, told by its pointer',
    draft: ask('POST', '/v2/checkout/orders', {
      body: jsonBody({ purchase_units: [{ amount: { currency_code: 'eur', value: '9.00' } }] }),
    }),
    serve: ({ json: body }) =>
      at(body, 'purchase_units', 0, 'amount', 'currency_code') === 'EUR'
        ? OK
        : json(400, {
            name: 'INVALID_REQUEST',
            message: 'Request is not well-formed, syntactically incorrect, or violates schema.',
            debug_id: '5b1f77',
            details: [
              {
                field: '/purchase_units/0/amount/currency_code',
                value: 'eur',
                location: 'body',
                issue: 'INVALID_PARAMETER_SYNTAX',
                description: 'The value of a field does not conform to the expected format.',
              },
            ],
          }),
  },
  {
    kind: 'a constant in small letters at a table of Google',
    draft: ask('PUT', '/v4/spreadsheets/1/values/A1', {
      body: jsonBody({ majorDimension: 'rows', values: [[1]] }),
    }),
    serve: ({ json: body }) =>
      at(body, 'majorDimension') === 'ROWS'
        ? OK
        : json(400, {
            error: {
              code: 400,
              message:
                'Invalid value at \'data.major_dimension\' (type.googleapis.com/google.apps.sheets.v4.Dimension), "rows"',
              status: 'INVALID_ARGUMENT',
              details: [
                {
                  '@type': 'type.googleapis.com/google.rpc.BadRequest',
                  fieldViolations: [
                    {
                      field: 'data.major_dimension',
                      description:
                        'Invalid value at \'data.major_dimension\' (type.googleapis.com/google.apps.sheets.v4.Dimension), "rows"',
                    },
                  ],
                },
              ],
            },
          }),
  },
  {
    kind: 'a header that a search in a directory needs',
    draft: ask('GET', '/v1.0/users?$search="displayName:ada"'),
    serve: ({ headers: sent }) =>
      sent['consistencylevel'] === 'eventual'
        ? OK
        : json(400, {
            error: {
              code: 'Request_UnsupportedQuery',
              message:
                "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
              innerError: { 'request-id': '0c5f9d4e-7b1a-42e8-93f6-1d2a8b7c6e50' },
            },
          }),
  },
  {
    kind: 'a misspelled option of OData',
    draft: ask('GET', '/odata/Berths?$fitler=Depth gt 9'),
    serve: ({ query }) =>
      query.has('$filter')
        ? OK
        : json(400, { error: { code: '', message: "The query parameter '$fitler' is not supported." } }),
  },
  {
    kind: 'a text where a tracker takes a document',
    draft: ask('POST', '/rest/api/3/issue', {
      body: jsonBody({ fields: { summary: 'Crane', description: 'It stands still' } }),
    }),
    serve: ({ json: body }) =>
      at(body, 'fields', 'description', 'type') === 'doc'
        ? OK
        : json(400, {
            errorMessages: [],
            errors: {
              description:
                'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
            },
          }),
  },
  {
    kind: 'a column that a customer database does not have',
    draft: ask('POST', '/services/data/v61.0/sobjects/Contact', {
      body: jsonBody({ LastName: 'Holm', Emial: 'ada@port.test' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'Emial') === undefined && at(body, 'LastName') === 'Holm'
        ? OK
        : json(400, [
            { message: "No such column 'Emial' on sobject of type Contact", errorCode: 'INVALID_FIELD' },
          ]),
  },
  {
    kind: 'a missing field in brackets at a chat service',
    draft: ask('POST', '/api/chat.postMessage', {
      auth: bearer('xoxb-1-2-abc'),
      body: jsonBody({ chanel: 'C07', text: 'here' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'channel') === 'C07'
        ? json(200, { ok: true })
        : json(200, {
            ok: false,
            error: 'invalid_arguments',
            response_metadata: { messages: ['[ERROR] missing required field: channel'] },
          }),
  },
  {
    kind: 'a parameter in another spelling at a messenger',
    draft: ask('GET', '/bot77:AAk/sendMessage?chatId=12&text=here'),
    serve: ({ query }) =>
      query.get('chat_id') === '12'
        ? json(200, { ok: true })
        : json(400, { ok: false, error_code: 400, description: 'Bad Request: chat_id is empty' }),
  },
  {
    kind: 'a field with a capital letter at a chat for players',
    draft: ask('POST', '/api/v10/channels/7/messages', { body: jsonBody({ Content: 'here' }) }),
    serve: ({ json: body }) =>
      at(body, 'content') === 'here'
        ? OK
        : json(400, {
            message: 'Invalid Form Body',
            code: 50035,
            errors: {
              content: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
            },
          }),
  },
  {
    kind: 'a telephone number that has to be digits alone',
    draft: ask('POST', '/v1/messages', { body: jsonBody({ to: '+47 22 55 01 47', text: 'here' }) }),
    serve: ({ json: body }) =>
      at(body, 'to') === '4722550147'
        ? OK
        : problem(422, {
            type: 'https://sms.test/api-errors#invalid-params',
            title: 'Invalid params',
            detail: 'The value of one or more parameters is invalid.',
            instance: '9c1f',
            invalid_parameters: [{ name: 'to', reason: 'must contain digits only' }],
          }),
  },
  {
    kind: 'a day written with its year behind, at pydantic',
    draft: ask('GET', '/tides?day=24-12-2026'),
    serve: ({ query }) =>
      query.get('day') === '2026-12-24'
        ? OK
        : json(422, {
            detail: [
              {
                type: 'date_from_datetime_parsing',
                loc: ['query', 'day'],
                msg: 'Input should be a valid date or datetime, invalid character in year',
                input: '24-12-2026',
                ctx: { error: 'invalid character in year' },
              },
            ],
          }),
  },
  {
    kind: 'a day with slashes in the query of .NET',
    draft: ask('GET', '/api/tides?From=24/12/2026'),
    serve: ({ query }) =>
      query.get('From') === '2026-12-24'
        ? OK
        : problem(400, {
            title: 'One or more validation errors occurred.',
            status: 400,
            errors: { From: ["The value '24/12/2026' is not valid for From."] },
          }),
  },
  {
    kind: 'a comma for the dot of an address of e-mail',
    draft: ask('POST', '/api/people', { body: jsonBody({ name: 'Ada', email: 'ada@port,test' }) }),
    serve: ({ json: body }) =>
      at(body, 'email') === 'ada@port.test'
        ? OK
        : problem(422, {
            type: 'https://symfony.com/errors/validation',
            title: 'Validation Failed',
            violations: [
              { propertyPath: 'email', title: 'This value is not a valid email address.', parameters: {} },
            ],
          }),
  },
];
