import { say } from '../../texts/text.ts';
import { endOfToken } from './end-of-token.ts';
import { excerptOf } from './excerpt-of.ts';
import { findPlaceholder } from './find-placeholder.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  GREATER,
  OPEN_BRACE,
  OPEN_BRACKET,
  SEMICOLON,
  isDigit,
  quoteStyleOf,
  withoutLookAlike,
} from '../json-characters.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { readEscapedJson } from './read-escaped-json.ts';
import { readExtraCommas } from './read-extra-commas.ts';
import { readQuoted } from './read-quoted.ts';
import { isEscapedQuote, readBareKey } from './read-word.ts';
import { reportMissingValue } from './report-missing-value.ts';

/** Reads the name of a member, or says what stands in its place. */
export function readKey(run: ParseRun, code: number): Step {
  const { frame } = run;
  if (frame === null) return 'rest';
  if (quoteStyleOf(code) !== null) {
    frame.lastFrom = run.at;
    frame.key = readQuoted(run, 'key');
    return endKey(run);
  }
  switch (code) {
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return readCloser(run, code);
    case COMMA:
    case SEMICOLON:
      return readExtraCommas(run, 'key');
    case COLON:
    case EQUALS:
      reportMissingKey(run);
      run.take(1);
      return 'value';
    case OPEN_BRACE:
    case OPEN_BRACKET:
      if (findPlaceholder(run.text, run.at) !== null) return readUnquotedKey(run);
      reportMissingKey(run);
      return 'value';
    default:
      return isEscapedQuote(run) ? readEscapedJson(run) : readUnquotedKey(run);
  }
}

function endKey(run: ParseRun): Step {
  run.tokenEnd = run.at;
  if (run.frame !== null) run.frame.lastTo = run.at;
  return 'colon';
}

function reportMissingKey(run: ParseRun): void {
  run.report({ code: 'missing-key', message: say('json.missing-key'), offset: run.at, length: 1 });
}

function readUnquotedKey(run: ParseRun): Step {
  const { frame } = run;
  if (frame === null) return 'rest';
  if (endsNumberWithComma(run)) return readCommaInNumber(run);
  if (!isMember(run, run.at) && isFollowedByNothing(run)) return skipStrayText(run);
  frame.lastFrom = run.at;
  frame.key = readBareKey(run);
  return endKey(run);
}

/** Whether the token at an offset is a name: a colon, or what is typed for one, comes behind it. */
export function isMember(run: ParseRun, at: number): boolean {
  const code = withoutLookAlike(run.code(run.nextAfter(endOfToken(run.text, at))));
  return code === COLON || code === EQUALS;
}

function isFollowedByNothing(run: ParseRun): boolean {
  const code = withoutLookAlike(run.code(run.nextAfter(endOfToken(run.text, run.at))));
  return code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET || Number.isNaN(code);
}

/** A text that is neither a name nor a value here. Taking it out is offered; something may be missing instead. */
export function skipStrayText(run: ParseRun): Step {
  const { at, frame } = run;
  const end = endOfToken(run.text, at);
  const found = excerptOf(run.text, at, end);
  run.report({
    code: 'unexpected-text',
    message: say('json.unexpected-text', { found }),
    offset: at,
    length: end - at,
    repair: perhaps(say('json.repair.remove', { found }), [{ offset: at, length: end - at, text: '' }]),
  });
  run.take(end - at);
  if (frame !== null) frame.commaAt = -1;
  return 'separator';
}

/** `12,50` or `1,000`: digits right behind a comma right behind a digit, where a name belongs. */
function endsNumberWithComma(run: ParseRun): boolean {
  const { at } = run;
  return (
    run.code(at - 1) === COMMA &&
    isDigit(run.code(at - 2)) &&
    /^[0-9]+$/.test(run.text.slice(at, endOfToken(run.text, at))) &&
    isFollowedByNothing(run)
  );
}

function readCommaInNumber(run: ParseRun): Step {
  const { text, at, frame } = run;
  const end = endOfToken(text, at);
  let from = at - 1;
  while (/[-.0-9]/.test(text.charAt(from - 1))) from--;
  const isThousands = end - at === 3;
  const repair = isThousands ? perhaps : surely;
  run.report({
    code: 'comma-in-number',
    message: say('json.comma-in-number', { found: excerptOf(text, from, end) }),
    offset: at - 1,
    length: end - at + 1,
    repair: repair(say(isThousands ? 'json.repair.join-number' : 'json.repair.decimal-point'), [
      { offset: at - 1, length: 1, text: isThousands ? '' : '.' },
    ]),
  });
  run.take(end - at);
  if (frame !== null) frame.commaAt = -1;
  return 'separator';
}

/** Reads what stands between a name and its value. */
export function readColon(run: ParseRun, code: number): Step {
  switch (code) {
    case COLON:
      run.take(1);
      return 'value';
    case EQUALS:
      return readEqualsSign(run);
    case COMMA:
    case SEMICOLON:
      if (isValueBehindComma(run)) return readCommaForColon(run);
      reportMissingValue(run, ': null');
      return 'separator';
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      reportMissingValue(run, ': null');
      return readCloser(run, code);
    default:
      reportMissingColon(run);
      return 'value';
  }
}

function readEqualsSign(run: ParseRun): Step {
  const { at } = run;
  const length = run.code(at + 1) === GREATER ? 2 : 1;
  run.report({
    code: 'equals-sign',
    message: say('json.equals-sign'),
    offset: at,
    length,
    repair: surely(say('json.repair.colon'), [{ offset: at, length, text: ':' }]),
  });
  run.take(length);
  return 'value';
}

/** Behind the comma stands a value, not the next name: the comma was meant as a colon. */
function isValueBehindComma(run: ParseRun): boolean {
  const next = run.nextAfter(run.at + 1);
  const code = run.code(next);
  if (code === CLOSE_BRACE || code === CLOSE_BRACKET || code === COMMA || Number.isNaN(code)) return false;
  return code === OPEN_BRACE || code === OPEN_BRACKET || !isMember(run, next);
}

function readCommaForColon(run: ParseRun): Step {
  const { at } = run;
  const isListLike = quoteStyleOf(run.code(run.nextAfter(at + 1))) !== null;
  const repair = isListLike ? perhaps : surely;
  run.report({
    code: 'comma-for-colon',
    message: say('json.comma-for-colon', { name: lastName(run), found: run.text.charAt(at) }),
    offset: at,
    length: 1,
    repair: repair(say('json.repair.colon'), [{ offset: at, length: 1, text: ':' }]),
  });
  run.take(1);
  return 'value';
}

function reportMissingColon(run: ParseRun): void {
  if (run.frame?.key === null) return;
  run.report({
    code: 'missing-colon',
    message: say('json.missing-colon', { name: lastName(run) }),
    offset: run.tokenEnd,
    length: 0,
    repair: surely(say('json.repair.add-colon'), [{ offset: run.tokenEnd, length: 0, text: ':' }]),
  });
}

function lastName({ text, frame }: ParseRun): string {
  return frame === null ? '' : excerptOf(text, frame.lastFrom, frame.lastTo);
}
