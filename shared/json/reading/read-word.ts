import { say } from '../../texts/text.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SEMICOLON,
  SPACE,
  isAfterToken,
  isBlank,
  isDigit,
  isLineBreak,
  quoteStyleOf,
} from '../json-characters.ts';
import type { JsonNode, JsonStringNode } from '../json-node.ts';
import type { TextEdit } from '../json-problem.ts';
import { decodeString } from './decode-string.ts';
import { excerptOf } from './excerpt-of.ts';
import { endOfPhoneNumber, explainWord } from './explain-word.ts';
import { findPlaceholder } from './find-placeholder.ts';
import type { ParseRun } from './parse-run.ts';
import { perhaps, surely } from './problem-list.ts';
import { readProgramCall } from './read-program-call.ts';
import { isCommentStart } from './skip-blanks.ts';

/**
 * Reads a value without quotes: a number, a literal, what another language writes for one, or a text whose quotes are
 * missing. Returns its node, `null` for signs that mean nothing; the place moves behind it in any case.
 */
export function readWord(run: ParseRun): JsonNode | null {
  const plain = readPlainWord(run) ?? readProgramCall(run);
  if (plain !== null) return plain;
  const end = endOfBareText(run, 'value');
  if (run.code(end) === QUOTE && isQuoteAnEnd(run, end, 'value')) return readTextWithoutOpening(run, end);
  return readMeaning(run, end) ?? readBareText(run, end);
}

/** Reads a number or a literal, or what is meant as one; `null`, and nothing read, where the word is a text. */
export function readPlainWord(run: ParseRun): JsonNode | null {
  const { text, at } = run;
  const numberEnd = endOfNumber(text, at);
  const next = run.code(numberEnd);
  if (numberEnd > at && next !== COLON && isAfterToken(next)) {
    run.at = numberEnd;
    return { kind: 'number', offset: at, length: numberEnd - at, raw: text.slice(at, numberEnd) };
  }
  const wordEnd = Math.max(endOfWord(run), endOfPhoneNumber(text, at));
  return wordEnd > at && isWordOver(run, wordEnd) ? readMeaning(run, wordEnd) : null;
}

/** Reads a name that is not in quotes, `{{name}}` included. */
export function readBareKey(run: ParseRun): JsonStringNode | null {
  const end = endOfBareText(run, 'key');
  if (run.code(end) === QUOTE && isQuoteAnEnd(run, end, 'key')) return readTextWithoutOpening(run, end);
  return readBareText(run, end);
}

/** Reads an unquoted `{{name}}`, which a draft may hold and an answer may not; `null` where there is none. */
export function readPlaceholder(run: ParseRun): JsonNode | null {
  const { at } = run;
  const found = findPlaceholder(run.text, at);
  if (found === null || !isWordOver(run, found.end)) return null;
  const length = found.end - at;
  if (!run.options.allowsPlaceholders)
    run.report({ code: 'placeholder', message: say('json.placeholder', found), offset: at, length });
  run.at = found.end;
  return { kind: 'placeholder', offset: at, length, name: found.name };
}

