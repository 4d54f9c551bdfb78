import { rm, stat } from 'node:fs/promises';
import type { BodyBytes } from './body-bytes.ts';
import type { BodyReport } from './body-report.ts';
import { MEMORY_BYTES } from './spool.ts';
import { readSlice } from './read-slice.ts';

/**
 * The bytes of a body that another process receives and writes. It is read here while it arrives, and stays readable
 * when that process is gone; deleting it is this side's business alone.
 */
export class AdoptedBytes implements BodyBytes {
  readonly #path: string;
  #head: Uint8Array = new Uint8Array();
  #isInFile = false;
  #byteLength = 0;
  #writtenBytes = 0;
  #isSettled = false;
  #failure: Error | null = null;
  #waiting: (() => void)[] = [];
  #revision = 0;

  /** `path`: where its writer puts what does not fit into memory. */
  constructor(path: string) {
    this.#path = path;
  }

  get byteLength(): number {
    return this.#byteLength;
  }

  get readableLength(): number {
    return Math.max(this.#isInFile ? this.#writtenBytes : 0, this.#head.byteLength);
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  get failure(): Error | null {
    return this.#failure;
  }

  get revision(): number {
    return this.#revision;
  }

  /** What its writer says of it. Reports never take anything back, whatever they hold. */
  take(report: BodyReport): void {
    if (this.#isSettled) return;
    if (report.bytes !== null) this.#head = join(this.#head, report.bytes).subarray(0, MEMORY_BYTES);
    this.#isInFile ||= report.isInFile;
    this.#writtenBytes = Math.max(this.#writtenBytes, report.readableLength);
    this.#byteLength = Math.max(this.#byteLength, report.byteLength, this.#head.byteLength);
    if (report.problem !== null) this.#failure ??= new Error(report.problem);
    this.#isSettled = report.isSettled;
    this.#wake();
  }

  /** Its writer is gone: what it had written is all that there will be. */
  async abandon(): Promise<void> {
    if (this.#isSettled) return;
    // It may have written more than it came to tell.
    const found = await stat(this.#path).catch(() => null);
    this.#isInFile = found !== null;
    this.#writtenBytes = found?.size ?? 0;
    this.#byteLength = this.readableLength;
    this.#isSettled = true;
    this.#wake();
  }

  head(): Uint8Array {
    return this.#head;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.readableLength);
    if (end <= offset) return new Uint8Array();
    if (end <= this.#head.byteLength) return this.#head.subarray(offset, end);
    return readSlice(this.#path, offset, end);
  }

  change(since: number): Promise<void> {
    if (since !== this.#revision) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  remove(): Promise<void> | undefined {
    const mayHaveFile = this.#isInFile || !this.#isSettled;
    this.#isSettled = true;
    this.#byteLength = this.readableLength;
    this.#wake();
    return mayHaveFile ? rm(this.#path, { force: true }) : undefined;
  }

  #wake(): void {
    this.#revision += 1;
    const woken = this.#waiting;
    this.#waiting = [];
    for (const resolve of woken) resolve();
  }
}

function join(first: Uint8Array, more: Uint8Array): Uint8Array {
  return first.byteLength === 0 ? more : Buffer.concat([first, more]);
}
