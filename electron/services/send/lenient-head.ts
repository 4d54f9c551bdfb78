import type { AnswerFault, HeaderPair, Headers } from '../../../shared/model/response-record.ts';
import { toHeaderPair } from './header-pairs.ts';
import type { WireHead } from './wire-handler.ts';

export type NoteFault = (fault: AnswerFault) => void;

/** As the grammar has it (RFC 9112 4, 5). */
const STATUS_LINE = /^HTTP\/1\.[01] [1-9]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** As servers have it: any version or none, any blanks, with luck a number of up to three digits. */
const LOOSE_STATUS_LINE =
  /^(?:HTTP\/?(?<version>\d+(?:\.\d+)?)?|ICY)[\t ]+(?<status>\d{1,3})(?![\d.])[\t ]*(?<text>.*)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN_IN_VALUE = /[\x00-\x08\x0a-\x1f\x7f]/;

/** The first line of an answer; null where it is none. */
export function readStatusLine(line: string, note: NoteFault): Omit<WireHead, 'headers'> | null {
  const groups = LOOSE_STATUS_LINE.exec(line)?.groups;
  if (groups === undefined) return null;
  const status = Number(groups['status']);
  if (status < 100) note('status-out-of-range');
  else if (!STATUS_LINE.test(line)) note('status-line');
  return { status, statusText: decode(groups['text'] ?? ''), httpVersion: groups['version'] ?? '1.0' };
}

/** The lines behind it: folded ones joined, what is no header passed over. A bare carriage return counts as a blank. */
export function readFields(lines: readonly string[], note: NoteFault): Headers {
  const unfolded: string[] = [];
  for (const line of lines) {
    const isIndented = /^[\t ]/.test(line);
    const before = unfolded.at(-1);
    if (isIndented && before !== undefined) {
      note('folded-header');
      unfolded[unfolded.length - 1] = `${before} ${line.trim()}`;
    } else {
      if (isIndented) note('blank-before-name');
      unfolded.push(line.trimStart());
    }
  }
  return unfolded.map((line) => readField(line, note)).filter((field) => field !== null);
}

function readField(line: string, note: NoteFault): HeaderPair | null {
  const colon = line.indexOf(':');
  if (colon === -1) {
    note('line-without-colon');
    return null;
  }
  const name = line.slice(0, colon).trimEnd();
  const value = line.slice(colon + 1);
  if (name.length < colon) note('blank-before-colon');
  if (!NAME.test(name)) note('name-characters');
  if (FORBIDDEN_IN_VALUE.test(value)) note('value-characters');
  const cleaned = value.replace(/\r/g, ' ').replace(/^[\t ]+|[\t ]+$/g, '');
  return toHeaderPair(Buffer.from(name, 'latin1'), Buffer.from(cleaned, 'latin1'));
}

function decode(text: string): string {
  return toHeaderPair(Buffer.alloc(0), Buffer.from(text.trimEnd(), 'latin1'))[1];
}
