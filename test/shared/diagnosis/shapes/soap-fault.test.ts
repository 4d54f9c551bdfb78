import { expect, test } from 'vitest';
import { firstError, readBody } from './read-body.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const XML: ExchangeParts['headers'] = [['Content-Type', 'text/xml']];
const envelope = (fault: string, prefix = 's'): string =>
  `<${prefix}:Envelope xmlns:${prefix}="urn:e"><${prefix}:Header/><${prefix}:Body>${fault}</${prefix}:Body></${prefix}:Envelope>`;
const old = (code: string, rest = ''): string =>
  envelope(
    `<s:Fault><faultcode>${code}</faultcode><faultstring>No &lt;lamp&gt; here</faultstring>${rest}</s:Fault>`,
  );

test.each([
  ['s:Client', 500, 'you'],
  ['s:Client.Order', 500, 'you'],
  ['s:Server', 500, 'them'],
  ['s:MustUnderstand', 500, 'you'],
  ['wsse:FailedAuthentication', 500, 'you'],
  ['s:Server', 200, 'them'],
  ['s:Client', 200, 'you'],
])('%s under %i: the turn is told by the fault', (code, status, turn) => {
  expect(readBody(old(code), { status, headers: XML })).toMatchObject({ shape: 'soap', ok: false, turn });
});

test('what the application put into the detail comes first, the fault above it', () => {
  const detail =
    '<detail><a:x xmlns:a="urn:a"><a:errorCode>E17</a:errorCode><a:message>Lamp 9 is sold</a:message></a:x></detail>';
  const found = readBody(old('s:Client', detail), { status: 500, headers: XML });
  expect(firstError(found)).toMatchObject({ message: 'Lamp 9 is sold', code: 'E17', title: 'Client' });
});

test('without a detail the words of the fault are the message, markup as text', () => {
  expect(firstError(readBody(old('s:Client'), { status: 500, headers: XML }))).toEqual({
    message: 'No <lamp> here',
    code: 'Client',
    title: null,
    docsUrl: null,
    field: null,
  });
});

test('of version 1.2 the innermost subcode is the code, and English is preferred', () => {
  const fault =
    '<Fault><Code><Value>e:Sender</Value><Subcode><Value>a:Order</Value><Subcode><Value>a:NoLine</Value></Subcode></Subcode></Code><Reason><Text xml:lang="fr">Non</Text><Text xml:lang="en-GB">There is no line</Text></Reason></Fault>';
  const body = `<Envelope xmlns="urn:e"><Body>${fault}</Body></Envelope>`;
  const found = readBody(body, { status: 500, headers: [['Content-Type', 'application/soap+xml']] });
  expect(firstError(found)).toMatchObject({ message: 'There is no line', code: 'NoLine', title: 'Sender' });
});

test('a fault anywhere else is data', () => {
  const faults = envelope(
    '<r><Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring></Fault></r>',
  );
  expect(readBody(faults, { status: 200, headers: XML })).toMatchObject({ ok: true, errors: [] });
  const list = '<Faults><Fault><faultstring>x</faultstring></Fault></Faults>';
  expect(readBody(list, { status: 200, headers: XML })).toMatchObject({ ok: true, errors: [] });
});
