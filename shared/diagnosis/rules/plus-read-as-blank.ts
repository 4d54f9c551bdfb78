import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/**
 * A plus in the query is a blank to most servers, so that `ada+news@…` arrives as two words. Source: WHATWG URL 5.1
 * (application/x-www-form-urlencoded parsing).
 */
export const plusReadAsBlank: Rule = {
  id: 'plus-read-as-blank',
  check(exchange) {
    const { draft, isRefused, likeStatus: status } = exchange;
    if (draft === null || !isRefused || status === 401 || status === 403) return null;
    const row = draft.params.find(
      ({ place, isEnabled, name, value }) =>
        isEnabled && place === 'query' && /[^\s+]\+[^\s+]/.test(value) && isMeant(name, value, exchange),
    );
    if (row === undefined) return null;
    const { name, value } = row;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.plus-read-as-blank.summary', { name }),
      explanation: say('finding.plus-read-as-blank.explanation'),
      evidence: [{ from: 'request', name, value }],
      place: { in: 'param', name },
      fixes: [
        {
          id: 'encode-plus',
          label: say('fix.encode-in-address', { sign: '+', code: '%2B' }),
          because: say('because.sign-has-meaning'),
          certainty: 'likely',
          edits: [{ op: 'set-param', name, value: value.replaceAll('+', '%2B') }],
        },
      ],
    };
  },
};

/** The answer repeats the value with a blank in it, or complains of the field of which a plus is a part. */
function isMeant(name: string, value: string, { view, errors }: Exchange): boolean {
  const asRead = value.replaceAll('+', ' ');
  if (view?.text.slice(0, 65_536).includes(asRead) === true) return true;
  return errors.some(({ field, message }) => field?.path.at(-1) === name && SAYS_FORM.test(message));
}

const SAYS_FORM = /\b(?:e-?mail|phone|number|format|valid|well-formed|date|offset|zone)\b/i;
