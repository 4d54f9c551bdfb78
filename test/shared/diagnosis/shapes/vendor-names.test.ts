import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, JSON_TYPE } from '../make-exchange.ts';

/**
 * JSON built out of the names and words that stand in the fixtures, put together at random: every reader meets its own
 * names with values of any other kind.
 */

const FOLDER = join(import.meta.dirname, '../../../fixtures/answers');
const bodies = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.http'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(/^[^]*?\n\n/, ''))
  .filter((body) => /^[{[]/.test(body));

function quotedIn(pattern: RegExp): string[] {
  return [...new Set(bodies.flatMap((body) => [...body.matchAll(pattern)].map((match) => match[1] ?? '')))];
}

const names = quotedIn(/"([\w.$@:-]{1,40})"\s*:/g);
const words = quotedIn(/:\s*"([^"\\]{0,60})"/g);

const json = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...words),
    fc.constantFrom(0, 1, 4, 5, 200, 207, 400, 429, -32_601, 40_001, true, false, null, '', '0'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
}));
const body = fc.oneof(json.object, fc.array(json.object, { maxLength: 3 }));

test('the fixtures have the names of every vendor', () => {
  expect(names.length).toBeGreaterThan(200);
  expect(words.length).toBeGreaterThan(200);
});

test('any mixture of vendors is explained, with words for every error', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 200, 201, 207, 400, 403, 422, 429, 500), body, (status, value) => {
      const { errors, summary, shape } = explain({
        status,
        headers: JSON_TYPE,
        body: JSON.stringify(value),
        draft: null,
      });
      expect(summary).not.toBe('');
      expect(errors.length === 0 || shape !== null).toBe(true);
      for (const { message, code, docsUrl } of errors) {
        expect(message.trim()).not.toBe('');
        expect(code).not.toBe('');
        expect(docsUrl?.startsWith('https://') ?? true).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test('data under any vendor’s names, wrapped as data, is a success', () => {
  fc.assert(
    fc.property(body, (value) => {
      const text = JSON.stringify({ items: [{ id: 7, record: value }], total: 1 });
      expect(explain({ headers: JSON_TYPE, body: text })).toMatchObject({
        ok: true,
        errors: [],
        turn: 'none',
      });
    }),
    { numRuns: 500 },
  );
}, 30_000);
