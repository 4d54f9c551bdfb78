import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  quoteStyleOf,
} from '../json-characters.ts';
import { endOfToken } from './end-of-token.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';

/**
 * What was read as a name is an item: of a list without its opening bracket, or of one in the wrong brackets. Says what
 * may come next; null where it is a name after all.
 */
export function takeKeyAsItem(run: ParseRun): Step | null {
  const { frame } = run;
  const key = frame?.key ?? null;
  if (frame === null || key === null) return null;
  if (frame.count > 0) {
    if (!lacksListOpening(run, key.offset)) return null;
    run.wrapLastValue();
  } else if (run.code() === CLOSE_BRACKET || isListOfTexts(run)) {
    run.turnInto('list');
  } else {
    return null;
  }
  return run.settle(key);
}

/** `{"a", "b", "c"}`: at least three texts and no colon. Of two, the second may be the value of the first. */
function isListOfTexts(run: ParseRun): boolean {
  let at = run.at;
  for (let further = 0; further < 2; further++) {
    if (run.code(at) !== COMMA) return false;
    at = run.nextAfter(at + 1);
    if (quoteStyleOf(run.code(at)) === null || isMember(run, at)) return false;
    at = run.nextAfter(endOfToken(run.text, at));
  }
  return run.code(at) === COMMA || isBracket(run.code(at));
}

/** How far to look for the end of a list whose bracket was left out. */
const LONGEST_LIST = 500;

/** `"to": "a", "b"]`: values behind the value of a member, and a bracket that closes them. */
export function lacksListOpening(run: ParseRun, from = run.at): boolean {
  let at = from;
  while (at < from + LONGEST_LIST && !isBracket(run.code(at))) {
    const next = run.nextAfter(endOfToken(run.text, at));
    const code = run.code(next);
    if (code === CLOSE_BRACKET) return run.surplus.claimMissingBracket();
    if (code !== COMMA) return false;
    at = run.nextAfter(next + 1);
  }
  return false;
}

function isBracket(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET || code === CLOSE_BRACE || code === CLOSE_BRACKET;
}
