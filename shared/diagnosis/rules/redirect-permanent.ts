import { say } from '../../texts/text.ts';
import { absoluteLocation } from '../absolute-location.ts';
import { asTemplate } from '../known-values.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** The address has moved for good, or the redirect was not followed: the new one belongs in the request. Source: RFC 9110 15.4. */
export const redirectPermanent: Rule = {
  id: 'redirect-permanent',
  isForSuccess: true,
  check(exchange) {
    const { record, draft, variables, status } = exchange;
    // It leads to an error: nobody wants to go there.
    if (exchange.reading?.shape === 'oauth2-redirect') return null;
    const isStanding = status !== null && status >= 300 && status < 400 && status !== 304;
    const target = isStanding ? standingTarget(exchange) : lastPermanentTarget(exchange);
    // Where the body was lost, that is the thing to say; it has the same fix.
    const lostBody = record.hops.some(
      ({ redirect, answer }) => redirect?.hasDroppedBody === true && answer?.status !== 303,
    );
    if (target === null || (lostBody && !isStanding)) return null;
    const isForGood = isStanding ? status === 301 || status === 308 : true;
    return {
      severity: isStanding ? 'warning' : 'info',
      certainty: 'certain',
      summary: isForGood
        ? say('finding.redirect-permanent.summary')
        : say('finding.redirect-permanent.for-now'),
      explanation: isStanding
        ? say('finding.redirect-permanent.not-followed')
        : say('finding.redirect-permanent.explanation'),
      evidence: [{ from: 'answer-header', name: 'Location', value: target }],
      place: { in: 'url', offset: null, length: null },
      fixes: [
        {
          id: 'save-new-address',
          label: say('fix.send-to-new-address', { url: target }),
          because: say('because.header-says', { header: 'Location' }),
          certainty: isForGood ? 'certain' : 'likely',
          edits: [{ op: 'set-url', url: draft === null ? target : asTemplate(target, draft.url, variables) }],
        },
      ],
    };
  },
};

/** Of an answer that is a redirect itself, because it was not followed. */
function standingTarget(exchange: Exchange): string | null {
  const location = exchange.answerHeader('location');
  return location === null ? null : absoluteLocation(location, exchange.sent?.url ?? null);
}

/** Where the chain of permanent redirects from the first request on leads: past a temporary one nothing is for good. */
function lastPermanentTarget({ record }: Exchange): string | null {
  let target: string | null = null;
  for (const { answer, redirect } of record.hops) {
    if (answer === null || redirect === null || (answer.status !== 301 && answer.status !== 308)) break;
    target = redirect.to ?? target;
  }
  return target;
}
