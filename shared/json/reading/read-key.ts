import { say } from '../../texts/text.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  OPEN_BRACE,
  OPEN_BRACKET,
  SEMICOLON,
  quoteStyleOf,
} from '../json-characters.ts';
import { closeInner } from './close-inner.ts';
import { endOfToken } from './end-of-token.ts';
import { findPlaceholder } from './find-placeholder.ts';
import type { Frame } from './frame.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { endsNumberWithComma, readCommaInNumber } from './read-comma-in-number.ts';
import { readEscapedJson } from './read-escaped-json.ts';
import { readExtraCommas } from './read-extra-commas.ts';
import { readQuoted } from './read-quoted.ts';
import { isEscapedQuote, readBareKey } from './read-word.ts';
import { skipStrayText } from './skip-stray-text.ts';
import { lacksListOpening } from './take-key-as-item.ts';

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
  // `[{"a": 1, {"a": 2}]`: the first object was left open.
  const isNextItem = code === OPEN_BRACE && frame.commaAt >= 0 && outer?.isObject === false;
  if (isNextItem && run.surplus.claimUnclosedBrace()) {
    closeInner(run, {
      isOuter: ({ isObject }) => !isObject,
      end: frame.commaAt,
      shown: [run.at, run.at + 1],
    });
    return 'value';
  }
  if (frame.count === 0 && code === OPEN_BRACE && run.surplus.claimUnclosedBrace())
    return skipDoubledBrace(run);
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

function isFollowedByNothing(run: ParseRun): boolean {
  const code = run.code(run.nextAfter(endOfToken(run.text, run.at)));
  return code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET || Number.isNaN(code);
}
