import type { BodyId } from '../../../shared/model/ids.ts';

/** Bytes that arrive once and are read at any place, also while more are arriving, whoever writes them. */
export interface BodyBytes {
  readonly byteLength: number;
  /** Bytes from the start that can be read by now. */
  readonly readableLength: number;
  /** Nothing more will ever be readable than is now. */
  readonly isSettled: boolean;
  /** The error that stopped the writing, a full disk say. */
  readonly failure: Error | null;
  /** Counts what has happened; see `change`. */
  readonly revision: number;
  /** The first bytes, up to MEMORY_BYTES. */
  head(): Uint8Array;
  /** Up to `length` bytes from `offset`; fewer where fewer can be read yet. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Resolves when something has happened (more can be read, the end, a failure) since `revision` had that value. */
  change(since: number): Promise<void>;
  /** Forgets everything; `undefined` where there is no file to delete. */
  remove(): Promise<void> | undefined;
}

/** What the views of a body are made of. */
export interface KeptBody {
  readonly id: BodyId;
  /** The header's value as it came, or null. */
  readonly contentType: string | null;
  readonly spool: BodyBytes;
}
