import { say } from '../../../texts/text.ts';
import { explainGap } from '../../rules/address-unresolved.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A gap of the documentation that nobody filled in: `{senderId}`, `<id>`. */
export const addressUnresolved: DraftRule = {
  id: 'address-unresolved',
  check({ draft, variables, refusal }) {
    // A `:name` without a value is not sent at all, and is told as such.
    if (refusal?.code === 'unresolved-variable') return null;
    const finding = explainGap(draft, variables);
    return finding === null
      ? null
      : {
          ...finding,
          severity: 'warning',
          certainty: 'likely',
          explanation: say('preflight.address-unresolved'),
        };
  },
};
