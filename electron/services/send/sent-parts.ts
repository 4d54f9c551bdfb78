import type { RequestParts } from './wire-request.ts';

/** A request of an exchange, before it is put on the wire. */
export interface SentParts extends RequestParts {
  /** The body as text, for showing what was sent. */
  readonly bodyText: string;
}
