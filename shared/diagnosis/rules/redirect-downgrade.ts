import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** A redirect led from https to http: what followed could be read on the way. Source: RFC 9110 17.1, RFC 9700 4.11. */
export const redirectDowngrade: Rule = {
  id: 'redirect-downgrade',
  isForSuccess: true,
  check({ record }) {
    const hop = record.hops.find(
      ({ request, redirect }) => /^https:/i.test(request.url) && /^http:/i.test(redirect?.to ?? ''),
    );
    if (hop === undefined) return null;
    return {
      severity: 'warning',
      certainty: 'certain',
      summary: say('finding.redirect-downgrade.summary'),
      explanation: say('finding.redirect-downgrade.explanation'),
      evidence: [{ from: 'answer-header', name: 'Location', value: hop.redirect?.location ?? null }],
      place: { in: 'url', offset: null, length: null },
      fixes: [],
    };
  },
};
