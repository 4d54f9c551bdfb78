import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import type { TextEdit } from '../json-problem.ts';
import type { Frame } from './frame.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { reportClosed } from './report-closed.ts';

/** A list of more documents than this is not made by hand, and its repair would be longer than what it explains. */
const MOST_DOCUMENTS_TO_JOIN = 1000;
/** Closing brackets beyond this are put on one line. */
const MOST_CLOSING_LINES = 50;

/** Ends a reading: says what the text should still have had. */
export function finishRun(run: ParseRun, step: Step): void {
  if (run.isAbandoned) return;
  if (run.frames.length > 0) closeRest(run, step);
  else if (!run.hasRoot && run.tokenEnd === 0)
    run.report({ code: 'nothing-there', message: say('json.nothing-there'), offset: 0, length: 0 });
  if (run.furtherDocuments.count > 0) reportDocuments(run);
}

function closeRest(run: ParseRun, step: Step): void {
  const edits = unfinishedEdits(run, step);
  const lacksValue = edits.some(({ text }) => text !== '');
  // Brackets that were left out at both ends are a mistake of their own, told when the frame is closed.
  const onlyLacksBrackets = run.frames.length === 1 && run.frame?.isImplied === true && !lacksValue;
  if (!onlyLacksBrackets) {
    const brackets = closingBrackets(run);
    const shown = brackets.replaceAll(/\s/g, '').slice(0, 20);
    const repair = lacksValue ? perhaps : surely;
    run.report({
      code: 'unclosed-bracket',
      message: unclosedMessage(run),
      offset: run.tokenEnd,
      length: 0,
      repair: repair(
        say(lacksValue ? 'json.repair.close-with-null' : 'json.repair.close', { brackets: shown }),
        [...edits, { offset: run.tokenEnd, length: 0, text: brackets }],
      ),
    });
  }
  while (run.frame !== null) {
    const closed = run.close(run.tokenEnd);
    const isClosedAbove = closed?.isImplied === true && !onlyLacksBrackets;
    if (closed !== null) reportClosed(run, closed, isClosedAbove ? run.tokenEnd : null);
  }
}

/** A comma with nothing behind it goes; a name without its value gets one. */
function unfinishedEdits(run: ParseRun, step: Step): TextEdit[] {
  const { frame, tokenEnd } = run;
  if (frame === null) return [];
  if (frame.commaAt >= 0) return [{ offset: frame.commaAt, length: 1, text: '' }];
  if (frame.key === null || (step !== 'colon' && step !== 'value')) return [];
  return [{ offset: tokenEnd, length: 0, text: step === 'colon' ? ': null' : ' null' }];
}

function unclosedMessage(run: ParseRun): Message {
  const { frame, frames } = run;
  const values = {
    bracket: frame?.isObject === true ? '{' : '[',
    line: run.lineOf(frame?.openedAt ?? 0),
  };
  return frames.length === 1
    ? say('json.unclosed', values)
    : say('json.unclosed-many', { ...values, count: frames.length });
}

/** Innermost first; a bracket that was opened on a line of its own gets a line of its own, under the same indentation. */
function closingBrackets(run: ParseRun): string {
  const { frames, text, tokenEnd } = run;
  const outermost = frames[0]?.openedAt ?? 0;
  const isOneLine = frames.length > MOST_CLOSING_LINES || run.lineOf(outermost) === run.lineOf(tokenEnd);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  let line = run.lineOf(tokenEnd);
  let brackets = '';
  for (const frame of frames.toReversed()) {
    const openedIn = run.lineOf(frame.openedAt);
    if (!isOneLine && openedIn !== line) brackets += lineBreak + indentationAt(text, frame);
    brackets += frame.isObject ? '}' : ']';
    line = openedIn;
  }
  return brackets;
}

function indentationAt(text: string, { openedAt }: Frame): string {
  const lineStart = Math.max(text.lastIndexOf('\n', openedAt), text.lastIndexOf('\r', openedAt)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, openedAt))?.[0] ?? '';
}

/** One document after the other, as logs and streams write them. */
function reportDocuments(run: ParseRun): void {
  const { count, firstAt, commas } = run.furtherDocuments;
  const edits = [
    { offset: run.rootAt, length: 0, text: '[' },
    ...commas,
    { offset: run.tokenEnd, length: 0, text: ']' },
  ];
  run.report({
    code: 'several-documents',
    message: say('json.several-documents', { count: count + 1 }),
    offset: firstAt,
    length: 1,
    repair: count > MOST_DOCUMENTS_TO_JOIN ? null : perhaps(say('json.repair.make-list'), edits),
  });
}
