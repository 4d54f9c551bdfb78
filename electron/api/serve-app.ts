import type { AppFiles } from './app-files.ts';
import { composeServices } from './compose-services.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Dispatch } from './dispatcher.ts';
import type { EventBus } from './event-bus.ts';
import type { Platform } from './platform.ts';
import type { ServedApp } from './served-app.ts';
import { createSpokenLanguage } from './spoken-language.ts';
import type { SpokenLanguage } from './spoken-language.ts';

export interface ServeAppOptions {
  readonly platform: Platform;
  readonly files: Pick<AppFiles, 'sandboxCollectionFolder'>;
  readonly bus: EventBus;
  /** Given where the host has something to say as well. */
  readonly spoken?: SpokenLanguage;
  /** Parses answers too: in tests and development. */
  readonly checksOutput: boolean;
  readonly onFault: (where: string, fault: unknown) => void;
}

/** How long closing waits for calls that are under way. Writing something down takes milliseconds. */
const CLOSE_WITHIN_MS = 5_000;

/** The whole app behind one dispatcher, for any host. */
export function serveApp(options: ServeAppOptions): ServedApp {
  const { platform, files, bus, checksOutput, onFault } = options;
  const spoken = options.spoken ?? createSpokenLanguage(platform.preferredLanguages);
  const services = composeServices({ platform, files, bus, spoken });
  const { catalogue } = spoken;
  const dispatch = createDispatcher(services.handlers, { catalogue, checksOutput, onFault });
  const calls = trackCalls(dispatch);
  return {
    dispatch: calls.dispatch,
    subscribe: (listener) => bus.subscribe(listener),
    openBody: (bodyId) => services.openBody(bodyId),
    async close() {
      // What a window asked for as it went, its last drafts above all, is done before the services end.
      await Promise.race([calls.settled(), pause(CLOSE_WITHIN_MS)]);
      await services.close();
    },
  };
}

function trackCalls(dispatch: Dispatch): { dispatch: Dispatch; settled(): Promise<unknown> } {
  const pending = new Set<Promise<unknown>>();
  return {
    dispatch(name, input, call) {
      const answer = dispatch(name, input, call);
      // A request under way is not waited for: closing the services ends it.
      if (name === 'request.send') return answer;
      pending.add(answer);
      void answer.finally(() => pending.delete(answer));
      return answer;
    },
    settled: () => Promise.all(pending),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
