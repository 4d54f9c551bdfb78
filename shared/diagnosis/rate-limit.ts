import { parseHttpDate } from '../http/http-date.ts';

/** What an allowance header says; null for what it leaves out. */
export interface Quota {
  /** The policy's name, where it has one. */
  readonly policy: string | null;
  readonly left: number | null;
  readonly resetMs: number | null;
}

/** One rule of `RateLimit-Policy`: so many in so long. */
export interface QuotaPolicy {
  readonly policy: string | null;
  readonly limit: number | null;
  readonly windowMs: number | null;
}

/**
 * Reads `"default";r=50;t=30` (draft-ietf-httpapi-ratelimit-headers) and the older `limit=100, remaining=50, reset=30`.
 * Of several policies the one with the least left counts.
 */
export function readQuota(value: string): Quota {
  const quotas = policiesOf(value, /[;,]\s*r=/).map((policy) => ({
    policy: nameOf(policy),
    left: numberAfter(policy, /(?:^|[;,\s])(?:r|remaining)\s*=\s*(\d{1,12})/i),
    resetMs: secondsAsMs(numberAfter(policy, /(?:^|[;,\s])(?:t|reset)\s*=\s*(\d{1,9})/i)),
  }));
  const scarcest = quotas
    .filter(({ left }) => left !== null)
    .toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0) || (b.resetMs ?? 0) - (a.resetMs ?? 0))[0];
  return scarcest ?? { policy: null, left: null, resetMs: quotas[0]?.resetMs ?? null };
}

/** Reads `"burst";q=100;w=60, "daily";q=5000;w=86400` and the older `100;w=60`. */
export function readQuotaPolicies(value: string): QuotaPolicy[] {
  return policiesOf(value, /[;,]\s*[wq]=/).map((policy) => ({
    policy: nameOf(policy),
    limit: numberAfter(policy, /;\s*q\s*=\s*(\d{1,12})/) ?? numberAfter(policy, /^\s*(\d{1,12})\s*(?:;|$)/),
    windowMs: secondsAsMs(numberAfter(policy, /;\s*w\s*=\s*(\d{1,9})/)),
  }));
}

/** The members of a list of structured fields (RFC 9651 3.1); a comma inside quotes separates nothing. */
function policiesOf(value: string, sign: RegExp): readonly string[] {
  return sign.test(value) ? (value.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []) : [value];
}

function nameOf(policy: string): string | null {
  return /^\s*"((?:[^"\\]|\\.)*)"/.exec(policy)?.[1] ?? null;
}

/**
 * Milliseconds until an allowance starts anew, from a reset header of any make. GitHub sends epoch seconds, others epoch
 * milliseconds, seconds left, a date, or a length of time such as `6m0s`: the form of the value tells them apart.
 */
export function readResetMs(value: string, now: number): number | null {
  const text = value.trim();
  if (/^\d{1,15}(?:\.\d{1,9})?$/.test(text)) {
    const number = Number(text);
    if (number > 1e11) return Math.max(0, Math.ceil(number - now));
    if (number > 1e9) return Math.max(0, Math.ceil(number * 1000 - now));
    return Math.ceil(number * 1000);
  }
  const time = parseHttpDate(text, now) ?? isoTime(text);
  return time === null ? readDurationMs(text) : Math.max(0, time - now);
}

const UNITS_MS: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** A length of time as Go prints it (`1h2m3.5s`, `17ms`), as .NET does (`00:00:30.5`), or with the unit said (`30 seconds`). */
export function readDurationMs(value: string): number | null {
  const text = value.trim().toLowerCase();
  const clock = /^(\d{1,4}):(\d\d):(\d\d(?:\.\d{1,9})?)$/.exec(text);
  if (clock !== null)
    return Math.ceil((Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000);
  const words = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:sec|secs|second|seconds)$/.exec(text)?.[1];
  if (words !== undefined) return Math.ceil(Number(words) * 1000);
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|[dhms]))+$/.test(text)) return null;
  let sumMs = 0;
  for (const [, number, unit] of text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ms|[dhms])/g))
    sumMs += Number(number) * (UNITS_MS[unit ?? ''] ?? 0);
  return Math.ceil(sumMs);
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
