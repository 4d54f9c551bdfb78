import { plainName } from '../draft/plain-name.ts';
import type { JsonNode } from '../json/json-node.ts';
import { integerOf, isObject, memberAmong, textOf } from './json-reading.ts';
import { LONGEST_WAIT_MS } from './retry-time.ts';
import type { AnswerReport } from './shape.ts';

/** Names (plain) under which bodies carry the number of the request. */
const REQUEST_ID_NAMES = [
  'requestid',
  'correlationid',
  'traceid',
  'fbtraceid',
  'debugid',
  'errorid',
  'incidentid',
  'logid',
  'reference',
] as const;

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
] as const;

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
    const inner = memberAmong(node, ['innererror', 'parameters']);
    if (isObject(inner)) places.push({ node: inner, path: `${name}.innerError` });
  }
  return places;
}

function requestIdIn({ node: object, path }: Holder): AnswerReport['requestId'] {
  if (!isObject(object)) return null;
  for (const { key, value: node } of object.members) {
    if (!REQUEST_ID_NAMES.some((name) => name === plainName(key.value))) continue;
    const value = textOf(node);
    if (value !== null && value.length <= 200)
      return { value, from: `body ${path === '' ? '' : `${path}.`}${key.value}` };
  }
  return null;
}

/** Seconds, as Telegram, Discord and most others send it; milliseconds where the name says so. */
function retryAfterIn(node: JsonNode): number | null {
  const inMs = Number(textOf(memberAmong(node, ['retryafterms', 'retryafterinms'])) ?? NaN);
  if (Number.isFinite(inMs) && inMs >= 0) return Math.min(Math.ceil(inMs), LONGEST_WAIT_MS);
  const text = textOf(memberAmong(node, ['retryafter', 'retryafterseconds', 'retryin', 'retrydelay']));
  const seconds = text === null ? null : /^(\d{1,9}(?:\.\d{1,6})?)s?$/.exec(text)?.[1];
  return seconds === null || seconds === undefined
    ? null
    : Math.min(Math.ceil(Number(seconds) * 1000), LONGEST_WAIT_MS);
}

/** A number that can be a status of HTTP. */
function statusIn(node: JsonNode): number | null {
  for (const name of ['status', 'statuscode', 'httpstatus', 'httpstatuscode', 'code']) {
    const number = integerOf(memberAmong(node, [name]));
    if (number !== null && number >= 100 && number <= 599) return number;
  }
  return null;
}
