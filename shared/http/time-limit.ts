/** How long a request may take from its start to the last byte of its answer, redirects included, where it does not say itself. */
export const DEFAULT_TIMEOUT_MS = 120_000;

/** More than a day is a slip of the finger, and near to what a timer can hold (2^31 ms). */
export const MAX_TIMEOUT_MS = 24 * 60 * 60 * 1000;

/** Reads a limit typed in seconds, with a point or a comma: `2`, `0.5`, `1,5`. `null` where it is none. */
export function readSeconds(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(?:\.\d{0,9})?$/.test(text)) return null;
  const ms = Math.round(Number(text) * 1000);
  return ms >= 1 && ms <= MAX_TIMEOUT_MS ? ms : null;
}
