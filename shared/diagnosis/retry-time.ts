import { findHeader } from '../http/headers.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { HeaderPair } from '../model/response-record.ts';
import { readAllowances } from './allowances.ts';
import { readDurationMs } from './rate-limit.ts';

/** A week: whoever asks for longer has made a mistake, and a timer of more than 24 days would fire at once. */
export const LONGEST_WAIT_MS = 7 * 24 * 3600_000;

export interface RetryTime {
  readonly ms: number;
  /** The header that says so; null where the body does. */
  readonly from: string | null;
}

/**
 * How long the answer asks to wait, from its headers: `Retry-After` (RFC 9110 10.2.3) and the kin that vendors made of
 * it, before the allowance headers, which only count where nothing is left; with 429, `isThrottled`, also where they do
 * not say what is left. Null where nothing is said.
 *
 * `now`: epoch milliseconds, by the clock of the server where it is known, because its dates are by that clock.
 */
export function readRetryTime(
  headers: readonly HeaderPair[],
  now: number,
  isThrottled = false,
): RetryTime | null {
  return readAskedWait(headers, now) ?? readUsedUp(headers, now, isThrottled);
}

/** Whether any header can be about waiting: most answers have none, and are spared the reading of their date. */
export function mayAskToWait(headers: readonly HeaderPair[]): boolean {
  return headers.some(
    ([name]) => name.length >= 9 && /retry-after|rate-?limit|call-limit|limit-info/i.test(name),
  );
}

/** `Retry-After-Ms` and Azure's `x-ms-retry-after-ms` are more exact than the seconds beside them. */
function readAskedWait(headers: readonly HeaderPair[], now: number): RetryTime | null {
  const kin = headers.filter(
    ([name]) => name.length >= 11 && /(?:^|-)retry-after(?:-(?:ms|seconds))?$/i.test(name),
  );
  const [exact, rest] = [
    kin.filter(([name]) => /-ms$/i.test(name)),
    kin.filter(([name]) => !/-ms$/i.test(name)),
  ];
  for (const [name, value] of exact) {
    const text = value.trim();
    const ms = /^\d{1,12}(?:\.\d{1,9})?$/.test(text) ? Math.ceil(Number(text)) : readDurationMs(text);
    if (ms !== null) return capped(ms, name);
  }
  const standard = findHeader(rest, 'retry-after');
  const asked = standard === null ? rest : [['Retry-After', standard] as const];
  for (const [name, value] of asked) {
    const ms = parseRetryAfter(value, now) ?? readDurationMs(value);
    if (ms !== null) return capped(ms, name);
  }
  return null;
}

/** Of several allowances that are used up, the one that takes longest: before it starts anew, every try is in vain. */
function readUsedUp(headers: readonly HeaderPair[], now: number, isThrottled: boolean): RetryTime | null {
  let longest: RetryTime | null = null;
  for (const { left, resetMs, isResetAtMost, from } of readAllowances(headers, now)) {
    const isUsedUp = left === 0 || (isThrottled && left === null && !isResetAtMost);
    if (!isUsedUp || resetMs === null) continue;
    if (longest === null || resetMs > longest.ms) longest = capped(resetMs, from);
  }
  return longest;
}

function capped(ms: number, from: string): RetryTime {
  return { ms: Math.min(ms, LONGEST_WAIT_MS), from };
}
