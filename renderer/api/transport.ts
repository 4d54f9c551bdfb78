import type { Events, ProcedureName } from '../../shared/ipc/contract.ts';
import type { EventMessage } from '../../shared/ipc/define.ts';
import type { Envelope } from '../../shared/ipc/envelope.ts';

export type AppEvent = EventMessage<Events>;

/** How this page reaches its host. Calls and events are JSON; bytes come by body id. */
export interface Transport {
  invoke(name: ProcedureName, input: unknown): Promise<Envelope>;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** The whole body, as it was decoded, as a stream: for saving where the host has no dialog of its own. */
  readBody(bodyId: string): Promise<ReadableStream<Uint8Array>>;
}