/** Behind the longest JSON number at an offset; the offset itself where none begins. */
function endOfNumber(text: string, from: number): number {
  let at = text.charCodeAt(from) === MINUS ? from + 1 : from;
  const first = text.charCodeAt(at);
  if (!isDigit(first)) return from;
  at = first === 0x30 ? at + 1 : endOfDigits(text, at);
  if (text.charCodeAt(at) === DOT) {
    const end = endOfDigits(text, at + 1);
    if (end === at + 1) return from;
    at = end;
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charAt(at + 1);
    const digits = sign === '+' || sign === '-' ? at + 2 : at + 1;
    const end = endOfDigits(text, digits);
    if (end === digits) return from;
    at = end;
  }
  return at;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

const WORD = /[\w+\-.$]*/y;

function endOfWord(run: ParseRun): number {
  WORD.lastIndex = run.at;
  WORD.exec(run.text);
  return WORD.lastIndex;
}

/** `12:30` goes on behind the colon, `1: 2` does not. */
function isWordOver(run: ParseRun, end: number): boolean {
  const code = run.code(end);
  if (code === COLON) return isBlank(run.code(end + 1));
  return isAfterToken(code) || code === SEMICOLON || isCommentStart(run, end);
}

function readMeaning(run: ParseRun, end: number): JsonNode | null {
  const { text, at } = run;
  const meant = explainWord(text.slice(at, end));
  if (meant === null) return null;
  const length = end - at;
  if (meant.problem !== null) {
    const { code, message, label, isSure } = meant.problem;
    const edits = [{ offset: at, length, text: meant.json }];
    run.report({ code, message, offset: at, length, repair: { label, edits, isSure } });
  }
  run.at = end;
  const { json } = meant;
  if (json === 'true' || json === 'false' || json === 'null') return { kind: json, offset: at, length };
  return json.startsWith('"')
    ? { kind: 'string', offset: at, length, value: json.slice(1, -1) }
    : { kind: 'number', offset: at, length, raw: json };
}

/** Where a text without quotes ends: before a separator, a bracket, a mark, a comment, or at the end of its line. */
export function endOfBareText(run: ParseRun, role: 'key' | 'value'): number {
  const { text } = run;
  let at = run.at;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) {
      const placeholder = findPlaceholder(text, at);
      if (placeholder === null) break;
      at = placeholder.end;
    } else if (isBareEnd(run, at, role)) {
      break;
    } else {
      at++;
    }
  }
  // A stray sign that ends a text at once is a text of one sign: reading has to go on.
  let end = Math.max(at, run.at + 1);
  while (end > run.at + 1 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBareEnd(run: ParseRun, at: number, role: 'key' | 'value'): boolean {
  const code = run.code(at);
  if (code === CLOSE_BRACE || code === CLOSE_BRACKET || code === OPEN_BRACKET || code === QUOTE) return true;
  if (isLineBreak(code)) return true;
  if (isBlank(run.code(at - 1)) && isCommentStart(run, at)) return true;
  if (role === 'key') return code === COLON || code === EQUALS || code === COMMA || code === SEMICOLON;
  if (code === SEMICOLON) return isAfterToken(run.code(at + 1));
  return code === COMMA && !(run.frame?.isObject === true && !isMemberAhead(run, at + 1));
}

/** Behind a comma: the end of the line or of the object, or a name with its colon. */
function isMemberAhead(run: ParseRun, from: number): boolean {
  let at = from;
  while (run.code(at) === SPACE) at++;
  const code = run.code(at);
  if (Number.isNaN(code) || isLineBreak(code) || code === CLOSE_BRACE || quoteStyleOf(code) !== null)
    return true;
  const stop = /[:,{}[\]"\r\n]/g;
  stop.lastIndex = at;
  return stop.exec(run.text)?.[0] === ':';
}

/** `hello"`: the mark behind it closes a text that was never opened. */
function isQuoteAnEnd(run: ParseRun, quote: number, role: 'key' | 'value'): boolean {
  let at = quote + 1;
  while (run.code(at) === SPACE) at++;
  const code = run.code(at);
  if (role === 'key') return code === COLON || code === EQUALS;
  return code !== COLON && (isLineBreak(code) || isAfterToken(code));
}

function readTextWithoutOpening(run: ParseRun, quote: number): JsonStringNode {
  const { text, at } = run;
  const { value, escapes } = decodeString(text, at, quote);
  run.report({
    code: 'missing-quote',
    message: say('json.missing-opening-quote', { found: excerptOf(text, at, quote) }),
    offset: at,
    length: quote + 1 - at,
    repair: surely(say('json.repair.add-quote'), [{ offset: at, length: 0, text: '"' }, ...escapes]),
  });
  run.at = quote + 1;
  return { kind: 'string', offset: at, length: run.at - at, value };
}

function readBareText(run: ParseRun, end: number): JsonStringNode | null {
  const { text, at } = run;
  const length = end - at;
  const raw = text.slice(at, end);
  run.at = end;
  if (!/[\p{L}\p{N}_{]/u.test(raw)) {
    reportSigns(run, at, end);
    return null;
  }
  const quoted = JSON.stringify(raw);
  const edits: TextEdit[] =
    quoted.length > length + 2
      ? [{ offset: at, length, text: quoted }]
      : [
          { offset: at, length: 0, text: '"' },
          { offset: end, length: 0, text: '"' },
        ];
  const found = excerptOf(raw);
  run.report({
    code: 'missing-quotes',
    message: say('json.missing-quotes', { found }),
    offset: at,
    length,
    repair: surely(say('json.repair.quote', { found }), edits),
  });
  return { kind: 'string', offset: at, length, value: raw };
}

/** Signs that are no value and no part of one. Taking them out is offered, because something else may be meant. */
export function reportSigns(run: ParseRun, from: number, to: number): void {
  const found = excerptOf(run.text, from, to);
  run.report({
    code: 'unexpected-character',
    message: say('json.unexpected-character', { found }),
    offset: from,
    length: to - from,
    repair: perhaps(say('json.repair.remove', { found }), [{ offset: from, length: to - from, text: '' }]),
  });
}

/** `{\"name\": 1}`: JSON as it stands inside a text of another program. */
export function isEscapedQuote(run: ParseRun): boolean {
  return run.code() === BACKSLASH && run.code(run.at + 1) === QUOTE;
}
