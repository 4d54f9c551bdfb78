import { createAnswerSpools } from '../services/bodies/answer-spools.ts';
import { createEngine } from '../services/send/create-engine.ts';
import type { EngineEnd } from '../services/send/remote/engine-channel.ts';
import { serveEngine } from '../services/send/remote/serve-engine.ts';
import { warmUpEngine } from '../services/send/remote/warm-up-engine.ts';

/** What a process is made of that does nothing but send. */
export function composeEngine(channel: EngineEnd): void {
  serveEngine({
    channel,
    compose({ version, bodiesFolder }, surroundings) {
      const bodies = createAnswerSpools(bodiesFolder);
      const engine = createEngine({ bodies, ...surroundings, version, now: () => Date.now() });
      return { engine, bodies, warmUp: () => warmUpEngine(engine, bodies) };
    },
  });
}
