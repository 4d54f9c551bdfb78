import type { Certainty, Evidence, Finding, Place } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import type { Message } from '../texts/text.ts';

/** A change to press. The effect on the draft is worked out from `edits`; a rule only proposes. */
export interface RuleFix {
  readonly id: string;
  readonly label: Message;
  readonly because: Message;
  readonly certainty: Certainty;
  readonly edits: readonly Edit[];
  /** Only for skipping certificate checks; comes after every other fix. */
  readonly isRisky?: true;
}

export interface RuleFinding {
  readonly severity: Finding['severity'];
  readonly certainty: Certainty;
  readonly summary: Message;
  readonly explanation: Message;
  readonly evidence: readonly Evidence[];
  /** Where in the request it sits. */
  readonly place: Place | null;
  /** Where more about it can be read: https. */
  readonly docsUrl?: string;
  /** Likeliest first. */
  readonly fixes: readonly RuleFix[];
}
