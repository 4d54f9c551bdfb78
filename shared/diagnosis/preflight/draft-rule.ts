import type { RequestPart } from '../../draft/part-of-place.ts';
import type { RuleFinding } from '../rule-finding.ts';
import type { DraftView } from './draft-view.ts';

/**
 * One thing that can be wrong with a request that was not sent yet. `id` is the file's name and never changes; where a
 * rule for answers has the same id, both say the same of the same fault, by the same predicate.
 */
export interface DraftRule {
  readonly id: string;
  /** Where it is worth a word beside the part that its place is in. */
  readonly alsoIn?: readonly RequestPart[];
  /** Several where the same can be wrong in several places, the one to begin with first. */
  check(view: DraftView): RuleFinding | readonly RuleFinding[] | null;
}
