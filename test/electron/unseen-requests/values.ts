import type { UnseenRequest } from './unseen-request.ts';
import { ask, at, formBody, json, jsonBody, OK, plain, problem, xml } from './unseen-request.ts';

/** Values of the wrong kind or form, and names that are not the API's. */

const PARCEL = { receiver: 'Ada Holm', weight: 4, express: false, tags: ['glass'], country: 'NO' };

export const VALUES: readonly UnseenRequest[] = [
  {
    kind: 'a number as text, as zod tells it',
    draft: ask('POST', '/parcels', { body: jsonBody({ lines: [{ sku: 'k-1', qty: '2' }] }) }),
    serve: ({ json: body }) =>
      at(body, 'lines', 0, 'qty') === 2
        ? OK
        : json(400, {
            success: false,
            error: {
              name: 'ZodError',
              issues: [
                {
                  expected: 'number',
                  code: 'invalid_type',
                  path: ['lines', 0, 'qty'],
                  message: 'Invalid input: expected number, received string',
                },
              ],
            },
          }),
  },
  {
    kind: 'yes where Joi takes true',
    draft: ask('POST', '/parcels', { body: jsonBody({ ...PARCEL, express: 'yes' }) }),
    serve: ({ json: body }) =>
      at(body, 'express') === true
        ? OK
        : json(400, {
            statusCode: 400,
            error: 'Bad Request',
            message: '"express" must be a boolean',
            validation: { source: 'payload', keys: ['express'] },
          }),
  },
  {
    kind: 'a list as text with commas, at Laravel',
    draft: ask('POST', '/api/parcels', { body: jsonBody({ ...PARCEL, tags: 'glass, heavy' }) }),
    serve: ({ json: body }) =>
      JSON.stringify(at(body, 'tags')) === '["glass","heavy"]'
        ? OK
        : json(422, {
            message: 'The tags field must be an array.',
            errors: { tags: ['The tags field must be an array.'] },
          }),
  },
  {
    kind: 'one value where a list is taken, at class-validator',
    draft: ask('POST', '/notices', { body: jsonBody({ to: 'ada@port.test', text: 'here' }) }),
    serve: ({ json: body }) =>
      Array.isArray(at(body, 'to'))
        ? OK
        : json(400, { message: ['to must be an array'], error: 'Bad Request', statusCode: 400 }),
  },
  {
    kind: 'a choice in small letters, as Jackson tells it',
    draft: ask('POST', '/parcels', { body: jsonBody({ ...PARCEL, size: 'large' }) }),
    serve: ({ json: body }) =>
      at(body, 'size') === 'LARGE'
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message:
              'JSON parse error: Cannot deserialize value of type `no.port.Size` from String "large": not one of the values accepted for Enum class: [SMALL, LARGE, MEDIUM]',
            path: '/parcels',
          }),
  },
  {
    kind: 'a choice written out, in the query of FastAPI',
    draft: ask('GET', '/parcels?order=descending'),
    serve: ({ query }) =>
      query.get('order') === 'desc'
        ? OK
        : json(422, {
            detail: [
              {
                type: 'enum',
                loc: ['query', 'order'],
                msg: "Input should be 'asc' or 'desc'",
                input: 'descending',
                ctx: { expected: "'asc' or 'desc'" },
              },
            ],
          }),
  },
  {
    kind: 'a German date at Django REST',
    draft: ask('POST', '/api/visits/', { body: jsonBody({ ship: 'Fram', arrives: '24.12.2026 10:30' }) }),
    serve: ({ json: body }) =>
      /^2026-12-24T10:30(:00)?(\.0+)?(Z|[+-]\d\d:\d\d)?$/.test(String(at(body, 'arrives')))
        ? OK
        : json(400, {
            arrives: [
              'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
            ],
          }),
  },
  {
    kind: 'a date with slashes where ISO 8601 is asked for',
    draft: ask('GET', '/visits?from=2026/12/24'),
    serve: ({ query }) =>
      query.get('from') === '2026-12-24'
        ? OK
        : json(400, {
            message: ['from must be a valid ISO 8601 date string'],
            error: 'Bad Request',
            statusCode: 400,
          }),
  },
  {
    kind: 'milliseconds where seconds are asked for',
    draft: ask('POST', '/v1/subscriptions', {
      body: formBody({ customer: 'cus_9', trial_end: '1789000000000' }),
    }),
    serve: ({ text }) =>
      new URLSearchParams(text).get('trial_end') === '1789000000'
        ? OK
        : json(400, {
            error: {
              message: 'Invalid timestamp: must be an integer Unix timestamp in seconds',
              param: 'trial_end',
              type: 'invalid_request_error',
            },
          }),
  },
  {
    kind: 'page nought at pydantic',
    draft: ask('GET', '/visits?page=0'),
    serve: ({ query }) =>
      query.get('page') === '1'
        ? OK
        : json(422, {
            detail: [
              {
                type: 'greater_than_equal',
                loc: ['query', 'page'],
                msg: 'Input should be greater than or equal to 1',
                input: '0',
                ctx: { ge: 1 },
              },
            ],
          }),
  },
  {
    kind: 'more for a page than Laravel gives',
    draft: ask('GET', '/api/visits?per_page=500'),
    serve: ({ query }) =>
      Number(query.get('per_page')) <= 100
        ? OK
        : json(422, {
            message: 'The per page field must not be greater than 100.',
            errors: { per_page: ['The per page field must not be greater than 100.'] },
          }),
  },
  {
    kind: 'a number where text is taken, at pydantic',
    draft: ask('POST', '/addresses', { body: jsonBody({ street: 'Kai 3', zip: 4711 }) }),
    serve: ({ json: body }) =>
      at(body, 'zip') === '4711'
        ? OK
        : json(422, {
            detail: [
              {
                type: 'string_type',
                loc: ['body', 'zip'],
                msg: 'Input should be a valid string',
                input: 4711,
              },
            ],
          }),
  },
  {
    kind: 'a telephone number with blanks',
    draft: ask('POST', '/v2/messages', { body: jsonBody({ to: '+47 22 55-01-47', text: 'here' }) }),
    serve: ({ json: body }) =>
      at(body, 'to') === '+4722550147'
        ? OK
        : json(400, {
            title: 'Invalid recipient',
            detail: "The 'to' number must be in E.164 format, for example +14155550100",
            code: 21211,
          }),
  },
  {
    kind: 'a country in small letters, at class-validator',
    draft: ask('POST', '/addresses', { body: jsonBody({ street: 'Kai 3', country: 'no' }) }),
    serve: ({ json: body }) =>
      at(body, 'country') === 'NO'
        ? OK
        : json(400, {
            message: ['country must be a valid ISO31661 Alpha2 code'],
            error: 'Bad Request',
            statusCode: 400,
          }),
  },
  {
    kind: 'a currency that has to match a pattern',
    draft: ask('POST', '/prices', { body: jsonBody({ amount: 900, currency: 'nok' }) }),
    serve: ({ json: body }) =>
      at(body, 'currency') === 'NOK'
        ? OK
        : json(400, {
            code: 3,
            message: 'invalid CreatePriceRequest.Currency: value does not match regex pattern "^[A-Z]{3}$"',
            details: [
              {
                '@type': 'type.googleapis.com/google.rpc.BadRequest',
                fieldViolations: [
                  { field: 'currency', description: 'value does not match regex pattern "^[A-Z]{3}$"' },
                ],
              },
            ],
          }),
  },
  {
    kind: 'quotes round an id in the query',
    draft: ask('GET', '/berths?id="6f1d2c3b-9a48-4e57-8b10-2c7f5e9d0a41"'),
    serve: ({ query }) =>
      query.get('id') === '6f1d2c3b-9a48-4e57-8b10-2c7f5e9d0a41'
        ? OK
        : json(422, {
            detail: [
              {
                type: 'uuid_parsing',
                loc: ['query', 'id'],
                msg: 'Input should be a valid UUID, invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `"` at 1',
                input: '"6f1d2c3b-9a48-4e57-8b10-2c7f5e9d0a41"',
              },
            ],
          }),
  },
  {
    kind: 'a comma behind an id in the path, at Spring',
    draft: ask('GET', '/berths/4711,'),
    serve: ({ path }) =>
      path === '/berths/4711'
        ? OK
        : problem(400, {
            type: 'about:blank',
            title: 'Bad Request',
            status: 400,
            detail: "Failed to convert 'id' with value: '4711,'",
            instance: '/berths/4711,',
          }),
  },
  {
    kind: 'a blank behind an e-mail address',
    draft: ask('POST', '/contacts', { body: jsonBody({ name: 'Ada', email: 'ada@port.test ' }) }),
    serve: ({ json: body }) =>
      at(body, 'email') === 'ada@port.test' ? OK : json(422, { errors: { email: ['is invalid'] } }),
  },
  {
    kind: 'a link without its scheme, at Django',
    draft: ask('POST', '/api/hooks/', { body: jsonBody({ event: 'arrived', callback_url: 'port.test/in' }) }),
    serve: ({ json: body }) =>
      /^https?:\/\/port\.test\/in$/.test(String(at(body, 'callback_url')))
        ? OK
        : json(400, { callback_url: ['Enter a valid URL.'] }),
  },
  {
    kind: 'a decimal comma',
    draft: ask('POST', '/api/prices/', { body: jsonBody({ amount: '12,50', currency: 'NOK' }) }),
    serve: ({ json: body }) =>
      Number(at(body, 'amount')) === 12.5 ? OK : json(400, { amount: ['A valid number is required.'] }),
  },
  {
    kind: 'a negative number where it has to be positive',
    draft: ask('POST', '/prices', { body: jsonBody({ amount: -900, currency: 'NOK' }) }),
    serve: ({ json: body }) =>
      Number(at(body, 'amount')) > 0
        ? OK
        : json(400, { message: ['amount must be a positive number'], error: 'Bad Request', statusCode: 400 }),
  },
  {
    kind: 'an object as text, at Joi',
    draft: ask('POST', '/parcels', {
      body: jsonBody({ receiver: 'Ada', address: '{"city":"Oslo","zip":"0150"}' }),
    }),
    serve: ({ json: body }) =>
      at(body, 'address', 'city') === 'Oslo'
        ? OK
        : json(400, {
            error: 'ValidationError',
            details: [
              { message: '"address" must be of type object', path: ['address'], type: 'object.base' },
            ],
          }),
  },
  {
    kind: 'a misspelled name, with the known ones told by Jackson',
    draft: ask('POST', '/parcels', { body: jsonBody({ reciever: 'Ada', weight: 4 }) }),
    serve: ({ json: body }) =>
      at(body, 'receiver') === 'Ada'
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message:
              'JSON parse error: Unrecognized field "reciever" (class no.port.Parcel), not marked as ignorable (4 known properties: "weight", "receiver", "size", "tags"])',
          }),
  },
  {
    kind: 'the version of an API under a near name',
    draft: ask('GET', '/subscriptions?apiversion=2025-03-01'),
    serve: ({ query }) =>
      query.get('api-version') === '2025-03-01'
        ? OK
        : json(400, {
            error: {
              code: 'MissingApiVersionParameter',
              message: 'The api-version query parameter (?api-version=) is required for all requests.',
            },
          }),
  },
  {
    kind: 'a needed field in another spelling, at Laravel',
    draft: ask('POST', '/api/contacts', { body: jsonBody({ name: 'Ada', phoneNumber: '+4722550147' }) }),
    serve: ({ json: body }) =>
      at(body, 'phone_number') !== undefined
        ? OK
        : json(422, {
            message: 'The phone number field is required.',
            errors: { phone_number: ['The phone number field is required.'] },
          }),
  },
  {
    kind: 'needed fields in another spelling, at pydantic',
    draft: ask('POST', '/people', { body: jsonBody({ firstName: 'Ada', lastName: 'Holm' }) }),
    serve: ({ json: body }) => {
      const missing = ['first_name', 'last_name'].filter((name) => at(body, name) === undefined);
      return missing.length === 0
        ? OK
        : json(422, {
            detail: missing.map((name) => ({
              type: 'missing',
              loc: ['body', name],
              msg: 'Field required',
              input: body,
            })),
          });
    },
  },
  {
    kind: 'a misspelled word of a search',
    draft: ask('POST', '/catalogue/_search', { body: jsonBody({ query: { macth: { title: 'tide' } } }) }),
    serve: ({ json: body }) =>
      at(body, 'query', 'match') !== undefined
        ? OK
        : json(400, {
            error: {
              root_cause: [
                {
                  type: 'parsing_exception',
                  reason: 'unknown query [macth] did you mean [match]?',
                  line: 3,
                  col: 14,
                },
              ],
              type: 'parsing_exception',
              reason: 'unknown query [macth] did you mean [match]?',
              line: 3,
              col: 14,
            },
            status: 400,
          }),
  },
  {
    kind: 'a misspelled field inside a query of GraphQL',
    draft: ask('POST', '/graphql', { body: jsonBody({ query: 'query { berth(id: 3) { nmuber } }' }) }),
    serve: ({ json: body }) =>
      String(at(body, 'query')).includes('{ number }')
        ? json(200, { data: { berth: { number: 3 } } })
        : json(400, {
            errors: [
              {
                message: 'Cannot query field "nmuber" on type "Berth". Did you mean "number"?',
                locations: [{ line: 1, column: 24 }],
                extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
              },
            ],
          }),
  },
  {
    kind: 'a variable of GraphQL in another spelling',
    draft: ask('POST', '/graphql', {
      body: jsonBody({
        query: 'query ($berthId: ID!) { berth(id: $berthId) { number } }',
        variables: { berthID: '3' },
      }),
    }),
    serve: ({ json: body }) =>
      at(body, 'variables', 'berthId') === '3'
        ? json(200, { data: { berth: { number: 3 } } })
        : json(200, {
            errors: [
              {
                message: 'Variable "$berthId" of required type "ID!" was not provided.',
                locations: [{ line: 1, column: 8 }],
                extensions: { code: 'BAD_USER_INPUT' },
              },
            ],
          }),
  },
  {
    kind: 'text where a number is taken, told by .NET with its path',
    draft: ask('POST', '/api/parcels', { body: jsonBody({ receiver: 'Ada', size: { height: '30' } }) }),
    serve: ({ json: body }) =>
      at(body, 'size', 'height') === 30
        ? OK
        : problem(400, {
            title: 'One or more validation errors occurred.',
            status: 400,
            errors: {
              '$.size.height': [
                'The JSON value could not be converted to System.Int32. Path: $.size.height | LineNumber: 3 | BytePositionInLine: 19.',
              ],
            },
          }),
  },
  {
    kind: 'text where a number is taken, told by Go',
    draft: ask('POST', '/parcels', { body: jsonBody({ receiver: 'Ada', weight: '4' }) }),
    serve: ({ json: body }) =>
      at(body, 'weight') === 4
        ? OK
        : plain(400, 'json: cannot unmarshal string into Go struct field Parcel.weight of type int\n'),
  },
  {
    kind: 'text where a number is taken, in German',
    draft: ask('POST', '/pakete', { body: jsonBody({ empfaenger: 'Ada', gewicht: '4' }) }),
    serve: ({ json: body }) =>
      at(body, 'gewicht') === 4
        ? OK
        : json(400, { fehler: [{ feld: 'gewicht', meldung: 'Der Wert muss eine Zahl sein.' }] }),
  },
  {
    kind: 'a choice in the wrong case, in French',
    draft: ask('POST', '/colis', { body: jsonBody({ destinataire: 'Ada', taille: 'GRAND' }) }),
    serve: ({ json: body }) =>
      at(body, 'taille') === 'grand'
        ? OK
        : json(400, {
            erreurs: [
              {
                champ: 'taille',
                message: "La valeur n'est pas valide. Valeurs acceptées : petit, moyen, grand.",
              },
            ],
          }),
  },
  {
    kind: 'a needed field in another spelling, in Spanish',
    draft: ask('POST', '/paquetes', { body: jsonBody({ nombre: 'Ada', codigoPostal: '28001' }) }),
    serve: ({ json: body }) =>
      at(body, 'codigo_postal') !== undefined
        ? OK
        : json(422, { errores: { codigo_postal: ['El campo codigo postal es obligatorio.'] } }),
  },
  {
    kind: 'a header in the query, named in Spanish',
    draft: ask('GET', '/paquetes?empresa=17'),
    serve: ({ headers: sent }) =>
      sent['x-empresa'] === '17' ? OK : json(400, { mensaje: 'Falta la cabecera X-Empresa' }),
  },
  {
    kind: 'a field that has to be part of another, as Stripe tells unknown ones',
    draft: ask('POST', '/v1/customers', { body: formBody({ emial: 'ada@port.test' }) }),
    serve: ({ text }) =>
      new URLSearchParams(text).get('email') === 'ada@port.test'
        ? OK
        : json(400, {
            error: {
              code: 'parameter_unknown',
              message: 'Received unknown parameter: emial. Did you mean email?',
              param: 'emial',
              type: 'invalid_request_error',
            },
          }),
  },
  {
    kind: 'a size with its unit',
    draft: ask('POST', '/parcels', { body: jsonBody({ receiver: 'Ada', weight: '4 kg' }) }),
    serve: ({ json: body }) =>
      Number(at(body, 'weight')) === 4
        ? OK
        : json(400, {
            errors: [
              {
                instancePath: '/weight',
                keyword: 'type',
                message: 'must be number',
                params: { type: 'number' },
              },
            ],
          }),
  },
  {
    kind: 'a value of a list at a storage, told in XML',
    draft: ask('PUT', '/boxes/a7?acl=Public-Read'),
    serve: ({ query }) =>
      query.get('acl') === 'public-read'
        ? OK
        : xml(
            400,
            '<?xml version="1.0" encoding="UTF-8"?><Error><Code>InvalidArgument</Code><Message>Invalid value for acl. Allowed values: private, public-read</Message><ArgumentName>acl</ArgumentName><ArgumentValue>Public-Read</ArgumentValue><RequestId>7H2K0P</RequestId></Error>',
          ),
  },
];
