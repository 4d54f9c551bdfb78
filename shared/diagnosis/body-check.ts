import type { RuleFinding } from './rule-finding.ts';

/** What in a request's body does not fit what is documented of it; worked out by `shared/body-schema`. */
export interface BodyCheck {
  /** The body that was looked at: what is said holds for no other. */
  readonly text: string;
  /** Whose documentation it is. */
  readonly api: string;
  /** In the order of the text, the first few. */
  readonly findings: readonly RuleFinding[];
  /** How many more there are. */
  readonly more: number;
}
