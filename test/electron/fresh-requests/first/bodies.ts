import { headers } from '../../broken-requests/broken-request.ts';
import {
  ask,
  at,
  empty,
  formBody,
  html,
  isJson,
  json,
  jsonBody,
  plain,
  problem,
  rawBody,
  typeOf,
  xml,
} from '../../unseen-requests/unseen-request.ts';
import { fresh } from '../fresh-request.ts';
import type { FreshRequest } from '../fresh-request.ts';

const CRATE = { sku: 'KX-204', depot: 'Lund', pieces: 12 };
const CRATE_TEXT = JSON.stringify(CRATE);
const hasCrate = ({ json: read }: { json: unknown }): boolean => at(read, 'sku') === 'KX-204';
const AS_TEXT = headers(['Content-Type', 'text/plain']);

export const BODIES: readonly FreshRequest[] = [
  // The type of the body.
  fresh('type', 'JSON as text, an empty 415', {
    draft: ask('POST', '/crates', { body: rawBody('text', CRATE_TEXT) }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: empty(415),
  }),
  fresh('type', 'JSON as text, at Flask', {
    draft: ask('POST', '/crates', { headers: AS_TEXT, body: jsonBody(CRATE) }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: html(
      415,
      '<!doctype html>\n<html lang=en>\n<title>415 Unsupported Media Type</title>\n<h1>Unsupported Media Type</h1>\n<p>Did not attempt to load JSON data because the request Content-Type was not &#39;application/json&#39;.</p>\n',
    ),
  }),
  fresh('type', 'a merge patch by Accept-Patch, empty', {
    draft: ask('PATCH', '/crates/7', { body: jsonBody({ depot: 'Malmö' }) }),
    takes: (call) => typeOf(call).startsWith('application/merge-patch+json'),
    refusal: empty(415, { 'accept-patch': 'application/merge-patch+json' }),
  }),
  fresh('type', 'JSON:API by Accept, empty', {
    draft: ask('POST', '/crates', { body: jsonBody({ data: { type: 'crates', attributes: CRATE } }) }),
    takes: (call) => typeOf(call) === 'application/vnd.api+json',
    refusal: empty(415, { accept: 'application/vnd.api+json' }),
  }),
  fresh('type', 'XML as JSON, at a Java service', {
    draft: ask('POST', '/ws/crates', {
      headers: headers(['Content-Type', 'application/json']),
      body: rawBody('xml', '<crate><sku>KX-204</sku></crate>'),
    }),
    takes: (call) => /^(application|text)\/xml/.test(typeOf(call)),
    refusal: json(400, {
      timestamp: '2026-11-02T08:01:12.001+00:00',
      status: 400,
      error: 'Bad Request',
      path: '/ws/crates',
    }),
  }),
  fresh('type', 'a type with a slip of the pen, at Symfony', {
    draft: ask('POST', '/crates', {
      headers: headers(['Content-Type', 'application/jsn']),
      body: jsonBody(CRATE),
    }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: problem(415, {
      type: 'https://tools.ietf.org/html/rfc2616#section-10',
      title: 'An error occurred',
      status: 415,
      detail: 'Unsupported format.',
    }),
  }),
  fresh('type', 'a charset that is not taken, at Spring', {
    draft: ask('POST', '/crates', {
      headers: headers(['Content-Type', 'application/json; charset=iso-8859-1']),
      body: jsonBody(CRATE),
    }),
    takes: (call) => /^application\/json(;\s*charset=utf-8)?$/.test(typeOf(call)),
    refusal: plain(415, 'unsupported charset "ISO-8859-1"'),
  }),
  fresh('type', 'SOAP 1.1 wants text/xml, empty 415', {
    draft: ask('POST', '/soap/Crates', {
      headers: headers(['Content-Type', 'application/soap+xml']),
      body: rawBody(
        'xml',
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body/></soap:Envelope>',
      ),
    }),
    takes: (call) => typeOf(call).startsWith('text/xml'),
    refusal: empty(415, { server: 'Microsoft-IIS/10.0' }),
  }),
  // A form and JSON.
  fresh('form-or-json', 'a form where JSON is taken, at Nest', {
    draft: ask('POST', '/crates', { body: formBody({ sku: 'KX-204', depot: 'Lund' }) }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: json(415, {
      statusCode: 415,
      message: 'Unsupported Media Type: application/x-www-form-urlencoded',
      error: 'Unsupported Media Type',
    }),
  }),
  fresh('form-or-json', 'JSON where a form is taken, at an OAuth server', {
    draft: ask('POST', '/oauth/token', {
      body: jsonBody({ grant_type: 'client_credentials', client_id: 'dock', client_secret: 's-19' }),
    }),
    takes: (call) =>
      typeOf(call).startsWith('application/x-www-form-urlencoded') &&
      new URLSearchParams(call.text).get('grant_type') === 'client_credentials',
    refusal: json(400, {
      error: 'invalid_request',
      error_description: 'The request is missing a required parameter: grant_type',
    }),
  }),
  fresh('form-or-json', 'JSON where a form is taken, at a messaging product', {
    draft: ask('POST', '/2010-04-01/Messages.json', {
      body: jsonBody({ To: '+4670123', From: '+4670999', Body: 'hej' }),
    }),
    takes: (call) =>
      new URLSearchParams(call.text).get('To') === '+4670123' &&
      typeOf(call).startsWith('application/x-www-form'),
    refusal: json(400, {
      code: 21604,
      message: "A 'To' phone number is required.",
      more_info: 'https://www.example.com/docs/errors/21604',
      status: 400,
    }),
  }),
  fresh('form-or-json', 'a form by Accept-Post, empty', {
    draft: ask('POST', '/crates', { body: jsonBody(CRATE) }),
    takes: (call) =>
      typeOf(call).startsWith('application/x-www-form-urlencoded') &&
      new URLSearchParams(call.text).get('sku') === 'KX-204',
    refusal: empty(415, { 'accept-post': 'application/x-www-form-urlencoded' }),
  }),
  fresh('form-or-json', 'a form where Go reads JSON', {
    draft: ask('POST', '/crates', { body: formBody({ sku: 'KX-204', depot: 'Lund' }) }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: json(400, { error: "invalid character 's' looking for beginning of value" }),
  }),
  fresh('form-or-json', 'a form where JSON is taken, two words', {
    draft: ask('POST', '/crates', { body: formBody({ sku: 'KX-204', depot: 'Lund' }) }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: plain(415, 'Unsupported Media Type'),
  }),
  // JSON that is none.
  fresh('json', 'a comma too many, an empty 400', {
    draft: ask('POST', '/crates', { body: rawBody('json', '{\n  "sku": "KX-204",\n  "depot": "Lund",\n}') }),
    takes: hasCrate,
    refusal: empty(400),
  }),
  fresh('json', 'a bracket too few, two words', {
    draft: ask('POST', '/crates', { body: rawBody('json', '{"sku": "KX-204", "tags": ["cold", "fragile"}') }),
    takes: hasCrate,
    refusal: plain(400, 'Bad Request'),
  }),
  fresh('json', 'smart quotes, at Express', {
    draft: ask('POST', '/crates', { body: rawBody('json', '{“sku”: “KX-204”}') }),
    takes: hasCrate,
    refusal: html(
      400,
      '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Bad Request</pre>\n</body>\n</html>\n',
    ),
  }),
  fresh('json', 'words of Python, a fault of the program', {
    draft: ask('POST', '/crates', { body: rawBody('json', '{"sku": "KX-204", "cold": True, "note": None}') }),
    takes: hasCrate,
    refusal: html(
      500,
      '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n',
    ),
  }),
  fresh('json', 'single quotes, at API Gateway', {
    draft: ask('POST', '/crates', { body: rawBody('json', "{'sku': 'KX-204'}") }),
    takes: hasCrate,
    refusal: json(400, { message: 'Invalid request body' }, { 'x-amzn-errortype': 'BadRequestException' }),
  }),
  fresh('json', 'a comment, at Phoenix', {
    draft: ask('POST', '/crates', {
      body: rawBody('json', '{\n  // the crate of Monday\n  "sku": "KX-204"\n}'),
    }),
    takes: hasCrate,
    refusal: json(400, { errors: { detail: 'Bad Request' } }),
  }),
  // A body that GET does not take.
  fresh('get-body', 'an empty 400', {
    draft: ask('GET', '/crates', { body: jsonBody({}) }),
    takes: ({ text }) => text === '',
    refusal: empty(400),
  }),
  fresh('get-body', 'at the edge of a cloud', {
    draft: ask('GET', '/crates?page=2', { body: jsonBody({ page: 2 }) }),
    takes: ({ text }) => text === '',
    refusal: html(
      403,
      "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>403 ERROR</H1><H2>The request could not be satisfied.</H2>Bad request. We can't connect to the server for this app or website at this time.<PRE>Generated by cloudfront (CloudFront)\nRequest ID: kJ2w==</PRE></BODY></HTML>",
      { server: 'CloudFront', 'x-cache': 'Error from cloudfront' },
    ),
  }),
  fresh('get-body', 'at a load balancer', {
    draft: ask('GET', '/crates', { body: rawBody('text', 'x') }),
    takes: ({ text }) => text === '',
    refusal: html(
      400,
      '<html><title>Error 400 (Bad Request)!!1</title><p><b>400.</b> <ins>That’s an error.</ins><p>Your client has issued a malformed or illegal request.',
    ),
  }),
  fresh('get-body', 'said in a sentence', {
    draft: ask('GET', '/crates/7', { body: jsonBody({ verbose: true }) }),
    takes: ({ text }) => text === '',
    refusal: json(400, {
      error: { code: 'BodyNotAllowed', message: 'A GET request must not contain a payload' },
    }),
  }),
  fresh('get-body', 'meant as POST, empty 411', {
    draft: ask('GET', '/crates/search', { body: jsonBody({ depot: 'Lund' }) }),
    takes: ({ method, json: read }) => method === 'POST' && at(read, 'depot') === 'Lund',
    refusal: empty(405, { allow: 'POST, OPTIONS' }),
  }),
  // Lengths typed by hand.
  fresh('length', 'too long', {
    draft: ask('POST', '/crates', { headers: headers(['Content-Length', '999']), body: jsonBody(CRATE) }),
    takes: hasCrate,
    refusal: empty(408),
  }),
  fresh('length', 'too short', {
    draft: ask('POST', '/crates', { headers: headers(['Content-Length', '4']), body: jsonBody(CRATE) }),
    takes: hasCrate,
    refusal: plain(400, 'Bad Request'),
  }),
  fresh('length', 'no number', {
    draft: ask('POST', '/crates', {
      headers: headers(['Content-Length', '{{length}}']),
      body: jsonBody(CRATE),
    }),
    variables: { length: 'auto' },
    takes: hasCrate,
    refusal: empty(400),
  }),
  fresh('length', 'nought before a body', {
    draft: ask('PUT', '/crates/7', { headers: headers(['content-length', '0']), body: jsonBody(CRATE) }),
    takes: hasCrate,
    refusal: json(400, { message: 'Request body is empty' }),
  }),
  fresh('length', 'transfer coding by hand', {
    draft: ask('POST', '/crates', {
      headers: headers(['Transfer-Encoding', 'chunked']),
      body: jsonBody(CRATE),
    }),
    takes: (call) => hasCrate(call) && call.headers['content-length'] !== undefined,
    refusal: html(
      411,
      '<html>\r\n<head><title>411 Length Required</title></head>\r\n<body>\r\n<center><h1>411 Length Required</h1></center>\r\n</body>\r\n</html>\r\n',
    ),
  }),
  fresh('type', 'XML where JSON is taken', {
    draft: ask('POST', '/crates', {
      headers: headers(['Content-Type', 'application/xml']),
      body: rawBody('json', CRATE_TEXT),
    }),
    takes: (call) => isJson(call) && hasCrate(call),
    refusal: xml(
      415,
      "<error><status>415</status><message>Content type 'application/xml' not supported</message></error>",
    ),
  }),
];
