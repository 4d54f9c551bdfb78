import type { ApiClient } from '../api/client.ts';

/** What every action reaches the world through. One window, one session; a test starts its own. */
export interface Session {
  readonly api: ApiClient;
  readonly now: () => number;
  readonly makeId: () => string;
  /** Saves a body through the page where the host has no dialog of its own. */
  readonly downloadBody: (bodyId: string, suggestedName: string) => Promise<void>;
}

let current: Session | null = null;

export function startSession(session: Session): void {
  current = session;
}

export function session(): Session {
  if (current === null) throw new Error('startSession() comes before the first action.');
  return current;
}
