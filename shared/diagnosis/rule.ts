import type { Exchange } from './exchange.ts';
import type { RuleFinding } from './rule-finding.ts';

export type { RuleFinding, RuleFix } from './rule-finding.ts';

/**
 * One thing that can be wrong with an exchange. A rule rests on what the answer and the request show, in this order:
 * body, headers, request, status. `id` is the file's name and never changes once shipped.
 */
export interface Rule {
  readonly id: string;
  /** It may have something to say about an answer without any error in it. Most have not, and are not asked then. */
  readonly isForSuccess?: true;
  check(exchange: Exchange): RuleFinding | null;
}
