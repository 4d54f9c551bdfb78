import { contentLengthWrong as ofAnswers } from '../../rules/content-length-wrong.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A length typed by hand that is not the body's. Nothing would be sent: the same rule looks at the refusal. */
export const contentLengthWrong: DraftRule = {
  id: 'content-length-wrong',
  check: ({ exchange }) => ofAnswers.check(exchange),
};
