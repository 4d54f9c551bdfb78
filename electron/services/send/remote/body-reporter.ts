import { setTimeout as pause } from 'node:timers/promises';
import type { BodyReport } from '../../bodies/body-report.ts';
import type { StoredBody } from '../../bodies/stored-body.ts';

/** More often than a screen is drawn it need not be. */
const REPORT_INTERVAL_MS = 20;

/** Tells of a body that arrives what was not told of it before. */
export class BodyReporter {
  readonly #body: StoredBody;
  #toldBytes = 0;
  #isOver = false;

  constructor(body: StoredBody) {
    this.#body = body;
  }

  report(): BodyReport {
    const { id, contentType, byteLength, failure, spool } = this.#body;
    const head = spool.head();
    // Copied: the bytes may be a small part of what the network gave, and all of that would cross.
    const bytes = head.byteLength > this.#toldBytes ? new Uint8Array(head.subarray(this.#toldBytes)) : null;
    this.#toldBytes = head.byteLength;
    return {
      id,
      contentType,
      bytes,
      isInFile: spool.isInFile,
      byteLength,
      readableLength: spool.readableLength,
      isSettled: spool.isSettled,
      problem: failure?.message ?? null,
    };
  }

  /** Goes on telling, until the end is told by `finish`. */
  async follow(tell: (report: BodyReport) => void): Promise<void> {
    const { spool } = this.#body;
    let { revision } = spool;
    while (!this.#isOver && !spool.isSettled) {
      await spool.change(revision);
      await pause(REPORT_INTERVAL_MS);
      ({ revision } = spool);
      if (!this.#isOver) tell(this.report());
    }
  }

  /** The exchange is over: what is told now is the last. */
  finish(): BodyReport {
    this.#isOver = true;
    return { ...this.report(), isSettled: true };
  }
}
