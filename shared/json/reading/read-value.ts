import { say } from '../../texts/text.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  GREATER,
  OPEN_BRACE,
  OPEN_BRACKET,
  SEMICOLON,
  quoteStyleOf,
} from '../json-characters.ts';
import type { JsonStringNode } from '../json-node.ts';
import { findPlaceholder } from './find-placeholder.ts';
import type { ParseRun, Step } from './parse-run.ts';
import { surely } from './problem-list.ts';
import { readCloser } from './read-closer.ts';
import { readEscapedJson } from './read-escaped-json.ts';
import { readExtraCommas } from './read-extra-commas.ts';
import { readQuoted } from './read-quoted.ts';
import { readRootWord } from './read-root-word.ts';
import { isEscapedQuote, readPlaceholder, readWord, reportSigns } from './read-word.ts';
import { reportMissingValue } from './report-missing-value.ts';

/** Reads a value, or says what stands in its place. */
export function readValue(run: ParseRun, code: number): Step {
  const { frame } = run;
  if (frame === null) run.rootAt = run.hasRoot ? run.rootAt : run.at;
  else frame.valueAt = run.at;
  if (frame?.isObject === false) frame.lastFrom = run.at;
  if (code === OPEN_BRACE) {
    const placeholder = readPlaceholder(run);
    if (placeholder !== null) return run.settle(placeholder);
    if (findPlaceholder(run.text, run.at) !== null) return run.settle(readWord(run));
    return openContainer(run, true);
  }
  if (code === OPEN_BRACKET) return openContainer(run, false);
  if (quoteStyleOf(code) !== null) return readText(run);
  switch (code) {
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      reportMissingValue(run, ' null');
      return readCloser(run, code);
    case COMMA:
    case SEMICOLON:
      if (frame?.isObject !== true) return readExtraCommas(run, 'value');
      reportMissingValue(run, ' null');
      return 'separator';
    case COLON:
    case EQUALS:
      return readStraySign(run, code);
    default:
      if (isEscapedQuote(run)) return readEscapedJson(run);
      return frame === null && !run.hasRoot ? readRootWord(run) : run.settle(readWord(run));
  }
}

function openContainer(run: ParseRun, isObject: boolean): Step {
  run.open(isObject);
  run.take(1);
  return isObject ? 'key' : 'value';
}

function readText(run: ParseRun): Step {
  const node = readQuoted(run, 'value');
  if (run.code(run.nextAfter(run.at)) !== COLON) return run.settle(node);
  return readName(run, node) ? run.setKey(node) : run.settle(node);
}

/** Whether a text before a colon is the name of a member whose bracket was left out, or is of the wrong kind. */
function readName(run: ParseRun, node: JsonStringNode): boolean {
  const { frame } = run;
  if (frame?.isObject === false && frame.count === 0) {
    run.turnInto('object');
    return true;
  }
  const isFirst = frame === null && !run.hasRoot;
  const isImplied = isFirst || (frame?.isObject === true && run.surplus.claimMissingBrace());
  if (!isImplied) return false;
  const end = run.at;
  run.at = node.offset;
  run.open(true, true);
  run.at = end;
  return true;
}

/** A colon or an equals sign where a value belongs: one too many behind a name, and nothing known elsewhere. */
function readStraySign(run: ParseRun, code: number): Step {
  const { at, frame } = run;
  const length = code === EQUALS && run.code(at + 1) === GREATER ? 2 : 1;
  run.at += length;
  if (frame === null || frame.key === null) {
    reportSigns(run, at, run.at);
    return 'value';
  }
  const isColon = code === COLON;
  run.report({
    code: isColon ? 'doubled-colon' : 'equals-sign',
    message: say(isColon ? 'json.doubled-colon' : 'json.equals-sign'),
    offset: at,
    length,
    repair: surely(say('json.repair.remove', { found: run.text.slice(at, run.at) }), [
      { offset: at, length, text: '' },
    ]),
  });
  return 'value';
}
