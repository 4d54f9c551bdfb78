import { essence } from '../../helpers/strict/checks.ts';
import { shipment, shipmentQuery } from '../../helpers/strict/shipments.ts';
import type { ProblemKind } from '../../helpers/strict/refusal.ts';
import type { BrokenRequest } from './broken-request.ts';
import { getting, posting, shipmentWith } from './broken-request.ts';

const takes = [essence('application/json', 'nothing'), shipment()];

function value(
  kind: string,
  needs: ProblemKind | readonly ProblemKind[],
  changes: Readonly<Record<string, unknown>>,
  recipient: Readonly<Record<string, unknown>> = {},
): BrokenRequest {
  const wanted = typeof needs === 'string' ? [needs] : needs;
  return { kind, takes, needs: wanted, draft: posting(shipmentWith(changes, recipient)) };
}

/** Mistakes that do not go together: only who is told of all of them can mend them with one press. */
function several(...parts: Parameters<typeof value>): BrokenRequest {
  return { ...value(...parts), needsAll: true };
}

function query(kind: string, needs: ProblemKind, address: string): BrokenRequest {
  return { kind, takes: [shipmentQuery], needs: [needs], draft: getting(`/v1/shipments${address}`) };
}

/** JSON that is JSON, and holds a value or a name that does not do. */
export const VALUES: readonly BrokenRequest[] = [
  value('a whole number as text', 'integer', { quantity: '12' }),
  value('a whole number as text with blanks', 'integer', { quantity: ' 12 ' }),
  value('a number as text', 'number', { weight: '3.75' }),
  value('a number with a comma as text', 'number', { weight: '3,75' }),
  value('a number with its unit', 'number', { weight: '3.75 kg' }),
  value('a truth as text', 'boolean', { fragile: 'true' }),
  value('yes for true', 'boolean', { fragile: 'yes' }),
  value('1 for true', 'boolean', { fragile: 1 }),
  value('one text where a list belongs', 'list', { tags: 'glass' }),
  value('texts with commas where a list belongs', 'list', { tags: 'glass, gift' }),
  value('a list written as a text', 'list', { tags: '["glass","gift"]' }),
  value('a number where a text belongs', 'text', { reference: 2207 }),
  value('a truth where a text belongs', 'text', { reference: true }),
  value('a list of one where a text belongs', 'text', { reference: ['DEP-2207'] }),
  value('an object written as a text', 'object', {
    recipient: JSON.stringify({ name: 'Ilse', email: 'i@b.example', phone: '4915123456789', country: 'DE' }),
  }),
  value('a name with a letter missing', ['required', 'unknown'], { quantity: undefined, quantty: 12 }),
  value('a name in another case', ['required', 'unknown'], {
    trackId: undefined,
    track_id: '6b0c8f1e-93d7-4a52-8c46-0fa7be21d935',
  }),
  value(
    'a name with two letters swapped inside',
    ['required', 'unknown'],
    {},
    { email: undefined, emial: 'ilse@brandt.example' },
  ),
  value('an optional name misspelled', 'unknown', { noet: 'Ring twice' }),
  value('a name that is not known', 'unknown', { colour: 'red' }),
  value('a name that is not known, inside', 'unknown', {}, { title: 'Dr.' }),
  value('another case for a choice', 'choice', { carrier: 'Courier' }),
  value('a choice misspelled', 'choice', { carrier: 'currier' }),
  value('a choice that there is not', 'choice', { carrier: 'drone' }),
  value('a text too long', 'too-long', {}, { name: 'Ilse Brandt, Department of Fragile Things and Others' }),
  value('a number too large', 'too-big', { quantity: 400 }),
  value('a number too small', 'too-small', { quantity: 0 }),
  value('too many in a list', 'too-many', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }),
  value('a date in another order', 'date', { deliverOn: '09.05.2031' }),
  value('a date with its time', 'date', { deliverOn: '2031-05-09T00:00:00Z' }),
  value('a date with slashes', 'date', { deliverOn: '2031/05/09' }),
  value('an id without dashes', 'uuid', { trackId: '6b0c8f1e93d74a528c460fa7be21d935' }),
  value('an id in braces', 'uuid', { trackId: '{6B0C8F1E-93D7-4A52-8C46-0FA7BE21D935}' }),
  value('an address of the web without its beginning', 'url', { callback: 'hooks.depot.example/done' }),
  value('an e-mail address with its owner', 'email', {}, { email: 'Ilse Brandt <ilse@brandt.example>' }),
  value('an e-mail address with mailto', 'email', {}, { email: 'mailto:ilse@brandt.example' }),
  value('a phone number with plus and blanks', 'digits', {}, { phone: '+49 151 2345-6789' }),
  value('small letters where capitals belong', 'pattern', {}, { country: 'de' }),
  value('blanks round a code', 'pattern', {}, { country: ' DE ' }),
  several('two values wrong', ['integer', 'boolean'], { quantity: '12', fragile: 'true' }),
  several('a value and a name wrong', ['integer', 'unknown'], { quantity: '12', colour: 'red' }),
  several('a name misspelled and a value too large', ['required', 'unknown', 'too-big'], {
    weight: undefined,
    wieght: 3.75,
    quantity: 130,
  }),
  query('a parameter in quotation marks', 'integer', '?pageSize="20"'),
  query('a parameter with a blank behind it', 'integer', '?pageSize=20%20'),
  query('a parameter too large', 'too-big', '?pageSize=500'),
  query('yes for true in a parameter', 'boolean', '?pageSize=20&open=yes'),
  query('a parameter in another case', 'choice', '?pageSize=20&state=PLANNED'),
  query('a date in another order in a parameter', 'date', '?pageSize=20&since=09.05.2031'),
  query('a parameter that is not known', 'unknown', '?pageSize=20&colour=red'),
  query('a parameter misspelled', 'unknown', '?pageSize=20&sinse=2031-05-09'),
  query('a parameter under another spelling', 'required', '?page_size=20'),
  query('two question marks', 'integer', '?pageSize=20?open=true'),
  query('an ampersand of a web page', 'unknown', '?pageSize=20&amp;open=true'),
];
