import type { DesktopBridge } from '../../shared/ipc/desktop-bridge.ts';
import { failedEnvelope, toCallError } from './failed-envelope.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    readonly desktopBridge?: DesktopBridge;
  }
}

/** The desktop app's bridge, or null in a browser. Nothing else names it. */
export function findDesktopBridge(): DesktopBridge | null {
  return window.desktopBridge ?? null;
}

/** The window and its host live and die together here, so the connection is never lost. */
export function createDesktopTransport(bridge: DesktopBridge, clientId: string): Transport {
  return {
    clientId,
    invoke: (name, input) =>
      bridge.invoke(name, input, clientId).catch(() => failedEnvelope('internal', 'api.host-lost')),
    subscribe: (listener) => bridge.subscribe(listener),
    watchConnection: () => () => undefined,
    async readBody(bodyId) {
      const answer = await fetch(`/bodies/${encodeURIComponent(bodyId)}`, { method: 'POST' });
      if (answer.ok && answer.body !== null) return answer.body;
      throw toCallError('not-found', 'api.body-gone');
    },
  };
}
