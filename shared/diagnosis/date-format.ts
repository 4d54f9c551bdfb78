/** A moment in UTC, read from any of the usual spellings. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * A date and time rewritten in another pattern, in UTC; null where the text is no date that is read without guessing.
 * `YYYY-AA-BB` counts as ISO 8601 (month before day) unless it cannot be.
 */
export function rewriteDate(text: string, pattern: string): string | null {
  const moment = readMoment(text.trim());
  if (moment === null) return null;
  const rewritten = writeMoment(moment, pattern);
  return rewritten === text ? null : rewritten;
}

/** Seconds since 1970, in digits; null where the text is no date that is read without guessing. */
export function epochSeconds(text: string): number | null {
  const moment = readMoment(text.trim());
  if (moment === null) return null;
  const { year, month, day, hour, minute, second } = moment;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const MONTH_IN_WORDS = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const EPOCH = /^(\d{10}|\d{13})$/;

function readMoment(text: string): Moment | null {
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch !== undefined) return fromTime(Number(epoch) * (epoch.length === 10 ? 1000 : 1));
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [year = 0, second = 0, third = 0, hour = 0, minute = 0, seconds = 0] = iso
      .slice(1, 7)
      .map(toNumber);
    const [month, day] = second > 12 ? [third, second] : [second, third];
    return check({ year, month, day, hour, minute, second: seconds }, zoneMinutes(iso[7]));
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = dayFirst
      .slice(1, 7)
      .map(toNumber);
    return check({ year, month, day, hour, minute, second }, 0);
  }
  const slashed = SLASHED.exec(text);
  if (slashed !== null) {
    const [first = 0, second = 0, year = 0] = slashed.slice(1, 4).map(toNumber);
    // 05/09 could be either: nobody guesses. 25/09 and 09/25 can be one day only.
    if (first <= 12 && second <= 12 && first !== second) return null;
    const [day, month] = first > 12 ? [first, second] : [second, first];
    return check({ year, month, day, hour: 0, minute: 0, second: 0 }, 0);
  }
  // `Tue, 24 Dec 2030 08:00:00 GMT`, `May 9, 2031`: month in words, so nothing to guess.
  const isInWords = MONTH_IN_WORDS.test(text) && /\b\d{4}\b/.test(text) && text.length < 60;
  const hasZone = /\b(?:GMT|UTC|Z|[+-]\d{4})\b/i.test(text);
  const time = isInWords ? Date.parse(hasZone ? text : `${text} UTC`) : Number.NaN;
  return Number.isNaN(time) ? null : fromTime(time);
}

function toNumber(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

/** Minutes east of UTC; none given counts as UTC. */
function zoneMinutes(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (parts === null) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

/** Null for a day that no calendar has. */
function check(local: Moment, eastMinutes: number): Moment | null {
  const { year, month, day, hour, minute, second } = local;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal =
    new Date(time).getUTCDate() === day &&
    new Date(time).getUTCMonth() === month - 1 &&
    hour < 24 &&
    minute < 60;
  return isReal ? fromTime(time - eastMinutes * 60_000) : null;
}

function fromTime(time: number): Moment | null {
  if (Math.abs(time) > 8.64e15) return null;
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** `MM` is the month until the hour has been written, then the minute. */
function writeMoment(moment: Moment, pattern: string): string {
  let hasHour = false;
  const two = (number: number): string => String(number).padStart(2, '0');
  return pattern.replace(/YYYY|MM|DD|HH|SS|\.S+|'|XXX/gi, (token) => {
    switch (token.toUpperCase()) {
      case 'YYYY':
        return String(moment.year).padStart(4, '0');
      case 'DD':
        return two(moment.day);
      case 'HH':
        hasHour = true;
        return two(moment.hour);
      case 'MM':
        return two(hasHour ? moment.minute : moment.month);
      case 'SS':
        return two(moment.second);
      case 'XXX':
        return 'Z';
      case "'":
        return '';
      default:
        return `.${'0'.repeat(token.length - 1)}`;
    }
  });
}
