const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT` and the older `Sunday, 06-Nov-94 08:49:37 GMT`. */
const DAY_FIRST =
  /^[a-z]+, +(?<day>\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\d{4}|\d{2}) +(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) +(?:gmt|utc|\+0000)$/i;
/** The form of C's asctime(): `Sun Nov  6 08:49:37 1994`. */
const MONTH_FIRST =
  /^[a-z]{3} (?<month>[a-z]{3}) +(?<day>\d{1,2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<year>\d{4})$/i;

/**
 * The three date forms of RFC 9110 5.6.7, as epoch milliseconds, or null. Stricter than `Date.parse`, which takes
 * "5" for a month and reads a missing zone as local time.
 */
export function parseHttpDate(text: string, now: number): number | null {
  const parts = (DAY_FIRST.exec(text.trim()) ?? MONTH_FIRST.exec(text.trim()))?.groups;
  if (parts === undefined) return null;
  const month = MONTHS.indexOf((parts['month'] ?? '').toLowerCase());
  if (month === -1) return null;
  const numbers = ['day', 'hour', 'minute', 'second'].map((name) => Number(parts[name]));
  const [day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const year = fullYear(parts['year'] ?? '', now);
  const time = Date.UTC(year, month, day, hour, minute, second);
  // 31 February rolls over in Date.UTC; such a date was never meant.
  const isReal = new Date(time).getUTCDate() === day && hour < 24 && minute < 60 && second <= 60;
  return isReal ? time : null;
}

/** RFC 9110 5.6.7: a two-digit year more than 50 years ahead is of the past century. */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
