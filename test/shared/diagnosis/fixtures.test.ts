import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import { en } from '../../../shared/texts/en.ts';
import { NOW } from './make-exchange.ts';

/**
 * Whole answers as files: what is said of each, and that no truncation of one is misread. `<name>.http` is the answer,
 * `<name>.expected.json` what has to be said of it: `errors` as "code field", where it matters also their `messages` and
 * `docsUrls`, and any other member of the diagnosis that matters. A new shape brings its two files; nothing here has to change.
 */

const FOLDER = join(import.meta.dirname, '../../fixtures/answers');
const files = readdirSync(FOLDER);
const names = files.filter((name) => name.endsWith('.http')).map((name) => name.replace(/\.http$/, ''));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

type Expected = Partial<Record<keyof Diagnosis, unknown>> & { readonly errors: readonly string[] };

function explain(text: string): Diagnosis | null {
  const pasted = readPastedAnswer(text);
  return 'kind' in pasted ? null : diagnose({ ...pasted, variables: [], now: NOW }, en);
}

test.each(names)('%s is read as its expectation says', (name) => {
  const expected = JSON.parse(read(`${name}.expected.json`)) as Expected;
  const diagnosis = explain(read(`${name}.http`));
  const errors = diagnosis?.errors.map(({ code, field }) => `${code ?? '-'} ${field?.raw ?? '-'}`);
  const messages = diagnosis?.errors.map(({ message }) => message);
  const docsUrls = diagnosis?.errors.map(({ docsUrl }) => docsUrl);
  expect({ ...diagnosis, errors, messages, docsUrls }).toMatchObject(expected);
});

test('every fixture has an expectation that names its shape, its turn and its errors, and the other way round', () => {
  const expectations = files.filter((name) => name.endsWith('.expected.json'));
  expect(expectations.map((name) => name.replace(/\.expected\.json$/, '')).toSorted()).toEqual(
    names.toSorted(),
  );
  for (const name of expectations)
    expect(JSON.parse(read(name))).toMatchObject({
      turn: expect.any(String),
      errors: expect.any(Array),
      shape: expect.toSatisfy((shape: unknown) => shape === null || typeof shape === 'string'),
    });
});

test.each(names)('%s cut at any place is still read, and a success never becomes a failure', (name) => {
  const text = read(`${name}.http`);
  const whole = explain(text);
  // Every place of what is to stay a success; of the others, enough places to fall into every part.
  const step = whole?.ok === true ? 1 : 7;
  for (let length = 0; length <= text.length; length += step) {
    const cut = explain(text.slice(0, length));
    if (whole?.ok === true && cut?.status === 200) {
      // What failed beside what worked is told once all of it is there.
      const errors = cut.errors.length === 0 ? [] : whole.errors;
      expect({ ok: cut.ok, errors: cut.errors, length }).toEqual({ ok: true, errors, length });
    }
  }
});
