import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { http, sized } from './wire-case.ts';
import type { WireCase } from './wire-case.ts';

const TEXT = 'many words, '.repeat(2).trim();
const LONG = 'many words, '.repeat(4000);

/** RFC 1952: a gzip head may carry a comment of any length. */
function withComment(gzip: Buffer, comment: string): Buffer {
  const head = Buffer.from(gzip.subarray(0, 10));
  head[3] = 0x10;
  return Buffer.concat([head, Buffer.from(`${comment}\0`), gzip.subarray(10)]);
}

function coded(coding: string, body: Buffer): Buffer {
  return sized(['Content-Type: text/plain', `Content-Encoding: ${coding}`], body.toString('latin1'));
}

const gzip = gzipSync(TEXT);
const long = `200 "many wor… ${LONG.length}"`;

export const contentCoding: readonly WireCase[] = [
  { name: 'gzip', source: 'c220', reply: coded('gzip', gzip), expected: `200 "${TEXT}" decoded` },
  { name: 'x-gzip', source: 'c220', reply: coded('x-gzip', gzip), expected: `200 "${TEXT}" decoded` },
  { name: 'GZIP in capitals', source: 'c220', reply: coded('GZIP', gzip), expected: `200 "${TEXT}" decoded` },
  {
    name: 'gzip in two members',
    source: 'c1277',
    reply: coded('gzip', Buffer.concat([gzipSync('one '), gzipSync('two')])),
    expected: '200 "one two" decoded',
  },
  {
    name: 'gzip with junk behind it',
    source: 'c2305',
    reply: coded('gzip', Buffer.concat([gzip, Buffer.from('\n')])),
    expected: `200 "${TEXT}" cut: answer-cut-off cut`,
  },
  {
    name: 'gzip with a comment of 64 kB',
    source: 'c224',
    reply: coded('gzip', withComment(gzip, 'c'.repeat(65_536))),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'deflate with its head',
    source: 'c221',
    reply: coded('deflate', deflateSync(TEXT)),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'deflate without',
    source: 'c222',
    reply: coded('deflate', deflateRawSync(TEXT)),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'br',
    source: 'c314',
    reply: coded('br', brotliCompressSync(TEXT)),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'zstd',
    source: 'c396',
    reply: coded('zstd', zstdCompressSync(TEXT)),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'zstd with a window of 16 MB',
    source: 'wpt zstd/big-window-zstd-body',
    reply: coded('zstd', zstdCompressSync(LONG, { params: { [constants.ZSTD_c_windowLog]: 24 } })),
    expected: `${long} decoded`,
  },
  {
    name: 'gzip of 48 kB',
    source: 'httpbin gzip',
    reply: coded('gzip', gzipSync(LONG)),
    expected: `${long} decoded`,
  },
  {
    name: 'two, one upon the other',
    source: 'c232',
    reply: coded('deflate, gzip', gzipSync(deflateSync(TEXT))),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'five',
    source: 'und decompress',
    reply: coded(
      'gzip, br, deflate, gzip, br',
      brotliCompressSync(gzipSync(deflateSync(brotliCompressSync(gzip)))),
    ),
    expected: `200 "${TEXT}" decoded`,
  },
  {
    name: 'identity',
    source: 'c1618',
    reply: coded('identity', Buffer.from(TEXT)),
    expected: `200 "${TEXT}"`,
  },
  { name: 'none', source: 'c328', reply: coded('none', Buffer.from(TEXT)), expected: `200 "${TEXT}"` },
  {
    name: 'an unknown one',
    source: 'c1618',
    reply: coded('rot13', Buffer.from('znal')),
    expected: '200 "znal"',
  },
  {
    name: 'the label gzip, and plain text',
    source: 'wpt bad-gzip-body',
    reply: coded('gzip', Buffer.from(TEXT)),
    expected: `200 "${TEXT}" wrong-label`,
  },
  {
    name: 'the label br, and plain text',
    source: 'c315',
    reply: coded('br', Buffer.from(TEXT)),
    expected: `200 "${TEXT}" wrong-label`,
  },
  {
    name: 'the label deflate, and plain text',
    source: 'c223',
    reply: coded('deflate', Buffer.from(TEXT)),
    expected: `200 "${TEXT}" wrong-label`,
  },
  {
    name: 'the label zstd, and plain text',
    source: 'c397',
    reply: coded('zstd', Buffer.from(TEXT)),
    expected: `200 "${TEXT}" wrong-label`,
  },
  {
    name: 'gzip that is cut',
    source: 'c316',
    reply: coded('gzip', gzipSync(LONG, { level: 0 }).subarray(0, 60)),
    expected: '200 "many wor… 45" cut: answer-cut-off cut',
  },
  {
    name: 'an empty body with a label',
    source: 'c1122',
    reply: coded('gzip', Buffer.alloc(0)),
    expected: '200 ""',
  },
  {
    name: 'a label on 204',
    source: 'c1123',
    reply: http('204 No Content', ['Content-Encoding: gzip']),
    expected: '204 ""',
  },
  {
    name: 'a label on HEAD',
    source: 'c1124',
    reply: http('200 OK', ['Content-Encoding: gzip', 'Content-Length: 99']),
    parts: { method: 'HEAD' },
    expected: '200 ""',
  },
  {
    name: 'a faulty head in front of gzip',
    source: 'c1496',
    reply: Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip\nContent-Length: ${gzip.length}\n\n`,
      ),
      gzip,
    ]),
    expected: `200 "${TEXT}" decoded forgave bare-line-feed`,
  },
];

function typed(type: string, body: Buffer): Buffer {
  return sized(type === '' ? [] : [`Content-Type: ${type}`], body.toString('latin1'));
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

export const charset: readonly WireCase[] = [
  {
    name: 'UTF-8',
    source: 'httpbin encoding/utf8',
    reply: typed('text/plain; charset=utf-8', Buffer.from('Zoë ☕')),
    expected: '200 "Zoë ☕"',
  },
  {
    name: 'Latin-1 by label',
    source: 'wpt content-types',
    reply: typed('text/plain; charset=iso-8859-1', latin('Zo\xeb')),
    expected: '200 "Zoë" iso-8859-1 by label',
  },
  {
    name: 'windows-1252',
    source: 'wpt content-types',
    reply: typed('text/plain; charset=windows-1252', latin('\x80 9')),
    expected: '200 "€ 9" windows-1252 by label',
  },
  {
    name: 'UTF-16LE by its mark',
    source: 'wpt content-types',
    reply: typed('text/plain', Buffer.from('\ufeffZoë', 'utf16le')),
    expected: '200 "Zoë" utf-16le by bom',
  },
  {
    name: 'UTF-16BE by its mark',
    source: 'wpt content-types',
    reply: typed('text/plain', Buffer.from('\ufeffZoë', 'utf16le').swap16()),
    expected: '200 "Zoë" utf-16be by bom',
  },
  {
    name: 'a mark against the label',
    source: 'wpt content-types',
    reply: typed('text/plain; charset=iso-8859-1', Buffer.from('\ufeffZoë')),
    expected: '200 "Zoë"',
  },
  {
    name: 'Shift_JIS',
    source: 'wpt mime',
    reply: typed('text/plain; charset=shift_jis', Buffer.from([0x93, 0xfa, 0x96, 0x7b])),
    expected: '200 "日本" shift_jis by label',
  },
  {
    name: 'GBK',
    source: 'wpt mime',
    reply: typed('text/plain; charset=gbk', Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])),
    expected: '200 "中国" gbk by label',
  },
  {
    name: 'EUC-KR',
    source: 'wpt mime',
    reply: typed('text/plain; charset=euc-kr', Buffer.from([0xc7, 0xd1])),
    expected: '200 "한" euc-kr by label',
  },
  {
    name: 'a label in quotes',
    source: 'wpt content-types',
    reply: typed('text/plain; charset="iso-8859-1"', latin('Zo\xeb')),
    expected: '200 "Zoë" iso-8859-1 by label',
  },
  {
    name: 'a label that nobody knows',
    source: 'wpt content-types',
    reply: typed('text/plain; charset=klingon', Buffer.from('Zoë')),
    expected: '200 "Zoë"',
  },
  {
    name: 'two labels',
    source: 'wpt content-types',
    reply: typed('text/plain; charset=utf-8; charset=iso-8859-1', Buffer.from('Zoë')),
    expected: '200 "Zoë"',
  },
  {
    name: 'XML that names it itself',
    source: 'wpt content-types',
    reply: typed('application/xml', latin('<?xml version="1.0" encoding="iso-8859-2"?><a>\xb9</a>')),
    expected: '200 "<?xml ve… 51" iso-8859-2 by document',
  },
  {
    name: 'a page that names it itself',
    source: 'wpt content-types',
    reply: typed('text/html', latin('<meta charset=windows-1252><p>\x80</p>')),
    expected: '200 "<meta charset=windows-1252><p>€</p>" windows-1252 by document',
  },
  {
    name: 'JSON in UTF-16 without a mark',
    source: 'RFC 4627 3',
    reply: typed('application/json', Buffer.from('{"a":"Zoë"}', 'utf16le')),
    expected: String.raw`200 "{\"a\":\"Zoë\"}" utf-16le by document`,
  },
  {
    name: 'no label, and not UTF-8',
    source: 'wpt content-types',
    reply: typed('text/plain', latin('Zo\xeb \x80')),
    expected: '200 "Zoë €" windows-1252 by bytes',
  },
  {
    name: 'no label at all',
    source: 'wpt content-types',
    reply: typed('', Buffer.from('Zoë')),
    expected: '200 "Zoë"',
  },
];

export const retryAfter: readonly WireCase[] = [
  {
    name: 'seconds',
    source: 'c366',
    reply: sized(['Retry-After: 7'], 'later', '429 Too Many Requests'),
    expected: '429 "later"',
  },
  {
    name: 'a date',
    source: 'c752',
    reply: sized(['Retry-After: Fri, 01 Jan 2100 00:00:00 GMT'], 'later', '503 Busy'),
    expected: '503 "later"',
  },
  {
    name: 'a huge number',
    source: 'c1596',
    reply: sized([`Retry-After: ${'9'.repeat(60)}`], 'later', '429 Too Many'),
    expected: '429 "later"',
  },
  {
    name: 'negative',
    source: 'c1594',
    reply: sized(['Retry-After: -1'], 'later', '429 Too Many'),
    expected: '429 "later"',
  },
  {
    name: 'words',
    source: 'c1595',
    reply: sized(['Retry-After: soon'], 'later', '429 Too Many'),
    expected: '429 "later"',
  },
];
