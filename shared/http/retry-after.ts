import { parseHttpDate } from './http-date.ts';

/**
 * How long `Retry-After` asks to wait, in milliseconds from `now` (epoch ms): RFC 9110 10.2.3 allows seconds or a date.
 * A date that has passed is a wait of 0. Null where the value is neither. Some servers send fractions of a second.
 */
export function parseRetryAfter(value: string, now: number): number | null {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const waitMs = Math.ceil(Number(text) * 1000);
    return Number.isSafeInteger(waitMs) ? waitMs : null;
  }
  const time = parseHttpDate(text, now);
  return time === null ? null : Math.max(0, time - now);
}
