import { splitAddress } from '../../address-parts.ts';
import { explainTrailingBlank } from '../../rules/address-trailing-blank.ts';
import type { DraftRule } from '../draft-rule.ts';
import { findBlanks } from '../find-blanks.ts';

/** A blank at the end that does not look like one: written %20, invisible, or in a variable of the environment. */
export const addressTrailingBlank: DraftRule = {
  id: 'address-trailing-blank',
  check({ draft, variables }) {
    // One that was typed is told as such, and a plus may be meant: /tags/c++
    if (findBlanks(draft.url).length > 0 || splitAddress(draft.url).path.endsWith('+')) return null;
    const finding = explainTrailingBlank(draft, variables);
    return finding === null ? null : { ...finding, severity: 'warning' };
  },
};
