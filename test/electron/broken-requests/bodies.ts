import { contentType, essence, noBody, method, someBody, unless } from '../../helpers/strict/checks.ts';
import { SHIPMENT, shipment, shipmentForm, shipmentList } from '../../helpers/strict/shipments.ts';
import type { BrokenRequest } from './broken-request.ts';
import { draftAt, headers, posting, shipmentWith } from './broken-request.ts';

const RIGHT = shipmentWith({});
const JSON_TYPE = 'application/json';
const takesJson = [essence(JSON_TYPE, 'nothing'), shipment()];
const formRows = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, value], index) => ({
    id: `f${index}`,
    name,
    value,
    isEnabled: true,
    note: '',
  }));
const labelled = (type: string, text = RIGHT) => posting(text, { headers: headers(['Content-Type', type]) });
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** How the body is labelled, and how it is written. */
export const BODIES: readonly BrokenRequest[] = [
  {
    kind: 'JSON labelled as text, by Accept-Post',
    takes: [essence(JSON_TYPE, 'accept-post'), shipment()],
    draft: labelled('text/plain'),
  },
  {
    kind: 'JSON sent as text, in words',
    takes: [essence(JSON_TYPE, 'words'), shipment()],
    draft: posting(RIGHT, { body: { kind: 'text', text: RIGHT } }),
  },
  {
    kind: 'JSON labelled as a form, told with nothing but the status',
    takes: [essence(JSON_TYPE, 'nothing'), shipment()],
    draft: labelled(FORM_TYPE),
  },
  {
    kind: 'JSON labelled as text, told with 400',
    takes: [essence(JSON_TYPE, 'words', 400), shipment()],
    draft: labelled('text/plain'),
  },
  {
    kind: 'no label',
    takes: [essence(JSON_TYPE, 'nothing'), shipment()],
    draft: posting(RIGHT, { settings: { omittedHeaders: ['content-type'] } }),
  },
  {
    kind: 'no label, told with 400',
    takes: [essence(JSON_TYPE, 'words', 400), shipment()],
    draft: posting(RIGHT, { settings: { omittedHeaders: ['content-type'] } }),
  },
  {
    kind: 'a misspelled label',
    takes: [essence(JSON_TYPE, 'nothing'), shipment()],
    draft: labelled('aplication/json'),
  },
  { kind: 'half a label', takes: [essence(JSON_TYPE, 'words'), shipment()], draft: labelled('json') },
  {
    kind: 'a charset that is not taken, by Accept',
    takes: [contentType('application/json; charset=utf-8', 'accept'), shipment()],
    draft: labelled('application/json; charset=iso-8859-1'),
  },
  {
    kind: 'a charset that is missing, in words',
    takes: [contentType('application/json; charset=utf-8', 'words'), shipment()],
    draft: labelled(JSON_TYPE),
  },
  {
    kind: 'a charset that is missing, by Accept-Post',
    takes: [contentType('application/json;charset=UTF-8', 'accept-post'), shipment()],
    draft: posting(RIGHT),
  },
  {
    kind: 'a charset too many',
    takes: [contentType(JSON_TYPE, 'nothing'), shipment()],
    draft: labelled('application/json; charset=utf-8'),
  },
  {
    kind: 'a charset that is not known',
    takes: [
      unless(
        ({ headers: sent }) => /^application\/json(?:; ?charset=utf-8)?$/i.test(sent['content-type'] ?? ''),
        415,
        ['unsupported charset "UTF-16"', 'Charset not supported: utf-16'],
      ),
      shipment(),
    ],
    draft: labelled('application/json; charset=utf-16'),
  },
  {
    kind: 'a type of its own, by Accept-Post',
    takes: [contentType('application/vnd.depot.v2+json', 'accept-post'), shipment()],
    draft: posting(RIGHT),
  },
  {
    kind: 'a type of its own, in words',
    takes: [contentType('application/vnd.depot+json', 'words'), shipment()],
    draft: posting(RIGHT),
  },
  {
    kind: 'a change that has to be a merge patch',
    takes: [method(['PATCH']), contentType('application/merge-patch+json', 'accept-patch')],
    draft: posting('{"quantity": 3}', { method: 'PATCH' }),
  },
  {
    kind: 'a change that has to be a list of operations',
    takes: [
      contentType('application/json-patch+json', 'accept-patch'),
      unless(
        ({ body }) => {
          const read: unknown = JSON.parse(body);
          return (
            Array.isArray(read) &&
            read.every(
              (each: Record<string, unknown>) =>
                each['op'] === 'replace' && each['path'] === '/quantity' && each['value'] === 3,
            )
          );
        },
        400,
        ['A JSON Patch document must be an array of operations.'],
      ),
    ],
    draft: posting('{"quantity": 3}', { method: 'PATCH' }),
  },
  {
    kind: 'a form where JSON is asked for, by Accept',
    takes: [
      essence(JSON_TYPE, 'accept'),
      unless(({ body }) => body.startsWith('{'), 400, ['The body is not JSON.']),
    ],
    draft: posting('', { body: { kind: 'form', form: formRows({ reference: 'DEP-1', quantity: '4' }) } }),
  },
  {
    kind: 'a form where JSON is asked for, in words',
    takes: [
      essence(JSON_TYPE, 'words'),
      unless(({ body }) => body.startsWith('{'), 400, ['The body is not JSON.']),
    ],
    draft: posting('', { body: { kind: 'form', form: formRows({ reference: 'DEP-1', quantity: '4' }) } }),
  },
  {
    kind: 'JSON where a form is asked for, by Accept-Post',
    takes: [essence(FORM_TYPE, 'accept-post'), shipmentForm],
    draft: posting('{"reference": "DEP-1", "quantity": 4}'),
  },
  {
    kind: 'JSON where a form is asked for, in words',
    takes: [essence(FORM_TYPE, 'words'), shipmentForm],
    draft: posting('{"reference": "DEP-1", "quantity": 4}'),
  },
  {
    kind: 'a body that says it is packed',
    takes: [
      unless(
        ({ headers: sent }) => sent['content-encoding'] === undefined,
        415,
        ['The content encoding gzip is not supported.', 'Unsupported Content-Encoding'],
        {
          'accept-encoding': 'identity',
        },
      ),
    ],
    draft: posting(RIGHT, { headers: headers(['Content-Encoding', 'gzip']) }),
  },
  {
    kind: 'a body that says it is packed, told with 400',
    takes: [
      unless(({ headers: sent }) => sent['content-encoding'] === undefined, 400, [
        'Could not decompress the request body: not in gzip format',
        'incorrect header check',
        'Failed to decode content-encoding gzip',
      ]),
    ],
    draft: posting(RIGHT, { headers: headers(['Content-Encoding', 'gzip']) }),
  },
  { kind: 'a comma too many', takes: takesJson, draft: posting(RIGHT.replace(/\n\}$/, ',\n}')) },
  { kind: 'a comma missing', takes: takesJson, draft: posting(RIGHT.replace('12,', '12')) },
  { kind: 'single quotes', takes: takesJson, draft: posting(RIGHT.replaceAll('"', "'")) },
  { kind: 'curly quotes', takes: takesJson, draft: posting(RIGHT.replaceAll('"reference"', '“reference”')) },
  {
    kind: 'names without quotes',
    takes: takesJson,
    draft: posting(RIGHT.replaceAll(/"(\w+)":/g, '$1:')),
  },
  {
    kind: 'a bracket that is never closed',
    takes: takesJson,
    draft: posting(RIGHT.replace(/\}\s*\}$/, '}')),
  },
  { kind: 'True of Python', takes: takesJson, draft: posting(RIGHT.replace('true', 'True')) },
  {
    kind: 'a comment',
    takes: takesJson,
    draft: posting(RIGHT.replace('"weight"', '// in kilograms\n  "weight"')),
  },
  {
    kind: 'a line break inside a text',
    takes: takesJson,
    draft: posting(RIGHT.replace('Ilse Brandt', 'Ilse\nBrandt')),
  },
  {
    kind: 'an equals sign for a colon',
    takes: takesJson,
    draft: posting(RIGHT.replace('"quantity":', '"quantity" =')),
  },
  { kind: 'no braces round it', takes: takesJson, draft: posting(RIGHT.slice(1, -1)) },
  {
    kind: 'a no-break space',
    takes: takesJson,
    draft: posting(RIGHT.replace('"weight":', '"weight":\u00a0')),
  },
  {
    kind: 'JSON as a text inside JSON',
    takes: takesJson,
    draft: posting(JSON.stringify(JSON.stringify(SHIPMENT))),
  },
  { kind: 'a list of one round it', takes: takesJson, draft: posting(`[${RIGHT}]`) },
  { kind: 'one object where a list is asked for', takes: [shipmentList], draft: posting(RIGHT) },
  {
    kind: 'not wrapped',
    takes: [essence(JSON_TYPE, 'nothing'), shipment('shipment')],
    draft: posting(RIGHT),
  },
  {
    kind: 'wrapped in data without being asked',
    needs: ['required', 'unknown'],
    takes: takesJson,
    draft: posting(JSON.stringify({ data: SHIPMENT })),
  },
  {
    kind: 'a variable that stands for nothing',
    takes: takesJson,
    draft: posting(RIGHT.replace('12,', '{{quantty}},')),
    variables: { quantity: '12' },
  },
  {
    kind: 'a variable of text without quotes round it',
    takes: takesJson,
    draft: posting(RIGHT.replace('"DEP-2207"', '{{reference}}')),
    variables: { reference: 'DEP-2207' },
  },
  {
    kind: 'the body is typed and switched off',
    takes: [someBody, shipment()],
    draft: posting(RIGHT, { body: { kind: 'none', text: RIGHT } }),
  },
  {
    kind: 'a body with GET',
    takes: [method(['GET']), noBody],
    draft: (base) => draftAt(`${base}/v1/shipments`, { method: 'GET', body: { kind: 'json', text: '{}' } }),
  },
  {
    kind: 'a body with DELETE',
    takes: [
      method(['DELETE']),
      unless(({ body }) => body === '', 400, [
        'DELETE requests cannot have a body.',
        'Body not allowed',
        'Unexpected request body',
      ]),
    ],
    draft: (base) =>
      draftAt(`${base}/v1/shipments/7`, { method: 'DELETE', body: { kind: 'json', text: '{"id":7}' } }),
  },
];
