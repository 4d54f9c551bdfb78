import { plainName } from '../draft/plain-name.ts';
import type { JsonNode } from '../json/json-node.ts';
import { integerOf, isObject, memberAmong, textOf } from './json-reading.ts';
import { readDurationMs } from './rate-limit.ts';
import { LONGEST_WAIT_MS } from './retry-time.ts';
import type { AnswerReport } from './shape.ts';

/** Names (plain) under which bodies carry the number of the request. */
export const REQUEST_ID_NAMES: readonly string[] = [
  'requestid',
  'correlationid',
  'traceid',
  'fbtraceid',
  'debugid',
  'errorid',
  'incidentid',
  'logid',
  'clientrequestid',
  'requestuuid',
  'reqid',
  'activityid',
  'transactionid',
  'trackingid',
  'supportid',
  'operationid',
  'rayid',
  'errorreference',
  'referenceid',
  'referencetoken',
  'pspreference',
  'errortrackingid',
  'requestreference',
  'xrequestid',
  'eventid',
  'ticketid',
  'errorticket',
  'reference',
];

/** Where such facts stand, beside the top: the object that holds the error, or the one that describes the answer. */
const HOLDERS = [
  'error',
  'errors',
  'meta',
  'metadata',
  'innererror',
  'fault',
  'parameters',
  'extensions',
  'detail',
  'details',
  'exception',
  'status',
  'response',
  'result',
  'context',
  'header',
  'serviceexception',
  'requesterror',
] as const;

/** Objects inside those that hold such facts in their turn. */
const INNER: readonly string[] = [
  'innererror',
  'parameters',
  'meta',
  'metadata',
  'extensions',
  'context',
  'data',
];

/** What a body says about the exchange, beside its errors. */
export function readBodyFacts(root: JsonNode): Pick<AnswerReport, 'requestId' | 'retryAfterMs' | 'status'> {
  const places = placesOf(root);
  return {
    requestId: firstOf(places, requestIdIn),
    retryAfterMs: firstOf(places, ({ node }) => retryAfterIn(node)),
    status: firstOf(places, ({ node }) => statusIn(node)),
  };
}

function firstOf<T>(places: readonly Holder[], read: (place: Holder) => T | null): T | null {
  for (const place of places) {
    const found = read(place);
    if (found !== null) return found;
  }
  return null;
}

interface Holder {
  readonly node: JsonNode;
  /** Way from the top, `''` for the top itself. */
  readonly path: string;
}

function placesOf(root: JsonNode): Holder[] {
  if (root.kind === 'array') return root.items.slice(0, 1).map((node) => ({ node, path: '0' }));
  const places: Holder[] = [{ node: root, path: '' }];
  if (!isObject(root)) return places;
  for (const name of HOLDERS) {
    const held = memberAmong(root, [name]);
    const node = held?.kind === 'array' ? (held.items[0] ?? null) : held;
    if (!isObject(node)) continue;
    places.push({ node, path: held?.kind === 'array' ? `${name}[0]` : name });
    for (const { key, value: inner } of node.members)
      if (isObject(inner) && INNER.includes(plainName(key.value)))
        places.push({ node: inner, path: `${held?.kind === 'array' ? `${name}[0]` : name}.${key.value}` });
  }
  return places;
}

function requestIdIn({ node: object, path }: Holder): AnswerReport['requestId'] {
  if (!isObject(object)) return null;
  for (const { key, value: node } of object.members) {
    if (!REQUEST_ID_NAMES.includes(plainName(key.value))) continue;
    const value = textOf(node);
    if (value !== null && value.length <= 200)
      return { value, from: `body ${path === '' ? '' : `${path}.`}${key.value}` };
  }
  return null;
}

/** Seconds, as Telegram, Discord and most others send it; milliseconds where the name says so. */
function retryAfterIn(node: JsonNode): number | null {
  const inMs = Number(
    textOf(
      memberAmong(node, ['retryafterms', 'retryafterinms', 'retryinms', 'resetinms', 'waitms', 'backoffms']),
    ) ?? NaN,
  );
  if (Number.isFinite(inMs) && inMs >= 0) return Math.min(Math.ceil(inMs), LONGEST_WAIT_MS);
  const text = textOf(memberAmong(node, RETRY_NAMES));
  if (text === null) return null;
  const ms = /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Math.ceil(Number(text) * 1000) : readDurationMs(text);
  return ms === null ? null : Math.min(ms, LONGEST_WAIT_MS);
}

const RETRY_NAMES = [
  'retryafter',
  'retryafterseconds',
  'retryafterinseconds',
  'retryafters',
  'retryin',
  'retryinseconds',
  'retrydelay',
  'waitseconds',
  'resetafter',
  'resetin',
  'secondsuntilreset',
] as const;

const UNITS_MS: Readonly<Record<string, number>> = {
  m: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * How long a sentence asks to wait, in milliseconds: "Please try again in 20s", "Quota will be replenished in
 * 01:00:00"; null where it does not say.
 */
export function readWaitInWords(words: string): number | null {
  const found =
    /\b(?:try(?:ing)? again|retry(?:ing)?|wait|resets?|available(?: again)?)\b(?: (?:your )?(?:request|again|at least|for|in|after|about))*:? (\d{1,6}(?:\.\d{1,6})?) ?(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)\b/i.exec(
      words,
    );
  if (found === null) {
    const clock = /\b(?:replenished|renewed|available|resets?|again) in (\d{1,4}:\d\d:\d\d)\b/i.exec(
      words,
    )?.[1];
    const ms = clock === undefined ? null : readDurationMs(clock);
    return ms === null ? null : Math.min(ms, LONGEST_WAIT_MS);
  }
  const unit = (found[2] ?? '').toLowerCase();
  const name = /^m(?:s|illi)/.test(unit) ? 'm' : unit.startsWith('m') ? 'min' : unit.charAt(0);
  return Math.min(Math.ceil(Number(found[1]) * (UNITS_MS[name] ?? 0)), LONGEST_WAIT_MS);
}

/** A number that can be a status of HTTP. */
function statusIn(node: JsonNode): number | null {
  for (const name of ['status', 'statuscode', 'httpstatus', 'httpstatuscode', 'code']) {
    const number = integerOf(memberAmong(node, [name]));
    if (number !== null && number >= 100 && number <= 599) return number;
  }
  return null;
}
