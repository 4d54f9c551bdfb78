import { say } from '../../../texts/text.ts';
import { findBlanks, withoutBlanks } from '../find-blanks.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A blank in the address: it travels as %20, or keeps the address from being one. Source: RFC 3986 2. */
export const addressBlank: DraftRule = {
  id: 'address-blank',
  check({ draft: { url } }) {
    const [blank] = findBlanks(url);
    if (blank === undefined) return null;
    const { from, to } = blank;
    return {
      severity: from === 0 ? 'error' : 'warning',
      certainty: 'likely',
      summary:
        from === 0
          ? say('address.line.blank-start')
          : say(to === url.length ? 'address.line.blank-end' : 'address.line.blank-inside'),
      explanation: say('preflight.blank'),
      evidence: [{ from: 'request', name: 'address', value: url }],
      place: { in: 'url', offset: from, length: to - from },
      fixes: [
        {
          id: 'remove-blank',
          label: say('address.line.remove-blanks'),
          because: say('because.blank-is-part-of-address'),
          certainty: 'likely',
          edits: [{ op: 'set-url', url: withoutBlanks(url) }],
        },
      ],
    };
  },
};
