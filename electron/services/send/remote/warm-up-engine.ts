import type { Engine } from '../create-engine.ts';

export async function warmUpEngine(engine: Engine): Promise<void> {
  void engine;
  return Promise.resolve();
}
