import { say } from '../../texts/text.ts';
import { COMMA, isDigit } from '../json-characters.ts';
import { endOfToken } from './end-of-token.ts';
import { excerptOf } from './excerpt-of.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';

/** `12,50` or `1,000`: digits right behind a comma right behind a digit, where a name belongs. */
export function endsNumberWithComma(run: ParseRun): boolean {
  const { at } = run;
  return (
    run.code(at - 1) === COMMA &&
    isDigit(run.code(at - 2)) &&
    /^[0-9]+$/.test(run.text.slice(at, endOfToken(run.text, at)))
  );
}

export function readCommaInNumber(run: ParseRun): Step {
  const { text, at, frame } = run;
  const end = endOfToken(text, at);
  let from = at - 1;
  while (/[-.0-9]/.test(text.charAt(from - 1))) from--;
  const isThousands = end - at === 3;
  const repair = isThousands ? perhaps : surely;
  run.report({
    code: 'comma-in-number',
    message: say('json.comma-in-number', { found: excerptOf(text, from, end) }),
    offset: at - 1,
    length: end - at + 1,
    repair: repair(say(isThousands ? 'json.repair.join-number' : 'json.repair.decimal-point'), [
      { offset: at - 1, length: 1, text: isThousands ? '' : '.' },
    ]),
  });
  run.take(end - at);
  if (frame !== null) frame.commaAt = -1;
  return 'separator';
}
