import { headerInvalid as ofAnswers } from '../../rules/header-invalid.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A header that cannot travel: its name, its value, or a second one where one may be. Nothing would be sent: the same rule looks at the refusal. */
export const headerInvalid: DraftRule = {
  id: 'header-invalid',
  check: ({ exchange }) => ofAnswers.check(exchange),
};
