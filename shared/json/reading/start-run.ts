import { say } from '../../texts/text.ts';
import { isBlank, isClosingQuote, quoteStyleOf } from '../json-characters.ts';
import type { TextEdit } from '../json-problem.ts';
import { excerptOf } from './excerpt-of.ts';
import { ParseRun } from './parse-run.ts';
import type { ParseRunOptions } from './parse-run.ts';
import { surely } from './problem-list.ts';

/** What stands around a document, because of where it was copied from. */
interface Wrapping {
  /** Where the wrapping begins, and where the document does. */
  outerFrom: number;
  from: number;
  /** Where the document ends, and where the wrapping does. */
  to: number;
  outerTo: number;
}

const BEFORE_CONTAINER: readonly RegExp[] = [
  // Guards against reading an answer as a script (Angular and Google put them first).
  /(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)\s*(?=[{[])/y,
  // An assignment or a call of a program (JSONP too), and the field name of an event stream.
  /(?:(?:const|let|var)\s+)?[A-Za-z_$][\w$.]*\s*=\s*(?=[{[])/y,
  /(?:export\s+default|return)\s+(?=[{[])/y,
  /[A-Za-z_$][\w$.]*\(\s*(?=[{[])/y,
  /data:[ \t]*(?=[{[])/y,
];
const FENCE = /```[\w-]*[ \t]*\r?\n/y;

/** Begins a reading behind what is wrapped around the document, if anything is, and ends it before the wrapping's end. */
export function startRun(text: string, options: ParseRunOptions): ParseRun {
  const wrapping = findWrapping(text);
  if (wrapping === null) return new ParseRun(text, options);
  const { outerFrom, from, to, outerTo } = wrapping;
  const run = new ParseRun(text.slice(0, to), options);
  const edits: TextEdit[] = [{ offset: outerFrom, length: from - outerFrom, text: '' }];
  if (outerTo > to) edits.push({ offset: to, length: outerTo - to, text: '' });
  const found = excerptOf(text.slice(outerFrom, from).trim());
  run.report({
    code: 'wrapped',
    message: say('json.wrapped', { found }),
    offset: outerFrom,
    length: from - outerFrom,
    repair: surely(say('json.repair.unwrap'), edits),
  });
  run.at = from;
  return run;
}

function findWrapping(text: string): Wrapping | null {
  let outerFrom = 0;
  while (isBlank(text.charCodeAt(outerFrom))) outerFrom++;
  const outerTo = text.trimEnd().length;
  const quoted = findQuotes(text, outerFrom, outerTo);
  if (quoted !== null) return quoted;
  FENCE.lastIndex = outerFrom;
  if (FENCE.test(text)) {
    const close = text.lastIndexOf('```');
    const from = FENCE.lastIndex;
    return close >= from
      ? { outerFrom, from, to: close, outerTo }
      : { outerFrom, from, to: outerTo, outerTo };
  }
  for (const pattern of BEFORE_CONTAINER) {
    pattern.lastIndex = outerFrom;
    if (!pattern.test(text)) continue;
    let to = outerTo;
    while (to > pattern.lastIndex && /[\s;)]/.test(text.charAt(to - 1))) to--;
    return { outerFrom, from: pattern.lastIndex, to, outerTo };
  }
  return null;
}

/** Quotes around a whole object or list: what a command line needs, and JSON does not. */
function findQuotes(text: string, outerFrom: number, outerTo: number): Wrapping | null {
  const style = quoteStyleOf(text.charCodeAt(outerFrom));
  let from = outerFrom + 1;
  while (isBlank(text.charCodeAt(from))) from++;
  if (style === null || !/[{[]/.test(text.charAt(from))) return null;
  const last = outerTo - 1;
  const isClosed = last > from && isClosingQuote(text.charCodeAt(last), style);
  // A JSON text may begin with a bracket; it cannot go on behind a second mark.
  const isPlainText =
    style === 'straight' && !(isClosed && /^[{[]\s*"./s.test(text.slice(from, from + 20)) && last > from + 2);
  if (isPlainText) return null;
  return { outerFrom, from, to: isClosed ? last : outerTo, outerTo };
}
