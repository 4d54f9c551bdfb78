import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import { en } from '../../../shared/texts/en.ts';
import { NOW } from './make-exchange.ts';

/** Whole answers as files: what is said of each, and that no truncation of one is misread. */

const FOLDER = join(import.meta.dirname, '../../fixtures/answers');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.http'));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

function explain(text: string): Diagnosis | null {
  const pasted = readPastedAnswer(text);
  return 'kind' in pasted ? null : diagnose({ ...pasted, variables: [], now: NOW }, en);
}

test.each([
  ['dexatel-400.http', { shape: 'dexatel', turn: 'you', errors: ['1104 to[0]', '1108 from'] }],
  ['dexatel-401.http', { shape: 'dexatel', turn: 'you', errors: ['2001 X-Dexatel-Key'] }],
  [
    'problem-422.http',
    { shape: 'rfc9457', turn: 'you', errors: ['- #/lines/0/amount', '- #/lines/1/colour'] },
  ],
  ['aspnet-400.http', { shape: 'rfc9457', turn: 'you', errors: ['- ShopName', '- $.lines[0].amount'] }],
  ['problem-403.xml.http', { shape: 'rfc9457', turn: 'you', errors: ['closed -'] }],
  ['map-422.http', { shape: 'generic', turn: 'you', errors: ['- lines.0.amount', '- shop'] }],
  [
    'loc-422.http',
    { shape: 'generic', turn: 'you', errors: ['int_parsing body.lines.0.amount', 'missing query.shop'] },
  ],
  ['hidden-failure-200.http', { shape: 'generic', turn: 'you', errors: ['missing_scope -'] }],
  ['gateway-502.http', { shape: 'generic', turn: 'them', errors: ['- -'] }],
  ['stack-trace-500.http', { shape: 'generic', turn: 'them', errors: ['lamps.BulbError -'] }],
  ['sign-in-200.http', { shape: null, turn: 'you', errors: [] }],
  ['success-200.http', { shape: null, turn: 'none', errors: [] }],
  ['success-list-200.http', { shape: null, turn: 'none', errors: [] }],
])('%s', (name, expected) => {
  const diagnosis = explain(read(name));
  expect({
    shape: diagnosis?.shape,
    turn: diagnosis?.turn,
    errors: diagnosis?.errors.map(({ code, field }) => `${code ?? '-'} ${field?.raw ?? '-'}`),
  }).toEqual(expected);
});

test('every fixture stands in the table above', () => {
  expect(files).toHaveLength(13);
});

test.each(files)('%s cut at any place is still read, and a success never becomes a failure', (name) => {
  const text = read(name);
  const whole = explain(text);
  for (let length = 0; length <= text.length; length += 1) {
    const cut = explain(text.slice(0, length));
    if (whole?.ok === true && cut?.status === 200)
      expect({ ok: cut.ok, errors: cut.errors, length }).toEqual({ ok: true, errors: [], length });
  }
});
