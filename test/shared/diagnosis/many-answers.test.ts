import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { AnswerError, Diagnosis } from '../../../shared/model/diagnosis.ts';
import { en } from '../../../shared/texts/en.ts';
import { NOW } from './make-exchange.ts';

/**
 * Many short answers, an object a line in `test/fixtures`: `listed-answers.jsonl` of systems that a shape knows,
 * `unlisted-answers.jsonl` of systems that none does, as the general readers have to take them, and
 * `quiet-answers.jsonl` of successes that speak of errors. `errors` are written as "code | part field.path | message".
 */

const FOLDER = join(import.meta.dirname, '../../fixtures');

interface Line extends Partial<Record<keyof Diagnosis, unknown>> {
  readonly name: string;
  readonly answer: string;
  readonly errors?: readonly string[];
}

function linesOf(file: string): Line[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

function explain(text: string): Diagnosis {
  const pasted = readPastedAnswer(text);
  if ('kind' in pasted) throw new Error('no answer');
  return diagnose({ ...pasted, variables: [], now: NOW }, en);
}

function written({ code, field, message }: AnswerError): string {
  return `${code ?? '-'} | ${field === null ? '-' : `${field.in} ${field.path.join('.')}`} | ${message}`;
}

function said(text: string): object {
  const { errors, requestId, ...rest } = explain(text);
  return { ...rest, errors: errors.map(written), requestId: requestId?.value ?? null };
}

/** The same answer as other servers, proxies and people would hand it on. */
const VARIANTS: readonly (readonly [string, (answer: string) => string])[] = [
  ['with a byte order mark', (answer) => answer.replace('\n\n', '\n\n\uFEFF')],
  ['with blanks around it', (answer) => `${answer.replace('\n\n', '\n\n\n  ')}\n\n`],
  [
    'with the line ends of HTTP',
    (answer) => answer.replace(/^[^]*?\n\n/, (head) => head.replaceAll('\n', '\r\n')),
  ],
  ['over HTTP/2', (answer) => answer.replace(/^HTTP\/1\.1 (\d+)[^\n]*/, 'HTTP/2 $1')],
  ['with indented JSON', indented],
  [
    'labelled as plain text',
    (answer) => (isJson(answer) ? answer.replace(/^Content-Type:.*$/m, 'Content-Type: text/plain') : answer),
  ],
];

/** So many of them for each answer, in turn: every one is tried on hundreds of answers, and the whole takes seconds. */
const VARIANTS_EACH = 2;

function variantsFor(index: number): typeof VARIANTS {
  const first = (index * VARIANTS_EACH) % VARIANTS.length;
  return [...VARIANTS, ...VARIANTS].slice(first, first + VARIANTS_EACH);
}

function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\n\n') + 2);
}

function isJson(answer: string): boolean {
  try {
    return (
      /^Content-Type: application\/json$/m.test(answer) && typeof JSON.parse(bodyOf(answer)) === 'object'
    );
  } catch {
    return false;
  }
}

/** Digits stay as they are: no number of these answers is longer than JavaScript can hold, save those left out here. */
function indented(answer: string): string {
  const body = bodyOf(answer);
  if (!isJson(answer) || /\d{16}/.test(body)) return answer;
  return answer.replace(body, () => JSON.stringify(JSON.parse(body), null, 2));
}

describe.each(['listed-answers.jsonl', 'unlisted-answers.jsonl'])('%s', (file) => {
  test.each(linesOf(file).map((line, index) => [line.name, line, index] as const))(
    '%s',
    (_name, line, index) => {
      const { name: _unused, answer, ...expected } = line;
      expect(said(answer)).toMatchObject(expected);
      for (const [how, change] of variantsFor(index))
        expect({ how, ...said(change(answer)) }).toMatchObject({
          how,
          errors: expected.errors,
          ok: expected.ok,
        });
    },
  );
});

describe('quiet-answers.jsonl', () => {
  test.each(linesOf('quiet-answers.jsonl').map(({ name, answer }, index) => [name, answer, index] as const))(
    '%s',
    (_name, answer, index) => {
      for (const [how, change] of variantsFor(index))
        expect({ how, ...explain(change(answer)) }).toMatchObject({
          how,
          ok: true,
          errors: [],
          turn: 'none',
        });
      const loudAt: number[] = [];
      const bodyStart = answer.indexOf('\n\n') + 2;
      for (let length = bodyStart; length <= answer.length; length += 7) {
        const { ok, errors } = explain(answer.slice(0, length));
        if (!ok || errors.length > 0) loudAt.push(length);
      }
      expect(loudAt).toEqual([]);
    },
  );
});
