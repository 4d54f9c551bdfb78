import { composeEngine } from './api/compose-engine.ts';
import type { EngineEnd } from './services/send/remote/engine-channel.ts';

/** Entry of the process that sends requests. It has no window, no collection and no secret but those of the request. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/** Electron gives a port to the process that started this one, Node a channel. */
function findChannel(): EngineEnd {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined)
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    };
  if (process.send === undefined) throw new Error('The engine is started by Plaincall, not by hand');
  // Whoever started this process is gone, and with it whoever wants an answer.
  process.on('disconnect', () => process.exit());
  // Meant for whoever started it, who ends this process in order.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  return {
    post(message) {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', listener),
  };
}

composeEngine(findChannel());
