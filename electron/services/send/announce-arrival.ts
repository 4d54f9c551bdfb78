/** How long the first bytes may take after the head before the head is shown without them. */
const PATIENCE_MS = 10;
/** As much as a first screen and a verdict can use. */
const ENOUGH_BYTES = 65_536;
const PROGRESS_INTERVAL_MS = 100;

export interface ArrivalOptions {
  readonly monotonicNow: () => number;
  /** Once, where the answer is not complete yet: the head and the first bytes are here. */
  readonly onArrived: () => void;
  /** Afterwards, at most ten times a second. */
  readonly onProgress: (receivedBytes: number) => void;
}

/** Decides when an answer that is still arriving is worth showing. */
export interface Arrival {
  headCame(): void;
  dataCame(storedBytes: number, receivedBytes: number): void;
  /** The answer is complete or broken: nothing more is announced. */
  end(): void;
}

/** A small answer comes whole and at once, so nothing is set up for it but one microtask. */
export function createArrival(options: ArrivalOptions): Arrival {
  let state: 'waiting' | 'due' | 'announced' | 'over' = 'waiting';
  let timer: NodeJS.Timeout | undefined;
  let progressAt = 0;

  const announce = (): void => {
    clearTimeout(timer);
    if (state === 'announced' || state === 'over') return;
    state = 'announced';
    progressAt = options.monotonicNow();
    options.onArrived();
  };
  return {
    headCame() {
      queueMicrotask(() => {
        if (state === 'waiting') timer = setTimeout(announce, PATIENCE_MS);
      });
    },
    dataCame(storedBytes, receivedBytes) {
      if (state === 'waiting' && storedBytes >= ENOUGH_BYTES) {
        state = 'due';
        // The rest may be in the same piece of network traffic.
        setImmediate(announce);
      }
      if (state !== 'announced') return;
      const now = options.monotonicNow();
      if (now - progressAt < PROGRESS_INTERVAL_MS) return;
      progressAt = now;
      options.onProgress(receivedBytes);
    },
    end() {
      state = 'over';
      clearTimeout(timer);
    },
  };
}
