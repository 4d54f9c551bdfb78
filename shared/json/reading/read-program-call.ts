import { say } from '../../texts/text.ts';
import type { JsonNode } from '../json-node.ts';
import { excerptOf } from './excerpt-of.ts';
import type { ParseRun } from './parse-run.ts';
import { surely } from './problem-list.ts';

/** `ObjectId("…")`, `new Date(0)`, `Decimal('1.50')`: a name and one plain value in brackets. */
const CALL =
  /(?:new[ ]+)?[A-Za-z_$][\w$.]*\([ ]*(?:"([^"\\\r\n]*)"|'([^'"\\\r\n]*)'|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?))?[ ]*\)/y;

/** Reads the value out of a call, as database shells and Python print them; `null`, and nothing read, elsewhere. */
export function readProgramCall(run: ParseRun): JsonNode | null {
  const { text, at } = run;
  CALL.lastIndex = at;
  const call = CALL.exec(text);
  if (call === null) return null;
  const [whole, double, single, number] = call;
  const value = double ?? single;
  const json = value === undefined ? (number ?? 'null') : `"${value}"`;
  const length = whole.length;
  run.report({
    code: 'program-call',
    message: say('json.program-call', { found: excerptOf(whole) }),
    offset: at,
    length,
    repair: surely(say('json.repair.write', { wanted: excerptOf(json) }), [
      { offset: at, length, text: json },
    ]),
  });
  run.at = at + length;
  if (value !== undefined) return { kind: 'string', offset: at, length, value };
  return number === undefined
    ? { kind: 'null', offset: at, length }
    : { kind: 'number', offset: at, length, raw: number };
}
