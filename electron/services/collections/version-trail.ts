/** Enough for every file of a large folder put in order. */
const MAX_STEPS = 20_000;

/**
 * Which version of a file became which when the app itself renamed it or gave it another place. Edits that are based
 * on a version from before are not in conflict with that: they are made to the file as it is now.
 */
export interface VersionTrail {
  note(change: { readonly from: string; readonly to: string }): void;
  leadsTo(from: string, to: string): boolean;
}

export function createVersionTrail(): VersionTrail {
  const steps = new Map<string, string>();
  return {
    note({ from, to }) {
      if (from === to) return;
      steps.delete(from);
      steps.set(from, to);
      const oldest = steps.keys().next();
      if (steps.size > MAX_STEPS && oldest.done !== true) steps.delete(oldest.value);
    },
    leadsTo(from, to) {
      const seen = new Set<string>();
      let version: string | undefined = from;
      while (version !== undefined && version !== to && !seen.has(version)) {
        seen.add(version);
        version = steps.get(version);
      }
      return version === to;
    },
  };
}
