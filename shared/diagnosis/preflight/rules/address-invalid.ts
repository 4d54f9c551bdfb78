import { addressInvalid as ofAnswers } from '../../rules/address-invalid.ts';
import type { DraftRule } from '../draft-rule.ts';

/** The address leads nowhere as it is typed. Nothing would be sent: the same rule looks at the refusal. */
export const addressInvalid: DraftRule = {
  id: 'address-invalid',
  check: ({ exchange }) => ofAnswers.check(exchange),
};
