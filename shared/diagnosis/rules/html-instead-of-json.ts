import { say } from '../../texts/text.ts';
import { splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** A web page came where data was expected: a sign-in page, or a site that shows its data only to those who ask for it. */
export const htmlInsteadOfJson: Rule = {
  id: 'html-instead-of-json',
  check(exchange) {
    const { view, status, draft, answerer } = exchange;
    if (view === null || view.look !== 'html' || status === null || status >= 400) return null;
    // A page of the network is not one of the API's site.
    if (answerer?.who === 'proxy') return null;
    const asksPassword = answerer?.who === 'sign-in-page';
    if (!asksPassword && !expectsData(exchange)) return null;
    const accept = exchange.sentHeader('accept');
    const asksForJson = accept !== null && /json/i.test(accept);
    const wasRedirected = exchange.record.hops.length > 1;
    return {
      severity: asksPassword ? 'error' : 'warning',
      certainty: asksPassword ? 'certain' : 'likely',
      summary: asksPassword
        ? say('finding.html-instead-of-json.sign-in')
        : say('finding.html-instead-of-json.summary'),
      explanation: wasRedirected
        ? say('finding.html-instead-of-json.redirected')
        : say('finding.html-instead-of-json.explanation'),
      evidence: [
        { from: 'answer-body', name: 'title', value: view.page?.title ?? null },
        { from: 'answer-header', name: 'Content-Type', value: exchange.answerHeader('content-type') },
      ],
      place: { in: 'header', name: 'Accept' },
      fixes:
        asksForJson || draft === null
          ? []
          : [
              {
                id: 'ask-for-json',
                label: say('fix.set-header', { name: 'Accept', value: 'application/json' }),
                because: say('because.page-for-browsers'),
                certainty: 'likely',
                edits: [{ op: 'set-header', name: 'Accept', value: 'application/json' }],
              },
            ],
    };
  },
};

/** The request reads like one to an API: it asks for JSON, sends JSON, or its path says so. */
function expectsData(exchange: Exchange): boolean {
  const { draft } = exchange;
  if (/json/i.test(exchange.sentHeader('accept') ?? '') || draft?.body.kind === 'json') return true;
  return draft !== null && /\/(?:api|rest|graphql|v\d+)(?:\/|$)|\.json$/i.test(splitAddress(draft.url).path);
}
