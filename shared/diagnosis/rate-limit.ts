import { parseHttpDate } from '../http/http-date.ts';

/** What an allowance header says; null for what it leaves out. */
export interface Quota {
  readonly left: number | null;
  readonly resetMs: number | null;
}

/**
 * Reads `"default";r=50;t=30` (draft-ietf-httpapi-ratelimit-headers) and the older `limit=100, remaining=50, reset=30`.
 * Of several policies the one with the least left counts.
 */
export function readQuota(value: string): Quota {
  const policies = /[;,]\s*r=/.test(value) ? value.split(',') : [value];
  const quotas = policies.map((policy) => ({
    left: numberAfter(policy, /(?:^|[;,\s])(?:r|remaining)\s*=\s*(\d{1,12})/),
    resetMs: secondsAsMs(numberAfter(policy, /(?:^|[;,\s])(?:t|reset)\s*=\s*(\d{1,9})/)),
  }));
  const scarcest = quotas
    .filter(({ left }) => left !== null)
    .toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0) || (b.resetMs ?? 0) - (a.resetMs ?? 0))[0];
  return scarcest ?? { left: null, resetMs: quotas[0]?.resetMs ?? null };
}

/**
 * Milliseconds until an allowance starts anew, from a reset header of any make. GitHub sends epoch seconds, others
 * milliseconds, seconds left or a date: the size of the number tells them apart.
 */
export function readResetMs(value: string, now: number): number | null {
  const text = value.trim();
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(text)) {
    const number = Number(text);
    if (number > 1e11) return Math.max(0, Math.ceil(number - now));
    if (number > 1e9) return Math.max(0, Math.ceil(number * 1000 - now));
    return Math.ceil(number * 1000);
  }
  const time = parseHttpDate(text, now) ?? isoTime(text);
  return time === null ? null : Math.max(0, time - now);
}

/** A date and time of RFC 3339 with its zone; null for anything else. */
function isoTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const time = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? null : time;
}

function numberAfter(text: string, pattern: RegExp): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function secondsAsMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}
