import { fileNameFromContentDisposition } from '../http/content-disposition.ts';
import { parseHttpDate } from '../http/http-date.ts';
import { parseMediaType } from '../http/media-type.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { HeaderPair } from '../model/response-record.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { explainQuotaHeader } from './explain-quota-header.ts';
import { PLAIN_HEADERS, plainHeaderByPattern } from './plain-headers.ts';
import { READ_ANSWER_HEADERS } from './read-headers.ts';
import { isRequestIdHeader } from './request-id.ts';

export interface HeaderContext {
  readonly side: 'request' | 'answer';
  /** Epoch milliseconds: when the exchange began, so that an old answer is not read by today's clock. */
  readonly now: number;
  /** Status of the answer; null on the request's side or where none came. */
  readonly status: number | null;
  /** How many headers of this name there are. */
  readonly count: number;
  /** How long a copy on the way has kept the answer, as its `Age` says. */
  readonly ageMs?: number;
}

export interface ExplainedHeader {
  readonly name: string;
  readonly value: string;
  /** Null where nothing is known about it. */
  readonly explanation: Message | null;
}

/** Clocks further apart than this spoil signed requests and tokens (AWS and most token libraries allow five minutes). */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

type Explain = (value: string, context: HeaderContext) => Message;

/** One sentence about a header, its value read where that helps; null for a header that is not known. */
export function explainHeader(name: string, value: string, context: HeaderContext): Message | null {
  const known = name.toLowerCase();
  const explain = Object.hasOwn(READ_HEADERS, known) ? READ_HEADERS[known] : undefined;
  if (explain !== undefined) return explain(value, context);
  const read =
    context.side === 'answer' && Object.hasOwn(READ_ANSWER_HEADERS, known)
      ? READ_ANSWER_HEADERS[known]
      : undefined;
  if (read !== undefined) return read(value, context.now);
  const plain = Object.hasOwn(PLAIN_HEADERS, known) ? PLAIN_HEADERS[known] : undefined;
  if (plain !== undefined) return say(plain);
  if (isRequestIdHeader(known)) return say('header.request-id');
  const family = plainHeaderByPattern(known);
  if (family !== undefined) return say(family);
  return explainQuotaHeader(known, value, context.now);
}

/** Every header of a list, in its order. */
export function explainHeaders(
  headers: readonly HeaderPair[],
  context: Omit<HeaderContext, 'count'>,
): ExplainedHeader[] {
  const counts = new Map<string, number>();
  for (const [name] of headers) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const age = headers.find(([name]) => name.toLowerCase() === 'age')?.[1] ?? '';
  const ageMs = isCount(age) ? Number(age) * 1000 : 0;
  return headers.map(([name, value]) => ({
    name,
    value,
    explanation: explainHeader(name, value, {
      ...context,
      ageMs,
      count: counts.get(name.toLowerCase()) ?? 1,
    }),
  }));
}

const READ_HEADERS: Readonly<Record<string, Explain>> = {
  accept: (value, { side }) => {
    if (side === 'answer') return say('header.accept-answer', { types: tidyList(value) });
    return value.trim() === '*/*' ? say('header.accept-any') : say('header.accept');
  },
  'accept-encoding': (value, { side }) =>
    side === 'answer'
      ? say('header.accept-encoding-answer', { codings: tidyList(value) })
      : say('header.accept-encoding'),
  'accept-patch': (value) => say('header.accept-patch', { types: tidyList(value) }),
  'accept-post': (value) => say('header.accept-post', { types: tidyList(value) }),
  'accept-ranges': (value) =>
    say(value.trim() === 'none' ? 'header.accept-ranges-none' : 'header.accept-ranges'),
  age: (value) =>
    isCount(value) ? say('header.age', { seconds: Number(value) }) : say('header.cache-control'),
  allow: (value) =>
    value.trim() === '' ? say('header.allow-none') : say('header.allow', { methods: tidyList(value) }),
  authorization: (value) => {
    if (/^basic\s/i.test(value)) return say('header.authorization-basic');
    return say(/^bearer\s/i.test(value) ? 'header.authorization-bearer' : 'header.authorization');
  },
  'cache-control': explainCacheControl,
  connection: (value) => say(/\bclose\b/i.test(value) ? 'header.connection-close' : 'header.connection'),
  'content-disposition': (value) => {
    const name = fileNameFromContentDisposition(value);
    return name === null
      ? say('header.content-disposition')
      : say('header.content-disposition-name', { name });
  },
  'content-encoding': (value) => say('header.content-encoding', { codings: tidyList(value) }),
  'content-length': (value) => say('header.content-length', { bytes: value.trim() }),
  'content-type': explainContentType,
  date: (value, { side, now, ageMs = 0 }) => {
    const time = parseHttpDate(value, now);
    // A copy carries the date of the original, and says how long it has been kept.
    const skewMs = time === null ? 0 : Math.abs(time + ageMs - now);
    return side === 'answer' && skewMs > CLOCK_TOLERANCE_MS
      ? say('header.date-skew', { seconds: Math.round(skewMs / 1000) })
      : say('header.date');
  },
  'if-match': (value) => say(value.trim() === '*' ? 'header.if-match-any' : 'header.if-match'),
  'if-none-match': (value) => say(value.trim() === '*' ? 'header.if-none-match-any' : 'header.if-none-match'),
  location: (_value, { status }) => {
    if (status === 201) return say('header.location-created');
    return say(
      status !== null && status >= 300 && status < 400 ? 'header.location-moved' : 'header.location',
    );
  },
  'retry-after': (value, { now }) => {
    const waitMs = parseRetryAfter(value, now);
    return waitMs === null
      ? say('header.retry-after-unread')
      : say('header.retry-after', { seconds: Math.ceil(waitMs / 1000) });
  },
  server: (value) => say('header.server', { name: value.trim() }),
  'set-cookie': (_value, { count }) =>
    count > 1 ? say('header.set-cookie-many', { count }) : say('header.set-cookie'),
  'total-count': (value) => say('header.total-count', { count: value.trim() }),
  'x-total-count': (value) => say('header.total-count', { count: value.trim() }),
  vary: (value) =>
    value.trim() === '*' ? say('header.vary-any') : say('header.vary', { names: tidyList(value) }),
  'x-powered-by': (value) => say('header.x-powered-by', { name: value.trim() }),
  'x-runtime': (value) => say('header.x-runtime', { time: value.trim() }),
};

function explainCacheControl(value: string): Message {
  if (/\bno-store\b/i.test(value)) return say('header.cache-control-no-store');
  const seconds = /\bmax-age=(\d{1,10})\b/i.exec(value)?.[1];
  if (/\bno-cache\b/i.test(value) || seconds === '0') return say('header.cache-control-no-cache');
  return seconds === undefined
    ? say('header.cache-control')
    : say('header.cache-control-age', { seconds: Number(seconds) });
}

function explainContentType(value: string): Message {
  const type = parseMediaType(value);
  if (type === null) return say('header.content-type', { type: value.trim() });
  const charset = type.parameters.get('charset');
  return charset === undefined
    ? say('header.content-type', { type: type.essence })
    : say('header.content-type-charset', { type: type.essence, charset: charset.toUpperCase() });
}

function isCount(value: string): boolean {
  return /^\s*\d{1,12}\s*$/.test(value);
}

function tidyList(value: string): string {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}
