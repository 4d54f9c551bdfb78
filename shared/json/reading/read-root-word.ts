import { say } from '../../texts/text.ts';
import { OPEN_BRACE, OPEN_BRACKET } from '../json-characters.ts';
import { excerptOf } from './excerpt-of.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps } from './problem-list.ts';
import { endOfBareText, readPlainWord } from './read-word.ts';

/** A name, its colon and the beginning of a value: members whose braces were left out. */
const MEMBER = /[\w$.-]+[ \t]*:[ \t]*(?:["'{[\d-]|true\b|false\b|null\b)/y;
/** Text that is longer is no value that somebody forgot to quote. */
const LONGEST_QUOTABLE = 200;

/** A document that begins with a word: a number or a literal, members without braces, or no JSON at all. */
export function readRootWord(run: ParseRun): Step {
  const { text, at } = run;
  if (text.startsWith('<', at)) return giveUp(run, 'markup');
  MEMBER.lastIndex = at;
  if (MEMBER.test(text)) {
    run.open(true, true);
    return 'key';
  }
  const word = readPlainWord(run);
  if (word !== null) return run.settle(word);
  const end = endOfBareText(run, 'value');
  const next = run.code(run.nextAfter(end));
  const isBeforeContainer = next === OPEN_BRACE || next === OPEN_BRACKET;
  return isBeforeContainer ? skipHeading(run, run.nextAfter(end)) : giveUp(run, 'not-json');
}

function skipHeading(run: ParseRun, to: number): Step {
  const { text, at } = run;
  const found = excerptOf(text, at, to);
  run.report({
    code: 'wrapped',
    message: say('json.wrapped', { found }),
    offset: at,
    length: to - at,
    repair: perhaps(say('json.repair.remove', { found }), [{ offset: at, length: to - at, text: '' }]),
  });
  run.at = to;
  return 'value';
}

function giveUp(run: ParseRun, code: 'markup' | 'not-json'): Step {
  const { text, at } = run;
  const whole = text.slice(at).trimEnd();
  const isQuotable =
    code === 'not-json' && whole.length <= LONGEST_QUOTABLE && /^[\p{L}\p{N}].*$/u.test(whole);
  const found = excerptOf(whole, 0, endOfLine(whole));
  const edit = { offset: at, length: whole.length, text: JSON.stringify(whole) };
  run.report({
    code,
    message: say(`json.${code}`, { found }),
    offset: at,
    length: whole.length,
    repair: isQuotable ? perhaps(say('json.repair.quote', { found }), [edit]) : null,
  });
  run.abandon();
  return 'rest';
}

function endOfLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
