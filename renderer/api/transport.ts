import type { Events, ProcedureName } from '../../shared/ipc/contract.ts';
import type { EventMessage } from '../../shared/ipc/define.ts';
import type { Envelope } from '../../shared/ipc/envelope.ts';

export type AppEvent = EventMessage<Events>;

/**
 * `lost`: the host does not answer; it may come back. `ended`: it answers, and says that this page's run is over, so
 * only opening the new address helps.
 */
export type ConnectionState = 'connected' | 'lost' | 'ended';

/** How this page reaches its host. Calls and events are JSON; bytes come by body id. */
export interface Transport {
  /** Names this window in the events that it causes. */
  readonly clientId: string;
  /** Never rejects: a host that does not answer is an envelope that says so. */
  invoke(name: ProcedureName, input: unknown): Promise<Envelope>;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /**
   * Tells of each change, and at once where the page does not start out as connected. Events may have been missed
   * between `lost` and the next `connected`.
   */
  watchConnection(listener: (state: ConnectionState) => void): () => void;
  /** The whole body, as it was decoded, as a stream: for saving where the host has no dialog of its own. */
  readBody(bodyId: string): Promise<ReadableStream<Uint8Array>>;
}
