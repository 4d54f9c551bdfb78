import type { EventMessage } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/contract.ts';

export type AppEvent = EventMessage<Events>;
export type EventListener = (event: AppEvent) => void;

/** Services publish typed events here; each transport forwards them to its windows. */
export interface EventBus {
  publish(event: AppEvent): void;
  /** Returns the way to stop listening. */
  subscribe(listener: EventListener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<EventListener>();
  return {
    publish(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
