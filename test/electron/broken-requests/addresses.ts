import { createHash } from 'node:crypto';
import { method, movedTo, page, path, someBody, unless } from '../../helpers/strict/checks.ts';
import { refuse } from '../../helpers/strict/refusal.ts';
import { shipment } from '../../helpers/strict/shipments.ts';
import type { BrokenRequest } from './broken-request.ts';
import { draftAt, getting, headers, posting, shipmentWith } from './broken-request.ts';

const RIGHT = shipmentWith({});
const AT = '/v1/shipments';
const takesAt = [path(AT)];
const digest = createHash('sha1').update('depot').digest('hex');

/** Where the request goes, and with which method. */
export const ADDRESSES: readonly BrokenRequest[] = [
  {
    kind: 'GET where POST is asked for',
    takes: [method(['POST']), shipment()],
    draft: posting(RIGHT, { method: 'GET' }),
  },
  { kind: 'POST where GET is asked for', takes: [method(['GET'])], draft: getting(AT, { method: 'POST' }) },
  {
    kind: 'POST where PUT is asked for, in words',
    takes: [method(['PUT'], 'words'), shipment()],
    draft: posting(RIGHT),
  },
  {
    kind: 'PUT where PATCH is asked for',
    takes: [method(['GET', 'PATCH', 'DELETE'])],
    draft: posting('{"quantity":3}', { method: 'PUT' }),
  },
  {
    kind: 'POST where PUT is asked for, told with nothing',
    takes: [method(['PUT'], 'nothing')],
    draft: posting(RIGHT),
  },
  {
    kind: 'a method in small letters',
    takes: [method(['POST']), shipment()],
    draft: posting(RIGHT, { method: 'Post' }),
  },
  {
    kind: 'a method misspelled',
    takes: [
      unless((request) => request.method === 'DELETE', 501, [
        'Unknown method',
        'Not Implemented',
        'Unsupported method',
      ]),
    ],
    draft: getting(`${AT}/7`, { method: 'DELET' }),
  },
  {
    kind: 'the right address with the wrong method, told with 404',
    takes: [
      unless((request) => request.method === 'POST', 404, [
        `Cannot GET ${AT}`,
        `No route for GET ${AT}`,
        `Route GET:${AT} not found`,
      ]),
      shipment(),
    ],
    draft: posting(RIGHT, { method: 'GET' }),
  },
  { kind: 'a slash at the end', takes: takesAt, draft: getting(`${AT}/`) },
  {
    kind: 'no slash at the end',
    takes: [
      path(`${AT}/`, [
        'Not found. This address needs a trailing slash.',
        'The path must end with a slash.',
        'Missing trailing slash',
      ]),
    ],
    draft: getting(AT),
  },
  { kind: 'two slashes', takes: takesAt, draft: getting('/v1//shipments') },
  {
    kind: 'a base address that ends with a slash',
    takes: takesAt,
    draft: () => draftAt('{{baseUrl}}/v1/shipments'),
    variables: { baseUrl: '<base>/' },
  },
  {
    kind: 'the base address and the path both name the version',
    takes: takesAt,
    draft: () => draftAt('{{baseUrl}}/v1/shipments'),
    variables: { baseUrl: '<base>/v1' },
  },
  { kind: 'a blank behind the address', takes: takesAt, draft: getting(`${AT}%20`) },
  { kind: 'a full stop behind the address', takes: takesAt, draft: getting(`${AT}.`) },
  { kind: 'a quotation mark behind the address', takes: takesAt, draft: getting(`${AT}"`) },
  { kind: 'an invisible character in the address', takes: takesAt, draft: getting(`/v1/\u200bshipments`) },
  { kind: 'capital letters in the address', takes: takesAt, draft: getting('/V1/Shipments') },
  {
    kind: 'a path misspelled, and the refusal knows what was meant',
    takes: [
      path(AT, [
        `Not found. Did you mean ${AT}?`,
        `No such path. Similar: ${AT}`,
        `Unknown resource, maybe you meant "${AT}"`,
      ]),
    ],
    draft: getting('/v1/shipmets'),
  },
  {
    kind: 'an old version, told with 410 and a link',
    takes: [
      (request) =>
        request.path.startsWith('/v2')
          ? null
          : refuse(410, 'gone', ['Version 1 has been switched off.', 'Gone'], {
              link: `<${request.base}/v2/shipments>; rel="successor-version"`,
            }),
    ],
    draft: getting(AT),
  },
  {
    kind: 'an old version, told in words',
    takes: [
      unless((request) => request.path === '/v2/shipments', 404, [
        'API v1 is no longer available, use /v2/shipments.',
        'Please use v2 of this API.',
        'This version was removed. Current version: v2',
      ]),
    ],
    draft: getting(AT),
  },
  {
    kind: 'an ampersand where the question mark belongs',
    takes: [path(AT), unless(({ query }) => query.get('pageSize') === '20', 400, ['pageSize is required'])],
    draft: getting(`${AT}&pageSize=20`),
  },
  {
    kind: 'a gap of the documentation',
    takes: [path(`${AT}/ship-7`)],
    draft: getting(`${AT}/{shipmentId}`),
    variables: { shipmentId: 'ship-7' },
  },
  {
    kind: 'a gap with a colon',
    takes: [path(`${AT}/ship-7`)],
    draft: getting(`${AT}/:id`),
    variables: { shipmentId: 'ship-7' },
  },
  {
    kind: 'braces once too few',
    takes: [path(`${AT}/ship-7`)],
    draft: getting(`${AT}/{shipment_id}`),
    variables: { shipmentId: 'ship-7' },
  },
  {
    kind: 'percent signs encoded twice',
    takes: [path(`${AT}/desk%20lamp`)],
    draft: getting(`${AT}/desk%2520lamp`),
  },
  {
    kind: 'a moved address that loses the body',
    takes: [
      movedTo(301, (request) => (request.path === '/v1/orders' ? `${request.base}${AT}` : null)),
      method(['POST']),
      someBody,
      shipment(),
    ],
    draft: (base) => draftAt(`${base}/v1/orders`, { method: 'POST', body: { kind: 'json', text: RIGHT } }),
  },
  {
    kind: 'a redirect for now that loses the body',
    takes: [
      movedTo(302, (request) =>
        request.path === '/v1/orders'
          ? AT.replace('/v1', `/h${/\/h(\d+)/.exec(request.base)?.[1]}/v1`)
          : null,
      ),
      method(['POST']),
      someBody,
      shipment(),
    ],
    draft: (base) => draftAt(`${base}/v1/orders`, { method: 'POST', body: { kind: 'json', text: RIGHT } }),
  },
  {
    kind: 'a redirect that is not followed',
    takes: [
      movedTo(308, (request) => (request.path === '/v1/orders' ? `${request.base}${AT}` : null)),
      path(AT),
    ],
    draft: (base) => draftAt(`${base}/v1/orders`, { settings: { followRedirects: false } }),
  },
  {
    kind: 'a page for browsers in place of data',
    takes: [
      page(
        ({ headers: sent }) => sent.accept === 'application/json',
        200,
        '<!doctype html><html><title>Depot</title><body><h1>Shipments</h1></body></html>',
      ),
    ],
    draft: getting('/api/shipments', { headers: headers(['Accept', 'text/html']) }),
    isAlike: true,
  },
  {
    kind: 'a list in the address that is too long',
    takes: [
      unless(({ query }) => (query.get('ids') ?? '').length <= 1000, 414, [
        'The query may hold at most 1000 characters in ids.',
        'URI Too Long',
        'Address too long',
      ]),
    ],
    draft: getting(
      `${AT}?ids=${Array.from({ length: 100 }, (_, index) => `${digest.slice(0, 12)}${index}`).join(',')}`,
    ),
  },
  {
    kind: 'more in the body than is taken',
    takes: [
      unless(({ body }) => body.length <= 3000, 413, [
        'Request entity too large: limit is 3000 bytes',
        'The body may have 3000 bytes at most.',
        'Payload exceeds the maximum size of 3000 bytes',
      ]),
    ],
    draft: posting(
      JSON.stringify({
        shipments: Array.from({ length: 60 }, (_, index) => ({
          reference: `DEP-${index}`,
          note: 'to the back door, please',
        })),
      }),
    ),
  },
  {
    kind: 'a value that is taken',
    takes: [
      unless(({ body }) => !body.includes('"DEP-2207"'), 409, [
        'reference "DEP-2207" already exists.',
        'A shipment with the reference DEP-2207 exists already.',
        'Duplicate value for reference',
      ]),
    ],
    draft: posting(RIGHT),
  },
];
