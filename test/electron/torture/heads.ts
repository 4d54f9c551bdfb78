import { http, sized } from './wire-case.ts';
import type { WireCase } from './wire-case.ts';

const OK = ['Content-Length: 2'];

export const headSize: readonly WireCase[] = [
  {
    name: 'a head of 20 kB',
    source: 'c1154',
    reply: http('200 OK', [`X-Long: ${'v'.repeat(20_000)}`, ...OK], 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'one line of 100 kB',
    source: 'c1205',
    reply: http('200 OK', [`X-Long: ${'v'.repeat(100_000)}`, ...OK], 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'a head of 255 kB',
    source: 'c497',
    reply: http(
      '200 OK',
      [...Array.from({ length: 255 }, (_n, at) => `X-${at}: ${'v'.repeat(985)}`), ...OK],
      'ok',
    ),
    expected: '200 "ok"',
  },
  {
    name: 'thousands of headers',
    source: 'c747',
    reply: http('200 OK', [...Array.from({ length: 5000 }, (_n, at) => `X-${at}: ${at}`), ...OK], 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'a head of 300 kB',
    source: 'c498',
    reply: http('200 OK', [`X-Long: ${'v'.repeat(300_000)}`, ...OK], 'ok'),
    expected: 'none: head-too-large',
  },
  {
    name: 'a head without end',
    source: 'und max-headers',
    reply: [
      'HTTP/1.1 200 OK\r\n',
      ...Array.from({ length: 40 }, (_n, at) => `X-${at}: ${'v'.repeat(10_000)}\r\n`),
    ],
    expected: 'none: head-too-large',
  },
  {
    name: 'a first line of 100 kB',
    source: 'c1205',
    reply: http(`200 ${'O'.repeat(100_000)}`, OK, 'ok'),
    expected: '200 "ok"',
  },
];

export const headSyntax: readonly WireCase[] = [
  {
    name: 'a folded header',
    source: 'c1274',
    reply: http('200 OK', ['X-Note: one', '\ttwo', '  three', ...OK], 'ok'),
    expected: '200 "ok" forgave folded-header',
  },
  {
    name: 'a folded length',
    source: 'c1274',
    reply: http('200 OK', ['Content-Length:', ' 2'], 'ok'),
    expected: '200 "ok" forgave folded-header',
  },
  {
    name: 'the first header is indented',
    source: 'c1473',
    reply: http('200 OK', [' X-First: 1', ...OK], 'ok'),
    expected: '200 "ok" forgave blank-before-name',
  },
  {
    name: 'the first header is indented by a tab',
    source: 'c2306',
    reply: http('200 OK', ['\tX-First: 1', ...OK], 'ok'),
    expected: '200 "ok" forgave blank-before-name',
  },
  {
    name: 'a header without a colon',
    source: 'c398',
    reply: http('200 OK', ['Server nginx', ...OK], 'ok'),
    expected: '200 "ok" forgave line-without-colon',
  },
  {
    name: 'a header without a name',
    source: 'wpt h1-parsing',
    reply: http('200 OK', [': nameless', ...OK], 'ok'),
    expected: '200 "ok" forgave name-characters',
  },
  {
    name: 'a blank before the colon',
    source: 'http-garden',
    reply: http('200 OK', ['X-Spaced : 1', ...OK], 'ok'),
    expected: '200 "ok" forgave blank-before-colon',
  },
  {
    name: 'NUL in a value',
    source: 'c262',
    reply: http('200 OK', ['X-Zero: a\0b', ...OK], 'ok'),
    expected: '200 "ok" forgave value-characters',
  },
  {
    name: 'NUL in a name',
    source: 'wpt h1-parsing',
    reply: http('200 OK', ['X-Ze\0ro: ab', ...OK], 'ok'),
    expected: '200 "ok" forgave name-characters',
  },
  {
    name: 'a control character in a value',
    source: 'c415',
    reply: http('200 OK', ['X-Bell: a\x07b', ...OK], 'ok'),
    expected: '200 "ok" forgave value-characters',
  },
  {
    name: 'a lone carriage return in a value',
    source: 'll invalid',
    reply: http('200 OK', ['X-Cr: a\rb', ...OK], 'ok'),
    expected: '200 "ok" forgave value-characters',
  },
  {
    name: 'blanks in a name',
    source: 'wpt h1-parsing',
    reply: http('200 OK', ['X Spaced Name: 1', ...OK], 'ok'),
    expected: '200 "ok" forgave name-characters',
  },
  {
    name: 'Latin-1 in a value',
    source: 'c2105',
    reply: http('200 OK', ['X-Name: Zo\xeb', ...OK], 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'UTF-8 in a value',
    source: 'c2107',
    reply: Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nX-Name: Zoë ☕\r\nContent-Length: 2\r\n\r\nok')]),
    expected: '200 "ok"',
  },
  {
    name: 'line feeds alone',
    source: 'c798',
    reply: 'HTTP/1.1 200 OK\nX-A: 1\nContent-Length: 2\n\nok',
    expected: '200 "ok" forgave bare-line-feed',
  },
  {
    name: 'line feeds in half of the head',
    source: 'c1164',
    reply: 'HTTP/1.1 200 OK\r\nX-A: 1\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave bare-line-feed',
  },
  {
    name: 'no reason',
    source: 'c1172',
    reply: http('200', OK, 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'an empty reason',
    source: 'c1174',
    reply: http('200 ', OK, 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'UTF-8 in the reason',
    source: 'c2105',
    reply: Buffer.from('HTTP/1.1 200 Schön ✓\r\nContent-Length: 2\r\n\r\nok'),
    expected: '200 "ok"',
  },
  {
    name: 'HTTP/0.9: a body and nothing else',
    source: 'c66',
    reply: 'no head at all',
    ending: 'end',
    expected: 'none: not-http',
  },
  {
    name: 'HTTP/1.0 with a length',
    source: 'c1665',
    reply: 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok"',
  },
  {
    name: 'HTTP/1.0 until the end',
    source: 'c1665',
    reply: 'HTTP/1.0 200 OK\r\n\r\nok',
    ending: 'end',
    expected: '200 "ok"',
  },
  {
    name: 'HTTP/1.9',
    source: 'll sample',
    reply: 'HTTP/1.9 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave status-line',
  },
  {
    name: 'HTTP/2.0 in the first line',
    source: 'ours',
    reply: 'HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok"',
  },
  {
    name: 'http in lower case',
    source: 'wpt h1-parsing',
    reply: 'http/1.1 200 ok\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave status-line',
  },
  {
    name: 'two blanks in the first line',
    source: 'wpt h1-parsing',
    reply: 'HTTP/1.1  200  OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave status-line',
  },
  {
    name: 'ICY',
    source: 'll sample',
    reply: 'ICY 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave status-line',
  },
  {
    name: 'an empty line first',
    source: 'll sample',
    reply: '\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok"',
  },
  {
    name: 'three stray bytes first',
    source: 'wpt h1-parsing',
    reply: 'xyzHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    expected: '200 "ok" forgave junk-before-status',
  },
  {
    name: 'a page of HTML where the head should be',
    source: 'wpt h1-parsing',
    reply: '<!doctype html><title>Busy</title><p>Come back later',
    ending: 'end',
    expected: 'none: not-http',
  },
  {
    name: 'a greeting of another protocol',
    source: 'c1665',
    reply: '220 mail.example ESMTP ready\r\n',
    expected: 'none: not-http',
  },
  {
    name: 'a head in pieces of one byte',
    source: 'und parser-issues',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'.split(''),
    expected: '200 "ok"',
  },
  {
    name: 'a faulty head in pieces of one byte',
    source: 'und parser-issues',
    reply: 'HTTP/1.1 200 OK\nX-A : 1\n  2\nContent-Length: 2\n\nok'.split(''),
    expected: '200 "ok" forgave bare-line-feed folded-header blank-before-colon',
  },
  {
    name: 'a header by the name of __proto__',
    source: 'ours',
    reply: http('200 OK', ['__proto__: 1', 'constructor: 2', ...OK], 'ok'),
    expected: '200 "ok"',
  },
  {
    name: 'nothing but line ends',
    source: 'wpt h1-parsing',
    reply: '\r\n\r\n\r\n\r\n',
    ending: 'end',
    expected: 'none: connection-closed',
  },
];

export const status: readonly WireCase[] = [
  {
    name: '0',
    source: 'wpt status-code',
    reply: sized([], 'ok', '0 Zero'),
    expected: '0 "ok" forgave status-out-of-range',
  },
  {
    name: '000',
    source: 'wpt status-code',
    reply: sized([], 'ok', '000 Zero'),
    expected: '0 "ok" forgave status-out-of-range',
  },
  {
    name: '099',
    source: 'wpt status-code',
    reply: sized([], 'ok', '099 Odd'),
    expected: '99 "ok" forgave status-out-of-range',
  },
  {
    name: '42',
    source: 'wpt status-code',
    reply: sized([], 'ok', '42 Short'),
    expected: '42 "ok" forgave status-out-of-range',
  },
  { name: '599', source: 'wpt status-code', reply: sized([], 'ok', '599 High'), expected: '599 "ok"' },
  { name: '999', source: 'wpt status-code', reply: sized([], 'ok', '999 Denied'), expected: '999 "ok"' },
  { name: '1000', source: 'c1433', reply: sized([], 'ok', '1000 Many'), expected: 'none: not-http' },
  {
    name: 'a hundred digits',
    source: 'c1432',
    reply: sized([], 'ok', `${'0123456789'.repeat(10)} OK`),
    expected: 'none: not-http',
  },
  {
    name: 'letters',
    source: 'wpt status-code',
    reply: sized([], 'ok', 'OK Fine'),
    expected: 'none: not-http',
  },
  {
    name: 'negative',
    source: 'wpt status-code',
    reply: sized([], 'ok', '-200 OK'),
    expected: 'none: not-http',
  },
  {
    name: '200.5',
    source: 'wpt status-code',
    reply: sized([], 'ok', '200.5 OK'),
    expected: 'none: not-http',
  },
  {
    name: 'none',
    source: 'wpt status-code',
    reply: 'HTTP/1.1 \r\nContent-Length: 2\r\n\r\nok',
    expected: 'none: not-http',
  },
];

const FINAL = sized([], 'ok').toString('latin1');

export const informational: readonly WireCase[] = [
  {
    name: '100 unasked',
    source: 'c158',
    reply: `HTTP/1.1 100 Continue\r\n\r\n${FINAL}`,
    expected: '200 "ok" after 100',
  },
  {
    name: '100, then 401',
    source: 'c246',
    reply: `HTTP/1.1 100 Continue\r\n\r\n${sized([], 'no', '401 Unauthorized').toString('latin1')}`,
    expected: '401 "no" after 100',
  },
  {
    name: '100 alone',
    source: 'c1480',
    reply: 'HTTP/1.1 100 Continue\r\n\r\n',
    ending: 'end',
    expected: 'none: connection-closed',
  },
  {
    name: '100, then nonsense',
    source: 'c1480',
    reply: 'HTTP/1.1 100 Continue\r\n\r\nData\r\nData\r\n',
    ending: 'end',
    expected: 'none: not-http',
  },
  {
    name: 'ten of 100',
    source: 'c1033',
    reply: `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(10)}${FINAL}`,
    expected: `200 "ok" after ${Array(10).fill(100).join(' ')}`,
  },
  {
    name: '102',
    source: 'c1115',
    reply: `HTTP/1.1 102 Processing\r\n\r\n${FINAL}`,
    expected: '200 "ok" after 102',
  },
  {
    name: '103 with links',
    source: 'und http-100',
    reply: `HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n${FINAL}`,
    expected: '200 "ok" after 103',
  },
  { name: '199', source: 'c1129', reply: `HTTP/1.1 199 Odd\r\n\r\n${FINAL}`, expected: '200 "ok" after 199' },
  {
    name: '100 in pieces',
    source: 'c1130',
    reply: `HTTP/1.1 100 Continue\r\nX-A: 1\r\n\r\n${FINAL}`.split(''),
    expected: '200 "ok" after 100',
  },
  {
    name: '100 with line feeds alone',
    source: 'c281',
    reply: `HTTP/1.1 100 Continue\n\n${FINAL}`,
    expected: '200 "ok" after 100',
  },
  {
    name: '100 in front of a faulty head',
    source: 'c357',
    reply: 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\nContent-Length: 2\n\nok',
    expected: '200 "ok" after 100 forgave bare-line-feed',
  },
  {
    name: '1xx without end',
    source: 'c1801',
    reply: `HTTP/1.1 102 Processing\r\nX: ${'y'.repeat(300_000)}`,
    expected: 'none: head-too-large',
  },
  {
    name: '101 without having been asked',
    source: 'c1131',
    reply: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    expected: 'none: not-http',
  },
  {
    name: '101 bare',
    source: 'und http-100',
    reply: 'HTTP/1.1 101 Switching\r\n\r\n',
    ending: 'end',
    expected: 'none: not-http',
  },
];
