import { randomBytes } from 'node:crypto';

/**
 * How a browser that we start gets the token. Everybody who uses this computer can list its processes with what they
 * were started with, so the token must not stand there: the browser is given an address that leads to the one with the
 * token once, and is worth nothing afterwards.
 */
export interface OpeningTickets {
  /** A path that can be opened once, within a minute. */
  issue(): string;
  /** Where it leads, or null for a path that is no ticket (any more). */
  redeem(path: string): string | null;
}

const FOLDER = '/open/';
const VALID_FOR_MS = 60_000;

export function createOpeningTickets(token: string, now: () => number): OpeningTickets {
  const issuedAt = new Map<string, number>();
  return {
    issue() {
      const path = FOLDER + randomBytes(32).toString('base64url');
      issuedAt.set(path, now());
      return path;
    },
    redeem(path) {
      const since = issuedAt.get(path);
      issuedAt.delete(path);
      if (since === undefined || now() - since > VALID_FOR_MS) return null;
      return `/#token=${token}`;
    },
  };
}
