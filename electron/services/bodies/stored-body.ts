import type { BodyId } from '../../../shared/model/ids.ts';
import { detectText } from './detect-text.ts';
import { NO_BYTES, TAIL_BYTES, writeExcerpt } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { MEMORY_BYTES, Spool } from './spool.ts';

/** A body while it is received, and after. */
export class StoredBody {
  readonly id: BodyId;
  /** The header's value as it came, or null. */
  readonly contentType: string | null;
  readonly spool: Spool;
  /** The chunks that hold the last bytes, where the memory does not hold them all. */
  #tail: Uint8Array[] = [];
  #tailBytes = 0;

  constructor(id: BodyId, contentType: string | null, openPath: () => string) {
    this.id = id;
    this.contentType = contentType;
    this.spool = new Spool(openPath);
  }

  get byteLength(): number {
    return this.spool.byteLength;
  }

  /** Why bytes could not be kept, a full disk say. */
  get failure(): Error | null {
    return this.spool.failure;
  }

  /** Takes the chunk over. False: wait for `room` before appending more. */
  append(chunk: Uint8Array): boolean {
    if (this.spool.byteLength + chunk.byteLength > MEMORY_BYTES) this.#keepTail(chunk);
    return this.spool.append(chunk);
  }

  room(): Promise<void> {
    return this.spool.room();
  }

  /** Nothing more will come; `undefined` where everything can be read at once. */
  end(): Promise<void> | undefined {
    return this.spool.end();
  }

  /** Of what has come so far. A promise only where a charset has to be loaded. */
  excerpt(): Excerpt | Promise<Excerpt> {
    const head = this.spool.head();
    const facts = detectText(this.contentType, head);
    const isLonger = this.spool.byteLength > head.byteLength;
    const tail = facts.isText && isLonger ? this.#lastBytes() : NO_BYTES;
    return writeExcerpt(facts, head, tail, this.spool.byteLength);
  }

  /** Keeps references and copies nothing. */
  #keepTail(chunk: Uint8Array): void {
    this.#tail.push(chunk);
    this.#tailBytes += chunk.byteLength;
    while (this.#tailBytes - (this.#tail[0]?.byteLength ?? 0) >= TAIL_BYTES)
      this.#tailBytes -= this.#tail.shift()?.byteLength ?? 0;
  }

  #lastBytes(): Uint8Array {
    const joined = Buffer.concat(this.#tail);
    return joined.subarray(Math.max(0, joined.byteLength - TAIL_BYTES));
  }
}
