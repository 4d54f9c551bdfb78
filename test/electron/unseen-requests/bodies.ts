import { headers } from '../broken-requests/broken-request.ts';
import type { UnseenRequest } from './unseen-request.ts';
import {
  ask,
  at,
  formBody,
  html,
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

/** Bodies: the wrong label, the wrong kind, broken JSON, the right thing wrapped or not. */

const TICKET = { title: 'Crane 4 stands still', priority: 3 };
const TICKET_TEXT = JSON.stringify(TICKET);
const ENVELOPE =
  '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetBerth xmlns="urn:port"><No>12</No></GetBerth></soap:Body></soap:Envelope>';

export const BODIES: readonly UnseenRequest[] = [
  {
    kind: 'JSON as text at Spring',
    draft: ask('POST', '/tickets', { body: rawBody('text', TICKET_TEXT) }),
    serve: (call) =>
      isJson(call)
        ? OK
        : problem(
            415,
            {
              type: 'about:blank',
              title: 'Unsupported Media Type',
              status: 415,
              detail: "Content-Type 'text/plain;charset=UTF-8' is not supported.",
              instance: '/tickets',
            },
            { accept: 'application/json, application/*+json' },
          ),
  },
  {
    kind: 'JSON as text at Express, which sees no fields then',
    draft: ask('POST', '/tickets', { body: rawBody('text', TICKET_TEXT) }),
    serve: (call) =>
      isJson(call) && at(call.json, 'title') !== undefined
        ? OK
        : json(400, {
            statusCode: 400,
            error: 'Bad Request',
            message: '"title" is required',
            validation: { source: 'body', keys: ['title'] },
          }),
  },
  {
    kind: 'JSON as text at pydantic',
    draft: ask('POST', '/tickets', { body: rawBody('text', TICKET_TEXT) }),
    serve: (call) =>
      isJson(call)
        ? OK
        : json(422, {
            detail: [
              {
                type: 'model_attributes_type',
                loc: ['body'],
                msg: 'Input should be a valid dictionary or object to extract fields from',
                input: TICKET_TEXT,
              },
            ],
          }),
  },
  {
    kind: 'a body that Rails wants inside a name',
    draft: ask('POST', '/tickets.json', { body: jsonBody(TICKET) }),
    serve: ({ json: body }) =>
      at(body, 'ticket', 'title') === TICKET.title
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message: 'param is missing or the value is empty or invalid: ticket',
          }),
  },
  {
    kind: 'JSON at a sign-in that reads forms, at FastAPI',
    draft: ask('POST', '/token', { body: jsonBody({ username: 'ada', password: 'pw-6612' }) }),
    serve: (call) =>
      typeOf(call).startsWith('application/x-www-form-urlencoded') &&
      new URLSearchParams(call.text).get('username') === 'ada'
        ? json(200, { access_token: 'q', token_type: 'bearer' })
        : json(422, {
            detail: ['username', 'password'].map((name) => ({
              type: 'missing',
              loc: ['body', name],
              msg: 'Field required',
              input: null,
            })),
          }),
  },
  {
    kind: 'JSON at the token address of an identity server',
    draft: ask('POST', '/realms/port/protocol/openid-connect/token', {
      body: jsonBody({ grant_type: 'client_credentials', client_id: 'crane' }),
    }),
    serve: (call) =>
      new URLSearchParams(call.text).get('grant_type') === 'client_credentials' &&
      typeOf(call).startsWith('application/x-www-form-urlencoded')
        ? json(200, { access_token: 'q', token_type: 'bearer' })
        : json(400, { error: 'invalid_request', error_description: 'Missing form parameter: grant_type' }),
  },
  {
    kind: 'a form at Fastify',
    draft: ask('POST', '/tickets', { body: formBody({ title: 'Lamp', place: 'Hall 2' }) }),
    serve: (call) =>
      isJson(call) && at(call.json, 'title') === 'Lamp'
        ? OK
        : json(415, {
            statusCode: 415,
            code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
            error: 'Unsupported Media Type',
            message: 'Unsupported Media Type: application/x-www-form-urlencoded',
          }),
  },
  {
    kind: 'plain JSON where a patch has a type of its own',
    draft: ask('PATCH', '/apis/apps/v1/deployments/crane', { body: jsonBody({ spec: { replicas: 2 } }) }),
    serve: (call) =>
      typeOf(call) === 'application/merge-patch+json'
        ? OK
        : json(415, {
            kind: 'Status',
            apiVersion: 'v1',
            metadata: {},
            status: 'Failure',
            message:
              'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
            reason: 'UnsupportedMediaType',
            code: 415,
          }),
  },
  {
    kind: 'plain JSON where JSON:API is spoken',
    draft: ask('POST', '/articles', {
      body: jsonBody({ data: { type: 'articles', attributes: { title: 'Tides' } } }),
    }),
    serve: (call) =>
      typeOf(call) === 'application/vnd.api+json'
        ? OK
        : json(
            415,
            {
              errors: [
                {
                  title: 'Unsupported media type',
                  detail:
                    "All requests that create or update must use the 'application/vnd.api+json' Content-Type. This request specified 'application/json'.",
                  code: '415',
                  status: '415',
                },
              ],
            },
            { 'content-type': 'application/vnd.api+json' },
          ),
  },
  {
    kind: 'a charset that Express cannot read',
    draft: ask('POST', '/tickets', {
      headers: headers(['Content-Type', 'application/json; charset=latin1']),
      body: jsonBody(TICKET),
    }),
    serve: (call) =>
      isJson(call) && !typeOf(call).includes('latin1')
        ? OK
        : html(
            415,
            '<!DOCTYPE html><html lang="en"><head><title>Error</title></head><body><pre>UnsupportedMediaTypeError: unsupported charset &quot;LATIN1&quot;<br> &nbsp; &nbsp;at read (/srv/app/node_modules/body-parser/lib/read.js:85:10)</pre></body></html>',
          ),
  },
  {
    kind: 'the label gzip on a body that is not packed',
    draft: ask('POST', '/tickets', {
      headers: headers(['Content-Encoding', 'gzip']),
      body: jsonBody(TICKET),
    }),
    serve: ({ headers: sent }) =>
      sent['content-encoding'] === undefined
        ? OK
        : json(400, { type: 'entity.parse.failed', message: 'incorrect header check' }),
  },
  {
    kind: 'a comma too much, as Jackson tells it',
    draft: ask('POST', '/tickets', { body: rawBody('json', '{\n  "title": "Gate",\n  "priority": 2,\n}') }),
    serve: ({ json: body }) =>
      at(body, 'priority') === 2
        ? OK
        : json(400, {
            timestamp: '2026-11-20T07:12:45.118+00:00',
            status: 400,
            error: 'Bad Request',
            message:
              "JSON parse error: Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
            path: '/tickets',
          }),
  },
  {
    kind: 'typographic quotes in JSON',
    draft: ask('POST', '/tickets', { body: rawBody('json', '{ “title”: “Gate”, “priority”: 2 }') }),
    serve: ({ json: body }) =>
      at(body, 'priority') === 2
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message:
              "JSON parse error: Unexpected character ('“' (code 8220 / 0x201c)): was expecting double-quote to start field name",
          }),
  },
  {
    kind: 'single quotes in JSON, at Go',
    draft: ask('PUT', '/tickets/4', { body: rawBody('json', "{'title': 'Gate', 'priority': 2}") }),
    serve: ({ json: body }) =>
      at(body, 'priority') === 2
        ? OK
        : plain(400, "invalid character '\\'' looking for beginning of object key string\n"),
  },
  {
    kind: 'a byte order mark in front of JSON, at PHP',
    draft: ask('POST', '/tickets.php', { body: rawBody('json', `\ufeff${TICKET_TEXT}`) }),
    serve: ({ text }) =>
      text.startsWith('{') ? OK : json(400, { status: 'error', message: 'json_decode: Syntax error' }),
  },
  {
    kind: 'a remark in JSON, at .NET',
    draft: ask('POST', '/api/tickets', {
      body: rawBody('json', '{\n  // the crane\n  "title": "Gate",\n  "priority": 2\n}'),
    }),
    serve: ({ json: body }) =>
      at(body, 'priority') === 2
        ? OK
        : problem(400, {
            type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
            title: 'One or more validation errors occurred.',
            status: 400,
            errors: {
              $: [
                "'/' is an invalid start of a property name. Expected a '\"'. Path: $ | LineNumber: 1 | BytePositionInLine: 2.",
              ],
              ticket: ['The ticket field is required.'],
            },
            traceId: '00-5e1b6f0c7ad94e2f8a3c71d09be45f62-b7ad6b7169203331-00',
          }),
  },
  {
    kind: 'an envelope with the label of JSON',
    draft: ask('POST', '/PortService.svc', {
      headers: headers(['Content-Type', 'application/json']),
      body: rawBody('xml', ENVELOPE),
    }),
    serve: (call) =>
      typeOf(call).startsWith('text/xml')
        ? xml(200, '<ok/>')
        : html(
            415,
            "<html><head><title>Cannot process the message because the content type 'application/json' was not the expected type 'text/xml; charset=utf-8'.</title></head><body><h1>415</h1></body></html>",
            { server: 'Microsoft-IIS/10.0' },
          ),
  },
  {
    kind: 'an envelope without SOAPAction, which the fault names',
    draft: ask('POST', '/PortService.asmx', {
      headers: headers(['Content-Type', 'text/xml; charset=utf-8']),
      body: rawBody('xml', ENVELOPE),
    }),
    serve: ({ headers: sent }) =>
      /^"?urn:port\/GetBerth"?$/.test(String(sent['soapaction']))
        ? xml(200, '<ok/>')
        : xml(
            500,
            '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Missing HTTP header SOAPAction: "urn:port/GetBerth"</faultstring></soap:Fault></soap:Body></soap:Envelope>',
            { 'content-type': 'text/xml; charset=utf-8' },
          ),
  },
  {
    kind: 'a list of lines without the last line break',
    draft: ask('POST', '/_bulk', {
      headers: headers(['Content-Type', 'application/x-ndjson']),
      body: rawBody('text', '{"index":{"_index":"tides"}}\n{"height":3.1}'),
    }),
    serve: ({ text }) =>
      text.endsWith('\n')
        ? OK
        : json(400, {
            error: {
              root_cause: [
                {
                  type: 'illegal_argument_exception',
                  reason: 'The bulk request must be terminated by a newline [\\n]',
                },
              ],
              type: 'illegal_argument_exception',
              reason: 'The bulk request must be terminated by a newline [\\n]',
            },
            status: 400,
          }),
  },
  {
    kind: 'one thing where Django REST takes a list',
    draft: ask('POST', '/api/readings/bulk/', { body: jsonBody({ height: 3 }) }),
    serve: ({ json: body }) =>
      Array.isArray(body)
        ? OK
        : json(400, { non_field_errors: ['Expected a list of items but got type "dict".'] }),
  },
  {
    kind: 'a list of one where Jackson takes the thing',
    draft: ask('POST', '/readings', { body: jsonBody([{ height: 3 }]) }),
    serve: ({ json: body }) =>
      at(body, 'height') === 3
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message:
              'JSON parse error: Cannot deserialize value of type `no.port.Reading` from Array value (token `JsonToken.START_ARRAY`)',
          }),
  },
  {
    kind: 'a typed body that is switched off',
    draft: ask('POST', '/readings', { body: rawBody('none', '{"height":3}') }),
    serve: ({ json: body }) =>
      at(body, 'height') === 3
        ? OK
        : problem(400, {
            title: 'Bad Request',
            status: 400,
            detail: 'Failed to read request',
            instance: '/readings',
            errors: [
              'Required request body is missing: public no.port.Reading no.port.Api.add(no.port.Reading)',
            ],
          }),
  },
  {
    kind: 'a body with GET at a front end that shows its own page',
    draft: ask('GET', '/storage/v1/b', { body: jsonBody({ prefix: 'a' }) }),
    serve: ({ text }) =>
      text === ''
        ? OK
        : html(
            400,
            '<!DOCTYPE html><html lang=en><title>Error 400 (Bad Request)!!1</title><p><b>400.</b> <ins>That’s an error.</ins><p>Your client has issued a malformed or illegal request.  <ins>That’s all we know.</ins>',
          ),
  },
  {
    kind: 'JSON written as a string of JSON',
    draft: ask('POST', '/readings', { body: rawBody('json', JSON.stringify('{"height":3}')) }),
    serve: ({ json: body }) =>
      at(body, 'height') === 3
        ? OK
        : json(400, {
            status: 400,
            error: 'Bad Request',
            message:
              'JSON parse error: Cannot construct instance of `no.port.Reading` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value (\'{"height":3}\')',
          }),
  },
  {
    kind: 'a query without its wrapping at GraphQL',
    draft: ask('POST', '/graphql', { body: rawBody('json', '{ berths { number } }') }),
    serve: ({ json: body }) =>
      typeof at(body, 'query') === 'string' && String(at(body, 'query')).includes('berths')
        ? json(200, { data: { berths: [] } })
        : plain(400, 'POST body missing, invalid Content-Type, or JSON object has no keys.'),
  },
  {
    kind: 'a form where the message asks for a JSON object',
    draft: ask('POST', '/hooks', { body: formBody({ url: 'https://a.test/in', event: 'arrived' }) }),
    serve: ({ json: body }) =>
      at(body, 'event') === 'arrived'
        ? OK
        : plain(400, "could not parse request: invalid character 'u' looking for beginning of value"),
  },
  {
    kind: 'JSON at a page of PHP that reads the form',
    draft: ask('POST', '/api.php', { body: jsonBody({ action: 'list', box: 'a7' }) }),
    serve: (call) =>
      new URLSearchParams(call.text).get('action') === 'list' && typeOf(call).includes('urlencoded')
        ? OK
        : json(200, {
            status: 'error',
            message: 'Only application/x-www-form-urlencoded requests are accepted',
          }),
  },
];
