import { parseAddress } from '../../http/parse-address.ts';
import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** A web page came where data was expected: a sign-in page, or a site that shows its data only to those who ask for it. */
export const htmlInsteadOfJson: Rule = {
  id: 'html-instead-of-json',
  isForSuccess: true,
  check(exchange) {
    const { view, status, draft, answerer } = exchange;
    if (view === null || view.look !== 'html' || status === null || status >= 400) return null;
    // A page of the network is not one of the API's site.
    if (answerer?.who === 'proxy') return null;
    const asksPassword = answerer?.who === 'sign-in-page';
    if (!asksPassword && !expectsData(exchange)) return null;
    const accept = exchange.sentHeader('accept');
    const asksForJson = accept !== null && /json/i.test(accept);
    return {
      severity: asksPassword ? 'error' : 'warning',
      certainty: asksPassword ? 'certain' : 'likely',
      summary: asksPassword
        ? say('finding.html-instead-of-json.sign-in')
        : say('finding.html-instead-of-json.summary'),
      explanation: explain(exchange),
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

/** A plain http request that ends up on another server is what networks with a sign-in page of their own make of it. */
function explain({ record, answerer }: Exchange): Message {
  if (record.hops.length < 2) return say('finding.html-instead-of-json.explanation');
  const [first, last] = [record.hops[0]?.request.url ?? '', record.hops.at(-1)?.request.url ?? ''];
  const isElsewhere = /^http:/i.test(first) && hostOf(first) !== hostOf(last);
  return isElsewhere && answerer?.who !== 'sign-in-page'
    ? say('finding.html-instead-of-json.other-host')
    : say('finding.html-instead-of-json.redirected');
}

function hostOf(url: string): string {
  const reading = parseAddress(url);
  return reading.kind === 'address' ? reading.address.hostname.replace(/^www\./, '') : '';
}

/** The request reads like one to an API: it asks for JSON, sends JSON, or its path says so. */
function expectsData(exchange: Exchange): boolean {
  const { draft } = exchange;
  if (/json/i.test(exchange.sentHeader('accept') ?? '') || draft?.body.kind === 'json') return true;
  return draft !== null && /\/(?:api|rest|graphql|v\d+)(?:\/|$)|\.json$/i.test(splitAddress(draft.url).path);
}
