/** How long the first bytes may take after the head before the head is shown without them. */
const PATIENCE_MS = 10;
/** As much as a first screen and a verdict can use. */
const ENOUGH_BYTES = 65_536;
const PROGRESS_INTERVAL_MS = 100;

export interface ArrivalListener {
  /** Whether more of the answer is to come. */
  readonly isArriving: boolean;
  /** Once, where the answer is not complete yet: the head and the first bytes are here. */
  onArrived(): void;
  /** Afterwards, at most ten times a second. */
  onProgress(receivedBytes: number): void;
}

/**
 * Decides when an answer that is still arriving is worth showing. A small answer comes whole and at once, so nothing is
 * set up for it but one microtask.
 */
export class Arrival {
  readonly #listener: ArrivalListener;
  readonly #monotonicNow: () => number;
  #state: 'waiting' | 'due' | 'announced' | 'over' = 'waiting';
  #timer: NodeJS.Timeout | undefined;
  #progressAt = 0;

  constructor(listener: ArrivalListener, monotonicNow: () => number) {
    this.#listener = listener;
    this.#monotonicNow = monotonicNow;
  }

  headCame(): void {
    queueMicrotask(() => {
      if (this.#state === 'waiting' && this.#listener.isArriving)
        this.#timer = setTimeout(() => this.#announce(), PATIENCE_MS);
    });
  }

  dataCame(storedBytes: number, receivedBytes: number): void {
    if (this.#state === 'waiting' && storedBytes >= ENOUGH_BYTES) {
      this.#state = 'due';
      // The rest may be in the same piece of network traffic.
      setImmediate(() => this.#announce());
    }
    if (this.#state !== 'announced') return;
    const now = this.#monotonicNow();
    if (now - this.#progressAt < PROGRESS_INTERVAL_MS) return;
    this.#progressAt = now;
    this.#listener.onProgress(receivedBytes);
  }

  /** The answer is complete or broken: nothing more is announced. */
  end(): void {
    this.#state = 'over';
    clearTimeout(this.#timer);
  }

  #announce(): void {
    clearTimeout(this.#timer);
    if (this.#state === 'announced' || this.#state === 'over') return;
    this.#state = 'announced';
    this.#progressAt = this.#monotonicNow();
    this.#listener.onArrived();
  }
}
