import { FULL_KEY, KEY_HEADER } from '../../../../electron/services/sandbox/http/keys.ts';
import type { Call, CallResult } from './call-sandbox.ts';

/** What to change so that a request of the collection succeeds: one small thing, found in the answer or the request. */
export type Mend = (call: Call, answer: CallResult) => Call;

const withHeader =
  (name: string, value: string): Mend =>
  (call) => ({ ...call, headers: { ...call.headers, [name]: value } });

const withoutHeader =
  (name: string): Mend =>
  ({ headers: { [name]: _left, ...headers }, ...call }) => ({ ...call, headers });

const withKey =
  (change: (key: string) => string): Mend =>
  (call) => ({ ...call, headers: { ...call.headers, [KEY_HEADER]: change(call.headers[KEY_HEADER] ?? '') } });

const withUrl =
  (change: (url: string) => string): Mend =>
  (call) => ({ ...call, url: change(call.url) });

const withBody =
  (before: string | RegExp, after: string): Mend =>
  (call) => ({ ...call, body: call.body?.replace(before, after) });

const both =
  (first: Mend, second: Mend): Mend =>
  (call, answer) =>
    second(first(call, answer), answer);

const fullKey = withHeader(KEY_HEADER, FULL_KEY);
const jsonType = withHeader('Content-Type', 'application/json');
const again: Mend = (call) => call;

/** For every request of the collection that does not do what was wanted; the requests that work have none. */
export const MENDS: Readonly<Record<string, Mend>> = {
  'when-it-fails/comma-missing': withBody(']\n', '],\n'),
  'when-it-fails/quote-missing': withBody('"sms', '"sms"'),
  'when-it-fails/comma-too-many': withBody('"sms",', '"sms"'),
  'when-it-fails/curly-quotes': withBody('“Acme”', '"Acme"'),
  'when-it-fails/brace-missing': withBody(/$/, '\n}'),
  'when-it-fails/key-missing': fullKey,
  'when-it-fails/key-in-the-address': both(
    withUrl((url) => url.replace(/\?.*$/, '')),
    fullKey,
  ),
  'when-it-fails/key-in-authorization': both(withoutHeader('Authorization'), fullKey),
  'when-it-fails/key-with-quotes': withKey((key) => key.replaceAll('"', '')),
  'when-it-fails/key-with-a-blank': withKey((key) => key.trim()),
  'when-it-fails/key-expired': fullKey,
  'when-it-fails/key-may-only-read': fullKey,
  'when-it-fails/slash-at-the-end': withUrl((url) => url.replace(/\/$/, '')),
  'when-it-fails/slash-doubled': withUrl((url) => url.replace('//v1', '/v1')),
  'when-it-fails/blank-at-the-end': withUrl((url) => url.replace(/%20$/, '')),
  'when-it-fails/wrong-method': (call, { headers }) => ({
    ...call,
    method: headers.allow?.split(', ').find((method) => method === 'PUT') ?? '',
  }),
  'when-it-fails/changed-meanwhile': (call, answer) =>
    withHeader('If-Match', answer.headers.etag ?? '')(call, answer),
  'when-it-fails/body-too-large': (call) => ({ ...call, body: JSON.stringify(JSON.parse(call.body ?? '')) }),
  'when-it-fails/address-too-long': (call, answer) => {
    const limit = Number(/limit is (\d+) characters/.exec(answer.text)?.[1]);
    return { ...call, url: call.url.slice(0, limit).replace(/,[^,]*$/, '') };
  },
  'when-it-fails/content-type-missing': jsonType,
  'when-it-fails/content-type-left-out': jsonType,
  'when-it-fails/content-type-wrong': jsonType,
  'when-it-fails/too-many-requests': again,
  'when-it-fails/still-starting': again,

  'attribute-types/uuid': withBody(/\b(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})\b/, '$1-$2-$3-$4-$5'),
  'attribute-types/date': withBody(/(\d{4})-(\d\d)-(\d\d)T([\d:]+)Z/, '$1-$3-$2 $4'),
  'attribute-types/url': withBody('"www.', '"https://www.'),
  'attribute-types/did': withBody('+1 (800) 555-0100', '18005550100'),
  'attribute-types/identifier': withBody('birthday wishes 2030', 'birthday-wishes-2030'),
  'attribute-types/name': withBody('<2030> & friends', '2030 friends'),
  'attribute-types/template': withBody('signing in.', 'signing in. {first_name}'),

  'already-taken/object-id': withBody(/ *"id": "[^"]*",\n/, ''),
  'already-taken/sender-code': withBody('"acme"', '"acme-2"'),
  'already-taken/sender-name': withBody('"Acme"', '"Acme 2"'),
  'already-taken/template-name': withBody('"welcome"', '"welcome-2"'),
  'already-taken/audience-name': withBody('"Newsletter"', '"Newsletter 2"'),
  'already-taken/contact': ({ headers }, answer) => ({
    method: 'GET',
    url: answer.headers.location ?? '',
    headers,
    body: undefined,
  }),

  'odd-answers/cut-off': again,
  'odd-answers/moved-for-good': (call, { headers }) => ({
    ...call,
    url: new URL(headers.location ?? '', call.url).href,
  }),
  'odd-answers/redirect-loses-the-body': withUrl((url) => url.replace('/old/', '/v1/')),
  'odd-answers/page-instead-of-json': withHeader('Accept', 'application/json'),
  'odd-answers/success-with-an-error': withBody('team news', 'team-news'),
  'odd-answers/problem-details': withBody('Order 4711', 'Order-4711'),
  'odd-answers/page-of-a-proxy': again,
};
