import { say } from '../../texts/text.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  isLineBreak,
} from '../json-characters.ts';
import { excerptOf } from './excerpt-of.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { isCloser, reportExtraBracket, skipExtraBracket } from './read-closer.ts';

/** Reads what stands behind the whole document, where JSON allows nothing. */
export function readRest(run: ParseRun, code: number): Step {
  if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return skipExtraBracket(run);
  const further = run.furtherDocuments;
  const next = code === COMMA ? run.nextAfter(run.at + 1) : run.at;
  if (code === COMMA && further.count === 0) return readComma(run, next);
  if (!startsDocument(run, next)) return skipRest(run);
  if (further.count === 0) further.firstAt = next;
  if (code !== COMMA) further.commas.push({ offset: run.tokenEnd, length: 0, text: ',' });
  further.count++;
  run.at = next;
  return 'value';
}

/** A comma behind the whole: a bracket before it was one too many, or the brackets around a list were left out. */
function readComma(run: ParseRun, next: number): Step {
  const root = run.lastClosed;
  const isGoingOn = run.tokenEnd > 0 && isCloser(run.code(run.tokenEnd - 1));
  if (isGoingOn && root?.closer === CLOSE_BRACE && !root.isImplied && isMember(run, next)) {
    const bracketAt = run.tokenEnd - 1;
    run.reopenRoot(root);
    reportExtraBracket(run, [{ offset: bracketAt, length: 1, text: '' }]);
    return 'separator';
  }
  if (next >= run.text.length) return skipRest(run);
  run.wrapRoot();
  return 'separator';
}

/** An object or a list anywhere, or any value on a line of its own, as in a log or a stream. */
function startsDocument(run: ParseRun, at: number): boolean {
  const code = run.code(at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return true;
  const isOnNewLine = hasLineBreak(run, run.tokenEnd, at);
  return isOnNewLine && /["\d-]|true|false|null/y.test(run.text.slice(at, at + 5));
}

function hasLineBreak(run: ParseRun, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineBreak(run.code(at))) return true;
  return false;
}

function skipRest(run: ParseRun): Step {
  const { text, at } = run;
  const rest = text.slice(at).trimEnd();
  const found = excerptOf(rest);
  // What a program puts behind a value says nothing; anything else might be part of the document.
  const isNoise = rest.length < 10 && /^[;),.\s]+$/.test(rest);
  const repair = isNoise ? surely : perhaps;
  run.report({
    code: 'text-after-end',
    message: say('json.text-after-end', { found }),
    offset: at,
    length: rest.length,
    repair: repair(say('json.repair.remove', { found }), [{ offset: at, length: rest.length, text: '' }]),
  });
  run.at = text.length;
  return 'rest';
}
