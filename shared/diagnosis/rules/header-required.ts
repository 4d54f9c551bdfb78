import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';
import { isKeyName } from '../sign-in-names.ts';

const HEADER = /\b[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+\b|\bAccept\b/g;
const SAYS_MISSING =
  /\b(?:missing|required?|requires|must (?:be (?:set|sent|present|provided)|include|have)|needs?|not (?:set|sent|present|provided)|without|no)\b/i;

/** The server names a header that it misses, other than the ones for the key and the kind of body. */
export const headerRequired: Rule = {
  id: 'header-required',
  check(exchange) {
    const { draft, status, words } = exchange;
    if (draft === null || (status !== 400 && status !== 403 && status !== 412 && status !== 428)) return null;
    if (!SAYS_MISSING.test(words) || !/\bheader\b/i.test(words)) return null;
    const name = [...words.matchAll(HEADER)]
      .map(([each]) => each)
      .find(
        (each) => !isKeyName(each) && !/^content-type$/i.test(each) && exchange.sentHeader(each) === null,
      );
    if (name === undefined) return null;
    const value = usualValue(name, exchange);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.header-required.summary', { name }),
      explanation: say('finding.header-required.explanation'),
      evidence: [{ from: 'answer-body', name, value: words.split('\n')[0] ?? null }],
      place: { in: 'header', name },
      fixes:
        value === null
          ? []
          : [
              {
                id: 'add-header',
                label: say('fix.add-header', { name, value }),
                because: say('because.server-says'),
                certainty: 'likely',
                edits: [{ op: 'set-header', name, value }],
              },
            ],
    };
  },
};

/** A value that any server takes; null for a header that only its documentation explains. */
function usualValue(name: string, { record }: Exchange): string | null {
  switch (name.toLowerCase()) {
    // Any text does that is another for every new thing to be done: this exchange's own id.
    case 'idempotency-key':
    case 'x-idempotency-key':
    case 'x-request-id':
    case 'x-correlation-id':
      return record.id;
    case 'accept':
      return 'application/json';
    case 'accept-language':
      return 'en';
    case 'user-agent':
      return 'Plaincall';
    default:
      return null;
  }
}
