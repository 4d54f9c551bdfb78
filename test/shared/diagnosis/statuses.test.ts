import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classOfStatus, isKnownStatus, STATUSES, statusFacts } from '../../../shared/diagnosis/statuses.ts';
import { en } from '../../../shared/texts/en.ts';
import { explain } from './make-exchange.ts';

const corpora = process.env['PLAINCALL_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora');
const registryPath = join(corpora, 'iana-statuses/iana.json');
const codes = Object.keys(STATUSES).map(Number).filter(isKnownStatus);

describe.runIf(existsSync(registryPath))(
  'the IANA registry (skipped where the corpora are not at hand)',
  () => {
    test('every registered status is known under its registered name', () => {
      const registry = JSON.parse(readFileSync(registryPath, 'utf8')) as Record<string, string>;
      const known = Object.fromEntries(
        Object.keys(registry).map((code) => [
          code,
          isKnownStatus(Number(code)) ? STATUSES[Number(code) as 200].name : null,
        ]),
      );
      expect(known).toEqual(registry);
    });
  },
);

test('every status of the documentation that the app follows has a meaning and an advice of one sentence each', () => {
  for (const code of [201, 202, 204, 400, 401, 403, 404, 405, 409, 412, 413, 414, 415, 429] as const) {
    expect(en[`status.${code}.meaning`]).toMatch(/^[A-Z].*\.$/);
    expect(en[`status.${code}.advice`]).toMatch(/^[A-Z].*\.$/);
  }
});

test('no sentence about a status blames, shouts or leaves its full stop out', () => {
  const sentences = codes.flatMap((code) => [en[`status.${code}.meaning`], en[`status.${code}.advice`]]);
  expect(sentences.filter((sentence) => sentence !== '' && !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  expect(
    sentences.filter((sentence) => /!|\boops\b|\byou (?:entered|forgot|failed)\b/i.test(sentence)),
  ).toEqual([]);
});

test('a code that nobody knows is judged by its class', () => {
  expect(statusFacts(477)).toEqual({ lead: 'change', turn: 'you', causes: [] });
  expect(statusFacts(588)).toEqual({ lead: 'their-side', turn: 'them', causes: [] });
  const { name, class: statusClass, turn, summary } = explain({ status: 477 });
  expect({ name, statusClass, turn, summary }).toEqual({
    name: 'Unknown status',
    statusClass: '4xx',
    turn: 'you',
    summary: 'The request needs a change. The server found something wrong with what was sent.',
  });
});

test.each([
  [99, 'other'],
  [100, '1xx'],
  [299, '2xx'],
  [399, '3xx'],
  [499, '4xx'],
  [599, '5xx'],
  [600, 'other'],
  [999, 'other'],
])('%i is of class %s', (code, expected) => {
  expect(classOfStatus(code)).toBe(expected);
});

test.each([
  [200, 'none'],
  [204, 'none'],
  [301, 'you'],
  [304, 'none'],
  [400, 'you'],
  [401, 'you'],
  [403, 'you'],
  [404, 'you'],
  [405, 'you'],
  [407, 'road'],
  [409, 'you'],
  [412, 'you'],
  [413, 'you'],
  [414, 'you'],
  [415, 'you'],
  [429, 'wait'],
  [500, 'them'],
  [502, 'them'],
  [503, 'wait'],
  [511, 'road'],
])('after %i the turn is: %s', (status, turn) => {
  expect(explain({ status }).turn).toBe(turn);
});

test('every code that vendors and gateways made up for themselves has a row', () => {
  const made = [
    218, 294, 419, 420, 430, 440, 444, 449, 450, 460, 463, 464, 494, 495, 496, 497, 498, 499, 509, 520, 521,
    522, 523, 524, 525, 526, 527, 529, 530, 540, 561, 598, 599, 783, 999,
  ];
  expect(made.filter((code) => !isKnownStatus(code))).toEqual([]);
});

test('what is refused under a number that no class has is still refused', () => {
  expect(explain({ status: 999 })).toMatchObject({ ok: false, class: 'other', turn: 'you' });
  expect(explain({ status: 783 })).toMatchObject({ ok: false, class: 'other', turn: 'you' });
});
