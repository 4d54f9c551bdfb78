import { say } from '../../texts/text.ts';
import { excerptOf } from './excerpt-of.ts';
import type { ParseRun } from './parse-run.ts';
import { perhaps } from './problem-list.ts';

/** A name without a value, if one is waiting for it: `insertion` is what would have to stand behind the last token. */
export function reportMissingValue(run: ParseRun, insertion: string): void {
  const { frame, text, tokenEnd } = run;
  if (frame === null || frame.key === null) return;
  const hasBlank = text.charAt(tokenEnd) === ' ' && insertion.startsWith(' ');
  const offset = hasBlank ? tokenEnd + 1 : tokenEnd;
  run.report({
    code: 'missing-value',
    message: say('json.missing-value', { name: excerptOf(text, frame.lastFrom, frame.lastTo) }),
    offset: frame.lastFrom,
    length: tokenEnd - frame.lastFrom,
    repair: perhaps(say('json.repair.add-null'), [
      { offset, length: 0, text: hasBlank ? insertion.trimStart() : insertion },
    ]),
  });
  run.attach(null);
}
