import { say } from '../../texts/text.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Frame } from './frame.ts';
import type { ParseRun } from './parse-run.ts';
import { surely } from './problem-list.ts';
import { reportClosed } from './report-closed.ts';

/**
 * Closes what was left open inside the container that goes on here: everything above the innermost frame that fits.
 * The brackets belong at `end`; what shows that they are missing stands at `shown`.
 */
export function closeInner(
  run: ParseRun,
  {
    isOuter,
    end,
    shown,
  }: { isOuter: (frame: Frame) => boolean; end: number; shown: [from: number, to: number] },
): void {
  const opened = run.frame?.openedAt ?? end;
  let brackets = '';
  for (let inner = run.frame; inner !== null && !isOuter(inner); inner = run.frame) {
    brackets += inner.isObject ? '}' : ']';
    run.close(end);
    reportClosed(run, inner, null);
  }
  const [from, to] = shown;
  const values = {
    bracket: run.text.charAt(opened),
    line: run.lineOf(opened),
    before: excerptOf(run.text, from, to),
  };
  run.report({
    code: 'unclosed-bracket',
    message: say('json.unclosed-before', values),
    offset: from,
    length: to - from,
    repair: surely(say('json.repair.close', { brackets }), [{ offset: end, length: 0, text: brackets }]),
  });
}
