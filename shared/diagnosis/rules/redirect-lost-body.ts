import { say } from '../../texts/text.ts';
import { asTemplate } from '../known-values.ts';
import type { Rule } from '../rule.ts';

/** On its way the request became a GET without its body: what was to be sent never arrived. Source: RFC 9110 15.4.2, 15.4.3. */
export const redirectLostBody: Rule = {
  id: 'redirect-lost-body',
  isForSuccess: true,
  check({ record, draft, variables, isRefused }) {
    const hop = record.hops.find(
      ({ redirect }) => redirect !== null && redirect.to !== null && redirect.hasDroppedBody,
    );
    const redirect = hop?.redirect ?? null;
    // 303 is how a server says "it is done, read the result there": the body arrived, unless nothing can be read there.
    const isDone = hop?.answer?.status === 303 && !isRefused;
    if (redirect === null || redirect.to === null || isDone) return null;
    const target = record.hops.at(-1)?.request.url ?? redirect.to;
    return {
      // A form that is answered with 302 may have been taken in all the same; with 301 it is plain that the address moved.
      severity: 'warning',
      certainty: hop?.answer?.status === 301 ? 'certain' : 'likely',
      summary: say('finding.redirect-lost-body.summary', {
        from: redirect.methodChange?.from ?? '',
        to: redirect.methodChange?.to ?? 'GET',
      }),
      explanation: say('finding.redirect-lost-body.explanation'),
      evidence: [{ from: 'answer-header', name: 'Location', value: redirect.location }],
      place: { in: 'url', offset: null, length: null },
      fixes:
        draft === null
          ? []
          : [
              {
                id: 'send-to-new-address',
                label: say('fix.send-to-new-address', { url: target }),
                because: say('because.header-says', { header: 'Location' }),
                certainty: hop?.answer?.status === 301 ? 'certain' : 'likely',
                edits: [{ op: 'set-url', url: asTemplate(target, draft.url, variables) }],
              },
            ],
    };
  },
};
