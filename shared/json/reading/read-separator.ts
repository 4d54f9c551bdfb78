import { say } from '../../texts/text.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLUS,
  SEMICOLON,
  quoteStyleOf,
} from '../json-characters.ts';
import { closeInner } from './close-inner.ts';
import { endOfToken } from './end-of-token.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Frame } from './frame.ts';
import { isMember } from './is-member.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { reportSigns } from './read-word.ts';
import { skipStrayText } from './skip-stray-text.ts';

/** Reads what stands behind a value inside a container. */
export function readSeparator(run: ParseRun, code: number): Step {
  const { frame } = run;
  if (frame === null) return 'rest';
  switch (code) {
    case COMMA:
      return run.takeComma();
    case SEMICOLON:
      reportSemicolon(run);
      return run.takeComma();
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return readCloser(run, code);
    case COLON:
      return readColonBehindValue(run, frame);
    case PLUS:
      return readConcatenation(run, frame);
    default:
      return readNextWithoutComma(run, frame, code);
  }
}

function reportSemicolon(run: ParseRun): void {
  run.report({
    code: 'semicolon',
    message: say('json.semicolon'),
    offset: run.at,
    length: 1,
    repair: surely(say('json.repair.write', { wanted: ',' }), [{ offset: run.at, length: 1, text: ',' }]),
  });
}

/** A colon between items belongs to an object, a second one behind a name to nothing. What follows is read on its own. */
function readColonBehindValue(run: ParseRun, frame: Frame): Step {
  if (!frame.isObject && frame.separatorAt >= 0 && run.countOpen(CLOSE_BRACE) > 0)
    return readNameOfOuter(run, frame);
  if (frame.isObject) {
    reportSigns(run, run.at, run.at + 1);
  } else if (frame.colonAt < 0) {
    frame.colonAt = run.at;
    run.report({
      code: 'colon-in-list',
      message: say('json.colon-in-list', { name: excerptOf(run.text, frame.lastFrom, run.tokenEnd) }),
      offset: run.at,
      length: 1,
    });
  }
  run.take(1);
  return 'value';
}

/** The last item is a name of the object around the list, which should have been closed before the comma. */
function readNameOfOuter(run: ParseRun, frame: Frame): Step {
  const from = frame.lastFrom;
  const end = run.tokenEnd;
  const last = frame.node?.kind === 'array' ? frame.node.items.pop() : undefined;
  frame.count--;
  closeInner(run, { isOuter: ({ isObject }) => isObject, end: frame.separatorAt, shown: [from, end] });
  const name = last?.kind === 'string' ? last.value : run.text.slice(from, end);
  run.at = end;
  return run.setKey({ kind: 'string', offset: from, length: end - from, value: name });
}

/** `"a" + name + "b"` is a sum of a program. Which text it gives is not in the document, so it is only told. */
function readConcatenation(run: ParseRun, frame: Frame): Step {
  const from = frame.valueAt;
  while (run.code() === PLUS) {
    run.at = run.nextAfter(run.at + 1);
    run.take(Math.min(endOfToken(run.text, run.at), run.text.length) - run.at);
    run.at = run.nextAfter(run.at);
  }
  run.at = run.tokenEnd;
  run.report({
    code: 'concatenation',
    message: say('json.concatenation', { found: excerptOf(run.text, from, run.at) }),
    offset: from,
    length: run.at - from,
  });
  return 'separator';
}

function readNextWithoutComma(run: ParseRun, frame: Frame, code: number): Step {
  const { at, text } = run;
  const isOpening = code === OPEN_BRACE || code === OPEN_BRACKET;
  const end = endOfToken(text, at);
  if (
    !isOpening &&
    quoteStyleOf(code) === null &&
    (code === EQUALS || !/[\p{L}\p{N}]/u.test(text.slice(at, end)))
  ) {
    reportSigns(run, at, end);
    run.take(end - at);
    return 'separator';
  }
  if (frame.isObject && isOpening) return 'key';
  if (frame.isObject && !isMember(run, at)) return skipStrayText(run);
  const before = frame.isObject ? [frame.lastFrom, frame.lastTo] : [frame.lastFrom, run.tokenEnd];
  const after = isOpening ? at + 1 : end;
  run.report({
    code: 'missing-comma',
    message: say('json.missing-comma', {
      before: excerptOf(text, before[0], before[1]),
      after: excerptOf(text, at, after),
    }),
    offset: run.tokenEnd,
    length: 0,
    repair: surely(say('json.repair.add-comma'), [{ offset: run.tokenEnd, length: 0, text: ',' }]),
  });
  frame.commaAt = -1;
  return frame.isObject ? 'key' : 'value';
}
