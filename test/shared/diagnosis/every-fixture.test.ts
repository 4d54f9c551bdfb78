import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { explain, JSON_TYPE, NOW } from './make-exchange.ts';

/** What holds for every shape: error bodies that come back as data are data, and no body is slow to read. */

const FOLDER = join(import.meta.dirname, '../../fixtures/answers');
const answers = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.http'))
  .map((name) => {
    const [head = '', ...rest] = readFileSync(join(FOLDER, name), 'utf8').split(/\r?\n\r?\n/);
    return { name: name.replace(/\.http$/, ''), head, body: rest.join('\n\n').trim() };
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('an error body inside the data of a success', () => {
  const bodies = answers.filter(({ body }) => /^[[{]/.test(body) && isJson(body));

  test.each(bodies.map(({ name, body }) => [name, body]))('%s is data', (_name, body) => {
    for (const text of [
      `{"total":2,"records":[${body},${body}]}`,
      `{"data":[{"id":7,"answer":${body}}],"next":null}`,
      `[{"id":7,"answer":${body}}]`,
      `{"id":"job-7","state":"finished","lastAnswer":${body}}`,
    ])
      expect(explain({ headers: JSON_TYPE, body: text })).toMatchObject({
        ok: true,
        errors: [],
        turn: 'none',
      });
  });
});

const MEGABYTE = 1_000_000;
/** Some ten times what the slowest takes on an idle machine: only growth out of hand would fail. */
const SLOW_MS = 500;

/** A body made long in the way that is dearest to read: its list goes on and on, else it has no end. */
function swell(body: string): string {
  const list = /\[\s*(?=[{["])/.exec(body);
  const start = list === null ? -1 : list.index + list[0].length;
  const end = start === -1 ? -1 : body.indexOf('}', start) + 1;
  if (end <= 0 || end <= start) return body.padEnd(MEGABYTE, body === '' ? ' ' : body);
  const item = `${body.slice(start, end)},`;
  return body.slice(0, start) + item.repeat(Math.ceil(MEGABYTE / item.length)) + body.slice(start);
}

describe('a body of a megabyte', () => {
  const recordOf = (text: string): ResponseRecord | null => {
    const pasted = readPastedAnswer(text);
    return 'kind' in pasted ? null : pasted.record;
  };

  test.each(answers.map(({ name, head, body }) => [name, `${head}\n\n${swell(body)}`]))(
    '%s is explained at once',
    (_name, text) => {
      const record = recordOf(text);
      if (record === null) return;
      const startedAt = performance.now();
      diagnose({ record, draft: null, variables: [], now: NOW }, en);
      expect(performance.now() - startedAt).toBeLessThan(SLOW_MS);
    },
  );
});
