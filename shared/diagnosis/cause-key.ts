import type { TextKey } from '../texts/text.ts';

/** A usual cause: one sentence of the texts that names it and what to look at. */
export type CauseKey = Extract<TextKey, `cause.${string}`>;
