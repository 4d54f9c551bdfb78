/** How often in which time a page may crash before reloading it is no help. */
const MOST_RELOADS = 3;
const WITHIN_MS = 60_000;

/** Says at each crash whether the page may be loaded again. */
export function createReloadGuard(now: () => number): () => boolean {
  let crashes: number[] = [];
  return () => {
    const at = now();
    crashes = [...crashes.filter((earlier) => at - earlier < WITHIN_MS), at];
    return crashes.length <= MOST_RELOADS;
  };
}
