import {
  ask,
  at,
  empty,
  html,
  json,
  jsonBody,
  plain,
  problem,
  xml,
} from '../../unseen-requests/unseen-request.ts';
import type { Answer, Call } from '../../unseen-requests/unseen-request.ts';
import { fresh } from '../fresh-request.ts';
import type { FreshRequest, Topic } from '../fresh-request.ts';

type Way = readonly (string | number)[];

/** A body that is right but for one value. */
function wrong(
  topic: Topic,
  kind: string,
  parts: {
    body: unknown;
    way: Way;
    is: (value: unknown) => boolean;
    refusal: Answer;
    method?: string;
    path?: string;
  },
): FreshRequest {
  const { body, way, is, refusal, method = 'POST', path = '/api/bookings' } = parts;
  return fresh(topic, kind, {
    draft: ask(method, path, { body: jsonBody(body) }),
    takes: (call: Call) => is(at(call.json, ...way)),
    refusal,
  });
}

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isText = (value: unknown): boolean => typeof value === 'string';
const isList = (value: unknown): boolean => Array.isArray(value);
const isThere = (value: unknown): boolean => value !== undefined;

export const VALUES: readonly FreshRequest[] = [
  wrong('number', 'Nest with class-validator', {
    body: { guest: 'Ines', nights: '3' },
    way: ['nights'],
    is: isNumber,
    refusal: json(400, {
      statusCode: 400,
      message: ['nights must be an integer number', 'nights must not be less than 1'],
      error: 'Bad Request',
    }),
  }),
  wrong('number', 'zod behind Express', {
    body: { room: { floor: '4' } },
    way: ['room', 'floor'],
    is: isNumber,
    refusal: json(400, {
      success: false,
      error: {
        name: 'ZodError',
        issues: [
          {
            code: 'invalid_type',
            expected: 'number',
            received: 'string',
            path: ['room', 'floor'],
            message: 'Expected number, received string',
          },
        ],
      },
    }),
  }),
  wrong('number', 'Go', {
    body: { guest: 'Ines', deposit: '80.50' },
    way: ['deposit'],
    is: isNumber,
    refusal: plain(
      400,
      'json: cannot unmarshal string into Go struct field Booking.deposit of type float64\n',
    ),
  }),
  wrong('number', 'Jackson', {
    body: { guest: 'Ines', room_no: '12' },
    way: ['room_no'],
    is: isNumber,
    refusal: json(400, {
      code: 400,
      message: 'Unable to process JSON',
      details:
        'Cannot coerce String value ("12") to `int` value (but might if coercion using `CoercionConfig` was enabled)',
    }),
  }),
  wrong('number', 'ASP.NET', {
    body: { guest: 'Ines', seats: '2' },
    way: ['seats'],
    is: isNumber,
    refusal: problem(400, {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        booking: ['The booking field is required.'],
        '$.seats': [
          'The JSON value could not be converted to System.Int32. Path: $.seats | LineNumber: 2 | BytePositionInLine: 14.',
        ],
      },
      traceId: '00-1f-2e-00',
    }),
  }),
  wrong('number', 'marshmallow', {
    body: { guest: 'Ines', weight: '70' },
    way: ['weight'],
    is: isNumber,
    refusal: json(422, {
      code: 422,
      errors: { json: { weight: ['Not a valid number.'] } },
      status: 'Unprocessable Entity',
    }),
  }),
  wrong('number', 'an empty 400', {
    body: { guest: 'Ines', nights: '3' },
    way: ['nights'],
    is: isNumber,
    refusal: empty(400),
  }),
  wrong('number', 'an empty 422', {
    body: { room: { kind: 'twin', floor: '4' } },
    way: ['room', 'floor'],
    is: isNumber,
    refusal: empty(422),
  }),
  wrong('number', 'a bare word', {
    body: { guest: 'Ines', nights: '3' },
    way: ['nights'],
    is: isNumber,
    refusal: json(400, { status: 400, error: 'Bad Request' }),
  }),
  wrong('number', 'by its label', {
    body: { guest: 'Ines', number_of_guests: '3' },
    way: ['number_of_guests'],
    is: isNumber,
    refusal: json(422, { errors: ['Number of guests is not a number'] }),
  }),
  wrong('number', 'in the words of a person', {
    body: { guest: 'Ines', nights: '3' },
    way: ['nights'],
    is: isNumber,
    refusal: json(400, { ok: false, reason: 'nights: whole number expected, got text' }),
  }),
  wrong('number', 'SOAP', {
    body: { guest: 'Ines', nights: '3' },
    way: ['nights'],
    is: isNumber,
    refusal: xml(
      500,
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Value \'3\' for element nights is of type String, Integer expected</faultstring></soap:Fault></soap:Body></soap:Envelope>',
    ),
  }),
  wrong('number', 'a code and a pointer', {
    body: { data: { attributes: { nights: '3' } } },
    way: ['data', 'attributes', 'nights'],
    is: isNumber,
    refusal: json(422, {
      errors: [{ status: '422', code: 'TYPE_MISMATCH', source: { pointer: '/data/attributes/nights' } }],
    }),
  }),
  wrong('number', 'text wanted, at gRPC', {
    body: { guest: 'Ines', zip: 22100 },
    way: ['zip'],
    is: isText,
    refusal: json(400, {
      code: 3,
      message: 'proto: (line 3:10): invalid value for string field zip: 22100',
      details: [],
    }),
  }),
  wrong('number', 'text wanted, at FastAPI', {
    body: { guest: 'Ines', phone: 4670111 },
    way: ['phone'],
    is: isText,
    refusal: json(422, {
      detail: [
        {
          type: 'string_type',
          loc: ['body', 'phone'],
          msg: 'Input should be a valid string',
          input: 4670111,
        },
      ],
    }),
  }),
  wrong('number', 'a comma for a point, at Rails', {
    body: { guest: 'Ines', price: '80,50' },
    way: ['price'],
    is: isNumber,
    refusal: json(422, { price: ['is not a number'] }),
  }),
  wrong('boolean', 'Symfony', {
    body: { guest: 'Ines', breakfast: 'true' },
    way: ['breakfast'],
    is: isBoolean,
    refusal: problem(422, {
      type: 'https://symfony.com/errors/validation',
      title: 'Validation Failed',
      status: 422,
      detail: 'breakfast: This value should be of type bool.',
      violations: [
        {
          propertyPath: 'breakfast',
          title: 'This value should be of type bool.',
          parameters: { '{{ type }}': 'bool' },
        },
      ],
    }),
  }),
  wrong('boolean', 'Joi', {
    body: { guest: 'Ines', sea_view: 'no' },
    way: ['sea_view'],
    is: isBoolean,
    refusal: json(400, {
      statusCode: 400,
      error: 'Bad Request',
      message: '"sea_view" must be a boolean',
      validation: { source: 'payload', keys: ['sea_view'] },
    }),
  }),
  wrong('boolean', 'an empty 400', {
    body: { guest: 'Ines', breakfast: 'false' },
    way: ['breakfast'],
    is: isBoolean,
    refusal: empty(400),
  }),
  wrong('boolean', 'a page of Tomcat', {
    body: { guest: 'Ines', breakfast: 'True' },
    way: ['breakfast'],
    is: isBoolean,
    refusal: html(
      400,
      '<!doctype html><html lang="en"><head><title>HTTP Status 400 – Bad Request</title></head><body><h1>HTTP Status 400 – Bad Request</h1></body></html>',
    ),
  }),
  wrong('boolean', 'a product for shops', {
    body: { booking: { paid: 1 } },
    way: ['booking', 'paid'],
    is: isBoolean,
    refusal: json(400, { errors: { paid: 'expected Boolean to be a true/false value' } }),
  }),
  wrong('boolean', 'Salesforce-like', {
    body: { Name: 'Ines', Paid__c: 'yes' },
    way: ['Paid__c'],
    is: isBoolean,
    refusal: json(400, [
      {
        message:
          'Cannot deserialize instance of boolean from VALUE_STRING value yes or request may be missing a required field at [line:3, column:14]',
        errorCode: 'JSON_PARSER_ERROR',
      },
    ]),
  }),
  wrong('array', 'Laravel', {
    body: { guest: 'Ines', tags: 'quiet' },
    way: ['tags'],
    is: isList,
    refusal: json(422, {
      message: 'The tags field must be an array.',
      errors: { tags: ['The tags field must be an array.'] },
    }),
  }),
  wrong('array', 'Django REST', {
    body: { guest: 'Ines', extras: 'cot' },
    way: ['extras'],
    is: isList,
    refusal: json(400, { extras: ['Expected a list of items but got type "str".'] }),
  }),
  wrong('array', 'a tracker', {
    body: { fields: { summary: 'Leak', labels: 'pool' } },
    way: ['fields', 'labels'],
    is: isList,
    refusal: json(400, { errorMessages: [], errors: { labels: 'data was not an array' } }),
  }),
  wrong('array', 'Spring', {
    body: { guest: 'Ines', roomIds: '7' },
    way: ['roomIds'],
    is: isList,
    refusal: json(400, {
      timestamp: '2026-11-02T08:01:12.001+00:00',
      status: 400,
      error: 'Bad Request',
      message:
        'JSON parse error: Cannot deserialize value of type `java.util.ArrayList<java.lang.Long>` from String value (token `JsonToken.VALUE_STRING`)',
      path: '/api/bookings',
    }),
  }),
  wrong('array', 'a list as text, no word', {
    body: { guest: 'Ines', tags: '["quiet","high"]' },
    way: ['tags'],
    is: isList,
    refusal: empty(400),
  }),
  wrong('array', 'an object as text, a bare word', {
    body: { guest: 'Ines', address: '{"city":"Lund","zip":"22100"}' },
    way: ['address'],
    is: (value) => at(value, 'city') === 'Lund',
    refusal: plain(400, 'Bad Request'),
  }),
  wrong('array', 'the whole body as a list', {
    body: { guest: 'Ines' },
    way: [],
    is: isList,
    refusal: json(400, { message: 'Expected an array of bookings, got an object' }),
  }),
  wrong('array', 'no list wanted', {
    body: { guest: ['Ines'] },
    way: ['guest'],
    is: isText,
    refusal: json(422, { errors: [{ field: 'guest', message: 'must be a string', value: ['Ines'] }] }),
  }),
  // Names.
  wrong('name', 'gin', {
    body: { gest: 'Ines' },
    way: ['guest'],
    is: isThere,
    refusal: json(400, {
      error: "Key: 'Booking.Guest' Error:Field validation for 'Guest' failed on the 'required' tag",
    }),
  }),
  wrong('name', 'gRPC', {
    body: { guest: 'Ines', chekin: '2026-12-01' },
    way: ['checkin'],
    is: isThere,
    refusal: json(400, {
      code: 3,
      message: 'proto: (line 3:3): unknown field "chekin"',
      details: [{ expected: ['guest', 'checkin', 'checkout'] }],
    }),
  }),
  wrong('name', 'Jackson knows these', {
    body: { guest: 'Ines', chekOut: '2026-12-01' },
    way: ['checkOut'],
    is: isThere,
    refusal: json(400, {
      status: 400,
      message:
        'Unrecognized field "chekOut" (class hotel.Booking), not marked as ignorable (3 known properties: "checkOut", "checkIn", "guest"])',
    }),
  }),
  wrong('name', 'in another way of writing, at Phoenix', {
    body: { guestName: 'Ines' },
    way: ['guest_name'],
    is: isThere,
    refusal: json(422, { errors: { guest_name: ["can't be blank"] } }),
  }),
  wrong('name', 'Rails wants a wrapper', {
    body: { guest: 'Ines', nights: 3 },
    way: ['booking', 'guest'],
    is: isThere,
    refusal: json(400, {
      status: 400,
      error: 'Bad Request',
      exception:
        '#<ActionController::ParameterMissing: param is missing or the value is empty or invalid: booking>',
    }),
  }),
  wrong('name', 'GraphQL-like suggestion', {
    body: { guest: 'Ines', roomm: 7 },
    way: ['room'],
    is: isThere,
    refusal: json(400, {
      errors: [{ message: 'Field "roomm" is not defined by type "BookingInput". Did you mean "room"?' }],
    }),
  }),
  fresh('name', 'a parameter, at an index', {
    draft: ask('GET', '/api/bookings?page_sise=20'),
    takes: ({ query }) => query.has('page_size'),
    refusal: json(400, { error: 'unknown query parameter page_sise; allowed: page, page_size, sort' }),
  }),
  fresh('name', 'a value out of a list, in a parameter', {
    draft: ask('GET', '/api/bookings?status=confirmd'),
    takes: ({ query }) => query.get('status') === 'confirmed',
    refusal: json(400, {
      detail: [
        {
          type: 'enum',
          loc: ['query', 'status'],
          msg: "Input should be 'pending', 'confirmed' or 'cancelled'",
          input: 'confirmd',
        },
      ],
    }),
  }),
  wrong('name', 'a value in other letters, at Spring', {
    body: { guest: 'Ines', board: 'half_board' },
    way: ['board'],
    is: (value) => value === 'HALF_BOARD',
    refusal: json(400, {
      status: 400,
      error: 'Bad Request',
      message:
        'JSON parse error: Cannot deserialize value of type `hotel.Board` from String "half_board": not one of the values accepted for Enum class: [NONE, HALF_BOARD, FULL_BOARD]',
    }),
  }),
  wrong('name', 'required, under a near name', {
    body: { guest: 'Ines', e_mail: 'ines@example.org' },
    way: ['email'],
    is: isThere,
    refusal: json(400, { message: 'Validation failed', missing: ['email'] }),
  }),
];
