/**
 * An address that turns the first call away and lets the next one through, then begins again: what 429 and 503 are
 * practised on.
 *
 * Somebody who was turned away may come through once the wait is over, for as long as a minute and a handful of other
 * requests. After that it begins again: whoever sends a whole collection twice sees the same answers twice.
 */
export interface Turnstile {
  /** `null` lets the request through, a number is how many seconds to wait. */
  pass(request: { readonly receivedAt: number; readonly number: number }): number | null;
  reset(): void;
}

const OPEN_FOR_MS = 60_000;
const OTHER_REQUESTS = 8;
/** Whoever waits exactly as long as told must not be early: clocks and timers round. */
const SLACK_MS = 100;

export function createTurnstile(waitSeconds: number): Turnstile {
  let turnedAway: { readyAt: number; number: number } | null = null;
  return {
    reset() {
      turnedAway = null;
    },
    pass({ receivedAt, number }) {
      const isForgotten =
        turnedAway === null ||
        receivedAt > turnedAway.readyAt + OPEN_FOR_MS ||
        number - turnedAway.number > OTHER_REQUESTS + 1;
      if (turnedAway === null || isForgotten) {
        turnedAway = { readyAt: receivedAt + Math.max(0, waitSeconds * 1000 - SLACK_MS), number };
        return waitSeconds;
      }
      if (receivedAt < turnedAway.readyAt) {
        turnedAway = { ...turnedAway, number };
        return Math.ceil((turnedAway.readyAt - receivedAt) / 1000);
      }
      turnedAway = null;
      return null;
    },
  };
}
