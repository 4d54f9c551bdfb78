import { epochSeconds, rewriteDate } from './date-format.ts';

/** A pattern of letters such as `YYYY-DD-MM HH:MM:SS`, as documentation and messages write it. */
const PATTERN =
  /\b(?:YYYY[-/.]?(?:MM|DD)[-/.]?(?:DD|MM)|(?:DD|MM)[-/.](?:MM|DD)[-/.]YYYY)(?:'?[T ]'?HH:?MM(?::?SS)?(?:\.S{1,6})?)?(?:Z|'Z'|XXX)?/i;

/** Patterns of PHP, Go and C, and what they are in letters. */
const FOREIGN_PATTERNS: readonly (readonly [pattern: RegExp, letters: string])[] = [
  [/\bY-m-d[T ]?\\?T?H:i:s\b/, 'YYYY-MM-DD HH:MM:SS'],
  [/\bY-m-d\b|%Y-%m-%d(?!.%H)|\b2006-01-02\b(?![T ])/, 'YYYY-MM-DD'],
  [/\bd\.m\.Y\b/, 'DD.MM.YYYY'],
  [/\bd\/m\/Y\b/, 'DD/MM/YYYY'],
  [/\bm\/d\/Y\b/, 'MM/DD/YYYY'],
];

/** The pattern that a sentence names, or shows with a date that is not the value itself; null where it does neither. */
function findDatePattern(sentence: string, value: string): string | null {
  const named = PATTERN.exec(sentence)?.[0];
  if (named !== undefined) return named;
  const foreign = FOREIGN_PATTERNS.find(([pattern]) => pattern.test(sentence))?.[1];
  if (foreign !== undefined) return foreign;
  const shown = EXAMPLE.exec(sentence.replaceAll(value, ' '))?.[0];
  return shown === undefined ? null : patternOf(shown);
}

const EXAMPLE =
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?|\b\d\d\.\d\d\.\d{4}\b/;

function patternOf(example: string): string {
  if (/^\d\d\./.test(example)) return 'DD.MM.YYYY';
  const [, blank = '', time = '', fraction = '', zone = ''] =
    /^.{10}([T ]?)(\d\d:\d\d(?::\d\d)?)?(\.\d+)?(Z|[+-].*)?$/.exec(example) ?? [];
  const clock = time === '' ? '' : time.length === 5 ? 'HH:MM' : 'HH:MM:SS';
  return `YYYY-MM-DD${blank}${clock}${fraction.replace(/\d/g, 'S')}${zone === '' ? '' : 'Z'}`;
}

const DATE_ONLY = 'YYYY-MM-DD';
const SAYS_TIME =
  /\bdate[-_ ]?time\b|\btimestamp\b|DateTime|\bInstant\b|\bRFC ?3339\b(?! full-date)|\bISO[- ]?8601 (?:timestamp|time)/i;
const SAYS_DATE_ONLY =
  /\bfull-date\b|\bDateOnly\b|\bLocalDate\b|\bformat ["'`]date["'`]|\bdate only\b|\bwithout (?:a )?time\b|["'`]date["'`]/i;
const SAYS_EPOCH = /\b(?:unix|epoch|posix)\b|\b(?:milli)?seconds since\b/i;

/**
 * A date written as a sentence asks for it, the likeliest way first. Where the sentence says no more than "a date", one
 * without its time and one with it: what the value is already was not the right one.
 */
export function rewriteDateFor(value: string, sentence: string): string[] {
  const rewritten = (pattern: string): string[] => {
    const text = rewriteDate(value, pattern);
    return text === null ? [] : [text];
  };
  if (SAYS_EPOCH.test(sentence)) return epochOf(value, /\bmilli/i.test(sentence) ? 1000 : 1);
  const named = findDatePattern(sentence, value);
  if (named !== null) return rewritten(named);
  if (SAYS_DATE_ONLY.test(sentence)) return rewritten(DATE_ONLY);
  const hasTime = /\d[T ]\d{1,2}:|^\d{10}(?:\d{3})?$/.test(value.trim());
  const isExact = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
  const saysTime = SAYS_TIME.test(sentence) && !/\bdate or (?:a )?date/i.test(sentence);
  const isTimeFirst = saysTime || (hasTime && !isExact);
  const both = isTimeFirst ? [RFC_3339, DATE_ONLY] : [DATE_ONLY, RFC_3339];
  return (saysTime ? [RFC_3339] : both).flatMap(rewritten);
}

/** RFC 3339, the form that most APIs mean by "a date and time". */
const RFC_3339 = 'YYYY-MM-DDTHH:MM:SSZ';

function epochOf(value: string, factor: number): string[] {
  const seconds = epochSeconds(value);
  const text = seconds === null ? value : String(seconds * factor);
  return text === value ? [] : [text];
}
