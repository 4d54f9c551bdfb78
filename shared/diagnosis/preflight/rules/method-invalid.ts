import { methodInvalid as ofAnswers } from '../../rules/method-invalid.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A method that is no word. Nothing would be sent: the same rule looks at the refusal. */
export const methodInvalid: DraftRule = {
  id: 'method-invalid',
  check: ({ exchange }) => ofAnswers.check(exchange),
};
