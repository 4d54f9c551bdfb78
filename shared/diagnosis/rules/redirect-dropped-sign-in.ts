import { say } from '../../texts/text.ts';
import { asTemplate } from '../known-values.ts';
import type { Rule } from '../rule.ts';

/**
 * On its way to another server the request left its sign-in behind, as it must: whoever answers there was not meant to
 * have it. Sent straight to the new address, it goes along. Source: RFC 9110 15.4, fetch.spec.whatwg.org ("HTTP-redirect fetch").
 */
export const redirectDroppedSignIn: Rule = {
  id: 'redirect-dropped-sign-in',
  check({ record, draft, variables, likeStatus: status }) {
    if (draft === null || (status !== 401 && status !== 403)) return null;
    const redirect =
      record.hops.find((hop) => (hop.redirect?.droppedHeaders.length ?? 0) > 0)?.redirect ?? null;
    const target = record.hops.at(-1)?.request.url;
    if (redirect === null || target === undefined) return null;
    const names = redirect.droppedHeaders.join(', ');
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.redirect-dropped-sign-in.summary', { names }),
      explanation: say('finding.redirect-dropped-sign-in.explanation'),
      evidence: [{ from: 'answer-header', name: 'Location', value: redirect.location }],
      place: { in: 'url', offset: null, length: null },
      fixes: [
        {
          id: 'send-to-new-address',
          label: say('fix.send-to-new-address', { url: target }),
          because: say('because.sign-in-goes-along'),
          certainty: 'likely',
          edits: [{ op: 'set-url', url: asTemplate(target, draft.url, variables) }],
        },
      ],
    };
  },
};
