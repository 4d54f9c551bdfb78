import { say } from '../../texts/text.ts';
import { BACKSLASH, QUOTE, SPACE, TAB, isAfterToken, quoteStyleOf } from '../json-characters.ts';
import type { QuoteStyle } from '../json-characters.ts';
import type { JsonStringNode } from '../json-node.ts';
import type { JsonProblemCode, TextEdit } from '../json-problem.ts';
import { decodeString } from './decode-string.ts';
import type { StringEnd } from './end-without-quote.ts';
import { excerptOf } from './excerpt-of.ts';
import { findStringEnd } from './find-string-end.ts';
import type { ParseRun } from './parse-run.ts';
import { surely } from './problem-list.ts';

/** Reads the quoted text at the current place, whatever its marks, and reports what JSON would not take. */
export function readQuoted(run: ParseRun, role: 'key' | 'value'): JsonStringNode {
  const { text, at } = run;
  const plainEnd = endOfPlainString(text, at, false);
  if (plainEnd >= 0) {
    run.at = plainEnd;
    const value = run.isBuilding ? text.slice(at + 1, plainEnd - 1) : '';
    return { kind: 'string', offset: at, length: plainEnd - at, value };
  }
  const end = endOfPlainString(text, at, true);
  if (end < 0) return readTroubled(run, role);
  const { value, escapes } = decodeString(text, at + 1, end - 1);
  reportContent(run, 'wrong-escape', escapes);
  run.at = end;
  return { kind: 'string', offset: at, length: end - at, value };
}

function readTroubled(run: ParseRun, role: 'key' | 'value'): JsonStringNode {
  const { text, at } = run;
  const style = quoteStyleOf(run.code()) ?? 'straight';
  const place = { role, isInObject: run.frame?.isObject ?? false, closers: run.closers };
  const found = findStringEnd(text, at, { style, place, memory: run.memory });
  const decoded = decodeString(text, found.contentFrom, found.contentEnd);
  reportMarks(run, { found, style, inner: decoded.quotes });
  reportContent(run, 'line-break-in-text', decoded.lineBreaks);
  reportContent(run, 'tab-in-text', decoded.tabs);
  reportContent(run, 'control-character', decoded.controls);
  reportContent(run, 'wrong-escape', decoded.escapes);
  run.at = found.end;
  return { kind: 'string', offset: at, length: found.end - at, value: decoded.value };
}

/** Behind the closing mark of a text whose end is in no doubt, as nearly all are; -1 for a closer look. */
export function endOfPlainString(text: string, open: number, mayHaveEscapes: boolean): number {
  if (text.charCodeAt(open) !== QUOTE) return -1;
  let at = open + 1;
  let code = text.charCodeAt(at);
  while (code !== QUOTE && code >= SPACE) {
    if (code === BACKSLASH) {
      if (!mayHaveEscapes) return -1;
      at++;
    }
    code = text.charCodeAt(++at);
  }
  const next = text.charCodeAt(at + 1);
  const isSure = code === QUOTE && isAfterToken(next) && next !== SPACE && next !== TAB;
  return isSure ? at + 1 : -1;
}

function reportMarks(
  run: ParseRun,
  { found, style, inner }: { found: StringEnd; style: QuoteStyle; inner: TextEdit[] },
): void {
  const { text, at } = run;
  if (style === 'straight' && found.how === 'closed') return;
  const opening: TextEdit[] = style === 'straight' ? [] : [{ offset: at, length: 1, text: '"' }];
  const edits = [...opening, ...inner];
  const shown = { found: excerptOf(text, at, found.end) };
  const content = { found: excerptOf(text, at + 1, found.contentEnd) };
  const range = { offset: at, length: found.end - at };
  if (found.how === 'missing-quote') {
    edits.push({ offset: found.contentEnd, length: 0, text: '"' });
    run.report({
      code: 'missing-quote',
      message: say('json.missing-quote', content),
      ...range,
      repair: surely(say('json.repair.add-quote'), edits),
    });
    return;
  }
  if (found.how === 'doubled-quote' && style === 'straight') {
    reportDoubledQuote(run, found, shown);
    return;
  }
  if (style !== 'straight' || found.how === 'other-quote') {
    if (run.code(found.contentEnd) !== QUOTE) edits.push({ offset: found.contentEnd, length: 1, text: '"' });
    const closing = quoteStyleOf(run.code(found.contentEnd));
    const isSmart = [style, closing].some((mark) => mark === 'smart-double' || mark === 'smart-single');
    run.report({
      code: isSmart ? 'smart-quotes' : 'wrong-quotes',
      message: say(isSmart ? 'json.smart-quotes' : 'json.wrong-quotes', shown),
      ...range,
      repair: surely(say('json.repair.straight-quotes'), edits),
    });
    return;
  }
  run.report({
    code: 'unescaped-quote',
    message: say('json.unescaped-quote', shown),
    offset: inner[0]?.offset ?? at,
    length: 1,
    repair: surely(say('json.repair.escape-quotes'), edits),
  });
}

function reportDoubledQuote(run: ParseRun, found: StringEnd, shown: { found: string }): void {
  const isOpening = found.contentFrom > run.at + 1;
  const offset = isOpening ? run.at + 1 : found.contentEnd + 1;
  run.report({
    code: 'doubled-quote',
    message: say('json.doubled-quote', shown),
    offset,
    length: 1,
    repair: surely(say('json.repair.remove-quote'), [{ offset, length: 1, text: '' }]),
  });
}

type ContentCode = Extract<
  JsonProblemCode,
  'line-break-in-text' | 'tab-in-text' | 'control-character' | 'wrong-escape'
>;

function reportContent(run: ParseRun, code: ContentCode, edits: TextEdit[]): void {
  const first = edits[0];
  if (first === undefined) return;
  run.report({
    code,
    message: contentMessage(run, code, first),
    offset: first.offset,
    length: Math.max(first.length, 1),
    repair: surely(say(`json.repair.${code}`), edits),
  });
}

function contentMessage(run: ParseRun, code: ContentCode, first: TextEdit) {
  if (code === 'wrong-escape') {
    const shownTo = Math.max(first.offset + first.length, first.offset + 2);
    return say('json.wrong-escape', { found: excerptOf(run.text, first.offset, shownTo) });
  }
  if (code === 'control-character')
    return say('json.control-character', { name: excerptOf(run.text, first.offset, first.offset + 1) });
  return say(`json.${code}`);
}
