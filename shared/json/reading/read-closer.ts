import { say } from '../../texts/text.ts';
import { excerptOf } from './excerpt-of.ts';
import { CLOSE_BRACE, CLOSE_BRACKET } from '../json-characters.ts';
import type { TextEdit } from '../json-problem.ts';
import type { Frame, ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';
import { reportTrailingCommas } from './read-extra-commas.ts';
import { reportClosed } from './report-closed.ts';

/** Reads a closing bracket, whether or not it is the one that belongs here. */
export function readCloser(run: ParseRun, code: number): Step {
  const { frame } = run;
  if (frame === null) return skipExtraBracket(run);
  if (frame.commaAt >= 0) reportTrailingCommas(run, [{ offset: frame.commaAt, length: 1, text: '' }]);
  frame.commaAt = -1;
  if (!fits(frame, code)) {
    if (closesWhatIsOpen(run, code)) closeInner(run, code);
    else if (isOneTooMany(run, frame)) return skipExtraBracket(run);
    else reportWrongBracket(run, frame);
  }
  const bracketAt = run.at;
  run.take(1);
  const closed = run.close(run.at);
  if (closed !== null) reportClosed(run, closed, bracketAt);
  return run.stepBehindValue;
}

/** A list that holds members may be closed as the object that it is. */
function fits(frame: Frame, code: number): boolean {
  return frame.closer === code || (frame.isObject && code === CLOSE_BRACE);
}

/**
 * The bracket belongs to something further out, and what is inside was forgotten. Not where it would end the document
 * while more comes: then it is mistyped.
 */
function closesWhatIsOpen(run: ParseRun, code: number): boolean {
  const count = run.countOpen(code);
  if (count === 0) return false;
  const wouldEnd = count === 1 && run.frames[0]?.closer === code;
  return !wouldEnd || run.nextAfter(run.at + 1) >= run.text.length;
}

function isOneTooMany(run: ParseRun, frame: Frame): boolean {
  return run.frames.length === 1 && run.code(run.nextAfter(run.at + 1)) === frame.closer;
}

/** Closing brackets that nothing opened. Outside of everything, all that follow each other are one mistake. */
export function skipExtraBracket(run: ParseRun): Step {
  const { at } = run;
  const edits: TextEdit[] = [];
  do {
    run.at = run.nextAfter(run.at);
    edits.push({ offset: run.at, length: 1, text: '' });
    run.take(1);
  } while (run.frame === null && isCloser(run.code(run.nextAfter(run.at))));
  const found = excerptOf(run.text, at, run.at);
  run.report({
    code: 'extra-bracket',
    message: say('json.extra-bracket', { found }),
    offset: at,
    length: run.at - at,
    repair: surely(say('json.repair.remove', { found }), edits),
  });
  if (run.frame !== null) return 'separator';
  return run.hasRoot ? 'rest' : 'value';
}

function isCloser(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

function closeInner(run: ParseRun, code: number): void {
  const opened = run.frame?.openedAt ?? run.at;
  let brackets = '';
  for (let inner = run.frame; inner !== null && !fits(inner, code); inner = run.frame) {
    brackets += inner.isObject ? '}' : ']';
    run.close(run.tokenEnd);
    reportClosed(run, inner, null);
  }
  const values = {
    bracket: run.text.charAt(opened),
    line: run.lineOf(opened),
    before: run.text.charAt(run.at),
  };
  run.report({
    code: 'unclosed-bracket',
    message: say('json.unclosed-before', values),
    offset: run.at,
    length: 1,
    repair: surely(say('json.repair.close', { brackets }), [
      { offset: run.tokenEnd, length: 0, text: brackets },
    ]),
  });
}

function reportWrongBracket(run: ParseRun, frame: Frame): void {
  const wanted = String.fromCharCode(frame.closer);
  const values = {
    found: run.text.charAt(run.at),
    wanted,
    opened: run.text.charAt(frame.openedAt),
    line: run.lineOf(frame.openedAt),
  };
  run.report({
    code: 'wrong-bracket',
    message: say('json.wrong-bracket', values),
    offset: run.at,
    length: 1,
    repair: surely(say('json.repair.write', { wanted }), [{ offset: run.at, length: 1, text: wanted }]),
  });
}
