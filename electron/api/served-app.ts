import type { Readable } from 'node:stream';
import type { Dispatch } from './dispatcher.ts';
import type { EventBus } from './event-bus.ts';

/** The app as a host serves it to a window: calls, events, bytes by id. */
export interface ServedApp {
  readonly dispatch: Dispatch;
  readonly subscribe: EventBus['subscribe'];
  /** The whole body, decoded. Rejects with a ServiceError (`not-found`) where there is none of that id. */
  openBody(bodyId: string): Promise<Readable>;
  /** Ends every exchange and writes down what is not written yet. */
  close(): Promise<void>;
}
