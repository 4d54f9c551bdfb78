import { say } from '../../texts/text.ts';
import { endOfToken } from './end-of-token.ts';
import { excerptOf } from './excerpt-of.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps } from './problem-list.ts';

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
