/**
 * Where a text stops being JSON (RFC 8259): `JSON.parse` knows too, but names the position in some of its messages only.
 * It accepts exactly what `JSON.parse` accepts.
 */
export interface JsonFault {
  /** What stands there, as a server would word it: `unexpected '}'`, `unexpected end of the body`. */
  readonly found: string;
  /** UTF-16 units from 0; line and column count from 1. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const BLANKS = /[ \t\n\r]*/y;
/** A string, a word or a number; the first class is RFC 8259's `unescaped`. */
const SCALAR =
  /(?:"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/y;

/** What may come next. `value-or-end` and `key-or-end` stand right after an opening bracket or brace. */
type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

export function findJsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let offset = skipBlanks(text, 0);
  while (offset < text.length) {
    const sign = text.charAt(offset);
    const next = readSign(sign, expected, open);
    if (next !== null) {
      expected = next;
      offset = skipBlanks(text, offset + 1);
      continue;
    }
    const end = readScalar(text, offset, expected);
    if (end === null) return faultAt(text, offset);
    if (expected === 'key' || expected === 'key-or-end') expected = 'colon';
    else expected = open.length === 0 ? 'nothing' : 'comma-or-end';
    offset = skipBlanks(text, end);
  }
  return expected === 'nothing' ? null : faultAt(text, text.length);
}

/** What is expected after a bracket, brace, colon or comma that fits here; `null` where none does. Keeps `open` in step. */
function readSign(sign: string, expected: Expectation, open: ('[' | '{')[]): Expectation | null {
  const isValueDue = expected === 'value' || expected === 'value-or-end';
  if (isValueDue && (sign === '[' || sign === '{')) {
    open.push(sign);
    return sign === '[' ? 'value-or-end' : 'key-or-end';
  }
  if (expected === 'colon') return sign === ':' ? 'value' : null;
  const inner = open.at(-1);
  if (expected === 'comma-or-end' && sign === ',') return inner === '[' ? 'value' : 'key';
  const mayEnd = expected === 'comma-or-end' || expected === 'value-or-end' || expected === 'key-or-end';
  if (mayEnd && ((sign === ']' && inner === '[') || (sign === '}' && inner === '{'))) {
    open.pop();
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  }
  return null;
}

/** Where the text, number or word that starts here ends; `null` where none that fits does. */
function readScalar(text: string, offset: number, expected: Expectation): number | null {
  const isKey = expected === 'key' || expected === 'key-or-end';
  if (!isKey && expected !== 'value' && expected !== 'value-or-end') return null;
  if (isKey && text.charAt(offset) !== '"') return null;
  SCALAR.lastIndex = offset;
  return SCALAR.test(text) ? SCALAR.lastIndex : null;
}

function skipBlanks(text: string, offset: number): number {
  BLANKS.lastIndex = offset;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n');
  const found =
    offset === text.length
      ? 'unexpected end of the body'
      : `unexpected '${String.fromCodePoint(text.codePointAt(offset) ?? 0)}'`;
  return { found, offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
