import { say } from '../../texts/text.ts';
import { closeInner } from './close-inner.ts';
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
  quoteStyleOf,
} from '../json-characters.ts';
import { isMember } from './is-member.ts';
import type { Frame, ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { endsNumberWithComma, readCommaInNumber } from './read-comma-in-number.ts';
import { readEscapedJson } from './read-escaped-json.ts';
import { readExtraCommas } from './read-extra-commas.ts';
import { readQuoted } from './read-quoted.ts';
import { isEscapedQuote, readBareKey } from './read-word.ts';
import { reportMissingValue } from './report-missing-value.ts';

/** Reads the name of a member, or says what stands in its place. */
export function readKey(run: ParseRun, code: number): Step {
  const { frame } = run;
  if (frame === null) return 'rest';
  if (quoteStyleOf(code) !== null) return run.setKey(readQuoted(run, 'key'));
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
      return readContainerWithoutKey(run, frame, code);
    default:
      return isEscapedQuote(run) ? readEscapedJson(run) : readUnquotedKey(run);
  }
}

/** A bracket where a name belongs: what it shows depends on what is around it. */
function readContainerWithoutKey(run: ParseRun, frame: Frame, code: number): Step {
  const outer = run.frames.at(-2);
  if (code === OPEN_BRACE && frame.commaAt >= 0 && outer?.isObject === false && run.hasMoreOpenBraces) {
    // `[{"a": 1, {"a": 2}]`: the first object was left open.
    closeInner(run, { isOuter: ({ isObject }) => !isObject, end: frame.commaAt, shownTo: run.at + 1 });
    return 'value';
  }
  if (frame.count === 0 && code === OPEN_BRACE && run.hasMoreOpenBraces) return skipDoubledBrace(run);
  if (frame.count === 0 && code === OPEN_BRACKET) {
    run.turnInto('list');
    return 'value';
  }
  reportMissingKey(run);
  return 'value';
}

function skipDoubledBrace(run: ParseRun): Step {
  const repair = surely(say('json.repair.remove', { found: '{' }), [{ offset: run.at, length: 1, text: '' }]);
  run.report({
    code: 'extra-bracket',
    message: say('json.doubled-bracket', { found: '{' }),
    offset: run.at,
    length: 1,
    repair,
  });
  run.take(1);
  return 'key';
}

function reportMissingKey(run: ParseRun): void {
  run.report({ code: 'missing-key', message: say('json.missing-key'), offset: run.at, length: 1 });
}

function readUnquotedKey(run: ParseRun): Step {
  const { frame } = run;
  if (frame === null) return 'rest';
  if (!isMember(run, run.at) && isFollowedByNothing(run)) {
    if (endsNumberWithComma(run)) return readCommaInNumber(run);
    if (frame.count > 0 && lacksListOpening(run)) {
      run.wrapLastValue();
      return 'value';
    }
    if (frame.count === 0 && isValueWord(run)) {
      run.turnInto('list');
      return 'value';
    }
    return skipStrayText(run);
  }
  const from = run.at;
  const key = readBareKey(run);
  if (key !== null) return run.setKey(key);
  // Signs, which were told; a colon and a value may follow them all the same.
  frame.key = null;
  frame.lastFrom = from;
  frame.lastTo = run.at;
  run.tokenEnd = run.at;
  return 'colon';
}

/** A number or a literal cannot be a name: the object is a list. */
function isValueWord(run: ParseRun): boolean {
  const { text, at } = run;
  return /^(?:-?[0-9.]+(?:[eE][+-]?[0-9]+)?|true|false|null)$/.test(text.slice(at, endOfToken(text, at)));
}

/** How far to look for the end of a list whose bracket was left out. */
const LONGEST_LIST = 500;

/** `"to": "a", "b"]`: values behind the value of a member, and a bracket that closes them. */
function lacksListOpening(run: ParseRun, from = run.at): boolean {
  let at = from;
  while (at < from + LONGEST_LIST && !isBracket(run.code(at))) {
    const next = run.nextAfter(endOfToken(run.text, at));
    const code = run.code(next);
    if (code === CLOSE_BRACKET) return run.claimMissingOpening(CLOSE_BRACKET);
    if (code !== COMMA) return false;
    at = run.nextAfter(next + 1);
  }
  return false;
}

function isBracket(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET || code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

function isFollowedByNothing(run: ParseRun): boolean {
  const code = run.code(run.nextAfter(endOfToken(run.text, run.at)));
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
      if (takeKeyAsItem(run)) return 'separator';
      if (isValueBehindComma(run)) return readCommaForColon(run);
      reportMissingValue(run, ': null');
      return 'separator';
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      if (takeKeyAsItem(run)) return readCloser(run, code);
      reportMissingValue(run, ': null');
      return readCloser(run, code);
    default:
      reportMissingColon(run);
      return 'value';
  }
}

/** What was read as a name is an item: of a list without its opening bracket, or of one in the wrong brackets. */
function takeKeyAsItem(run: ParseRun): boolean {
  const { frame } = run;
  const key = frame?.key ?? null;
  if (frame === null || key === null) return false;
  if (frame.count > 0) {
    if (!lacksListOpening(run, key.offset)) return false;
    run.wrapLastValue();
  } else if (run.code() === CLOSE_BRACKET || isListOfTexts(run)) {
    run.turnInto('list');
  } else {
    return false;
  }
  run.settle(key);
  return true;
}

/** `{"a", "b", "c"}`: at least three texts and no colon. Of two, the second may be the value of the first. */
function isListOfTexts(run: ParseRun): boolean {
  let at = run.at;
  for (let further = 0; further < 2; further++) {
    if (run.code(at) !== COMMA) return false;
    at = run.nextAfter(at + 1);
    if (quoteStyleOf(run.code(at)) === null || isMember(run, at)) return false;
    at = run.nextAfter(endOfToken(run.text, at));
  }
  return run.code(at) === COMMA || isBracket(run.code(at));
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
