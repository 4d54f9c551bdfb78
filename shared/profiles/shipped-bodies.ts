import type { BodySchema } from '../model/profile.ts';
import { DEXATEL_BODIES, SANDBOX_BODIES } from './dexatel-bodies.ts';

const SETS = { dexatel: DEXATEL_BODIES, sandbox: SANDBOX_BODIES } as const;
export type BodySetName = keyof typeof SETS;

/** The schemas of bodies that come with the app, apart from the profiles: only a body that is checked needs them. */
export function bodySchemasOf(set: BodySetName): readonly BodySchema[] {
  return SETS[set];
}
