import { findHeader } from '../http/headers.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { HeaderPair } from '../model/response-record.ts';
import { readQuota, readResetMs } from './rate-limit.ts';

/** A week: whoever asks for longer has made a mistake, and a timer of more than 24 days would fire at once. */
export const LONGEST_WAIT_MS = 7 * 24 * 3600_000;

/** Header names of the reset time and of what is left, by vendor. */
const RESET_HEADERS = [
  'ratelimit-reset',
  'x-ratelimit-reset',
  'x-rate-limit-reset',
  'x-ratelimit-reset-requests',
];
const REMAINING_HEADERS = [
  'ratelimit-remaining',
  'x-ratelimit-remaining',
  'x-rate-limit-remaining',
  'x-ratelimit-remaining-requests',
];

export interface RetryTime {
  readonly ms: number;
  /** The header that says so; null where the body does. */
  readonly from: string | null;
}

/**
 * How long the answer asks to wait, from its headers: `Retry-After` (RFC 9110 10.2.3) before the allowance headers,
 * which only count where nothing is left. Null where nothing is said.
 */
export function readRetryTime(headers: readonly HeaderPair[], now: number): RetryTime | null {
  const milliseconds = findHeader(headers, 'retry-after-ms');
  if (milliseconds !== null && /^\d{1,12}$/.test(milliseconds.trim()))
    return capped(Number(milliseconds), 'Retry-After-Ms');

  const asked = findHeader(headers, 'retry-after');
  const askedMs = asked === null ? null : parseRetryAfter(asked, now);
  if (askedMs !== null) return capped(askedMs, 'Retry-After');

  const structured = findHeader(headers, 'ratelimit');
  const quota = structured === null ? null : readQuota(structured);
  if (quota?.left === 0 && quota.resetMs !== null) return capped(quota.resetMs, 'RateLimit');

  if (!isUsedUp(headers)) return null;
  for (const name of RESET_HEADERS) {
    const value = findHeader(headers, name);
    const resetMs = value === null ? null : readResetMs(value, now);
    if (resetMs !== null) return capped(resetMs, name);
  }
  return null;
}

/** Whether an allowance header says that nothing is left. */
export function isUsedUp(headers: readonly HeaderPair[]): boolean {
  const structured = findHeader(headers, 'ratelimit');
  if (structured !== null && readQuota(structured).left === 0) return true;
  return REMAINING_HEADERS.some((name) => {
    const value = findHeader(headers, name);
    return value !== null && /^\s*0+\s*$/.test(value);
  });
}

function capped(ms: number, from: string): RetryTime {
  return { ms: Math.min(ms, LONGEST_WAIT_MS), from };
}
