import { say } from '../../texts/text.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, SEMICOLON } from '../json-characters.ts';
import type { TextEdit } from '../json-problem.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';

/** Commas with nothing before them. All that follow each other are one mistake, those before a bracket included. */
export function readExtraCommas(run: ParseRun, step: Step): Step {
  const { frame } = run;
  const first = run.at;
  const edits: TextEdit[] = [];
  while (run.code() === COMMA || run.code() === SEMICOLON) {
    edits.push({ offset: run.at, length: 1, text: '' });
    run.take(1);
    run.at = run.nextAfter(run.at);
  }
  const isBeforeCloser = run.code() === CLOSE_BRACE || run.code() === CLOSE_BRACKET;
  if (frame !== null && isBeforeCloser && frame.commaAt >= 0) {
    edits.unshift({ offset: frame.commaAt, length: 1, text: '' });
    reportTrailingCommas(run, edits);
    frame.commaAt = -1;
    return step;
  }
  run.report({
    code: 'doubled-comma',
    message: say('json.doubled-comma'),
    offset: first,
    length: run.tokenEnd - first,
    repair: surely(say('json.repair.remove-comma'), edits),
  });
  return step;
}

/** `edits` takes out each comma between the last value and the bracket. */
export function reportTrailingCommas(run: ParseRun, edits: TextEdit[]): void {
  const first = edits[0]?.offset ?? run.at;
  run.report({
    code: 'trailing-comma',
    message: say('json.trailing-comma', { bracket: run.text.charAt(run.at) }),
    offset: first,
    length: Math.max(run.tokenEnd - first, 1),
    repair: surely(say('json.repair.remove-comma'), edits),
  });
}
