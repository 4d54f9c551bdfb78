const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** Time of day as the system writes it. `time` in epoch milliseconds. */
export function clockText(time: number): string {
  return CLOCK.format(time);
}

/** A day as the system writes it, or null for a time that no calendar has. */
export function dayText(time: number | null): string | null {
  return time === null || Math.abs(time) > 8.64e15 ? null : DAY.format(time);
}
