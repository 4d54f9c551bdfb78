import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseChallenges } from '../../../shared/diagnosis/challenges.ts';

const corpora = process.env['PLAINCALL_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora');
const casesPath = join(corpora, 'www-authenticate/cases.json');

interface Case {
  readonly name: string;
  readonly input: string;
  readonly realm: string;
}

describe.runIf(existsSync(casesPath))(
  'the corpus of challenges (skipped where the corpora are not at hand)',
  () => {
    // What one browser makes of two odd ones is a second opinion: an unquoted backslash, and a comma after the scheme.
    const differently = new Set(['simplebasictokbs', 'simplebasiccomma2']);
    const cases = existsSync(casesPath) ? (JSON.parse(readFileSync(casesPath, 'utf8')) as Case[]) : [];
    test.each(
      cases.filter(({ name }) => !differently.has(name)).map(({ name, ...rest }) => [name, rest] as const),
    )('%s: the realm of Basic is read, and no two challenges become one', (_name, { input, realm }) => {
      const basic = parseChallenges(input).find(({ scheme }) => scheme.toLowerCase() === 'basic');
      expect(basic?.params.get('realm') ?? '').toBe(realm);
    });
  },
);

function show(value: string): string[] {
  return parseChallenges(value).map(({ scheme, params }) =>
    [scheme, ...[...params].map(([name, each]) => `${name}=${each}`)].join(' | '),
  );
}

test('commas and blanks inside quotes belong to the value', () => {
  expect(
    show(
      'Bearer realm="shop", error="invalid_token", error_description="Gone, or never there", scope="a:read b:write"',
    ),
  ).toEqual([
    'Bearer | realm=shop | error=invalid_token | error_description=Gone, or never there | scope=a:read b:write',
  ]);
});

test('an opaque value in place of parameters is passed over', () => {
  expect(show('Negotiate dGVzdA==, Basic realm="x"')).toEqual(['Negotiate', 'Basic | realm=x']);
});

test('garbage is no challenge and takes no time', () => {
  expect(parseChallenges('"'.repeat(20_000))).toEqual([]);
  expect(parseChallenges(`${'a'.repeat(20_000)}=`)).toHaveLength(0);
});
