import { say } from '../../texts/text.ts';
import { COMMA, HASH, QUOTE, SLASH, STAR, ZERO, isBlank, isOddBlank } from '../json-characters.ts';
import { codePointName } from './excerpt-of.ts';
import type { ParseRun } from './parse-run.ts';
import { surely } from './problem-list.ts';

/** Goes to the next token. Comments and blanks that JSON does not know are reported and stepped over. */
export function skipBlanks(run: ParseRun): void {
  for (;;) {
    const first = run.text.charCodeAt(run.at);
    // Nearly always a token follows at once: any ASCII sign from the zero on, a mark, or a comma.
    if ((first >= ZERO && first < 0x7f) || first === QUOTE || first === COMMA) return;
    run.at = run.nextAfter(run.at);
    const code = run.code();
    if (isOddBlank(code)) skipOddBlanks(run);
    else if ((code === SLASH || code === HASH) && isCommentStart(run, run.at)) skipComment(run);
    else return;
  }
}

/** `#` right behind a colon is a colour or a channel that lacks its quotes, not a comment. */
export function isCommentStart(run: ParseRun, at: number): boolean {
  const code = run.code(at);
  if (code === SLASH) return run.code(at + 1) === SLASH || run.code(at + 1) === STAR;
  if (code !== HASH) return false;
  return run.frame === null || run.frame.key === null || isBlank(run.code(at + 1));
}

function skipComment(run: ParseRun): void {
  const { text, at } = run;
  const end = endOfComment(text, at);
  run.at = end;
  // Two tokens that only the comment kept apart must not grow together.
  const isBetween = at > 0 && !isBlank(run.code(at - 1)) && end < text.length && !isBlank(run.code(end));
  run.report({
    code: 'comment',
    message: say('json.comment'),
    offset: at,
    length: end - at,
    repair: surely(say('json.repair.remove-comment'), [
      { offset: at, length: end - at, text: isBetween ? ' ' : '' },
    ]),
  });
}

export function endOfComment(text: string, at: number): number {
  if (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at + 2);
    return close < 0 ? text.length : close + 2;
  }
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = at;
  return lineBreak.exec(text)?.index ?? text.length;
}

function skipOddBlanks(run: ParseRun): void {
  const { text, at } = run;
  while (isOddBlank(run.code())) run.at++;
  const found = text.slice(at, run.at);
  const isMark = at === 0 && found === '\ufeff';
  run.report({
    code: isMark ? 'byte-order-mark' : 'odd-blank',
    message: isMark
      ? say('json.byte-order-mark')
      : say('json.odd-blank', { name: codePointName(found.charAt(0)) }),
    offset: at,
    length: found.length,
    repair: surely(say(isMark ? 'json.repair.remove-mark' : 'json.repair.plain-blank'), [
      // A mark without width keeps nothing apart; every other kind becomes the blank it looks like.
      {
        offset: at,
        length: found.length,
        text: /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*$/.test(found) ? '' : ' ',
      },
    ]),
  });
}
