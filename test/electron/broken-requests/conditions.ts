import {
  accept,
  anyHeader,
  busy,
  CURRENT_TAG,
  header,
  ifMatch,
  once,
  unless,
  withoutHeader,
} from '../../helpers/strict/checks.ts';
import type { BrokenRequest, HeaderPair } from './broken-request.ts';
import { getting, headers, posting } from './broken-request.ts';

const AT = '/v1/shipments/7';
const putting = (...rows: readonly HeaderPair[]) =>
  posting('{"quantity": 3}', { method: 'PUT', headers: headers(...rows) });
const asking = (...rows: readonly HeaderPair[]) => getting(AT, { headers: headers(...rows) });

/** Headers, conditions, and servers that need time. */
export const CONDITIONS: readonly BrokenRequest[] = [
  {
    kind: 'a format that is not offered',
    takes: [accept(['application/json'], 'nothing')],
    draft: asking(['Accept', 'text/csv']),
  },
  {
    kind: 'a format that is not offered, in words',
    takes: [accept(['application/vnd.depot.v3+json'], 'words')],
    draft: asking(['Accept', 'application/vnd.depot.v1+json']),
  },
  {
    kind: 'a format that is not offered, by Accept',
    takes: [accept(['application/xml'], 'list')],
    draft: asking(['Accept', 'application/json']),
  },
  {
    kind: 'any format where one has to be named',
    takes: [
      unless(({ headers: sent }) => sent.accept === 'application/json', 406, [
        'Please name a format.',
        'Accept: application/json is required',
        'Not Acceptable',
      ]),
    ],
    draft: getting(AT),
  },
  {
    kind: 'a language that is not offered',
    takes: [
      unless(({ headers: sent }) => sent['accept-language'] === undefined, 406, [
        'No answer in the language that Accept-Language asks for.',
        'Language not available',
        'Not Acceptable',
      ]),
    ],
    draft: asking(['Accept-Language', 'tlh']),
  },
  { kind: 'a stale If-Match, by ETag', takes: [ifMatch('etag')], draft: putting(['If-Match', '"1a00"']) },
  { kind: 'a stale If-Match, in words', takes: [ifMatch('words')], draft: putting(['If-Match', '"1a00"']) },
  { kind: 'no If-Match, by ETag', takes: [ifMatch('etag')], draft: putting() },
  { kind: 'no If-Match, in words', takes: [ifMatch('words')], draft: putting() },
  {
    kind: 'an If-Match without its quotes',
    takes: [
      unless(({ headers: sent }) => sent['if-match'] === CURRENT_TAG, 412, [
        'Precondition Failed',
        'The ETag does not match.',
      ]),
    ],
    draft: putting(['If-Match', '9c41']),
  },
  {
    kind: 'no If-Match, and no ETag to take',
    takes: [
      unless(({ headers: sent }) => sent['if-match'] === '*', 428, [
        'An If-Match header is required.',
        'Precondition Required',
      ]),
    ],
    draft: putting(),
  },
  {
    kind: 'a condition that does not hold',
    takes: [withoutHeader('If-None-Match', 412, ['Something is there already.'])],
    draft: putting(['If-None-Match', '*']),
  },
  {
    kind: 'a date in If-Unmodified-Since that has passed',
    takes: [
      unless(
        ({ headers: sent }) => sent['if-unmodified-since'] === 'Mon, 03 Feb 2031 08:00:00 GMT',
        412,
        ['It has been changed since.'],
        { 'last-modified': 'Mon, 03 Feb 2031 08:00:00 GMT' },
      ),
    ],
    draft: putting(['If-Unmodified-Since', 'Sat, 01 Feb 2031 08:00:00 GMT']),
  },
  {
    kind: 'a part of the answer that there is not',
    takes: [withoutHeader('Range', 416, ['Requested range not satisfiable'])],
    draft: asking(['Range', 'bytes=9000-']),
  },
  {
    kind: 'an answer that has not changed',
    takes: [withoutHeader('If-None-Match', 304, [''])],
    draft: asking(['If-None-Match', CURRENT_TAG]),
    isAlike: true,
  },
  {
    kind: 'Expect by hand',
    takes: [withoutHeader('Expect', 417, ['Expectation failed'])],
    draft: putting(['Expect', '100-continue']),
  },
  { kind: 'Content-Length by hand', takes: [], draft: putting(['Content-Length', '500']) },
  {
    kind: 'Transfer-Encoding by hand',
    takes: [withoutHeader('Transfer-Encoding', 411, ['Length Required'])],
    draft: putting(['Transfer-Encoding', 'chunked']),
  },
  {
    kind: 'Host by hand',
    takes: [
      unless(({ headers: sent }) => sent.host?.startsWith('127.') === true, 421, ['Misdirected Request']),
    ],
    draft: asking(['Host', 'www.depot.example']),
  },
  {
    kind: 'Host by hand, told with 400',
    takes: [
      unless(({ headers: sent }) => sent.host?.startsWith('127.') === true, 400, [
        'Bad Request - Invalid Hostname',
        'Invalid Host header',
        'Host header does not match',
      ]),
    ],
    draft: asking(['Host', 'www.depot.example']),
  },
  {
    kind: 'a cookie that is too large',
    takes: [
      unless(({ headers: sent }) => (sent.cookie ?? '').length < 2000, 431, [
        'Request Header Fields Too Large',
        'Header too big',
      ]),
    ],
    draft: asking(['Cookie', `basket=${'x'.repeat(5000)}`]),
  },
  {
    kind: 'a cookie that is too large, told with 400',
    takes: [
      unless(({ headers: sent }) => (sent.cookie ?? '').length < 2000, 400, [
        'Request Header Or Cookie Too Large',
        'Your browser sent a request whose header fields exceed the limit.',
      ]),
    ],
    draft: asking(['Cookie', `basket=${'x'.repeat(5000)}`]),
  },
  {
    kind: 'a line break in a header',
    takes: [anyHeader('X-Note', ['X-Note is missing'])],
    draft: asking(['X-Note', 'two\nlines']),
  },
  {
    kind: 'a blank in the name of a header',
    takes: [anyHeader('X-Note', ['X-Note is missing'])],
    draft: asking(['X-Note ', 'one']),
  },
  {
    kind: 'a colon in the name of a header',
    takes: [anyHeader('X-Note', ['X-Note is missing'])],
    draft: asking(['X-Note:', 'one']),
  },
  {
    kind: 'no id for sending once',
    takes: [
      anyHeader('Idempotency-Key', [
        'The Idempotency-Key header is missing.',
        'Idempotency-Key is required for this request',
        'Missing required header: Idempotency-Key',
      ]),
    ],
    draft: putting(),
  },
  {
    kind: 'an id for sending once that was used for something else',
    takes: [
      unless(
        ({ headers: sent }) => sent['idempotency-key'] !== undefined && sent['idempotency-key'] !== 'k-1',
        409,
        [
          'This idempotency key was already used with another body.',
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
          'Idempotency-Key reused with different payload',
        ],
      ),
    ],
    draft: putting(['Idempotency-Key', 'k-1']),
  },
  {
    kind: 'no version in a header, and the refusal names it',
    takes: [
      header('Depot-Version', '2031-01-15', [
        'Depot-Version header is required, e.g. 2031-01-15.',
        'Missing header Depot-Version: send "2031-01-15"',
        'The Depot-Version header should be defined, for example "2031-01-15".',
      ]),
    ],
    draft: getting(AT),
  },
  {
    kind: 'an old version in a header',
    takes: [
      header('Depot-Version', '3', [
        'Depot-Version must be one of: 3, 4',
        'Unsupported value in header Depot-Version. Supported values: 3, 4',
        "Depot-Version '1' is not supported; use '3'",
      ]),
    ],
    draft: asking(['Depot-Version', '1']),
  },
  {
    kind: 'a header misspelled',
    takes: [header('X-Warehouse', 'north', ['Missing header X-Warehouse', 'Header X-Warehouse is required'])],
    draft: asking(['X-Warehose', 'north']),
  },
  {
    kind: 'the mark of a call from a script',
    takes: [
      header(
        'X-Requested-With',
        'XMLHttpRequest',
        ['X-Requested-With header is required', 'Missing X-Requested-With header'],
        403,
      ),
    ],
    draft: getting(AT),
  },
  {
    kind: 'too many, and Retry-After says how long',
    takes: [busy(429, 2000, (ms) => ({ 'retry-after': String(ms / 1000) }))],
    draft: getting(AT),
  },
  { kind: 'too many, without a time', takes: [busy(429, 1500, () => ({}))], draft: getting(AT) },
  {
    kind: 'too many, with a header of its own',
    takes: [
      busy(429, 5000, (ms) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(ms / 1000) })),
    ],
    draft: getting(AT),
  },
  {
    kind: 'a service that is closed for a while',
    takes: [busy(503, 4000, (ms) => ({ 'retry-after': String(ms / 1000) }))],
    draft: getting(AT),
  },
  {
    kind: 'a service that is closed, without a time',
    takes: [busy(503, 3000, () => ({}))],
    draft: getting(AT),
  },
  { kind: 'a gateway that had no answer once', takes: [once(502, ['Bad gateway'])], draft: getting(AT) },
  { kind: 'a gateway that waited in vain once', takes: [once(504, ['Gateway timeout'])], draft: getting(AT) },
  {
    kind: 'a server that waited for the request in vain',
    takes: [once(408, ['Request timeout'])],
    draft: getting(AT),
  },
  { kind: 'too early', takes: [once(425, ['Too Early'])], draft: getting(AT) },
  {
    kind: 'locked for a while',
    takes: [busy(423, 3000, (ms) => ({ 'retry-after': String(ms / 1000) }))],
    draft: putting(),
  },
];
