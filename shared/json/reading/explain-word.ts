import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import type { JsonProblemCode } from '../json-problem.ts';
import { excerptOf } from './excerpt-of.ts';

/** What an unquoted word is, or is meant to be, as a JSON value. */
export interface WordMeaning {
  /** As JSON would write it. */
  json: string;
  /** `null` where the word is JSON as it is. */
  problem: { code: JsonProblemCode; message: Message; label: Message; isSure: boolean } | null;
}

/** The number of RFC 8259, section 6. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** The words of Python, JavaScript, Ruby, Go and SQL for what JSON calls true, false and null. */
const FOREIGN_LITERALS: ReadonlyMap<string, 'true' | 'false' | 'null'> = new Map([
  ...eachAs(['True', 'TRUE'], 'true'),
  ...eachAs(['False', 'FALSE'], 'false'),
  ...eachAs(['None', 'NONE', 'Null', 'NULL', 'nil', 'Nil', 'undefined'], 'null'),
]);

/** The literals of JSON without their end, as a text that is cut off leaves them. */
const CUT_LITERALS: ReadonlyMap<string, 'true' | 'false' | 'null'> = new Map([
  ...eachAs(['tru'], 'true'),
  ...eachAs(['fal', 'fals'], 'false'),
  ...eachAs(['nul'], 'null'),
]);

/** Numbers of a program that JSON cannot hold; `JSON.stringify` writes them as null, too. */
const NOT_A_NUMBER = /^[+-]?(?:NaN|nan|Infinity|infinity|Inf|inf)$/;

/** More than any hash or id has; converting grows with the square. */
const LONGEST_HEX = 64;

function eachAs(words: string[], literal: 'true' | 'false' | 'null'): [string, typeof literal][] {
  return words.map((word) => [word, literal]);
}

/** `null` where the word is neither a literal nor anything like a number: then it is a text without its quotes. */
export function explainWord(word: string): WordMeaning | null {
  if (word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word))
    return { json: word, problem: null };
  const literal = FOREIGN_LITERALS.get(word) ?? (NOT_A_NUMBER.test(word) ? 'null' : undefined);
  if (literal !== undefined) {
    const values = { found: excerptOf(word), wanted: literal };
    return meaning('wrong-literal', literal, { message: say('json.wrong-literal', values) });
  }
  const cut = CUT_LITERALS.get(word);
  if (cut !== undefined) {
    const values = { found: word, wanted: cut };
    return meaning('wrong-literal', cut, { message: say('json.cut-literal', values) });
  }
  return /^[+-]?\.?[0-9]/.test(word) ? explainNumber(word) : null;
}

function explainNumber(word: string): WordMeaning | null {
  const base = /^([+-]?)(0[xXoObB][0-9A-Fa-f]+)$/.exec(word);
  if (base !== null) return explainBase(base[1] ?? '', base[2] ?? '');
  const digits = word.replaceAll('_', '').replace(/n$/, '');
  if (digits !== word && NUMBER.test(digits))
    return meaning('digit-separator', digits, {
      message: say('json.digit-separator', { found: excerptOf(word) }),
    });
  if (word.startsWith('+')) return explainPlus(word);
  const zeros = /^-?0+(?=[0-9])/.exec(word);
  if (zeros !== null) return explainZeros(word);
  const whole = withMissingDigits(word);
  if (!NUMBER.test(whole)) return null;
  const isDotOnly = /^-?\./.test(word);
  return isDotOnly
    ? meaning('leading-dot', whole, { message: say('json.leading-dot', { found: excerptOf(word) }) })
    : meaning('missing-digits', whole, {
        message: say('json.missing-digits', { found: excerptOf(word) }),
        isSure: !/[eE][+-]?$/.test(word),
      });
}

function explainBase(sign: string, digits: string): WordMeaning | null {
  const isReadable = digits.length <= LONGEST_HEX && /^0(?:x|X|[oO][0-7]+$|[bB][01]+$)/.test(digits);
  if (!isReadable) return null;
  const value = BigInt(digits.toLowerCase());
  const json = sign === '-' && value !== 0n ? `-${value}` : String(value);
  return meaning('number-base', json, {
    message: say('json.number-base', { found: `${sign}${digits}`, wanted: excerptOf(json) }),
  });
}

/** An international phone number with the signs that people part it by, and what must come behind it. */
const PHONE_NUMBER = /\+[0-9][0-9 ()/.-]{5,30}[0-9](?=[ \t]*(?:[,}\]\r\n]|$))/y;

/** Behind the phone number at an offset; the offset itself where none stands. */
export function endOfPhoneNumber(text: string, at: number): number {
  PHONE_NUMBER.lastIndex = at;
  return PHONE_NUMBER.test(text) ? PHONE_NUMBER.lastIndex : at;
}

function explainPlus(word: string): WordMeaning | null {
  const rest = word.slice(1);
  if (endOfPhoneNumber(word, 0) === word.length)
    return asText('plus-sign', word, say('json.plus-sign-phone', { found: excerptOf(word) }));
  const whole = withMissingDigits(withoutZeros(rest));
  if (!NUMBER.test(whole) || rest.startsWith('-')) return null;
  return meaning('plus-sign', whole, { message: say('json.plus-sign', { found: excerptOf(word) }) });
}

/** `007` is an id or a phone number more often than a seven, and only a text keeps its zeros. */
function explainZeros(word: string): WordMeaning | null {
  if (/^[0-9]+$/.test(word))
    return asText('leading-zero', word, say('json.leading-zero-id', { found: excerptOf(word) }));
  const whole = withMissingDigits(withoutZeros(word));
  if (!NUMBER.test(whole)) return null;
  return meaning('leading-zero', whole, { message: say('json.leading-zero', { found: excerptOf(word) }) });
}

function withoutZeros(number: string): string {
  return number.replace(/^(-?)0+(?=[0-9])/, '$1');
}

/** `.5` -> `0.5`, `5.` -> `5.0`, `5.e3` -> `5.0e3`, `5e` -> `5`. */
function withMissingDigits(number: string): string {
  return number
    .replace(/^(-?)\./, (_, sign: string) => `${sign}0.`)
    .replace(/\.(?=$|[eE])/, '.0')
    .replace(/[eE][+-]?$/, '');
}

function asText(code: JsonProblemCode, word: string, message: Message): WordMeaning {
  const label = say('json.repair.quote', { found: excerptOf(word) });
  return { json: `"${word}"`, problem: { code, message, label, isSure: true } };
}

function meaning(
  code: JsonProblemCode,
  json: string,
  { message, isSure = true }: { message: Message; isSure?: boolean },
): WordMeaning {
  return {
    json,
    problem: { code, message, label: say('json.repair.write', { wanted: excerptOf(json) }), isSure },
  };
}
