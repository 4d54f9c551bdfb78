import type { Events } from './contract.ts';
import type { EventMessage } from './define.ts';
import type { Envelope } from './envelope.ts';

/**
 * What the desktop app's preload gives the page, as `window.desktopBridge`: no more than this. Bodies need no third
 * function, the page fetches them by id from its own origin.
 */
export interface DesktopBridge {
  invoke(name: string, input: unknown, clientId: string): Promise<Envelope>;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: EventMessage<Events>) => void): () => void;
}
