/** Spans of time and sizes as a person says them in English. */

/** `45 seconds`, `3 minutes`, `5 hours`, `2 days`; rounded up below two minutes, so that nobody comes too early. */
export function span(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return count(seconds, 'second');
  if (seconds < 7200) return count(Math.round(seconds / 60), 'minute');
  if (seconds < 172_800) return count(Math.round(seconds / 3600), 'hour');
  return count(Math.round(seconds / 86_400), 'day');
}

/** A limit as somebody set it, to the digit: `0.2 seconds`, `45 seconds`, `3 minutes`. */
export function limit(ms: number): string {
  return ms < 120_000 && ms % 1000 !== 0 ? `${ms / 1000} seconds` : span(ms);
}

/** `812 bytes`, `16.4 kB`, `1.5 MB`: thousands, as file managers count. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  return bytes < 1_000_000 ? `${decimal(bytes / 1000)} kB` : `${decimal(bytes / 1_000_000)} MB`;
}

/** `1 request`, `3 requests`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}

function decimal(number: number): string {
  return number.toFixed(1).replace(/\.0$/, '');
}

/** A value short enough to stand in a sentence. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

/** `1,000`: in threes, as a person reads it. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
