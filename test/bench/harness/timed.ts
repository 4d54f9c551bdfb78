import { performance } from 'node:perf_hooks';

/** How long it takes, in ms. What it gives is kept until then, so that no compiler may leave it out. */
export function timed(run: () => unknown): number {
  const startedAt = performance.now();
  const result = run();
  const ms = performance.now() - startedAt;
  if (result === undefined) throw new Error('What is measured gives something');
  return ms;
}

/** For what is too short for the clock: the ms of one of `count` runs. */
export function timedEach(count: number, run: () => unknown): number {
  const ms = timed(() => {
    let result = run();
    for (let at = 1; at < count; at += 1) result = run();
    return result;
  });
  return ms / count;
}
