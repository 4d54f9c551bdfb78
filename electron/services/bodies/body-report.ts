import type { BodyId } from '../../../shared/model/ids.ts';

/**
 * What one process tells another of a body that it receives. The first bytes cross with it; what does not fit into
 * memory lies in a file of the run's folder that has the body's id as its name, and no path ever crosses.
 */
export interface BodyReport {
  readonly id: BodyId;
  /** The header's value as it came, or null. */
  readonly contentType: string | null;
  /** Of the first 64 kB those that were not told before; null where there are none. */
  readonly bytes: Uint8Array | null;
  readonly isInFile: boolean;
  /** Received so far. */
  readonly byteLength: number;
  /** Of those, from the start, how many can be read. */
  readonly readableLength: number;
  /** Nothing more will come. */
  readonly isSettled: boolean;
  /** Why bytes could not be kept. */
  readonly problem: string | null;
}
