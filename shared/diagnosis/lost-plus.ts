import type { KnownVariable } from '../model/environment.ts';
import type { ParamRow, RequestDraft } from '../model/request-draft.ts';
import type { RuleFix } from './rule.ts';
import { fillKnown } from './known-values.ts';
import { say } from '../texts/text.ts';

/**
 * Values in which a plus is meant as one: a phone number, an address of mail, a time with its distance from UTC. In
 * others it may well be meant for the blank as which it arrives.
 *
 * Source: WHATWG URL 5.1, application/x-www-form-urlencoded parsing; ITU-T E.123; RFC 5233; RFC 3339.
 */
const MEANT =
  /^\s*\+\d[\d ().-]{5,20}\s*$|^[^\s@+]{1,64}\+[^\s@]{1,64}@[^\s@]{1,255}$|\d(?:T|\s|%20)\d{2}(?::|%3A)\d{2}[^\s+]{0,20}\+\d{2}(?::|%3A)?(?:\d{2})?$/i;

/** The parameters of the query whose plus will arrive as a blank, though it is meant as a plus. */
export function findLostPluses({ params }: RequestDraft, variables: readonly KnownVariable[]): ParamRow[] {
  return params.filter(
    ({ place, isEnabled, value }) =>
      isEnabled && place === 'query' && MEANT.test(fillKnown(value, variables)),
  );
}

/** What writes the pluses of a value so that they arrive; null where they stand in a variable, which others may use. */
export function encodePlus({ name, value }: ParamRow): RuleFix | null {
  if (!value.includes('+')) return null;
  return {
    id: 'encode-plus',
    label: say('fix.encode-plus', { name }),
    because: say('because.plus-is-blank'),
    certainty: 'likely',
    edits: [{ op: 'set-param', name, value: value.replaceAll('+', '%2B') }],
  };
}
