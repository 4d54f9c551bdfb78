import { say } from '../../texts/text.ts';
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
import { excerptOf } from './excerpt-of.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { reportMissingValue } from './report-missing-value.ts';
import { takeKeyAsItem } from './take-key-as-item.ts';

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
      return takeKeyAsItem(run) ?? readMissingValue(run);
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      if (takeKeyAsItem(run) === null) reportMissingValue(run, ': null');
      return readCloser(run, code);
    default:
      reportMissingColon(run);
      return 'value';
  }
}

function readMissingValue(run: ParseRun): Step {
  if (isValueBehindComma(run)) return readCommaForColon(run);
  reportMissingValue(run, ': null');
  return 'separator';
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
