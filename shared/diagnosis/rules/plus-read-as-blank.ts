import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { fillKnown } from '../known-values.ts';
import { encodePlus, findLostPluses } from '../lost-plus.ts';
import type { Rule } from '../rule.ts';

/**
 * A plus in the query is a blank to most servers, so that `ada+news@…` arrives as two words, and a phone number without
 * its plus. Source: WHATWG URL 5.1 (application/x-www-form-urlencoded parsing).
 */
export const plusReadAsBlank: Rule = {
  id: 'plus-read-as-blank',
  check(exchange) {
    const { draft, isRefused, likeStatus: status, variables } = exchange;
    if (draft === null || !isRefused || status === 401 || status === 403) return null;
    const row =
      draft.params.find(
        ({ place, isEnabled, name, value }) =>
          isEnabled && place === 'query' && /[^\s+]\+[^\s+]/.test(value) && isMeant(name, value, exchange),
      ) ??
      findLostPluses(draft, variables).find(({ name, value }) =>
        isMeant(name, fillKnown(value, variables), exchange),
      );
    if (row === undefined) return null;
    const { name, value } = row;
    const fix = encodePlus(row);
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.plus-read-as-blank.summary', { name }),
      explanation: say('finding.plus-read-as-blank.explanation'),
      evidence: [{ from: 'request', name, value }],
      place: { in: 'param', name },
      // Others may count on the plus of a variable.
      fixes: fix === null ? [] : [fix],
    };
  },
};

/** The answer repeats the value as it was read, or complains of the field of which a plus is a part. */
function isMeant(name: string, value: string, { view, errors }: Exchange): boolean {
  const text = view?.text.slice(0, 65_536) ?? '';
  // A blank in front is easily lost on the way: then what repeats it has neither it nor the plus.
  const asRead = value.replaceAll('+', ' ').trim();
  if (text.replaceAll(value, '').includes(asRead)) return true;
  return errors.some(({ field, message }) => field?.path.at(-1) === name && SAYS_FORM.test(message));
}

const SAYS_FORM = /\b(?:e-?mail|phone|number|format|valid|well-formed|date|offset|zone)\b/i;
