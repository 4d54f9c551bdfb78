import type { JsonObjectNode } from '../../json/json-node.ts';
import { readBodyFacts } from '../body-facts.ts';
import { messageOf, makeError, readErrorItem } from '../error-item.ts';
import { isErrorLine } from '../text-evidence.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { readTextPairs } from '../text-pairs.ts';

const LONGEST_LINE = 300;

/** `ValueError: wrong number of …`, as programs end with it. */
const EXCEPTION = /^((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Exception)):\s+(.+)$/;
const CODE = /\b(?:error\s+)?code\s*[=:]\s*([\w.-]{0,59}\w)/i;
/** `ERR: 001, Authentication failed` and `ERROR|401|No credit`, as gateways for messages answer. */
const NUMBERED =
  /^(?:ERR|ERROR|FAIL|FAILED|FAILURE|FEHLER|NOK|KO)\s*[:|;,\s]\s*#?([A-Z]{0,5}[-_]?\d{1,8})\s*[,:;|-]\s*(\S.*)$/i;

/** `[ROPE-7] The rope broke`; a word alone in brackets is the level of a log. */
/** `ERR-118 Wrong checksum`. */
const SPELLED = /^((?:ERR|ERROR|E|MSG)[-_]\d{1,8})\s+(\S.*)$/;

/** `-104:Invalid recipient`: no sentence begins with a number below zero. */
const NEGATIVE = /^(-\d{1,6})\s*[:,|;]\s*(\S.*)$/;

const BRACKETED = /^\[([A-Z][A-Z0-9_-]{0,20}\d[A-Z0-9_-]{0,20}|\d{1,8})\]\s*(\S.*)$/;

/**
 * Plain text: its first line is the message, unless the text is names with values. Under a 2xx it is an answer like any
 * other, save one line that calls itself an error.
 */
export const genericText: Shape = {
  id: 'generic',
  recognise(answer) {
    if (answer.look !== 'text') return null;
    const text = answer.text.slice(0, 8192);
    const lines = text.split(/\r\n|\n|\r/);
    const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
    const exception = lines.map((line) => EXCEPTION.exec(line.trim())).find((match) => match !== null);
    const isFailure = answer.isWhole && isErrorLine(answer.text);
    const speaksOfError =
      isFailure || exception !== undefined || /^(?:error|fatal|exception|traceback)\b/i.test(first);
    if (answer.status === null ? !speaksOfError : answer.status < 400 && !isFailure) return null;
    const pairs = readTextPairs(text);
    const error = readPairs(pairs) ?? readLine(exception?.[2] ?? first, exception?.[1] ?? null);
    return {
      ...EMPTY_REPORT,
      requestId: pairs === null ? null : readBodyFacts(pairs).requestId,
      errors: error === null ? [] : [error],
      isFailure: isFailure || answer.status === null,
    };
  },
};

function readPairs(pairs: JsonObjectNode | null): ReportedError | null {
  return pairs === null || messageOf(pairs) === null ? null : readErrorItem(pairs, 'top');
}

/** Values of a program that has nothing to say. */
const NO_WORDS = /^(?:|null|nil|none|true|false|undefined|"")$/i;

function readLine(line: string, exception: string | null): ReportedError | null {
  if (NO_WORDS.test(line)) return null;
  const [, number, words] =
    NUMBERED.exec(line) ?? NEGATIVE.exec(line) ?? BRACKETED.exec(line) ?? SPELLED.exec(line) ?? [];
  const message = (words ?? line).slice(0, LONGEST_LINE);
  return makeError({ message, code: exception ?? number ?? CODE.exec(line)?.[1] ?? null });
}
