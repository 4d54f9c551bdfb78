import { say } from '../../texts/text.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA } from '../json-characters.ts';
import type { TextEdit } from '../json-problem.ts';
import { closeInner } from './close-inner.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Frame } from './frame.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';
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
    if (lacksOpening(run, code)) run.wrapLastValue();
    else if (closesWhatIsOpen(run, code))
      closeInner(run, {
        isOuter: (outer) => fits(outer, code),
        end: run.tokenEnd,
        shown: [run.at, run.at + 1],
      });
    else if (isOneTooMany(run, frame)) return skipExtraBracket(run);
    else reportWrongBracket(run, frame);
  }
  const bracketAt = run.at;
  run.take(1);
  const closed = run.close(run.at);
  if (closed !== null) reportClosed(run, closed, bracketAt);
  return run.stepBehindValue;
}

/** A container that is meant as the other kind may be closed as either. */
function fits(frame: Frame, code: number): boolean {
  return frame.closer === code || code === (frame.isObject ? CLOSE_BRACE : CLOSE_BRACKET);
}

/** A `]` right behind a plain value of an object that goes on: the list around that value was never opened. */
function lacksOpening(run: ParseRun, code: number): boolean {
  const { frame } = run;
  if (frame?.isObject !== true || frame.count === 0 || code !== CLOSE_BRACKET) return false;
  // Where a brace is missing, too, this bracket only stands in its place.
  if (isCloser(run.code(run.tokenEnd - 1)) || run.surplus.hasUnclosedBrace) return false;
  const next = run.code(run.nextAfter(run.at + 1));
  return (next === COMMA || next === CLOSE_BRACE) && run.surplus.claimMissingBracket();
}

/** The bracket belongs to something further out, and what is inside was left open. */
function closesWhatIsOpen(run: ParseRun, code: number): boolean {
  const count = run.countOpen(code);
  const outermost = run.frames[0];
  const wouldEndAll = count === 1 && outermost !== undefined && fits(outermost, code);
  return count > 0 && (!wouldEndAll || run.nextAfter(run.at + 1) >= run.text.length);
}

/** More of the same container follows: without the bracket, it would go on. */
function isOneTooMany(run: ParseRun, frame: Frame): boolean {
  const next = run.nextAfter(run.at + 1);
  if (run.frames.length === 1) return next < run.text.length;
  const code = run.code(next);
  return (
    !frame.isObject &&
    code === COMMA &&
    run.countOpen(CLOSE_BRACE) > 0 &&
    !isMember(run, run.nextAfter(next + 1))
  );
}

/** Closing brackets that nothing opened. Outside of everything, all that follow each other are one mistake. */
export function skipExtraBracket(run: ParseRun): Step {
  const edits: TextEdit[] = [];
  do {
    run.at = run.nextAfter(run.at);
    edits.push({ offset: run.at, length: 1, text: '' });
    run.take(1);
  } while (run.frame === null && isCloser(run.code(run.nextAfter(run.at))));
  reportExtraBracket(run, edits);
  if (run.frame !== null) return 'separator';
  return run.hasRoot ? 'rest' : 'value';
}

/** `edits` takes the brackets out. */
export function reportExtraBracket(run: ParseRun, edits: TextEdit[]): void {
  const offset = edits[0]?.offset ?? run.at;
  const end = (edits.at(-1)?.offset ?? offset) + 1;
  const found = excerptOf(run.text, offset, end);
  run.report({
    code: 'extra-bracket',
    message: say('json.extra-bracket', { found }),
    offset,
    length: end - offset,
    repair: surely(say('json.repair.remove', { found }), edits),
  });
}

export function isCloser(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
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
