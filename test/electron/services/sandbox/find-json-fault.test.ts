import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../../electron/services/sandbox/http/find-json-fault.ts';

test.for([
  ['{"a": 1 "b": 2}', `unexpected '"'`, 1, 9],
  ['{\n  "a": "x",\n}', `unexpected '}'`, 3, 1],
  ['{"a": “x”}', `unexpected '“'`, 1, 7],
  ["{'a': 1}", `unexpected '''`, 1, 2],
  ['[1, 2', 'unexpected end of the body', 1, 6],
  ['', 'unexpected end of the body', 1, 1],
  ['{"a": 1}\n\n"b"', `unexpected '"'`, 3, 1],
  ['[1]]', `unexpected ']'`, 1, 4],
  ['[1}', `unexpected '}'`, 1, 3],
  ['{"a": tru}', `unexpected 't'`, 1, 7],
  ['[😀]', `unexpected '😀'`, 1, 2],
  ['{"a": "x\n"}', `unexpected '"'`, 1, 7],
] as const)('%j: %s at line %i column %i', ([text, found, line, column]) => {
  expect(findJsonFault(text)).toMatchObject({ found, line, column });
});

test('it finds a fault exactly where JSON.parse does not read the text', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\n"',
    '"',
    '1',
    '-',
    '0.5',
    'true',
    ' ',
  );
  const text = fc.oneof(
    fc.json(),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      expect(findJsonFault(candidate) === null).toBe(isJson(candidate));
    }),
    { numRuns: 2_000 },
  );
});

test('a hundred thousand open brackets neither overflow nor take long', () => {
  expect(findJsonFault('['.repeat(100_000))).toMatchObject({ offset: 100_000 });
});

const corpus = join(
  process.env['PLAINCALL_CORPORA'] ?? join(import.meta.dirname, '../../../../../shared/corpora'),
  'json-testsuite/test_parsing',
);

describe.runIf(existsSync(corpus))('the JSON test suite (skipped where the corpora are not there)', () => {
  test('all of y_ pass, all of n_ have a fault', () => {
    const wrong = readdirSync(corpus).filter((name) => {
      const text = readFileSync(join(corpus, name)).toString();
      const isValid = findJsonFault(text) === null;
      return (name.startsWith('y_') && !isValid) || (name.startsWith('n_') && isValid);
    });
    expect(wrong).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
