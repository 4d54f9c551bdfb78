import { expect, test } from 'vitest';
import { createTurnstile } from '../../../../electron/services/sandbox/http/turnstile.ts';

/** What a series of requests, each `[when in seconds, which number]`, is told. */
function passes(waitSeconds: number, ...requests: [seconds: number, number: number][]): (number | null)[] {
  const turnstile = createTurnstile(waitSeconds);
  return requests.map(([seconds, number]) =>
    turnstile.pass({ receivedAt: 1_000_000 + seconds * 1000, number }),
  );
}

test('the first is turned away, who waits comes through, and it begins again', () => {
  expect(passes(2, [0, 1], [2, 2], [2.1, 3], [4.1, 4])).toEqual([2, null, 2, null]);
});

test('who comes too soon is told how much is left, and waits no longer for it', () => {
  expect(passes(5, [0, 1], [1.5, 2], [4.2, 3], [5, 4])).toEqual([5, 4, 1, null]);
});

test('a few other requests in between do no harm, a whole collection does', () => {
  expect(passes(2, [0, 1], [2, 10])).toEqual([2, null]);
  expect(passes(2, [0, 1], [2, 11])).toEqual([2, 2]);
});

test('after a minute it is forgotten', () => {
  expect(passes(2, [0, 1], [61, 2])).toEqual([2, null]);
  expect(passes(2, [0, 1], [63, 2])).toEqual([2, 2]);
});

test('without a wait the second comes through at once', () => {
  expect(passes(0, [0, 1], [0, 2], [0, 3])).toEqual([0, null, 0]);
});

test('a reset forgets who was turned away', () => {
  const turnstile = createTurnstile(2);
  turnstile.pass({ receivedAt: 0, number: 1 });
  turnstile.reset();
  expect(turnstile.pass({ receivedAt: 5_000, number: 2 })).toBe(2);
});
