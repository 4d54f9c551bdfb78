import type { HeaderPair } from '../model/response-record.ts';
import { readDurationMs, readQuota, readQuotaPolicies, readResetMs } from './rate-limit.ts';

/** How much one allowance of a server has left; null for what its headers leave out. */
export interface Allowance {
  /** The header that says what is left, as it was written. */
  readonly from: string;
  readonly limit: number | null;
  readonly left: number | null;
  /** Until it starts anew; where only the length of its window is known, at most that long. */
  readonly resetMs: number | null;
  /** `resetMs` is the length of the window. */
  readonly isResetAtMost: boolean;
}

interface Family {
  from: string;
  limit: number | null;
  left: number | null;
  resetMs: number | null;
  windowMs: number | null;
}

/**
 * Every allowance that the headers speak of, whoever makes them: the structured `RateLimit` and `RateLimit-Policy`
 * (draft-ietf-httpapi-ratelimit-headers), and the families of every vendor, in which the words limit, remaining and
 * reset stand before or after the name of what is counted (`X-RateLimit-Remaining`, `x-ratelimit-reset-tokens`,
 * `anthropic-ratelimit-requests-remaining`, `X-HubSpot-RateLimit-Daily-Remaining`). Two vendors count in one header:
 * Shopify (shopify.dev/docs/api/usage/limits, `X-Shopify-Shop-Api-Call-Limit: 39/40`) and Salesforce
 * (`Sforce-Limit-Info: api-usage=25/5000`).
 *
 * `now`: epoch milliseconds, by the clock of the server where it is known.
 */
export function readAllowances(headers: readonly HeaderPair[], now: number): Allowance[] {
  const families = new Map<string, Family>();
  const family = (key: string, from: string): Family => {
    const known = families.get(key);
    if (known !== undefined) return known;
    const made: Family = { from, limit: null, left: null, resetMs: null, windowMs: null };
    families.set(key, made);
    return made;
  };
  for (const [name, value] of headers) {
    if (!mayCount(name)) continue;
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'ratelimit' || lowerCase === 'x-ratelimit')
      takeQuota(family('ratelimit', name), value, name);
    else if (lowerCase === 'ratelimit-policy') takePolicies(family('ratelimit', name), value, headers);
    else if (/(?:call-limit|limit-info)$/.test(lowerCase)) takeShare(family(lowerCase, name), value);
    else takeMember(family, { name, lowerCase, value, now });
  }
  return [...families.values()].map(({ windowMs, resetMs, ...rest }) => ({
    ...rest,
    resetMs: resetMs ?? windowMs,
    isResetAtMost: resetMs === null && windowMs !== null,
  }));
}

/** Whether a header can be about an allowance: almost none is, and every answer is asked. */
function mayCount(name: string): boolean {
  return name.length >= 9 && /rate-?limit|call-limit|limit-info/i.test(name);
}

function takeQuota(family: Family, value: string, name: string): void {
  const { left, resetMs } = readQuota(value);
  family.from = name;
  family.left = left;
  family.resetMs = resetMs;
}

/** The policy that `RateLimit` names; the shortest window where it names none. */
function takePolicies(family: Family, value: string, headers: readonly HeaderPair[]): void {
  const policies = readQuotaPolicies(value);
  const quota = headers.find(([name]) => name.toLowerCase() === 'ratelimit')?.[1];
  const named = quota === undefined ? null : readQuota(quota).policy;
  const policy =
    policies.find((each) => each.policy === named) ??
    policies.toSorted((a, b) => (a.windowMs ?? Infinity) - (b.windowMs ?? Infinity))[0];
  family.limit = policy?.limit ?? null;
  family.windowMs = policy?.windowMs ?? null;
}

/** `39/40`: used and allowed. */
function takeShare(family: Family, value: string): void {
  const share = /(\d{1,12})\s*\/\s*(\d{1,12})/.exec(value);
  if (share === null) return;
  family.limit = Number(share[2]);
  family.left = Math.max(0, Number(share[2]) - Number(share[1]));
}

/** The word that says what a header of a family holds; `limit` itself is also the end of `ratelimit`. */
const ROLE = /-(remaining|limit|max|reset-after|reset-?time|reset|interval-milliseconds|interval-ms)(?=-|$)/;

/** Windows that a family has in its name, as Kong and HubSpot write them. */
const WINDOWS_MS: readonly (readonly [RegExp, number])[] = [
  [/-second(?:ly)?$/, 1000],
  [/-minute(?:ly)?$/, 60_000],
  [/-hour(?:ly)?$/, 3_600_000],
  [/-(?:day|daily)$/, 86_400_000],
];

function takeMember(
  family: (key: string, from: string) => Family,
  {
    name,
    lowerCase,
    value,
    now,
  }: {
    readonly name: string;
    readonly lowerCase: string;
    readonly value: string;
    readonly now: number;
  },
): void {
  const plain = lowerCase.replace(/rate-?limit/, '~');
  const role = ROLE.exec(plain)?.[1];
  if (role === undefined) return;
  const key = plain.replace(ROLE, '').replace(/-ms$/, '');
  const found = family(key, name);
  found.windowMs ??= WINDOWS_MS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
  const count = /^\s*(\d{1,15})(?:\.\d+)?\s*(?:[,;]|$)/.exec(value)?.[1];
  if (role === 'remaining') {
    found.from = name;
    found.left = count === undefined ? null : Number(count);
  } else if (role === 'limit' || role === 'max') found.limit = count === undefined ? null : Number(count);
  else if (role.startsWith('interval')) found.windowMs = count === undefined ? null : Number(count);
  else if (role === 'reset-after') found.resetMs = readAfter(value) ?? found.resetMs;
  else found.resetMs ??= plain.endsWith('-ms') ? readMs(value, now) : readResetMs(value, now);
}

/** Discord's `X-RateLimit-Reset-After`: seconds, more exact than the time beside it. */
function readAfter(value: string): number | null {
  const text = value.trim();
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Math.ceil(Number(text) * 1000) : readDurationMs(text);
}

/** Where the name says milliseconds, a small number is no seconds. */
function readMs(value: string, now: number): number | null {
  const text = value.trim();
  if (!/^\d{1,15}$/.test(text)) return readResetMs(text, now);
  return Number(text) > 1e11 ? Math.max(0, Number(text) - now) : Number(text);
}

/** Whether an allowance header says that nothing is left. */
export function isUsedUp(headers: readonly HeaderPair[]): boolean {
  return (
    headers.some(([name]) => mayCount(name)) && readAllowances(headers, 0).some(({ left }) => left === 0)
  );
}
