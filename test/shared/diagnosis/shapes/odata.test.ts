import { expect, test } from 'vitest';
import type { ExchangeParts } from '../make-exchange.ts';
import { posting } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

const V4: ExchangeParts['headers'] = [
  ['Content-Type', 'application/json'],
  ['OData-Version', '4.0'],
];

test('the details are the errors, and a target with keys leads to its value', () => {
  const draft = posting('https://x.test', '{"Name":"Desk","Lines":[{"Size":0}]}');
  const details = [{ code: 'S1', message: 'Too small', target: 'Lines(0)/Size' }];
  const found = readBody(
    { error: { code: 'Bad', message: 'Check the lamp.', details } },
    { headers: V4, draft },
  );
  expect(found).toMatchObject({ shape: 'odata', confidence: 'certain' });
  expect(found.errors).toMatchObject([
    { code: 'S1', message: 'Too small', place: { path: ['Lines', 0, 'Size'] } },
  ]);
});

test('the stack that .NET puts into innererror stays out of sight', () => {
  const innererror = { message: 'at A.B', type: 'System.Exception', stacktrace: 'at A.B in c:\\secret' };
  const found = readBody({ error: { code: '', message: 'No such lamp.', innererror } });
  expect(JSON.stringify(found.errors)).not.toContain('secret');
});

test('of version 2 the message has its language, and entries that only close the list are left out', () => {
  const body = {
    error: {
      code: 'Z/001',
      message: { lang: 'de', value: 'Lampe fehlt' },
      innererror: {
        transactionid: 'A0B1',
        errordetails: [
          { code: 'Z/001', message: 'Lampe fehlt', severity: 'error', target: '' },
          { code: 'Z/002', message: 'Lager voll', severity: 'warning', propertyref: 'Stock/Amount' },
          { code: 'Z/003', message: 'Gespeichert', severity: 'info' },
        ],
      },
    },
  };
  const found = readBody(body);
  expect(found).toMatchObject({
    shape: 'odata',
    requestId: { value: 'A0B1', from: 'body error.innererror.transactionid' },
  });
  expect(found.errors.map(({ code, severity, field }) => [code, severity, field?.path ?? null])).toEqual([
    ['Z/001', 'error', null],
    ['Z/002', 'warning', ['Stock', 'Amount']],
  ]);
});

test('version 2 without details is one error; a message that is words belongs to another shape', () => {
  expect(firstError(readBody({ error: { code: '9', message: { value: 'No lamp.' } } }))).toMatchObject({
    message: 'No lamp.',
    code: '9',
  });
  expect(readBody({ error: { code: '9', message: 'No lamp.' } }).shape).toBe('generic');
});

test('XML is known by its namespace', () => {
  const xml = (namespace: string): string =>
    `<m:error xmlns:m="${namespace}"><m:code>L4</m:code><m:message xml:lang="en">No lamp.</m:message></m:error>`;
  const parts = { headers: [['Content-Type', 'application/xml']] as [string, string][] };
  const found = readBody(xml('http://docs.oasis-open.org/odata/ns/metadata'), parts);
  expect(found.shape).toBe('odata');
  expect(firstError(found)).toMatchObject({ message: 'No lamp.', code: 'L4' });
  expect(readBody(xml('urn:lamps'), parts).shape).toBe('generic');
  // Nothing but an error, whatever the status says.
  const bare = readBody(xml('http://docs.oasis-open.org/odata/ns/metadata'), { ...parts, status: 200 });
  expect(bare.ok).toBe(false);
});
