/** What must be over by a time. */
export interface Deadline {
  /** On the monotonic clock, in ms. */
  readonly dueAt: number;
  expire(): void;
}

/** More, and a Node timer would fire at once. */
const LONGEST_SLEEP_MS = 2_147_483_647;

/**
 * One timer for all deadlines, set for the next of them. Nearly every exchange is over long before its time, and a timer
 * of its own would cost each of them more than its place in a set.
 */
export class Deadlines {
  readonly #monotonicNow: () => number;
  readonly #waiting = new Set<Deadline>();
  #timer: NodeJS.Timeout | undefined;
  #wakesAt = Infinity;

  constructor(monotonicNow: () => number) {
    this.#monotonicNow = monotonicNow;
  }

  add(deadline: Deadline): void {
    this.#waiting.add(deadline);
    if (deadline.dueAt < this.#wakesAt) this.#sleepUntil(deadline.dueAt);
  }

  remove(deadline: Deadline): void {
    this.#waiting.delete(deadline);
  }

  close(): void {
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  #sleepUntil(time: number): void {
    clearTimeout(this.#timer);
    this.#wakesAt = time;
    const sleepMs = Math.min(Math.max(0, Math.ceil(time - this.#monotonicNow())), LONGEST_SLEEP_MS);
    // What waits for an answer holds a socket, and that keeps the process alive.
    this.#timer = setTimeout(() => this.#wake(), sleepMs).unref();
  }

  #wake(): void {
    const now = this.#monotonicNow();
    this.#wakesAt = Infinity;
    let next = Infinity;
    for (const deadline of this.#waiting) {
      if (deadline.dueAt <= now) {
        this.#waiting.delete(deadline);
        deadline.expire();
      } else {
        next = Math.min(next, deadline.dueAt);
      }
    }
    if (next < this.#wakesAt) this.#sleepUntil(next);
  }
}
