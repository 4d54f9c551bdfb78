import { say } from '../../../texts/text.ts';
import { encodePlus, findLostPluses } from '../../lost-plus.ts';
import type { DraftRule } from '../draft-rule.ts';

/** `?to=+49…` arrives with a blank in front. The address is sent as it is shown, so it has to be shown as %2B. */
export const plusReadAsBlank: DraftRule = {
  id: 'plus-read-as-blank',
  check({ draft, variables }) {
    const [row] = findLostPluses(draft, variables);
    if (row === undefined) return null;
    const fix = encodePlus(row);
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('preflight.plus-read-as-blank', { name: row.name }),
      explanation: say(
        fix === null
          ? 'preflight.plus-read-as-blank.in-variable'
          : 'preflight.plus-read-as-blank.explanation',
      ),
      evidence: [{ from: 'request', name: row.name, value: row.value }],
      place: { in: 'param', name: row.name },
      fixes: fix === null ? [] : [fix],
    };
  },
};
