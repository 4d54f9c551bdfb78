import type { ChangeAction, StoredObject } from './store.ts';

interface LoggedEvent {
  readonly action: ChangeAction;
  readonly object: StoredObject;
  readonly at: number;
}

/** The latest changes, of all accounts. */
export interface EventLog {
  note(action: ChangeAction, object: StoredObject): void;
  /** Newest first. */
  list(accountId: string): LoggedEvent[];
  clear(): void;
}

const MOST_EVENTS = 100;

export function createEventLog(now: () => number): EventLog {
  const events: LoggedEvent[] = [];
  return {
    note(action, object) {
      events.unshift({ action, object, at: now() });
      events.length = Math.min(events.length, MOST_EVENTS);
    },
    clear() {
      events.length = 0;
    },
    list: (accountId) => events.filter(({ object }) => object.accountId === accountId),
  };
}
